import type { Span } from '../../text/span.ts';
import { Features, groupCount } from './features.ts';
import { isPossible, type Label, labels } from './label.ts';
import { FormSums, GroupSums } from './sums.ts';
import type { WeightTable } from './weight-table.ts';
import type { Word } from './word.ts';
import type { WordForm } from './word-form.ts';

/** A linear model: a weight for each feature and label, and for each pair of neighbouring labels. */
export interface TaggerWeights {
  readonly emission: WeightTable;
  /** `previous * labels + label`, with `O` for the edges of a run. */
  readonly transition: Float32Array;
}

export interface Tag {
  readonly label: Label;
  /** By how much the label's own score leads the next best one's: how sure it is, without a unit. */
  readonly margin: number;
}

const count = labels.length;
const none: Tag = { label: 'O', margin: 0 };

/**
 * Labels the words of articles: a first-order linear chain, decoded by Viterbi's algorithm over each run of words that can
 * be part of a name; all other words are `O`. What the features of a form at a position add up to is kept with the form, and
 * what those of a group add up to under the group's key, so that what was met before costs some additions. Linear.
 */
export class Tagger {
  readonly #weights: TaggerWeights;
  readonly #formSums: FormSums;
  readonly #groupSums: GroupSums;
  #scratch = createScratch(0);

  constructor(weights: TaggerWeights) {
    this.#weights = weights;
    this.#formSums = new FormSums(weights.emission);
    this.#groupSums = new GroupSums(weights.emission);
  }

  /** `known` is what the lists know of the words. */
  tag(words: readonly Word[], known: Int32Array): Tag[] {
    const tags: Tag[] = new Array(words.length).fill(none);
    const features = new Features(words, known);
    for (const run of possibleRuns(words)) this.#decode(features, run.start, run.end, tags);
    return tags;
  }

  #decode(features: Features, from: number, to: number, tags: Tag[]): void {
    const { transition } = this.#weights;
    const length = to - from;
    const { emission, best, back } = this.#reserve(length * count);
    for (let i = 0; i < length; i++) {
      this.#score(features, from + i, emission, i * count);
      // The first word of a run has the edge before it, whose label is `O`.
      const origins = i === 0 ? 1 : count;
      for (let label = 0; label < count; label++) {
        let top = Number.NEGATIVE_INFINITY;
        let origin = 0;
        for (let previous = 0; previous < origins; previous++) {
          const so = i === 0 ? 0 : (best[(i - 1) * count + previous] as number);
          const value = so + (transition[previous * count + label] as number);
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
      const value = (best[(length - 1) * count + last] as number) + (transition[last * count] as number);
      if (value <= top) continue;
      top = value;
      label = last;
    }
    for (let i = length - 1; i >= 0; i--) {
      tags[from + i] = { label: labels[label] as Label, margin: marginOf(emission, i * count, label) };
      label = back[i * count + label] as number;
    }
  }

  /** Working memory for so many scores: most runs are a word or two, so that it is kept from one to the next. */
  #reserve(size: number): Scratch {
    if (size > this.#scratch.back.length) {
      if (size > largestKept) return createScratch(size);
      this.#scratch = createScratch(largestKept);
    }
    this.#scratch.emission.fill(0, 0, size);
    return this.#scratch;
  }

  /** Adds up the weights of the features at `index` for each label, into `into` from `offset` on. */
  #score(features: Features, index: number, into: Float64Array, offset: number): void {
    const { emission } = this.#weights;
    const n = features.at(index);
    for (let k = 0; k < n; k++) emission.addTo(into, offset, features.found[k] as number);
    for (let group = 0; group < groupCount; group++) this.#groupSums.addTo(into, offset, features, group);
    const { forms, positions } = features.standing;
    for (let k = 0; k < forms.length; k++)
      this.#formSums.addTo(into, offset, forms[k] as WordForm, positions[k] as number);
  }
}

interface Scratch {
  readonly emission: Float64Array;
  readonly best: Float64Array;
  readonly back: Int8Array;
}

/** In scores: longer runs, as of a text in capitals, have working memory of their own. */
const largestKept = 1 << 10;

function createScratch(size: number): Scratch {
  return { emission: new Float64Array(size), best: new Float64Array(size), back: new Int8Array(size) };
}

/** The runs of words that can be part of a name. No run leaves its paragraph. */
export function possibleRuns(words: readonly Word[]): Span[] {
  const runs: Span[] = [];
  let start = -1;
  for (let i = 0; i <= words.length; i++) {
    const possible = i < words.length && isPossible(words, i);
    if (start < 0) {
      if (possible) start = i;
      continue;
    }
    if (possible && (words[i] as Word).paragraph === (words[i - 1] as Word).paragraph) continue;
    runs.push({ start, end: i });
    start = possible ? i : -1;
  }
  return runs;
}

function marginOf(emission: Float64Array, offset: number, label: number): number {
  let next = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < count; other++)
    if (other !== label) next = Math.max(next, emission[offset + other] as number);
  return (emission[offset + label] as number) - next;
}
