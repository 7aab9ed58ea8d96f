import { toProbability } from '../calibrate.ts';
import { type Features, featureNames, readFeatures } from './features.ts';
import type { Profile } from './profile.ts';
import { calibration, eventWeights, sameWeights } from './weights/ranker.ts';
import { storyWeights } from './weights/story.ts';

/** What the words of two claims alone tell, as probabilities. */
export interface Rank {
  /** That both tell of one event. */
  readonly event: number;
  /** That they say the same of it, if they do. */
  readonly sameOfEvent: number;
  /** That they say the same: the order in which to look at the candidates of a claim. */
  readonly same: number;
  /** That they say the same where their articles report one story: much of what they share there, all of it shares. */
  readonly sameOfStory: number;
}

/**
 * Ranks a pair by two logistic regressions. That claims tell of one event shows in how much rare matter they share, however
 * much more each of them says; that they say the same shows in how little either has for itself. One regression for both
 * would do either badly. In the order of candidates the event comes first until it is beyond doubt, hence the harder
 * test of it; the product is calibrated on labelled pairs.
 */
export function rank(a: Profile, b: Profile): Rank {
  const features = readFeatures(a, b);
  const event = applyRank(eventWeights, features);
  const statement = applyRank(sameWeights, features);
  const sameOfEvent = toProbability(statement);
  return {
    event: toProbability(event),
    sameOfEvent,
    same: toProbability(calibration.bias + calibration.slope * orderOf(event, sameOfEvent)),
    sameOfStory: toProbability(
      applyRank(storyWeights.own, features) + storyWeights.event * event + storyWeights.statement * statement,
    ),
  };
}

/** The log odds of the product, given the log odds of one event. */
export function orderOf(event: number, sameOfEvent: number): number {
  const both = toProbability(harder.slope * event + harder.bias) * sameOfEvent;
  return Math.log(both) - Math.log(1 - both);
}

/** Chosen on half of the topics of ECB+. */
const harder = { slope: 4 / 3, bias: -13 / 3 };

export interface RankWeights {
  readonly bias: number;
  readonly of: Readonly<Partial<Record<keyof Features, number>>>;
}

/** The weighted sum of the features: log odds. */
export function applyRank({ bias, of }: RankWeights, features: Features): number {
  let sum = bias;
  for (const name of featureNames) sum += (of[name] ?? 0) * features[name];
  return sum;
}
