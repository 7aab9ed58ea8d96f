import type { Range } from './align.ts';
import type { WordIndex } from './word-index.ts';
import type { Words } from './words.ts';

/**
 * Where in a text a pattern may stand, best first: stretches around which its rarer words, and pairs of words, lie as they
 * lie in the pattern. Each such place votes for the difference of the two positions; the more often a word stands in the
 * text, the less its vote counts.
 */
export function candidates(index: WordIndex, pattern: Words, text: Words): Range[] {
  const votes: Vote[] = [];
  const stride = Math.max(1, Math.floor(pattern.size / mostProbes));
  for (let k = 0; k < pattern.size; k += stride) {
    const single = index.placesOfWord(pattern.forms[k] as number, mostPlaces);
    if (single !== null) vote(votes, single, k, pattern.weights[k] as number);
    else if (k + 1 < pattern.size) {
      const pair = index.placesOfPair(pattern.forms[k] as number, pattern.forms[k + 1] as number, mostPlaces);
      if (pair !== null) vote(votes, pair, k, (pattern.weights[k] as number) + (pattern.weights[k + 1] as number));
    }
  }
  votes.sort((a, b) => a.shift - b.shift);
  const slack = 10 + (pattern.size >> 2);
  const found: { range: Range; shift: number }[] = [];
  let last = 0;
  let weight = 0;
  const heaviest = new Float64Array(votes.length);
  for (let first = 0; first < votes.length; first++) {
    while (last < votes.length && (votes[last] as Vote).shift <= (votes[first] as Vote).shift + slack) {
      weight += (votes[last] as Vote).weight;
      last += 1;
    }
    heaviest[first] = weight;
    weight -= (votes[first] as Vote).weight;
  }
  const order = Array.from(heaviest.keys()).sort((a, b) => (heaviest[b] as number) - (heaviest[a] as number));
  for (const first of order) {
    const shift = (votes[first] as Vote).shift;
    if (found.some((other) => Math.abs(other.shift - shift) <= slack)) continue;
    found.push({
      range: { from: Math.max(0, shift - slack), to: Math.min(text.size, shift + pattern.size + 2 * slack) },
      shift,
    });
    if (found.length === mostCandidates) break;
  }
  return found.map(({ range }) => range);
}

interface Vote {
  /** The word of the text less the word of the pattern. */
  readonly shift: number;
  readonly weight: number;
}

function vote(votes: Vote[], places: readonly number[], k: number, weight: number): void {
  for (const place of places) votes.push({ shift: place - k, weight: weight / places.length });
}

/** A word that stands more often tells nothing. */
const mostPlaces = 24;
/** Of a longer pattern, as many words spread over it are looked up. */
const mostProbes = 160;
const mostCandidates = 4;
