import type { Span } from '../text/span.ts';
import { antonyms } from './lexicon/en/antonyms.ts';
import { negators } from './lexicon/en/negators.ts';
import type { Evidence, Negation, PreparedClaim } from './model.ts';
import { stemOf, type Word } from './terms.ts';

/** “Less”, “fail” and the like weaken; only a plain negation makes the contrary of what is said. */
const negating = new Set(negators.filter((word) => /n't$|^(?:cannot|neither|never|no|nobody|none|not)$/u.test(word)));
const scope = 1;

/** Where a claim negates, “not only” and “no doubt” left out, with the content words next after it. */
export function readNegations(words: readonly Word[]): Negation[] {
  return words.flatMap((word, i) => {
    if (!isNegating(words, i) || /^(?:only|doubt|just)$/u.test(words[i + 1]?.lower ?? '')) return [];
    const concepts: string[] = [];
    for (let at = i + 1; at < words.length && concepts.length < scope; at++) {
      const next = words[at] as Word;
      if (next.content && !/.ly$/u.test(next.lower)) concepts.push(next.concept);
      else if (clauseEnds.has(next.lower)) break;
    }
    return [{ span: { start: word.start, end: word.end }, concepts }];
  });
}

/** “Failed to pay” is “did not pay”, and “few of them paid” is the contrary of “most of them paid”; “a few” is not. */
function isNegating(words: readonly Word[], i: number): boolean {
  const { lower, stem } = words[i] as Word;
  if (lower === 'few') return words[i - 1]?.lower !== 'a' && words[i - 1]?.lower !== 'the';
  return negating.has(lower) || (implying.has(stem) && words[i + 1]?.lower === 'to');
}

const implying = new Set(['declin', 'fail', 'neglect', 'refus']);

const clauseEnds = new Set([';', ':', '–', '—', '.', '!', '?', 'but', 'because', 'which', 'while']);
const least = { count: 2, containment: 0.65, dice: 0.55 };

/** Two claims of nearly the same words of which one negates what the other does not. */
export function compareNegation(
  a: PreparedClaim,
  b: PreparedClaim,
): { readonly score: number; readonly evidence: Evidence } | null {
  if (a.negations.length === 0 && b.negations.length === 0) return null;
  const { count, containment, dice } = likenessOf(a.core, b.core);
  if (count < least.count || containment < least.containment || dice < least.dice) return null;
  const [left, right] = [negatedIn(a, b), negatedIn(b, a)];
  if (left.length % 2 === right.length % 2) return null;
  const score = Math.min(0.95, 0.25 + 0.35 * containment + 0.35 * dice);
  return { score, evidence: { code: 'negation', values: {}, a: left, b: right } };
}

/** One claim negates a word of the other, which does not. */
export function isNegatedByOne(a: PreparedClaim, b: PreparedClaim): boolean {
  if (a.negations.length === 0 && b.negations.length === 0) return false;
  const isNegated = negatedIn(a, b).length % 2 !== negatedIn(b, a).length % 2;
  return isNegated && likenessOf(a.core, b.core).containment >= enoughToNegate;
}

const enoughToNegate = 0.5;

interface Likeness {
  readonly count: number;
  readonly containment: number;
  readonly dice: number;
}

/** How much two claims share of what they say, their sources left out; both lists are sorted. */
function likenessOf(left: readonly string[], right: readonly string[]): Likeness {
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

/** The negations of a claim that fall on words of the other. */
function negatedIn(claim: PreparedClaim, other: PreparedClaim): Span[] {
  return claim.negations
    .filter(({ concepts }) => concepts[0] !== undefined && other.terms.includes(concepts[0]))
    .map(({ span }) => span);
}

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
