import { TextCache } from '../../text/text-cache.ts';

/** A name with one word left out, and that word: names with a common gap may differ by a slip of the pen only. */
export interface Gap {
  readonly key: string;
  readonly word: string;
}

/**
 * The gaps of a name of three to twelve words, at its words of five letters and more. Looking names up by gap finds
 * misspellings in time that grows with the number of names, not with its square.
 */
export function gapsOf(form: string): readonly Gap[] {
  return gaps.get(form) ?? gaps.set(form, readGaps(form));
}

const gaps = new TextCache<readonly Gap[]>();

function readGaps(form: string): Gap[] {
  const parts = form.toLowerCase().split(' ');
  if (parts.length < 3 || parts.length > 12) return [];
  return parts.flatMap((word, i) =>
    word.length < 5 ? [] : [{ key: parts.map((part, k) => (k === i ? '*' : part)).join(' '), word }],
  );
}

/** True where one letter was replaced, left out, added, or exchanged with the next. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
