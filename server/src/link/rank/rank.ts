import { toProbability } from '../calibrate.ts';
import { type Features, featureNames, readFeatures } from './features.ts';
import type { Profile } from './profile.ts';
import { eventWeights, sameWeights } from './weights/ranker.ts';

/** The probabilities that two claims, by their words alone, tell of one event, and that they then say the same of it. */
export interface Rank {
  readonly event: number;
  readonly sameOfEvent: number;
}

/**
 * Ranks a pair by two logistic regressions. That claims tell of one event shows in how much rare matter they share, however
 * much more each of them says; that they say the same shows in how little either has for itself. One regression for both
 * would do either badly; the product is the probability that they say the same.
 */
export function rank(a: Profile, b: Profile): Rank {
  const features = readFeatures(a, b);
  return { event: apply(eventWeights, features), sameOfEvent: apply(sameWeights, features) };
}

export interface RankWeights {
  readonly bias: number;
  readonly of: Readonly<Partial<Record<keyof Features, number>>>;
}

function apply({ bias, of }: RankWeights, features: Features): number {
  let sum = bias;
  for (const name of featureNames) sum += (of[name] ?? 0) * features[name];
  return toProbability(sum);
}
