import type { Span } from '../text/span.ts';
import type { Layout } from './analyse.ts';
import type { Quantity, QuantityModifier } from './model.ts';
import { isAgeBound, isAgeOfName } from './quantity/age.ts';
import { isAmount } from './quantity/amount.ts';
import {
  type Counted,
  isDeterminer,
  isElided,
  looksPlural,
  readCounted,
  readCountedBefore,
} from './quantity/counted.ts';
import { type DateReading, readDate } from './quantity/date.ts';
import { intervalOf } from './quantity/interval.ts';
import { skipLabel } from './quantity/label.ts';
import { type Measure, readMeasure } from './quantity/measure.ts';
import { type Modifier, readModifierAfter, readModifierBefore } from './quantity/modifier.ts';
import { cutPieces, type Piece } from './quantity/piece.ts';
import { poundsIn } from './quantity/pounds.ts';
import { readRange } from './quantity/range.ts';
import { readRate } from './quantity/rate.ts';
import { readMultiple, readOdds } from './quantity/ratio.ts';
import { canStart } from './quantity/starter.ts';

/**
 * The amounts and dates that an article gives, in order and without overlap. A span covers the number with its unit and the
 * wording that modifies it (“more than 90 per cent”), and not what is counted. Ordinals, scores, times of day, labels
 * (“page 3”) and words without a value (“many”) are none. Linear in the text.
 */
export function findQuantities(layout: Layout): Quantity[] {
  return layout.tokens.flatMap((tokens) => readParagraph(layout.text, cutPieces(layout.text, tokens)));
}

function readParagraph(text: string, pieces: readonly Piece[]): Quantity[] {
  const found: Quantity[] = [];
  let pounds: ReturnType<typeof poundsIn> | null = null;
  let floor = 0;
  let counted: Span | null = null;
  for (let i = 0; i < pieces.length; ) {
    if (!canStart(pieces[i] as Piece)) {
      i++;
      continue;
    }
    const date = readDate(pieces, i);
    if (date !== null) {
      found.push(dateQuantity(pieces, date));
      floor = i = date.end;
      continue;
    }
    const label = skipLabel(pieces, i);
    if (label !== null) {
      floor = i = label;
      continue;
    }
    pounds ??= poundsIn(pieces);
    const reading = readAmountAt(pieces, i, floor, pounds, found.at(-1));
    if (reading === null) {
      i++;
      continue;
    }
    if (reading.quantity !== null) {
      const quantity = complete(text, pieces, reading, counted);
      if (quantity.unit === 'count') counted = quantity.ofSpan ?? counted;
      found.push(quantity);
    }
    floor = i = reading.end;
  }
  return found;
}

/** An amount before what it counts is known: indices into the pieces. */
interface Reading {
  readonly start: number;
  readonly end: number;
  /** The index after the unit, before a modifier behind it. */
  readonly unitEnd: number;
  readonly modifier: QuantityModifier;
  /** `null` for a number that is no amount. */
  readonly quantity: Pick<Quantity, 'value' | 'min' | 'max' | 'unit'> | null;
}

function readAmountAt(
  pieces: readonly Piece[],
  at: number,
  floor: number,
  pounds: 'money' | 'mass',
  previous: Quantity | undefined,
): Reading | null {
  const options = { lax: false, pounds } as const;
  const ratio = readOdds(pieces, at) ?? readMultiple(pieces, at);
  const measure = ratio ?? readMeasure(pieces, at, options);
  if (measure === null) return null;
  const range = ratio === null ? readRange(pieces, measure, options) : null;
  if (range !== null) {
    const [low, high] = [intervalOf(range.low, 'exact'), intervalOf(range.high, 'exact')];
    const around = readModifierBefore(pieces, range.start);
    const quantity = {
      value: (range.low.value + range.high.value) / 2,
      min: low.min,
      max: high.max,
      unit: range.high.unit,
    };
    const start = around !== null && around.start >= floor ? around.start : Math.max(range.start, floor);
    return { start, end: range.end, unitEnd: range.end, modifier: 'about', quantity };
  }
  if (ratio === null && !isAmount(pieces, measure))
    return { start: at, end: measure.end, unitEnd: measure.end, modifier: 'exact', quantity: null };
  const isAge =
    measure.unit === 'count' &&
    (isAgeOfName(pieces, at, measure.end) ||
      isAgeBound(pieces, at, measure.end) ||
      goesOnAges(pieces, at, measure, previous));
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

function complete(text: string, pieces: readonly Piece[], reading: Reading, last: Span | null): Quantity {
  const amount = reading.quantity as NonNullable<Reading['quantity']>;
  const counted = countedBy(pieces, reading, amount.unit, last);
  const rate = readRate(pieces, counted.end);
  return {
    start: (pieces[reading.start] as Piece).start,
    end: (pieces[reading.end - 1] as Piece).end,
    ...amount,
    of: counted.span === null ? null : text.slice(counted.span.start, counted.span.end),
    ofSpan: counted.span,
    per: rate?.per ?? null,
    modifier: reading.modifier,
    date: null,
  };
}

/** What stands behind the number, and the index after it; else, where its noun is left out, what the number before counted. */
function countedBy(
  pieces: readonly Piece[],
  reading: Reading,
  unit: string,
  last: Span | null,
): { readonly span: Span | null; readonly end: number } {
  const at = reading.unitEnd;
  if (unit === 'count' && last !== null && isElided(pieces, at)) return { span: last, end: at };
  const behind = readCountedBehind(pieces, reading, unit);
  const counted = behind ?? (unit === 'count' ? readCountedBefore(pieces, reading.start) : null);
  return { span: counted === null ? null : spanOf(pieces, counted), end: behind?.end ?? at };
}

/** Shares and sums stand right before what they are of only behind an article: “a 69% majority”, “the $3 million loan”. */
function readCountedBehind(pieces: readonly Piece[], reading: Reading, unit: string): Counted | null {
  const at = reading.unitEnd;
  const next = pieces[at];
  if (unit === 'count' || next?.lower === 'of') return readCounted(pieces, at);
  if (unit === 'ratio' && isDeterminer(next?.lower ?? '')) return readCounted(pieces, at + 1);
  if (unit === 'ratio') {
    // “one in five young people”; behind “two-thirds” alone a verb is as likely.
    const counted = readCounted(pieces, at);
    return counted !== null && counted.end <= at + 2 && looksPlural((pieces[counted.end - 1] as Piece).lower)
      ? counted
      : null;
  }
  const isArticled = /^(?:an?|its|the|their|this|that)$/.test(pieces[reading.start - 1]?.lower ?? '');
  const isAttribute = unit === 'percent' || unit.startsWith('currency');
  return isAttribute && isArticled && /^\p{Ll}/u.test(next?.text ?? '') ? readCounted(pieces, at) : null;
}

function spanOf(pieces: readonly Piece[], counted: Counted): Span {
  return { start: (pieces[counted.start] as Piece).start, end: (pieces[counted.end - 1] as Piece).end };
}

function dateQuantity(pieces: readonly Piece[], date: DateReading): Quantity {
  return {
    start: (pieces[date.start] as Piece).start,
    end: (pieces[date.end - 1] as Piece).end,
    value: date.years?.[0] ?? null,
    min: date.years?.[0] ?? null,
    max: date.years?.[1] ?? null,
    unit: 'date',
    of: null,
    ofSpan: null,
    per: null,
    modifier: 'exact',
    date: date.iso,
  };
}
