import type { Span } from '../../text/span.ts';
import { type Token, tokenise } from '../../text/token.ts';
import { sameWords } from './same-words.ts';

/** Words of a quotation that another one gives otherwise, as offsets of its article. */
export interface Difference {
  /** Where the other one has words that are missing here, the words around the gap. */
  readonly here: Span;
  /** With the common word on each side, here and in the other article. */
  readonly aroundHere: Span;
  readonly aroundThere: Span;
}

/** A quotation longer than this, in words, is compared by its beginning: the table of the alignment has so many columns. */
const wordsCompared = 120;
/** Fewer words in common are a phrase that anybody may use. */
const leastShared = 5;
/** Where less than this share of the words between the first and the last common one is common, it is another quotation. */
const leastShare = 0.65;

/**
 * Where two quotations of the same words differ, by their longest common subsequence of words. What one has before the first
 * or behind the last common word is left out, as every article quotes as much as it likes; so is what an editor marked as
 * left out or put in (“…”, brackets), and what is only spelt otherwise. Empty where they agree, or are two quotations.
 */
export function findDifferences(
  a: { readonly text: string; readonly span: Span },
  b: { readonly text: string; readonly span: Span },
): Difference[] {
  const [left, right] = [wordsOf(a.text, a.span), wordsOf(b.text, b.span)];
  const pairs = align(left, right);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined || pairs.length < leastShared) return [];
  const length = Math.max(last[0] - first[0], last[1] - first[1]) + 1;
  if (pairs.length < leastShare * length) return [];
  const differences = gapsBetween(pairs).flatMap((gap) => toDifference(left, right, gap));
  return differences.some(({ isTelling }) => isTelling) ? differences.map(({ difference }) => difference) : [];
}

interface Word extends Span {
  readonly lower: string;
  /** Something was left out before it, or it was put in by an editor. */
  readonly isEdited: boolean;
  readonly isOmissionBefore: boolean;
}

/** The words of a quotation with what an editor marked in it. */
function wordsOf(text: string, span: Span): Word[] {
  const words: Word[] = [];
  let depth = 0;
  let isOmissionBefore = false;
  for (const token of tokenise(text, span)) {
    if (words.length === wordsCompared) break;
    if (isWord(token)) {
      words.push({ start: token.start, end: token.end, lower: token.lower, isEdited: depth > 0, isOmissionBefore });
      isOmissionBefore = false;
    } else if (token.text === '(' || token.text === '[') depth++;
    else if (token.text === ')' || token.text === ']') depth = Math.max(0, depth - 1);
    else if (/^(?:…|\.{2,})$/.test(token.text)) isOmissionBefore = true;
  }
  return words;
}

function isWord({ kind, text }: Token): boolean {
  return kind !== 'punctuation' && /[\p{L}\p{N}]/u.test(text);
}

type Pair = readonly [number, number];

/** The indices of the words of a longest common subsequence. */
function align(left: readonly Word[], right: readonly Word[]): Pair[] {
  const rows: Uint8Array[] = [new Uint8Array(right.length + 1)];
  for (let i = left.length - 1; i >= 0; i--) {
    const below = rows.at(-1) as Uint8Array;
    const row = new Uint8Array(right.length + 1);
    for (let j = right.length - 1; j >= 0; j--) {
      row[j] = isSame(left[i], right[j])
        ? (below[j + 1] as number) + 1
        : Math.max(below[j] as number, row[j + 1] as number);
    }
    rows.push(row);
  }
  const lengthFrom = (i: number, j: number) => (rows[left.length - i] as Uint8Array)[j] as number;
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (isSame(left[i], right[j])) pairs.push([i++, j++]);
    else if (lengthFrom(i + 1, j) >= lengthFrom(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function isSame(a: Word | undefined, b: Word | undefined): boolean {
  return a !== undefined && b !== undefined && sameWords(a.lower, b.lower);
}

/** The common words around each stretch that differs. */
function gapsBetween(pairs: readonly Pair[]): (readonly [Pair, Pair])[] {
  return pairs.slice(1).flatMap((next, i) => {
    const before = pairs[i] as Pair;
    return next[0] === before[0] + 1 && next[1] === before[1] + 1 ? [] : [[before, next] as const];
  });
}

function toDifference(
  left: readonly Word[],
  right: readonly Word[],
  [before, after]: readonly [Pair, Pair],
): { readonly difference: Difference; readonly isTelling: boolean }[] {
  const here = left.slice(before[0] + 1, after[0]);
  const there = right.slice(before[1] + 1, after[1]);
  if ([...here, ...there].some(({ isEdited }) => isEdited)) return [];
  // What one left out with a mark, the other may have.
  const isMarked = (words: readonly Word[], next: Word | undefined) =>
    [...words, next].some((word) => word?.isOmissionBefore);
  if (isMarked(here, left[after[0]]) || isMarked(there, right[after[1]])) return [];
  if (sameWords(joined(here), joined(there)) || isAcronym(here, there) || isAcronym(there, here)) return [];
  const aroundHere = around(left, before[0], after[0]);
  const aroundThere = around(right, before[1], after[1]);
  const difference = { here: spanOf(here) ?? aroundHere, aroundHere, aroundThere };
  const words = [...here, ...there].map(({ lower }) => lower);
  return [{ difference, isTelling: words.some((word) => !fillers.has(word)) }];
}

/** Words that are put in and left out by whoever takes a sentence down; alone they change nothing. */
const fillers: ReadonlySet<string> = new Set(
  '00 a also an and but er for had has have i in it of oh on or so that the then there this to uh um well which you'.split(
    ' ',
  ),
);

function joined(words: readonly Word[]): string {
  return words.map(({ lower }) => lower).join(' ');
}

/** One word of the first letters of the others. */
function isAcronym([acronym, ...more]: readonly Word[], words: readonly Word[]): boolean {
  if (acronym === undefined || more.length > 0 || words.length < 2) return false;
  return acronym.lower.replaceAll('.', '') === words.map(({ lower }) => lower.charAt(0)).join('');
}

function spanOf(words: readonly Word[]): Span | null {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** From the common word before a stretch to the one behind it. */
function around(words: readonly Word[], before: number, after: number): Span {
  return { start: (words[before] as Word).start, end: (words[after] as Word).end };
}
