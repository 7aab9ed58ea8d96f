import { isHyphen } from './cardinal.ts';
import type { Piece } from './piece.ts';

const spans = new Map([
  ['year', 'age:years'],
  ['years', 'age:years'],
  ['yr', 'age:years'],
  ['yrs', 'age:years'],
  ['month', 'age:months'],
  ['months', 'age:months'],
  ['week', 'age:weeks'],
  ['weeks', 'age:weeks'],
  ['day', 'age:days'],
  ['days', 'age:days'],
]);

/** What makes the number before piece `at` an age: “years old”, “-year-old”, “months of age”, “yo”. */
export function readAge(pieces: readonly Piece[], at: number): { readonly unit: string; readonly end: number } | null {
  let i = skipHyphen(pieces, at);
  const first = pieces[i]?.lower;
  if (first === 'yo' || first === 'y.o') return { unit: 'age:years', end: i + 1 };
  const unit = first === undefined ? undefined : spans.get(first);
  if (unit === undefined) return null;
  i = skipHyphen(pieces, i + 1);
  const word = pieces[i]?.lower;
  if (word === 'old' || word === 'olds' || word === "old's") return { unit, end: i + 1 };
  if (word === 'of' && pieces[i + 1]?.lower === 'age') return { unit, end: i + 2 };
  return null;
}

function skipHyphen(pieces: readonly Piece[], at: number): number {
  const piece = pieces[at];
  return piece !== undefined && isHyphen(piece) ? at + 1 : at;
}
