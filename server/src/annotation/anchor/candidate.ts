import type { Range } from './align.ts';
import type { WordIndex } from './word-index.ts';
import type { Words } from './words.ts';

/**
 * Where in a text a pattern may stand, best first: stretches around which its rarer words, and pairs of words, lie as they
 * lie in the pattern. Each such place votes for the difference of the two positions; the more often a word stands in the
 * text, the less its vote counts.
 */
export function candidates(index: WordIndex, pattern: Words, text: Words): Range[] {
  const votes = castVotes(index, pattern);
  const spread = spreadOf(pattern);
  const sums = new Float64Array(votes.length);
  let sum = 0;
  let last = 0;
  for (let first = 0; first < votes.length; first++) {
    const furthest = shiftOf(votes[first] as number) + spread;
    while (last < votes.length && shiftOf(votes[last] as number) <= furthest) sum += weightOf(votes[last++] as number);
    sums[first] = sum;
    sum -= weightOf(votes[first] as number);
  }
  const order = Array.from(sums.keys()).sort((a, b) => (sums[b] as number) - (sums[a] as number));
  const shifts: number[] = [];
  for (const first of order) {
    const shift = shiftOf(votes[first] as number);
    if ((sums[first] as number) < leastShare * (sums[order[0] as number] as number)) break;
    if (shifts.some((other) => Math.abs(other - shift) <= spread)) continue;
    shifts.push(shift);
    if (shifts.length === mostCandidates) break;
  }
  return shifts.map((shift) => rangeFrom(pattern, text, shift));
}

/** The stretch of a text in which a pattern lies that begins with word `shift` or somewhat later. */
export function rangeFrom(pattern: Words, text: Words, shift: number): Range {
  const from = Math.max(0, shift - margin);
  return { from, to: Math.max(from, Math.min(text.size, shift + pattern.size + spreadOf(pattern) + margin)) };
}

/** By how many words the parts of a pattern may have moved apart. */
function spreadOf(pattern: Words): number {
  return 10 + (pattern.size >> 2);
}

const margin = 6;
/** Of the votes for the best place. */
const leastShare = 0.25;

/** Votes in the order of their shifts. Each is one number: the shift, and in the lowest bits the weight. */
function castVotes(index: WordIndex, pattern: Words): Float64Array {
  const votes: number[] = [];
  const cast = (places: readonly number[], k: number, weight: number): void => {
    const each = Math.ceil((weight * weightUnit) / places.length);
    for (const place of places) votes.push((place - k) * weightLimit + each);
  };
  const stride = Math.ceil(pattern.size / mostProbes);
  for (let k = 0; k < pattern.size; k += stride) {
    const form = pattern.forms[k] as number;
    const weight = pattern.weights[k] as number;
    const single = index.placesOfWord(form, mostPlaces);
    if (single !== null) cast(single, k, weight);
    else if (k + 1 < pattern.size) {
      const pair = index.placesOfPair(form, pattern.forms[k + 1] as number, mostPlaces);
      if (pair !== null) cast(pair, k, weight + (pattern.weights[k + 1] as number));
    }
  }
  return Float64Array.from(votes).sort();
}

/** The word of the text less the word of the pattern. */
function shiftOf(vote: number): number {
  return Math.floor(vote / weightLimit);
}

function weightOf(vote: number): number {
  return vote - shiftOf(vote) * weightLimit;
}

const weightUnit = 32;
const weightLimit = 1024;

/** A word that stands more often tells nothing. */
const mostPlaces = 24;
/** Of a longer pattern, as many words spread over it are looked up. */
const mostProbes = 160;
const mostCandidates = 4;
