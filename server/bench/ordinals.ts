import { isCardinalWord, isHyphen, isOrdinalWord, readOrdinal } from '../src/recognise/quantity/cardinal.ts';
import type { Piece } from '../src/recognise/quantity/piece.ts';

/** A rank: indices into the pieces, half-open. */
export interface OrdinalResult {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Ranks in figures (“11th”) and words (“one hundred twenty-fifth”). Relative ones (“next”, “last”) have no number. */
export function findOrdinals(pieces: readonly Piece[]): OrdinalResult[] {
  const results: OrdinalResult[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const [piece, suffix] = [pieces[i] as Piece, pieces[i + 1]];
    if (piece.kind === 'digits' && suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.lower))
      results.push({ start: i, end: i + 2, value: piece.value as number });
    if (!isOrdinalWord(piece)) continue;
    let start = i;
    while (start > 0 && isPart(pieces[start - 1] as Piece)) start--;
    for (; start <= i; start++) {
      const value = readOrdinal(pieces, start, i + 1);
      if (value === null) continue;
      // “a trillionth” is a part, and so is “two thirds”.
      const isPartOfOne = /^an?$/.test(pieces[start - 1]?.lower ?? '') && value > 12;
      if (!isPartOfOne && !piece.lower.endsWith('s')) results.push({ start, end: i + 1, value });
      break;
    }
  }
  return results;
}

function isPart(piece: Piece): boolean {
  return isCardinalWord(piece) || isHyphen(piece);
}
