import type { Quantity, QuantityModifier } from '../model.ts';
import { isAgeBound, isAgeOfName } from './age.ts';
import { isAmount } from './amount.ts';
import { looksPlural } from './counted.ts';
import { intervalOf } from './interval.ts';
import { type Measure, readMeasure } from './measure.ts';
import { type Modifier, readModifierAfter, readModifierBefore } from './modifier.ts';
import { readNumeral } from './numeral.ts';
import type { Piece } from './piece.ts';
import { readRange } from './range.ts';
import { readFrequency, readMultiple, readOdds } from './ratio.ts';

/** An amount before what it counts is known: indices into the pieces. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  /** The index after the unit, before a modifier behind it. */
  readonly unitEnd: number;
  readonly modifier: QuantityModifier;
  /** `null` for a number that is no amount. */
  readonly quantity: Pick<Quantity, 'value' | 'min' | 'max' | 'unit'> | null;
}

/** The amount at piece `at`; its wording starts at `floor` or after. `previous` is the quantity found before it. */
export function readAmount(
  pieces: readonly Piece[],
  at: number,
  floor: number,
  pounds: 'money' | 'mass',
  previous: Quantity | undefined,
): Reading | null {
  const options = { lax: false, pounds } as const;
  const numeral = readNumeral(pieces, at);
  const odds = numeral && readOdds(pieces, at, numeral);
  const ratio = odds ?? readMultiple(pieces, at, numeral) ?? readFrequency(pieces, at);
  const measure = ratio ?? readMeasure(pieces, at, options, numeral);
  if (measure === null) return null;
  const range = ratio === null ? readRange(pieces, measure, options) : null;
  if (range !== null) {
    const around = readModifierBefore(pieces, range.start);
    const quantity = {
      value: (range.low.value + range.high.value) / 2,
      min: range.low.value,
      max: range.high.value,
      unit:
        /^age[ds]?$/.test(pieces[range.start - 1]?.lower ?? '') && range.high.unit === 'count'
          ? 'age:years'
          : range.high.unit,
    };
    const start = around !== null && around.start >= floor ? around.start : Math.max(range.start, floor);
    return { start, end: range.end, unitEnd: range.end, modifier: 'about', quantity };
  }
  const isAge =
    measure.unit === 'count' &&
    (isAgeOfName(pieces, at, measure.end) ||
      isAgeBound(pieces, at, measure.end) ||
      goesOnAges(pieces, at, measure, previous));
  if (ratio === null && !isAge && !isAmount(pieces, measure))
    return { start: at, end: measure.end, unitEnd: measure.end, modifier: 'exact', quantity: null };
  return modified(pieces, isAge ? { ...measure, unit: 'age:years' } : measure, floor);
}

/** “aged 47 and 48” */
function goesOnAges(pieces: readonly Piece[], at: number, measure: Measure, previous: Quantity | undefined): boolean {
  const [joint, before] = [pieces[at - 1], pieces[at - 2]];
  if (previous?.unit !== 'age:years' || before === undefined || before.end !== previous.end || measure.value > 110)
    return false;
  return /^(?:and|or|to|,)$/.test(joint?.lower ?? '') && !looksPlural(pieces[measure.end]?.lower ?? '');
}

function modified(pieces: readonly Piece[], measure: Measure, floor: number): Reading {
  const before = readModifierBefore(pieces, measure.start);
  const after = readModifierAfter(pieces, measure.end);
  const isBefore = before !== null && before.start >= floor && !isDuring(pieces, before, measure);
  const modifier = (isBefore && before.value !== 'exact' ? before.value : after?.value) ?? defaultModifier(measure);
  return {
    start: isBefore ? before.start : measure.start,
    end: after?.end ?? measure.end,
    unitEnd: after?.end ?? measure.end,
    modifier,
    quantity: { value: measure.value, unit: measure.unit, ...intervalOf(measure, modifier) },
  };
}

/** “over four nights” is while they last; “for over four nights” a bound. */
function isDuring(pieces: readonly Piece[], modifier: Modifier, measure: Measure): boolean {
  if (pieces[modifier.start]?.lower !== 'over' || !measure.unit.startsWith('duration')) return false;
  return !/^(?:after|been|for|is|just|lasted|of|spent|took|was|well|wait|waited)$/.test(
    pieces[modifier.start - 1]?.lower ?? '',
  );
}

/** “hundreds” leaves the number open; every other number is meant as given. */
function defaultModifier(measure: Measure): QuantityModifier {
  return measure.form === 'magnitude' ? 'about' : 'exact';
}
