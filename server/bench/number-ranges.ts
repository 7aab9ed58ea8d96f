import type { QuantityModifier } from '../src/recognise/model.ts';
import { isOrdinalWord, readOrdinal } from '../src/recognise/quantity/cardinal.ts';
import { isDash } from '../src/recognise/quantity/date.ts';
import { readLetterScale } from '../src/recognise/quantity/letter-scale.ts';
import { readModifierAfter, readModifierBefore } from '../src/recognise/quantity/modifier.ts';
import { readNumeral } from '../src/recognise/quantity/numeral.ts';
import type { Piece } from '../src/recognise/quantity/piece.ts';
import { readOdds } from '../src/recognise/quantity/ratio.ts';

/** An interval in the specification's terms: “[20,30)”. `start` and `end` are indices into the pieces, half-open. */
export interface RangeResult {
  readonly start: number;
  readonly end: number;
  readonly interval: string;
}

interface Bound {
  readonly start: number;
  readonly end: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The bound itself belongs to the interval. */
  readonly hasLow: boolean;
  readonly hasHigh: boolean;
}

/** The intervals of a text: two ends (“between 20 and 30”), a bound (“more than 20”), or two bounds (“above 20 and below 30”). */
export function findRanges(pieces: readonly Piece[]): RangeResult[] {
  const results: RangeResult[] = [];
  let open: Bound | null = null;
  const flush = () => {
    if (open !== null) results.push(render(open));
    open = null;
  };
  for (let i = 0; i < pieces.length; ) {
    const number = readAny(pieces, i);
    if (number === null) {
      i++;
      continue;
    }
    const range = readTwoEnds(pieces, i, number);
    const bound = range === null ? readBound(pieces, i, number) : null;
    if (range !== null) {
      flush();
      results.push(range);
    } else if (bound !== null) {
      const merged: Bound | null = open === null ? null : merge(pieces, open, bound);
      if (merged === null) flush();
      open = merged ?? bound;
      if (merged !== null) flush();
    }
    i = range?.end ?? bound?.end ?? number.end;
  }
  flush();
  return results;
}

interface Value {
  readonly end: number;
  readonly value: number;
}

function readAny(pieces: readonly Piece[], at: number): Value | null {
  const before = pieces[at - 1];
  if (before !== undefined && pieces[at]?.glued && (before.kind === 'word' || before.kind === 'name')) return null;
  const numeral = readNumeral(pieces, at);
  const odds = numeral && readOdds(pieces, at, numeral);
  if (odds !== null && readModifierAfter(pieces, odds.end) !== null) return odds;
  const first = pieces[at] as Piece;
  if (isOrdinalWord(first)) {
    const value = readOrdinal(pieces, at, at + 1);
    return value === null ? null : { end: at + 1, value };
  }
  if (numeral === null) return null;
  const scale = readLetterScale(pieces, numeral.end, false);
  return scale === null ? numeral : { end: scale.end, value: numeral.value * scale.factor };
}

/** “between 20 and 30”, “from 200 to 300”, “20~30”, “1000–5000”: the upper end is left out. */
function readTwoEnds(pieces: readonly Piece[], at: number, low: Value): RangeResult | null {
  const opening = pieces[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  const word = pieces[opening]?.lower ?? '';
  const joint = pieces[low.end];
  if (joint === undefined || pieces[at - 1]?.lower === '+') return null;
  const isWorded = (word === 'between' && joint.lower === 'and') || (word === 'from' && joint.lower === 'to');
  if (!isWorded && !isDash(joint) && joint.lower !== '~') return null;
  const next = pieces[low.end + 1]?.lower === 'the' ? low.end + 2 : low.end + 1;
  const high = pieces[next] === undefined ? null : readAny(pieces, next);
  if (high === null || high.value <= low.value || (!isWorded && isJoined(pieces, high.end))) return null;
  return { start: isWorded ? opening : at, end: high.end, interval: `[${low.value},${high.value})` };
}

/** Three figures with hyphens are a telephone number or a date; so is a figure with a leading nought behind one. */
function isJoined(pieces: readonly Piece[], end: number): boolean {
  const next = pieces[end];
  return (next?.glued && /^[-/]$/.test(next.lower)) || /^0/.test(pieces[end - 1]?.text ?? '');
}

const kinds: Readonly<Record<QuantityModifier, 'low' | 'high' | 'both' | null>> = {
  more_than: 'low',
  at_least: 'low',
  less_than: 'high',
  up_to: 'high',
  exact: 'both',
  about: null,
  almost: null,
  average: null,
};

function readBound(pieces: readonly Piece[], at: number, { value, end }: Value): Bound | null {
  const before = readModifierBefore(pieces, at);
  const after = readModifierAfter(pieces, end);
  const isEqual = before?.value === 'exact' && /^equal/.test(pieces[before.start]?.lower ?? '');
  const modifier = after?.value ?? (before?.value === 'exact' && !isEqual ? undefined : before?.value);
  const kind = modifier === undefined ? null : kinds[modifier];
  if (modifier === undefined || kind === null) return null;
  return {
    start: before !== null && (after === null || isEqual) ? before.start : at,
    end: after?.end ?? end,
    low: kind === 'high' ? null : value,
    high: kind === 'low' ? null : value,
    hasLow: modifier === 'at_least' || modifier === 'exact',
    hasHigh: modifier === 'up_to' || modifier === 'exact',
  };
}

/** Two bounds joined by “and” or “but” that leave something between them. */
function merge(pieces: readonly Piece[], first: Bound, second: Bound): Bound | null {
  const between = pieces.slice(first.end, second.start).map(({ lower }) => lower);
  if (between.length !== 1 || !/^(?:and|but|,)$/.test(between[0] ?? '')) return null;
  const [low, high] = [first.low ?? second.low, first.high ?? second.high];
  if (low === null || high === null || low >= high || (first.low !== null && first.high !== null)) return null;
  const { hasLow, hasHigh } = { hasLow: first.hasLow || second.hasLow, hasHigh: first.hasHigh || second.hasHigh };
  return { start: first.start, end: second.end, low, high, hasLow, hasHigh };
}

function render({ start, end, low, high, hasLow, hasHigh }: Bound): RangeResult {
  const [open, close] = [hasLow ? '[' : '(', hasHigh ? ']' : ')'];
  return { start, end, interval: `${open}${low ?? ''},${high ?? ''}${close}` };
}
