import { momentWords } from './lexicon/en/running-words.ts';
import type { Measure, PreparedClaim, TermStatistics } from './model.ts';
import { stemOf } from './terms.ts';
import { weigh } from './wording.ts';

/** So many content words on either side of a number tell what it is the number of. */
const reach = 4;

/**
 * How surely two numbers fill one place of two claims, 0 to 1: the part of the words around each that also stand around the
 * other. Order is left out, because one side may be in the passive.
 */
export function likenessOfSlots(left: Measure, a: PreparedClaim, right: Measure, b: PreparedClaim): number {
  const [near, other] = [wordsAround(left, a, reach), wordsAround(right, b, reach)];
  const [wide, otherWide] = [wordsAround(left, a, 2 * reach), wordsAround(right, b, 2 * reach)];
  if (near.length === 0 || other.length === 0) return 0;
  const shared = near.filter((word) => otherWide.includes(word)).length / near.length;
  const sharedBack = other.filter((word) => wide.includes(word)).length / other.length;
  return (shared + sharedBack) / 2;
}

function wordsAround({ span }: Measure, { words, measures }: PreparedClaim, count: number): string[] {
  let after = words.starts.findIndex((start) => start >= span.end);
  if (after < 0) after = words.starts.length;
  const found: string[] = [];
  const collect = (from: number, step: 1 | -1) => {
    for (let i = from, left = count; left > 0 && i >= 0 && i < words.concepts.length; i += step) {
      const start = words.starts[i] as number;
      if (measures.some((measure) => measure.span.start <= start && start < measure.span.end)) continue;
      found.push(words.concepts[i] as string);
      left--;
    }
  };
  collect(after, 1);
  collect(after - 1, -1);
  return found;
}

/** Like `Overlap.dice`, the words of numbers and of the time of telling left out. */
export function likenessWithoutNumbers(a: PreparedClaim, b: PreparedClaim, statistics: TermStatistics): number {
  const [termsA, termsB] = [termsBesideNumbers(a), termsBesideNumbers(b)];
  let [weightA, weightB, shared] = [0, 0, 0];
  for (const term of termsA) {
    const weight = weigh(term, statistics);
    weightA += weight;
    if (termsB.has(term)) shared += weight;
  }
  for (const term of termsB) weightB += weigh(term, statistics);
  return weightA + weightB === 0 ? 0 : (2 * shared) / (weightA + weightB);
}

const moments = new Set(momentWords.map(stemOf));
const keptTerms = new WeakMap<PreparedClaim, ReadonlySet<string>>();

/** The concepts of a claim, those inside its numbers and those of the time of telling left out, sorted. */
export function termsBesideNumbers(claim: PreparedClaim): ReadonlySet<string> {
  const known = keptTerms.get(claim);
  if (known !== undefined) return known;
  const found: string[] = [];
  claim.words.concepts.forEach((concept, i) => {
    const start = claim.words.starts[i] as number;
    if (/^\d/u.test(concept) || claim.measures.some(({ span }) => span.start <= start && start < span.end)) return;
    if (!moments.has(claim.words.stems[i] as string)) found.push(concept);
  });
  const terms = new Set(found.sort());
  keptTerms.set(claim, terms);
  return terms;
}
