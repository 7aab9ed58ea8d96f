import type { Measure } from './measure.ts';
import { coinsOfOne, readCurrencyAfter } from './money.ts';
import type { Piece } from './piece.ts';

/** “for a dollar”, “less than a euro a day”; “$3 a pound” is a rate. */
export function readPriceOfOne(pieces: readonly Piece[], at: number): Measure | null {
  const after = pieces[at + 2];
  if (pieces[at]?.lower !== 'a' || !coinsOfOne.has(pieces[at + 1]?.lower ?? '')) return null;
  if (!paying.has(pieces[at - 1]?.lower ?? '') || !(after === undefined || ending.test(after.lower))) return null;
  const money = readCurrencyAfter(pieces, at + 1, 1, false);
  if (money === null) return null;
  const { unit, factor, end } = money;
  return { start: at, end, value: factor, place: 0, form: 'cardinal', next: null, unit };
}

const paying = new Set('about almost at by cost costs for just nearly over paid pay than under'.split(' '));
const ending = /^(?:an?|apiece|each|for|in|or|per|to|[.,;:)!?”"])$/u;
