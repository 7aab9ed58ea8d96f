import type { Span } from '../../text/span.ts';
import type { Quantity } from '../model.ts';
import {
  type Counted,
  carriesOn,
  isDeterminer,
  isElided,
  looksPlural,
  readCounted,
  readCountedBefore,
} from './counted.ts';
import type { Piece } from './piece.ts';
import { readRate } from './rate.ts';
import type { Reading } from './reading.ts';

/** A quantity and the index after the number of its rate: the second figure of “4.5 per 100,000 people” is none of its own. */
export interface Completed {
  readonly quantity: Quantity;
  readonly end: number;
}

/** Adds what is counted and the rate. `last` is what the number before it in the same sentence counted. */
export function complete(text: string, pieces: readonly Piece[], reading: Reading, last: Span | null): Completed {
  const amount = reading.quantity as NonNullable<Reading['quantity']>;
  const counted = countedBy(pieces, reading, amount.unit, last);
  const rate = readRate(pieces, counted.end);
  const quantity: Quantity = {
    start: (pieces[reading.start] as Piece).start,
    end: (pieces[reading.end - 1] as Piece).end,
    ...amount,
    of: counted.span === null ? null : text.slice(counted.span.start, counted.span.end),
    ofSpan: counted.span,
    per: rate?.per ?? null,
    modifier: reading.modifier,
    date: null,
  };
  return { quantity, end: rate !== null && /^\d/.test(rate.per) ? rate.end : reading.end };
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
  if (counted !== null) return { span: spanOf(pieces, counted), end: behind?.end ?? at };
  return { span: unit === 'count' && last !== null && carriesOn(pieces, reading.start, at) ? last : null, end: at };
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
    return counted !== null &&
      counted.end <= at + longestOfRatio &&
      looksPlural((pieces[counted.end - 1] as Piece).lower)
      ? counted
      : null;
  }
  const isArticled = /^(?:an?|its|the|their|this|that)$/.test(pieces[reading.start - 1]?.lower ?? '');
  const isAttribute = unit === 'percent' || unit.startsWith('currency');
  return isAttribute && isArticled && /^\p{Ll}/u.test(next?.text ?? '') ? readCounted(pieces, at, false) : null;
}

function spanOf(pieces: readonly Piece[], counted: Counted): Span {
  return { start: (pieces[counted.start] as Piece).start, end: (pieces[counted.end - 1] as Piece).end };
}

/** A phrase right behind a ratio, as in “one in five registered young voters”, has so many pieces at most. */
const longestOfRatio = 4;
