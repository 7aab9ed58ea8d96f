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

/** “the under-35s”, “voters under 35”: a bound on a small figure beside people is one of age. */
export function isAgeBound(pieces: readonly Piece[], start: number, end: number): boolean {
  const [figure, joint] = [pieces[start] as Piece, pieces[start - 1]];
  if (end !== start + 1 || (figure.value ?? 0) > 100 || (figure.value ?? 0) < 5 || joint === undefined) return false;
  const isJoined = isHyphen(joint) && joint.glued && figure.glued;
  const bound = isJoined ? pieces[start - 2] : joint;
  const people = pieces[start - (isJoined ? 3 : 2)];
  if (bound === undefined || !/^(?:over|under)$/.test(bound.lower)) return false;
  return (
    isJoined ||
    /^(?:adults|anyone|boys|children|everyone|girls|men|people|those|voters|women)$/.test(people?.lower ?? '')
  );
}

/** “Jane Doe, 47, …”, “Jane Doe (47)”: a small figure set off behind a name. */
export function isAgeOfName(pieces: readonly Piece[], start: number, end: number): boolean {
  const [figure, opening, name, closing] = [pieces[start] as Piece, pieces[start - 1], pieces[start - 2], pieces[end]];
  if (end !== start + 1 || !/^\d{1,3}$/.test(figure.text) || (figure.value as number) > 110) return false;
  if (name?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(name.text) || closing === undefined) return false;
  if (opening?.lower === '(') return closing.lower === ')';
  return opening?.lower === ',' && opening.glued && /^[,.;]$/.test(closing.lower);
}

function skipHyphen(pieces: readonly Piece[], at: number): number {
  const piece = pieces[at];
  return piece !== undefined && isHyphen(piece) ? at + 1 : at;
}
