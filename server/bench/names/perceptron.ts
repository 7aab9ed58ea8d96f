import { labels } from '../../src/recognise/name/label.ts';
import type { Example } from './example.ts';

/** The weights of a linear chain, so scaled that margins compare from one training to the next. */
export interface Model {
  /** Each feature with its weights, a label each; the most telling features come first. */
  readonly features: readonly (readonly [feature: number, weights: Float32Array])[];
  /** `previous * labels + label`. */
  readonly transition: Float32Array;
}

const count = labels.length;

export interface TrainingOptions {
  readonly epochs: number;
  /** So many times it is trained, with the examples in other orders, and the weights averaged: the order decides less. */
  readonly rounds: number;
  /** A feature is learnt where it occurs this often. */
  readonly leastOften: number;
  /** By how much a wrong label's score is raised while training, so that right ones must win by a margin. */
  readonly margin: number;
  /** The share of features that are left out at random at each step, so that none is relied on alone. */
  readonly dropped: number;
}

/** An averaged structured perceptron (Collins, 2002). Deterministic. */
export function train(examples: readonly Example[], options: TrainingOptions): Model {
  const slots = numberFeatures(examples, options.leastOften);
  const slotted = examples.map(({ gold, features, ends }) => ({
    gold,
    features: features.map((feature) => slots.get(feature) ?? -1),
    ends,
  }));
  const emission = new Float32Array(slots.size * count);
  const transition = new Float32Array(count * count);
  for (let round = 1; round <= options.rounds; round++) {
    const one = trainOnce(slotted, slots.size, options, round);
    for (const [i, weight] of one.emission.entries()) emission[i] = (emission[i] as number) + weight;
    for (const [i, weight] of one.transition.entries()) transition[i] = (transition[i] as number) + weight;
  }
  // All features speak where names are found: together they must weigh what those left in weighed in training.
  for (const [i, weight] of emission.entries()) emission[i] = weight * (1 - options.dropped);
  return scale(slots, emission, transition);
}

/** `examples` have slots for features, -1 where a feature is not learnt. */
function trainOnce(
  examples: readonly Example[],
  slots: number,
  { epochs, margin, dropped }: TrainingOptions,
  seed: number,
): { emission: Float32Array; transition: Float32Array } {
  const size = slots * count;
  const chain = new Chain(new Float32Array(size), new Float32Array(count * count), margin);
  const sums = { emission: new Float64Array(size), transition: new Float64Array(count * count) };
  const random = createRandom(seed);
  const order = examples.map((_, i) => i);
  let step = 1;
  const move = (values: Float32Array, sum: Float64Array, at: number, by: number): void => {
    values[at] = (values[at] as number) + by;
    sum[at] = (sum[at] as number) + by * step;
  };
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let [wrong, all] = [0, 0];
    shuffle(order, random);
    for (const index of order) {
      const { gold, features: every, ends } = examples[index] as Example;
      const features = every.map((slot) => (random() < dropped ? -1 : slot));
      const found = chain.decode(features, ends, gold);
      step++;
      all += gold.length;
      let [goldBefore, foundBefore] = [0, 0];
      for (let i = 0; i <= gold.length; i++) {
        const [right, label] = i === gold.length ? [0, 0] : [gold[i] as number, found[i] as number];
        if (right !== label || goldBefore !== foundBefore) {
          move(chain.transition, sums.transition, goldBefore * count + right, 1);
          move(chain.transition, sums.transition, foundBefore * count + label, -1);
        }
        [goldBefore, foundBefore] = [right, label];
        if (right === label) continue;
        wrong++;
        for (let k = ends[i - 1] ?? 0; k < (ends[i] as number); k++) {
          const slot = features[k] as number;
          if (slot < 0) continue;
          move(chain.emission, sums.emission, slot * count + right, 1);
          move(chain.emission, sums.emission, slot * count + label, -1);
        }
      }
    }
    console.log(`epoch ${epoch}: ${((100 * wrong) / all).toFixed(2)} % of ${all} words wrong`);
  }
  const average = (values: Float32Array, sum: Float64Array): Float32Array =>
    values.map((value, i) => value - (sum[i] as number) / step);
  return {
    emission: average(chain.emission, sums.emission),
    transition: average(chain.transition, sums.transition),
  };
}

/** All but the largest thousandth of the weights are smaller. */
const usual = 45;

function scale(slots: ReadonlyMap<number, number>, emission: Float32Array, transition: Float32Array): Model {
  const sizes = emission.map(Math.abs).sort();
  const by = usual / (sizes[Math.floor(sizes.length * 0.999)] as number);
  const features = [...slots]
    .map(([feature, slot]) => [feature, emission.slice(slot * count, (slot + 1) * count).map((w) => w * by)] as const)
    .map(([feature, weights]) => ({ feature, weights, most: Math.max(...weights.map(Math.abs)) }))
    .filter(({ most }) => most > 0)
    .sort((a, b) => b.most - a.most);
  return {
    features: features.map(({ feature, weights }) => [feature, weights]),
    transition: transition.map((weight) => weight * by),
  };
}

function numberFeatures(examples: readonly Example[], leastOften: number): Map<number, number> {
  const often = new Map<number, number>();
  for (const { features } of examples)
    for (const feature of features) often.set(feature, (often.get(feature) ?? 0) + 1);
  const slots = new Map<number, number>();
  for (const [feature, times] of often) if (times >= leastOften) slots.set(feature, slots.size);
  return slots;
}

/** Viterbi decoding where every label but the right one has a bonus. */
class Chain {
  readonly emission: Float32Array;
  readonly transition: Float32Array;
  readonly #margin: number;
  #best = new Float64Array(0);
  #back = new Int8Array(0);

  constructor(emission: Float32Array, transition: Float32Array, margin: number) {
    this.emission = emission;
    this.transition = transition;
    this.#margin = margin;
  }

  decode(slots: Int32Array, ends: Int32Array, gold: Int8Array): Int8Array {
    const { emission, transition } = this;
    const length = gold.length;
    if (this.#best.length < length * count) {
      this.#best = new Float64Array(length * count);
      this.#back = new Int8Array(length * count);
    }
    const [best, back] = [this.#best, this.#back];
    const own = new Float64Array(count);
    for (let i = 0; i < length; i++) {
      own.fill(this.#margin);
      own[gold[i] as number] = 0;
      for (let k = ends[i - 1] ?? 0; k < (ends[i] as number); k++) {
        const slot = slots[k] as number;
        if (slot < 0) continue;
        for (let label = 0; label < count; label++)
          own[label] = (own[label] as number) + (emission[slot * count + label] as number);
      }
      for (let label = 0; label < count; label++) {
        let [top, origin] = [Number.NEGATIVE_INFINITY, 0];
        for (let before = 0; before < (i === 0 ? 1 : count); before++) {
          const so = i === 0 ? 0 : (best[(i - 1) * count + before] as number);
          const value = so + (transition[before * count + label] as number);
          if (value > top) [top, origin] = [value, before];
        }
        best[i * count + label] = top + (own[label] as number);
        back[i * count + label] = origin;
      }
    }
    let [top, label] = [Number.NEGATIVE_INFINITY, 0];
    for (let last = 0; last < count; last++) {
      const value = (best[(length - 1) * count + last] as number) + (transition[last * count] as number);
      if (value > top) [top, label] = [value, last];
    }
    const found = new Int8Array(length);
    for (let i = length - 1; i >= 0; i--) {
      found[i] = label;
      label = back[i * count + label] as number;
    }
    return found;
  }
}

/** Fisher and Yates. */
function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/** A linear congruential generator, 0 to below 1, the same numbers on every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
