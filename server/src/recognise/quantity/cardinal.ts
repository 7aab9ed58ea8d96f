import { perLexeme } from '../../text/lexeme.ts';
import { ordinalScales, ordinalTens, ordinalUnits, scales, tens, units } from '../lexicon/en/number-words.ts';
import type { Piece } from './piece.ts';

/** A whole number, in words or digits, with its scale words: “twenty-three thousand”, “7.6 million”. */
export interface Cardinal {
  readonly value: number;
  /** The index after its last piece. */
  readonly end: number;
  /** The place of the last digit given: 1e5 for “7.6 million”; 0 for a plain whole number, which is exact. */
  readonly place: number;
  /** The last scale word's worth; 1 without one. */
  readonly scale: number;
}

/** A cardinal at piece `at` that ends at `stop` or before. Its words are added and multiplied in the order they are spoken. */
export function readCardinal(pieces: readonly Piece[], at: number, stop = pieces.length): Cardinal | null {
  const sum: Sum = {
    total: 0,
    current: 0,
    ceiling: Number.POSITIVE_INFINITY,
    room: 100,
    place: 0,
    scale: 1,
    last: 'none',
  };
  let end = at;
  while (end < stop) {
    const joint = end > at ? jointOf(pieces[end] as Piece) : null;
    const next = joint === null ? end : end + 1;
    if (next >= stop || !accept(sum, pieces[next] as Piece, joint, pieces[next + 1])) break;
    end = next + 1;
  }
  if (end === at) return null;
  const place = sum.scale >= 1000 || sum.place < 1 ? sum.place : 0;
  return { value: sum.total + sum.current, end, place, scale: sum.scale };
}

/** The ordinal that the pieces from `at` to `stop` spell: “twenty-fifth”, “one hundred fifth”, “two hundredths”. */
export function readOrdinal(pieces: readonly Piece[], at: number, stop: number): number | null {
  const word = singular((pieces[stop - 1] as Piece).lower);
  const scale = ordinalScaleOf.get(word);
  const addend = ordinalUnitOf.get(word) ?? ordinalTenOf.get(word);
  if (stop - at === 1) return addend ?? scale ?? null;
  const joint = isHyphen(pieces[stop - 2] as Piece) ? stop - 2 : stop - 1;
  if (scaleOf.has((pieces[at] as Piece).lower)) return null;
  const before = readCardinal(pieces, at, joint);
  if (before === null || before.end !== joint) return null;
  if (scale !== undefined) return before.value * scale;
  if (addend === undefined) return null;
  const { value } = before;
  const room = value % 100 === 0 ? 100 : value % 10 === 0 && value % 100 !== 10 ? 10 : 1;
  return addend < room ? value + addend : null;
}

export function isOrdinalWord(piece: Piece): boolean {
  return piece.kind === 'word' && isOrdinalForm(piece.lexeme);
}

const isOrdinalForm = perLexeme(({ lower }) => {
  const word = singular(lower);
  return ordinalUnitOf.has(word) || ordinalTenOf.has(word) || ordinalScaleOf.has(word);
});

export function isCardinalWord(piece: Piece): boolean {
  return piece.kind === 'word' && (unitOf.has(piece.lower) || tenOf.has(piece.lower) || scaleOf.has(piece.lower));
}

export function isHyphen(piece: Piece): boolean {
  return piece.kind === 'sign' && (piece.lower === '-' || piece.lower === '‐' || piece.lower === '‑');
}

const unitOf = new Map(units);
const tenOf = new Map(tens);
const scaleOf = new Map(scales);
const ordinalUnitOf = new Map(ordinalUnits);
const ordinalTenOf = new Map(ordinalTens);
const ordinalScaleOf = new Map(ordinalScales);

interface Sum {
  /** What large scales have closed off. */
  total: number;
  /** What is still open to be multiplied. */
  current: number;
  /** The last large scale: only smaller ones may follow. */
  ceiling: number;
  /** A word of lower worth than this may be added: 100, 10 after tens, 1 where nothing may. */
  room: number;
  place: number;
  scale: number;
  last: 'none' | 'digits' | 'word' | 'hundred' | 'scale';
}

type Joint = 'and' | 'hyphen' | null;

function accept(sum: Sum, piece: Piece, joint: Joint, after: Piece | undefined): boolean {
  if (piece.kind === 'digits') return acceptDigits(sum, piece, joint, after);
  if (piece.kind !== 'word') return false;
  const scale = scaleOf.get(piece.lower);
  if (scale !== undefined) return joint !== 'and' && acceptScale(sum, piece.lower, scale);
  const worth = unitOf.get(piece.lower) ?? tenOf.get(piece.lower);
  if (worth === undefined) return false;
  if (sum.last !== 'none' && (worth === 0 || worth >= sum.room)) return false;
  if (joint === 'and' && sum.last !== 'hundred' && sum.last !== 'scale') return false;
  if (sum.last === 'digits') return false;
  sum.current += worth;
  sum.room = worth >= 20 ? 10 : 1;
  sum.place = 1;
  sum.last = 'word';
  return true;
}

/** Figures stand first, after “hundred and”, or before a smaller scale: “3 hundred and 21”, “3 crore 50 lakh”. */
function acceptDigits(sum: Sum, piece: Piece, joint: Joint, after: Piece | undefined): boolean {
  const value = piece.value as number;
  const isTail = sum.last === 'hundred' && joint === 'and' && piece.text.length <= 2;
  const scale = after === undefined ? undefined : scaleOf.get(after.lower);
  const isNextScale =
    sum.last === 'scale' && joint === null && scale !== undefined && scale >= 1000 && value * scale < sum.ceiling;
  if (sum.last !== 'none' && !isTail && !isNextScale) return false;
  sum.current += value;
  sum.room = 1;
  sum.place = piece.place;
  sum.last = 'digits';
  return true;
}

/** No text means more: what goes on beyond it is noise, and starts another number. */
const greatest = 1e30;

function acceptScale(sum: Sum, word: string, scale: number): boolean {
  const isFirst = sum.last === 'none';
  // An abbreviation needs a figure before it.
  if (isFirst && word.length <= 3) return false;
  if (isFirst) sum.current = 1;
  sum.place = (sum.place || 1) * scale;
  if (scale < 1000) {
    if (sum.current === 0 || sum.last === 'hundred' || (sum.last === 'word' && sum.current >= 100)) return false;
    sum.current *= scale;
    sum.room = scale === 100 ? 100 : 1;
    sum.last = scale === 100 ? 'hundred' : 'word';
  } else {
    if (sum.current === 0) {
      // “three lakh crore”: right after a scale, the next multiplies all before it.
      if (sum.total * scale > greatest) return false;
      sum.total *= scale;
    } else {
      if (sum.current * scale >= sum.ceiling) return false;
      sum.total += sum.current * scale;
    }
    sum.ceiling = scale;
    sum.current = 0;
    sum.room = 100;
    sum.last = 'scale';
  }
  sum.scale = scale;
  return true;
}

function jointOf(piece: Piece): Joint {
  if (piece.lower === 'and') return 'and';
  return isHyphen(piece) ? 'hyphen' : null;
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
