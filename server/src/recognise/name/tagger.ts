import type { Span } from '../../text/span.ts';
import { Features, mostFeatures, readDocument } from './features.ts';
import { isPossible, type Label, labels } from './label.ts';
import type { Word } from './word.ts';

/** A linear model: a weight for each feature and label, and for each pair of neighbouring labels. */
export interface TaggerWeights {
  /** Where the weights of a feature are; -1: it has none. */
  slotOf(feature: number): number;
  /** `slot * labels + label`. */
  readonly emission: Int8Array | Float32Array;
  /** `previous * labels + label`, with `O` for the edges of a run. */
  readonly transition: Int8Array | Float32Array;
}

export interface Tag {
  readonly label: Label;
  /** By how much the label's own score leads the next best one's: how sure it is, without a unit. */
  readonly margin: number;
}

const count = labels.length;

/**
 * Labels the words of an article. A first-order linear chain decoded by Viterbi's algorithm over each run of words that
 * can be part of a name; all other words are `O`. Linear.
 */
export function tagWords(words: readonly Word[], weights: TaggerWeights): Tag[] {
  const none: Tag = { label: 'O', margin: 0 };
  const tags: Tag[] = new Array(words.length).fill(none);
  const features = new Features(words, readDocument(words));
  for (const run of possibleRuns(words)) decode(features, weights, run.start, run.end, tags);
  return tags;
}

/** The runs of words that can be part of a name. No run leaves its paragraph. */
export function possibleRuns(words: readonly Word[]): Span[] {
  const runs: Span[] = [];
  let start = -1;
  for (let i = 0; i <= words.length; i++) {
    const possible = i < words.length && isPossible(words, i);
    if (start >= 0 && (!possible || words[i]?.paragraph !== words[i - 1]?.paragraph)) {
      runs.push({ start, end: i });
      start = -1;
    }
    if (possible && start < 0) start = i;
  }
  return runs;
}

export function decode(features: Features, weights: TaggerWeights, from: number, to: number, tags: Tag[]): void {
  const length = to - from;
  const emission = new Float64Array(length * count);
  const best = new Float64Array(length * count);
  const back = new Int8Array(length * count);
  for (let i = 0; i < length; i++) {
    score(features, weights, from + i, emission, i * count);
    // The first word of a run has the edge before it, whose label is `O`.
    const origins = i === 0 ? 1 : count;
    for (let label = 0; label < count; label++) {
      let top = Number.NEGATIVE_INFINITY;
      let origin = 0;
      for (let previous = 0; previous < origins; previous++) {
        const so = i === 0 ? 0 : (best[(i - 1) * count + previous] as number);
        const value = so + (weights.transition[previous * count + label] as number);
        if (value <= top) continue;
        top = value;
        origin = previous;
      }
      best[i * count + label] = top + (emission[i * count + label] as number);
      back[i * count + label] = origin;
    }
  }
  let label = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let last = 0; last < count; last++) {
    const value = (best[(length - 1) * count + last] as number) + (weights.transition[last * count] as number);
    if (value <= top) continue;
    top = value;
    label = last;
  }
  for (let i = length - 1; i >= 0; i--) {
    tags[from + i] = { label: labels[label] as Label, margin: marginOf(emission, i * count, label) };
    label = back[i * count + label] as number;
  }
}

/** Adds up the weights of the features at `index` for each label, into `into` from `offset` on. */
function score(features: Features, weights: TaggerWeights, index: number, into: Float64Array, offset: number): void {
  const n = features.at(index);
  let known = 0;
  for (let k = 0; k < n; k++) {
    const slot = weights.slotOf(features.found[k] as number);
    if (slot >= 0) bases[known++] = slot * count;
  }
  for (let label = 0; label < count; label++) {
    let sum = 0;
    for (let k = 0; k < known; k++) sum += weights.emission[(bases[k] as number) + label] as number;
    into[offset + label] = sum;
  }
}

/** Where the weights begin of the features of the word that is scored. */
const bases = new Int32Array(mostFeatures);

function marginOf(emission: Float64Array, offset: number, label: number): number {
  let next = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < count; other++)
    if (other !== label) next = Math.max(next, emission[offset + other] as number);
  return (emission[offset + label] as number) - next;
}
