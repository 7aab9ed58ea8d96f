import type { Span } from '../text/span.ts';
import { antonyms } from './lexicon/en/antonyms.ts';
import type { Evidence, PreparedClaim } from './model.ts';
import { stemOf, type Word } from './terms.ts';

const opposites: ReadonlyMap<string, ReadonlySet<string>> = indexAntonyms();

function indexAntonyms(): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const pair of antonyms) {
    const [x, y] = pair.split(' ').map(stemOf) as [string, string];
    index.set(x, (index.get(x) ?? new Set()).add(y));
    index.set(y, (index.get(y) ?? new Set()).add(x));
  }
  return index;
}

/** The indices of the words that have an opposite. */
export function readOpposable(words: readonly Word[]): number[] {
  return words.flatMap((word, i) => (opposites.has(word.stem) ? [i] : []));
}

/** Two claims of nearly the same words but for a word and its opposite; with other numbers in them they tell of other times. */
export function compareAntonyms(
  a: PreparedClaim,
  b: PreparedClaim,
): { readonly score: number; readonly evidence: Evidence } | null {
  if (a.opposable.length === 0 || b.opposable.length === 0) return null;
  for (const i of a.opposable) {
    const stem = a.words.stems[i] as string;
    const against = opposites.get(stem);
    const j = b.opposable.find((at) => against?.has(b.words.stems[at] as string));
    if (j === undefined || b.words.stems.includes(stem) || a.words.stems.includes(b.words.stems[j] as string)) continue;
    const overlap = likenessOf(a.core, b.core);
    if (overlap.count < 3 || overlap.dice < 0.5 || a.negations.length % 2 !== b.negations.length % 2) return null;
    if (numbersDiffer(a, b)) return null;
    const [left, right] = [wordSpan(a, i), wordSpan(b, j)];
    return {
      score: Math.min(0.9, 0.15 + overlap.dice * 0.8),
      evidence: {
        code: 'antonym',
        values: { a: textOf(a, left), b: textOf(b, right) },
        a: [left],
        b: [right],
      },
    };
  }
  return null;
}

function wordSpan(claim: PreparedClaim, i: number): Span {
  return { start: claim.words.starts[i] as number, end: claim.words.ends[i] as number };
}

function textOf(claim: PreparedClaim, span: Span): string {
  return claim.context.claim.text.slice(span.start, span.end);
}

/** Each side gives a number that the other has not. */
export function numbersDiffer(a: PreparedClaim, b: PreparedClaim): boolean {
  if (a.numbers.length === 0 || b.numbers.length === 0) return false;
  return hasOwn(a.numbers, b.numbers) && hasOwn(b.numbers, a.numbers);
}

function hasOwn(left: readonly string[], right: readonly string[]): boolean {
  return left.some((value) => !right.includes(value));
}

interface Likeness {
  readonly count: number;
  readonly containment: number;
  readonly dice: number;
}

/** How much two claims share of what they say, their sources left out; both lists are sorted. */
export function likenessOf(left: readonly string[], right: readonly string[]): Likeness {
  let [count, i, j] = [0, 0, 0];
  while (i < left.length && j < right.length) {
    const [x, y] = [left[i] as string, right[j] as string];
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const [fewer, all] = [Math.min(left.length, right.length), left.length + right.length];
  return { count, containment: count / Math.max(1, fewer), dice: (2 * count) / Math.max(1, all) };
}
