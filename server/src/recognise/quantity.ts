import type { Span } from '../text/span.ts';
import type { Layout } from './analyse.ts';
import type { Quantity } from './model.ts';
import { readAgeDecade } from './quantity/age.ts';
import { complete } from './quantity/completion.ts';
import { type DateReading, readDate } from './quantity/date.ts';
import { intervalOf } from './quantity/interval.ts';
import { skipLabel } from './quantity/label.ts';
import { readMeasure } from './quantity/measure.ts';
import { cutPieces, type Piece } from './quantity/piece.ts';
import { poundsIn } from './quantity/pounds.ts';
import { readAmount } from './quantity/reading.ts';
import { canStart, holdsNumber } from './quantity/starter.ts';

/**
 * The amounts and dates that an article gives, in order and without overlap. A span covers the number with its unit and the
 * wording that modifies it (“more than 90 per cent”), and not what is counted. Ordinals, scores, times of day, labels
 * (“page 3”) and words without a value (“many”) are none. Linear in the text.
 */
export function findQuantities(layout: Layout): Quantity[] {
  const { text } = layout;
  return layout.tokens.flatMap((tokens) =>
    tokens.some(({ lexeme }) => holdsNumber(lexeme)) ? readParagraph(text, cutPieces(text, tokens)) : [],
  );
}

function readParagraph(text: string, pieces: readonly Piece[]): Quantity[] {
  const found: Quantity[] = [];
  let pounds: ReturnType<typeof poundsIn> | null = null;
  let floor = 0;
  let counted: Span | null = null;
  let countedAt = 0;
  for (let i = 0; i < pieces.length; ) {
    if (!canStart(pieces, i)) {
      i++;
      continue;
    }
    const date = readDate(pieces, i);
    if (date !== null) {
      found.push(dateQuantity(pieces, date));
      floor = i = date.end;
      continue;
    }
    const decade = readAgeDecade(pieces, i);
    if (decade !== null) {
      found.push(ageDecade(pieces, i, decade));
      floor = i = decade;
      continue;
    }
    const label = skipLabel(pieces, i);
    if (label !== null) {
      floor = i = label;
      continue;
    }
    pounds ??= poundsIn(pieces);
    const reading = readAmount(pieces, i, floor, pounds, found.at(-1));
    if (reading === null) {
      i++;
      continue;
    }
    if (reading.quantity !== null) {
      if (counted !== null && isSentenceEnd(pieces, countedAt, reading.start)) counted = null;
      const { quantity, end } = complete(text, pieces, reading, counted);
      if (quantity.unit === 'count') counted = quantity.ofSpan ?? counted;
      countedAt = reading.end;
      found.push(quantity);
      floor = i = end;
      continue;
    }
    floor = i = reading.end;
  }
  const isOpen = found.length === 0 || (found.length === 1 && found[0]?.unit === 'count');
  const cell = isOpen ? readCell(pieces) : null;
  return cell !== null && (found.length === 0 || cell.unit.startsWith('currency')) ? [cell] : found;
}

/** A longer paragraph is no cell. */
const longestCell = 12;

/** A paragraph that is nothing but a number is a cell of a table, where units stand as in data: “zero”, “20 kr”. */
function readCell(pieces: readonly Piece[]): Quantity | null {
  if (pieces.length > longestCell || pieces.length === 0) return null;
  const cell = readMeasure(pieces, 0, { lax: true, pounds: 'money' });
  if (cell?.end !== pieces.length) return null;
  const { value, unit } = cell;
  const [start, end] = [(pieces[0] as Piece).start, (pieces.at(-1) as Piece).end];
  const interval = intervalOf(cell, 'exact');
  return { start, end, value, ...interval, unit, of: null, ofSpan: null, per: null, modifier: 'exact', date: null };
}

/** A full stop between two pieces: one behind a space, or before a capital. */
function isSentenceEnd(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind === 'sign' && /^[.!?]$/.test(piece.lower) && pieces[i + 1]?.glued === false) return true;
  }
  return false;
}

/** “in his 40s” */
function ageDecade(pieces: readonly Piece[], start: number, end: number): Quantity {
  const figure = pieces[start] as Piece;
  const value = figure.value as number;
  return {
    start: figure.start,
    end: (pieces[end - 1] as Piece).end,
    value,
    min: value,
    max: value + 9,
    unit: 'age:years',
    of: null,
    ofSpan: null,
    per: null,
    modifier: 'exact',
    date: null,
  };
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
