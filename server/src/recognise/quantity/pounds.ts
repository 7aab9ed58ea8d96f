import { weightWords } from '../lexicon/en/weight-words.ts';
import type { Piece } from './piece.ts';

const weights = new Set(weightWords);

/** What “pounds” are in a paragraph: mass where it speaks of weight, money otherwise. */
export function poundsIn(pieces: readonly Piece[]): 'money' | 'mass' {
  return pieces.some((piece) => piece.kind === 'word' && weights.has(piece.lower)) ? 'mass' : 'money';
}
