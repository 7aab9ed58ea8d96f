import { raceWords, sizeWords } from '../lexicon/en/size-words.ts';
import { looksPlural } from './counted.ts';
import type { Piece } from './piece.ts';

/** A letter behind the digits that stands for a scale word. */
export interface LetterScale {
  readonly factor: number;
  /** The index after the letter. */
  readonly end: number;
}

const always = new Map([
  ['k', 1e3],
  ['bn', 1e9],
  ['mn', 1e6],
  ['mln', 1e6],
  ['tn', 1e12],
  ['trn', 1e12],
]);
const beside = new Map([...always, ['m', 1e6], ['b', 1e9], ['t', 1e12], ['mm', 1e6]]);
const notCounted = new Set([...sizeWords, ...raceWords]);

/**
 * “94k”, “3.2bn”, “7.6m”. Beside a currency every letter is a scale; elsewhere “m” is a million only where what is
 * counted follows (“1.2m people”), because it is a metre otherwise.
 */
export function readLetterScale(pieces: readonly Piece[], at: number, money: boolean): LetterScale | null {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (piece === undefined || before === undefined || before.kind !== 'digits' || piece.kind !== 'word') return null;
  if (!piece.glued && !(piece.lower === 'k' || (money && (piece.lower === 'm' || piece.text === 'B')))) return null;
  const sure = always.get(piece.lower);
  if (sure !== undefined) return { factor: sure, end: at + 1 };
  const factor = beside.get(piece.lower);
  if (factor === undefined) return null;
  if (money) return { factor, end: at + 1 };
  if (piece.lower !== 'm' && piece.text !== 'B') return null;
  // “1.5B”: grades and flats have no decimals.
  if (piece.text === 'B' && before.place < 1) return { factor, end: at + 1 };
  return countsBehind(pieces, at + 1) ? { factor, end: at + 1 } : null;
}

function countsBehind(pieces: readonly Piece[], at: number): boolean {
  const reach = Math.min(pieces.length, at + 3);
  for (let i = at; i < reach; i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind !== 'word' || notCounted.has(piece.lower)) return false;
    if (looksPlural(piece.lower)) return true;
  }
  return false;
}
