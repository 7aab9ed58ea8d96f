import type { Span } from '../text/span.ts';
import type { Layout } from './analyse.ts';
import type { Quantity, QuantityModifier } from './model.ts';
import { type Counted, isElided, readCounted, readCountedBefore } from './quantity/counted.ts';
import { type DateReading, readDate } from './quantity/date.ts';
import { intervalOf } from './quantity/interval.ts';
import { isAmount, skipLabel } from './quantity/label.ts';
import { type Measure, readMeasure } from './quantity/measure.ts';
import { readModifierAfter, readModifierBefore } from './quantity/modifier.ts';
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
  const pounds = poundsIn(pieces);
  let floor = 0;
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
    const reading = readAmountAt(pieces, i, floor, pounds);
    if (reading === null) {
      i++;
      continue;
    }
    if (reading.quantity !== null) found.push(complete(text, pieces, reading, found));
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

function readAmountAt(pieces: readonly Piece[], at: number, floor: number, pounds: 'money' | 'mass'): Reading | null {
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
  return modified(pieces, measure, floor);
}

function modified(pieces: readonly Piece[], measure: Measure, floor: number): Reading {
  const before = readModifierBefore(pieces, measure.start);
  const after = readModifierAfter(pieces, measure.end);
  const isBefore = before !== null && before.start >= floor;
  const modifier = (isBefore && before.value !== 'exact' ? before.value : after?.value) ?? defaultModifier(measure);
  return {
    start: isBefore ? before.start : measure.start,
    end: after?.end ?? measure.end,
    unitEnd: after?.end ?? measure.end,
    modifier,
    quantity: { value: measure.value, unit: measure.unit, ...intervalOf(measure, modifier) },
  };
}

/** “hundreds” leaves the number open; every other number is meant as given. */
function defaultModifier(measure: Measure): QuantityModifier {
  return measure.form === 'magnitude' ? 'about' : 'exact';
}

function complete(text: string, pieces: readonly Piece[], reading: Reading, found: readonly Quantity[]): Quantity {
  const amount = reading.quantity as NonNullable<Reading['quantity']>;
  const rate = readRate(pieces, reading.unitEnd);
  const counted = countedBy(pieces, reading, amount.unit, found);
  return {
    start: (pieces[reading.start] as Piece).start,
    end: (pieces[reading.end - 1] as Piece).end,
    ...amount,
    of: counted === null ? null : text.slice(counted.start, counted.end),
    ofSpan: counted,
    per: rate?.per ?? null,
    modifier: reading.modifier,
    date: null,
  };
}

/** What stands behind the number; else, where its noun is left out, what the number before counted. */
function countedBy(pieces: readonly Piece[], reading: Reading, unit: string, found: readonly Quantity[]): Span | null {
  const isShare = unit === 'percent' || unit === 'ratio' || unit === 'percentage-point';
  const isOf = pieces[reading.unitEnd]?.lower === 'of';
  const isPlain = unit === 'count' || isShare || unit.startsWith('currency');
  if (unit === 'count' && isElided(pieces, reading.unitEnd)) {
    const last = found.findLast((quantity) => quantity.unit === 'count' && quantity.ofSpan !== null);
    if (last?.ofSpan) return last.ofSpan;
  }
  const behind = isOf || isPlain ? readCounted(pieces, reading.unitEnd) : null;
  const counted = behind ?? (unit === 'count' ? readCountedBefore(pieces, reading.start) : null);
  return counted === null ? null : spanOf(pieces, counted);
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
