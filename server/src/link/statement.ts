import { findAgreeing } from './agreeing-words.ts';
import { toProbability } from './calibrate.ts';
import type { PreparedClaim } from './model.ts';
import { numbersDiffer } from './number-difference.ts';
import { rank } from './rank/rank.ts';
import type { Judgement } from './rebuttal.ts';
import { isLikelyStory, isOneStory } from './story.ts';
import type { Overlap } from './wording.ts';

/** What the words of two claims, structure apart, tell of their sameness. */
export interface Wording {
  /** Graded for every pair; for two sentences alone the probability that they say the same. */
  readonly score: number;
  /** `null` where the words are not reason enough to link them. */
  readonly judgement: Judgement | null;
}

/**
 * Two sentences alone: whoever compares them has seen one event in both, so that it is asked only whether they say the same
 * of it, and the verdict is “same” where a wrong one, which counts half as much again as a missed one, is the lesser risk.
 */
const leastAlone = 0.6;
/** What tells of another event all the same. */
const leastOfEvent = 0.1;

/** Judges two sentences by their words, without a corpus. */
export function judgeAlone(a: PreparedClaim, b: PreparedClaim, overlap: Overlap): Wording {
  const { event, sameOfEvent, same } = rank(a.profile, b.profile);
  const isSame = event >= leastOfEvent && sameOfEvent >= leastAlone && overlap.count > 0;
  return { score: same, judgement: isSame ? makeJudgement(a, b, overlap, Math.max(same, leastShown)) : null };
}

/** Names that only a few claims of an article give tell that two claims on one issue are of one matter. */
const namesWeight = 0.55;
const mostNames = 3;
/** In articles that have nothing else in common, equal words are mostly a turn of phrase. */
const otherTopicWeight = -1.2;

const leastShown = 0.5;
/** Below this the ranker speaks against a link that the rarity of the words in the corpus speaks for. */
const leastRanked = 0.35;

/**
 * Of the pairs of one story that reach this, in topics kept aside, four of five are the same before the rules have their say;
 * articles that only may be of one story have to reach more.
 */
const leastOfStory = 0.42;
const leastOfLikely = 0.5;

/**
 * Judges two claims of a corpus by their words. Few of its pairs are the same, and articles on one topic share their words
 * anyway; a link that is none costs trust. So two things must agree: what is shared must be rare in the corpus too, or stand
 * in articles and beside names that have more in common, and the ranker must not speak against it. In articles of one story
 * the ranker also finds what is the same by itself, by what each claim has for itself in its article.
 */
export function judgeInCorpus(a: PreparedClaim, b: PreparedClaim, overlap: Overlap, topicShared: number): Wording {
  const score = scoreOverlap(a, b, overlap, topicShared);
  const isLikely = a.topic !== b.topic && isLikelyStory(a.topic, b.topic);
  const isOpen = isLikely && (overlap.dice >= leastDice || shareNumber(a, b));
  if (score < leastShown && !isOpen) return { score: weakScore(overlap), judgement: null };
  const { event, sameOfEvent, sameOfStory } = rank(a.profile, b.profile);
  if (score >= leastShown && event * sameOfEvent >= leastRanked)
    return { score, judgement: makeJudgement(a, b, overlap, score) };
  const least = isOneStory(a.topic, b.topic) ? leastOfStory : leastOfLikely;
  if (!isOpen || sameOfStory < least) return { score: weakScore(overlap), judgement: null };
  const shown = leastShown + ((1 - leastShown) * (sameOfStory - least)) / (1 - least);
  return { score: shown, judgement: makeJudgement(a, b, overlap, shown) };
}

/** Claims that share less than this, and no number, never rank high enough: they are done with at once. */
const leastDice = 0.25;
const nearNumbers = 0.2;

function shareNumber(a: PreparedClaim, b: PreparedClaim): boolean {
  for (const left of a.measures)
    for (const right of b.measures)
      if (
        left.unit === right.unit &&
        Math.abs(left.value - right.value) <= nearNumbers * Math.max(Math.abs(left.value), Math.abs(right.value))
      )
        return true;
  return false;
}

/** How much of the words of a corpus two claims share, 0 where it cannot be enough. */
function scoreOverlap(a: PreparedClaim, b: PreparedClaim, overlap: Overlap, topicShared: number): number {
  if (overlap.count < 2) return 0;
  const ofWords = 7 * overlap.dice + 3 * overlap.containment + 0.25 * Math.min(8, overlap.shared) - 6.2;
  if (toProbability(ofWords + namesWeight * mostNames) < leastShown) return 0;
  const names = a.rareNames.filter((name) => b.rareNames.includes(name)).length;
  const isOneIssue = overlap.concepts.some((concept) => a.topic.issues.has(concept) && b.topic.issues.has(concept));
  return toProbability(
    (topicShared < 2 ? otherTopicWeight : 0) +
      (isOneIssue ? namesWeight * Math.min(mostNames, names) : 0) +
      ofWords -
      (numbersDiffer(a, b) ? 1.5 : 0),
  );
}

/** Below the threshold the score still ranks. */
function weakScore({ dice }: Overlap): number {
  return Math.min(leastShown - 0.01, dice * 0.6);
}

/** `null` where two claims have nothing but numbers in common. */
function makeJudgement(a: PreparedClaim, b: PreparedClaim, { concepts }: Overlap, score: number): Judgement | null {
  const agreement = findAgreeing(a, b, concepts);
  if (!agreement.hasWords) return null;
  const words = agreement.words.slice(0, wordsShown).join(', ');
  return { score, evidence: { code: 'wording-agrees', values: { words }, a: agreement.a, b: agreement.b } };
}

const wordsShown = 6;
