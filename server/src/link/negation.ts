import type { Span } from '../text/span.ts';
import { antonyms } from './lexicon/en/antonyms.ts';
import { negators } from './lexicon/en/negators.ts';
import type { Evidence, PreparedClaim } from './model.ts';
import { stemOf, type Word } from './terms.ts';
import type { Overlap } from './wording.ts';

const negating = new Set(negators.filter((word) => !['hard', 'harder', 'less', 'anti', 'difficult'].includes(word)));

/** Where a claim negates, “not only” and “no doubt” left out. */
export function readNegators(words: readonly Word[]): Span[] {
  return words
    .filter((word, i) => negating.has(word.lower) && !/^(?:only|doubt|just)$/u.test(words[i + 1]?.lower ?? ''))
    .map(({ start, end }) => ({ start, end }));
}

const leastAlike = 0.72;

/** Two claims of nearly the same words of which one negates. */
export function compareNegation(
  a: PreparedClaim,
  b: PreparedClaim,
  overlap: Overlap,
): { readonly score: number; readonly evidence: Evidence } | null {
  if (overlap.count < 3 || overlap.dice < leastAlike) return null;
  if (a.negators.length % 2 === b.negators.length % 2) return null;
  return {
    score: Math.min(0.95, 0.2 + overlap.dice * 0.75),
    evidence: { code: 'negation', values: {}, a: a.negators, b: b.negators },
  };
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

/** Two claims of nearly the same words but for a word and its opposite; with other numbers in them they tell of other times. */
export function compareAntonyms(
  a: PreparedClaim,
  b: PreparedClaim,
  overlap: Overlap,
): { readonly score: number; readonly evidence: Evidence } | null {
  if (overlap.count < 3 || overlap.dice < 0.6 || a.negators.length % 2 !== b.negators.length % 2) return null;
  for (let i = 0; i < a.words.stems.length; i++) {
    const against = opposites.get(a.words.stems[i] as string);
    if (against === undefined || b.words.stems.includes(a.words.stems[i] as string)) continue;
    const j = b.words.stems.findIndex((stem) => against.has(stem));
    if (j < 0 || a.words.stems.includes(b.words.stems[j] as string)) continue;
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
  const [left, right] = [a, b].map((claim) => claim.terms.filter((term) => /^\d/u.test(term))) as [string[], string[]];
  return left.some((term) => !right.includes(term)) && right.some((term) => !left.includes(term));
}
