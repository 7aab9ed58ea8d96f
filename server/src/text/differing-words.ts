import type { Span } from './span.ts';
import { type Token, tokenise } from './token.ts';

/** Words of each of two passages that the other does not have at that place, in offsets of its passage. */
export interface DifferingWords {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

const none: DifferingWords = { a: [], b: [] };

/** Where less than this share of the words of the shorter passage is common to both, the one is no version of the other. */
const leastShare = 0.5;

/** A table of so many cells is filled at most: passages longer than some 500 words are not compared word by word. */
const mostCells = 250_000;

/**
 * What two passages word differently, by a longest common subsequence of their words (Wagner and Fischer, 1974), case and
 * punctuation aside. Empty where they have too little in common for that to tell anything.
 */
export function differingWords(a: string, b: string): DifferingWords {
  // A word is three code units with its space, or more: what is too long is not even cut into words.
  if (a.length * b.length > mostCells * 100) return none;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length * second.length > mostCells) return none;
  const common = commonWords(first, second);
  if (common.length < leastShare * Math.min(first.length, second.length)) return none;
  return {
    a: runs(first, new Set(common.map(([i]) => i))),
    b: runs(second, new Set(common.map(([, j]) => j))),
  };
}

function wordsOf(text: string): Token[] {
  return tokenise(text).filter(({ text: form }) => /[\p{L}\p{N}]/u.test(form));
}

/** Index pairs of a longest common subsequence. */
function commonWords(a: readonly Token[], b: readonly Token[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const isSame = a[i]?.lower === b[j]?.lower;
      lengths[i * width + j] = isSame ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]?.lower === b[j]?.lower) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Neighbouring words that are not common, joined. */
function runs(words: readonly Token[], common: ReadonlySet<number>): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const [i, { start, end }] of words.entries()) {
    if (common.has(i)) continue;
    const last = spans.at(-1);
    if (last !== undefined && i > 0 && !common.has(i - 1)) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
