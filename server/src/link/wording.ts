import type { Span } from '../text/span.ts';
import type { PreparedClaim, TermStatistics } from './model.ts';

/** How much of their weight the words of two claims share; a rare word weighs up to 1, one that every claim has 0. */
export interface Overlap {
  /** Twice the shared weight by the weight of both. */
  readonly dice: number;
  /** The shared weight by that of the lighter claim. */
  readonly containment: number;
  /** The shared weight itself. */
  readonly shared: number;
  /** Number of shared concepts. */
  readonly count: number;
  readonly concepts: readonly string[];
}

/** Concepts that only one side says outright, and the other refers back to (“the move”), count by half. */
const referredWeight = 0.5;

export function measureOverlap(a: PreparedClaim, b: PreparedClaim, statistics: TermStatistics): Overlap {
  const concepts: string[] = [];
  let weightA = 0;
  let weightB = 0;
  let shared = 0;
  const [weightsA, weightsB] = [weightsOf(a, statistics), weightsOf(b, statistics)];
  let i = 0;
  let j = 0;
  while (i < a.terms.length || j < b.terms.length) {
    const left = a.terms[i];
    const right = b.terms[j];
    if (left !== undefined && left === right) {
      const weight = weightsA[i] as number;
      weightA += weight;
      weightB += weight;
      shared += weight;
      concepts.push(left);
      i++;
      j++;
    } else if (right === undefined || (left !== undefined && left < right)) {
      const weight = weightsA[i] as number;
      const referred = b.referents.includes(left as string);
      weightA += weight;
      if (referred) {
        shared += weight * referredWeight;
        weightB += weight * referredWeight;
        concepts.push(left as string);
      }
      i++;
    } else {
      const weight = weightsB[j] as number;
      const referred = a.referents.includes(right);
      weightB += weight;
      if (referred) {
        shared += weight * referredWeight;
        weightA += weight * referredWeight;
        concepts.push(right);
      }
      j++;
    }
  }
  const lighter = Math.min(weightA, weightB);
  return {
    dice: weightA + weightB > 0 ? (2 * shared) / (weightA + weightB) : 0,
    containment: lighter > 0 ? Math.min(1, shared / lighter) : 0,
    shared,
    count: concepts.length,
    concepts,
  };
}

/** True where two claims have at least two concepts in common, those included that one side refers back to. */
export function shareTerms(a: PreparedClaim, b: PreparedClaim): boolean {
  let count = a.referents.length + b.referents.length;
  let [i, j] = [0, 0];
  while (count < 2 && i < a.terms.length && j < b.terms.length) {
    const [left, right] = [a.terms[i] as string, b.terms[j] as string];
    if (left === right) count++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return count >= 2;
}

interface KeptWeights {
  readonly statistics: TermStatistics;
  readonly revision: number;
  readonly weights: Float64Array;
}

const keptWeights = new WeakMap<PreparedClaim, KeptWeights>();

/** The weights of the terms of a claim, looked up once for a revision of the statistics. */
function weightsOf(claim: PreparedClaim, statistics: TermStatistics): Float64Array {
  const { revision } = statistics;
  const kept = keptWeights.get(claim);
  if (kept !== undefined && kept.revision === revision && kept.statistics === statistics) return kept.weights;
  const weights = Float64Array.from(claim.terms, (term) => weigh(term, statistics));
  if (revision !== undefined) keptWeights.set(claim, { statistics, revision, weights });
  return weights;
}

/** Inverse document frequency, scaled so that a word of one claim weighs 1; without a corpus every word does. */
export function weigh(term: string, statistics: TermStatistics): number {
  if (statistics.claims < 2) return 1;
  const frequency = Math.max(1, statistics.frequency(term));
  return Math.max(0.05, 1 - Math.log(frequency) / Math.log(statistics.claims + 1));
}

/** Where a claim says one of the concepts. */
export function locate(claim: PreparedClaim, concepts: readonly string[]): Span[] {
  const spans: Span[] = [];
  claim.words.concepts.forEach((concept, i) => {
    if (concepts.includes(concept))
      spans.push({ start: claim.words.starts[i] as number, end: claim.words.ends[i] as number });
  });
  return spans;
}
