import { personPlurals } from '../lexicon/en/person-plural.ts';
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

const people = new Set(personPlurals);

/** “the under-35s”, “voters under 35”, “aged over 65”: a bound on a small figure beside people is one of age. */
export function isAgeBound(pieces: readonly Piece[], start: number, end: number): boolean {
  const [figure, joint] = [pieces[start] as Piece, pieces[start - 1]];
  if (end !== start + 1 || (figure.value ?? 0) > 100 || (figure.value ?? 0) < 5 || joint === undefined) return false;
  const isJoined = isHyphen(joint) && joint.glued && figure.glued;
  const bound = isJoined ? pieces[start - 2] : joint;
  if (bound === undefined || !/^(?:over|under)$/.test(bound.lower)) return false;
  const who = pieces[start - 2]?.lower ?? '';
  return isJoined || people.has(who) || /^age[ds]?$/.test(who) || isPluralOfAge(pieces, end);
}

/** The letter of “the over 50s”. */
function isPluralOfAge(pieces: readonly Piece[], end: number): boolean {
  return pieces[end]?.lower === 's' && pieces[end]?.glued === true;
}

/** “in his 40s”, “their late 20s”, “mid-30s”: the index after the letter. */
export function readAgeDecade(pieces: readonly Piece[], at: number): number | null {
  const figure = pieces[at];
  if (figure === undefined || !/^[1-9]0$/.test(figure.text) || !isPluralOfAge(pieces, at + 1)) return null;
  const joint = pieces[at - 1];
  const before = joint !== undefined && isHyphen(joint) ? at - 2 : at - 1;
  const isPart = /^(?:early|late|mid|middle)$/.test(pieces[before]?.lower ?? '');
  const owner = pieces[isPart ? before - 1 : before]?.lower ?? '';
  return /^(?:her|his|its|my|our|their|your)$/.test(owner) ? at + 2 : null;
}

/** “Jane Doe, 47, …”, “Jane Doe (47)”: a small figure set off behind a name. */
export function isAgeOfName(pieces: readonly Piece[], start: number, end: number): boolean {
  const [figure, opening, name, closing] = [pieces[start] as Piece, pieces[start - 1], pieces[start - 2], pieces[end]];
  if (end !== start + 1 || !/^\d{1,3}$/.test(figure.text) || (figure.value as number) > 110) return false;
  if (name?.kind !== 'word' || !/^(?:\p{Lu}\p{Ll}|I{1,3}$|IV$)/u.test(name.text) || closing === undefined) return false;
  if (opening?.lower === '(') return closing.lower === ')';
  return opening?.lower === ',' && opening.glued && /^[,.;]$/.test(closing.lower);
}

function skipHyphen(pieces: readonly Piece[], at: number): number {
  const piece = pieces[at];
  return piece !== undefined && isHyphen(piece) ? at + 1 : at;
}
