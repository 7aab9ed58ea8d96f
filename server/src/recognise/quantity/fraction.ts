import { parts } from '../lexicon/en/number-words.ts';
import { isCardinalWord, isHyphen, isOrdinalWord, readCardinal, readOrdinal } from './cardinal.ts';
import type { Piece } from './piece.ts';

/** A part: “two-thirds”. */
export interface Fraction {
  readonly value: number;
  /** The index after its last piece. */
  readonly end: number;
}

/** “two-thirds”, “a fifth”, “1/4”, “¾”, “half”. */
export function readFraction(pieces: readonly Piece[], at: number): Fraction | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  if (piece.kind === 'sign' && piece.value !== null) return part(piece.value, at + 1);
  if (piece.kind === 'digits') return readSlashed(pieces, at) ?? readFigureOver(pieces, at);
  if (piece.kind !== 'word') return null;
  const article = piece.lower === 'a' || piece.lower === 'an';
  if (piece.lower === 'half' || piece.lower === 'quarter') return part(1 / (partOf.get(piece.lower) as number), at + 1);
  if (article) {
    // “two-and-a-half”
    const isJoined = pieces[at + 1]?.glued === true && isHyphen(pieces[at + 1] as Piece);
    if (isJoined) return pieces[at + 2]?.lower === 'half' ? part(0.5, at + 3) : null;
    const next = pieces[at + 1];
    const denominator = next === undefined ? null : denominatorOf(next);
    // “a third-year student” is no third.
    const isRank =
      denominator !== 2 && denominator !== 4 && pieces[at + 2]?.glued === true && isHyphen(pieces[at + 2] as Piece);
    if (denominator !== null) return isRank ? null : part(1 / denominator, at + 2);
    const numerator = next !== undefined && isCardinalWord(next) ? readNumeratorOver(pieces, at + 1) : null;
    return numerator;
  }
  return isCardinalWord(piece) ? readNumeratorOver(pieces, at) : null;
}

function part(value: number, end: number): Fraction {
  return { value, end };
}

const partOf = new Map(parts);

/** A singular word for a part: “half”, “fifth”; “first” and “second” are none. */
function denominatorOf(piece: Piece): number | null {
  const value = partOf.get(piece.lower) ?? (isOrdinalWord(piece) ? wordOrdinal(piece) : null);
  return value === null || piece.lower.endsWith('s') || piece.lower === 'first' || piece.lower === 'second'
    ? null
    : value;
}

function wordOrdinal(piece: Piece): number | null {
  return readOrdinal([piece], 0, 1);
}

/** The most pieces that the words of a fraction are looked for in. */
const fractionReach = 14;

/**
 * A numerator in words over an ordinal. Where several readings are possible the longest ordinal is the denominator, as
 * in “three twenty-firsts”, but a hyphen or “and” keeps a number together: “thirty-two fifths”.
 */
function readNumeratorOver(pieces: readonly Piece[], at: number): Fraction | null {
  let last = at;
  const reach = Math.min(pieces.length, at + fractionReach);
  while (last < reach && !isOrdinalWord(pieces[last] as Piece) && !partOf.has((pieces[last] as Piece).lower)) {
    const piece = pieces[last] as Piece;
    if (!isCardinalWord(piece) && !isHyphen(piece) && piece.lower !== 'and') return null;
    last++;
  }
  const word = pieces[last];
  if (last === at || last >= reach || word === undefined) return null;
  const plural = word.lower.endsWith('s') || word.lower === 'halves';
  const named = partOf.get(word.lower);
  for (let split = at + 1; split <= last; split++) {
    const before = pieces[split - 1] as Piece;
    if (isHyphen(before) && split < last) continue;
    const numeratorEnd = isHyphen(before) ? split - 1 : split;
    const numerator = readCardinal(pieces, at, numeratorEnd);
    if (numerator === null || numerator.end !== numeratorEnd) continue;
    if (named !== undefined && (split !== last || hasAnd(pieces, at, last))) continue;
    const denominator = named ?? readOrdinal(pieces, split, last + 1);
    if (denominator === null || denominator < 2 || (!plural && numerator.value !== 1)) continue;
    if (denominator === 2 && named === undefined) continue;
    return part(numerator.value / denominator, last + 1);
  }
  return null;
}

function hasAnd(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((pieces[i] as Piece).lower === 'and') return true;
  return false;
}

/** “3 tenths of a mile”, “5 hundredths of one per cent” */
function readFigureOver(pieces: readonly Piece[], at: number): Fraction | null {
  const [over, word] = [pieces[at] as Piece, pieces[at + 1]];
  if (word === undefined || !word.lower.endsWith('ths') || over.place < 1 || !isOrdinalWord(word)) return null;
  if (pieces[at + 2]?.lower !== 'of') return null;
  return part((over.value as number) / (wordOrdinal(word) as number), at + 2);
}

/** “3/4”, whole numbers without white space; a further slash makes it a date or a path. */
function readSlashed(pieces: readonly Piece[], at: number): Fraction | null {
  const [over, slash, under, after] = [pieces[at] as Piece, pieces[at + 1], pieces[at + 2], pieces[at + 3]];
  if (slash?.lower !== '/' || !slash.glued || under?.kind !== 'digits' || !under.glued) return null;
  if ((after?.lower === '/' && after.glued) || under.value === 0) return null;
  const before = pieces[at - 1];
  if (before !== undefined && over.glued && before.lower === '/') return null;
  return part((over.value as number) / (under.value as number), at + 3);
}
