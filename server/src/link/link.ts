import type { Analysis } from '../recognise/model.ts';
import { compareAntonyms } from './antonym.ts';
import { compareConditions } from './condition.ts';
import { compareNegation, isNegatedByOne } from './contrary.ts';
import { compareDemands } from './demand.ts';
import { compareDenials, isDeniedByOne } from './denial.ts';
import { compareMembers } from './membership.ts';
import type { Comparison, Evidence, PreparedClaim, TermStatistics, Topic } from './model.ts';
import { prepare } from './prepare.ts';
import { compareQuotations } from './quotation.ts';
import { compareCharges, compareConducts, type Judgement } from './rebuttal.ts';
import { compareStages } from './stage.ts';
import { compareAgreeing, compareOpposed } from './stance.ts';
import { judgeWording } from './statement.ts';
import { compareStatistics } from './statistic.ts';
import { compareTrends } from './trend.ts';
import { measureOverlap, shareTerms } from './wording.ts';

/** Which organisation or person of the corpus a name of one article stands for. */
export type Identify = (nameKey: string) => string;

/** Prepares the claims of one article, in the order of `analysis.claims`. */
export function prepareClaims(analysis: Analysis, identify: Identify): PreparedClaim[] {
  return prepare(analysis, identify);
}

const shown = 0.5;

/** Compares two claims; `compare(a, b)` mirrors `compare(b, a)`. Never links a claim to itself under another name. */
export function compare(a: PreparedClaim, b: PreparedClaim, statistics: TermStatistics): Comparison {
  if (!haveStructure(a, b) && !shareTerms(a, b)) return { relation: 'unrelated', same: 0, disputed: 0, evidence: [] };
  const overlap = measureOverlap(a, b, statistics);
  const topicShared = countShared(a, b);
  const disputes = [
    compareDenials(a, b, topicShared, statistics),
    compareNegation(a, b, statistics),
    compareAntonyms(a, b),
    compareConducts(a, b, topicShared),
    compareOpposed(a, b, topicShared, overlap, statistics),
    compareTrends(a, b, statistics),
  ];
  const statistic = compareStatistics(a, b, overlap, topicShared, statistics);
  const sames = [
    overlap.count >= 2 ? compareQuotations(a, b) : null,
    statistic?.relation === 'same' ? statistic : null,
    judgeWording(a, b, overlap, topicShared),
    compareDemands(a, b, topicShared),
    compareMembers(a, b, topicShared),
    compareAgreeing(a, b, topicShared, overlap.concepts, statistics),
    compareCharges(a, b, overlap.concepts),
    compareConditions(a, b, topicShared),
  ];
  if (statistic?.relation === 'disputed') disputes.push(statistic);
  const [dispute, same] = [strongest(disputes), strongest(sames)];
  const scores = { same: same?.score ?? weakScore(overlap.dice), disputed: dispute?.score ?? 0 };
  if (dispute !== null && dispute.score >= shown && !isQuotation(same))
    return {
      relation: 'disputed',
      ...scores,
      same: Math.min(scores.same, 1 - dispute.score),
      evidence: [dispute.evidence],
    };
  const isOther = statistic?.relation === 'related' && same?.evidence.code === 'wording-agrees';
  const isContrary = same !== null && !isQuotation(same) && (isDeniedByOne(a, b) || isNegatedByOne(a, b));
  if (isContrary) scores.same = Math.min(scores.same, weakScore(1));
  if (same !== null && same.score >= shown && !isOther && !isContrary) {
    const evidence: Evidence[] = [same.evidence];
    for (const other of sames)
      if (other !== null && other !== same && other.score >= shown) evidence.push(other.evidence);
    return { relation: 'same', ...scores, disputed: 0, evidence };
  }
  if (statistic?.relation === 'related')
    return {
      relation: 'related',
      same: Math.min(scores.same, 0.45),
      disputed: Math.max(scores.disputed, statistic.doubt ?? 0),
      evidence: [statistic.evidence],
    };
  const stage = compareStages(a, b);
  if (stage !== null)
    return {
      relation: 'related',
      same: Math.min(scores.same, 0.45),
      disputed: scores.disputed,
      evidence: [stage.evidence],
    };
  return { relation: 'unrelated', ...scores, evidence: [] };
}

/** Both have something that is compared by more than their words: most pairs have not, and are done with at once. */
function haveStructure(a: PreparedClaim, b: PreparedClaim): boolean {
  return (
    (a.positions.length > 0 && b.positions.length > 0) ||
    (a.conducts.length > 0 && b.conducts.length > 0) ||
    (a.measures.length > 0 && b.measures.length > 0) ||
    (a.trends.length > 0 && b.trends.length > 0) ||
    (a.demand !== null && b.demand !== null) ||
    (a.isMemberList && b.isMemberList) ||
    (a.condition !== null && b.condition !== null)
  );
}

/** One quotation given twice is no dispute, whatever words stand around it. */
function isQuotation(judgement: Judgement | null): boolean {
  return judgement?.evidence.code === 'quotation-repeated' || judgement?.evidence.code === 'quotation-changed';
}

/** Below the threshold the score still ranks. */
function weakScore(dice: number): number {
  return Math.min(0.49, dice * 0.6);
}

function strongest<T extends Judgement>(judgements: readonly (T | null)[]): T | null {
  let best: T | null = null;
  for (const judgement of judgements) if (judgement !== null && judgement.score > (best?.score ?? 0)) best = judgement;
  return best;
}

/** How many of the concepts and identities of their articles' topics two claims share. */
function countShared({ topic: a }: PreparedClaim, { topic: b }: PreparedClaim): number {
  if (a === b) return a.concepts.length;
  const kept = sharedTopics.get(a) ?? new WeakMap<Topic, number>();
  let count = kept.get(b);
  if (count === undefined) {
    count = a.concepts.filter((concept) => b.concepts.includes(concept)).length;
    count += a.identities.filter((identity) => b.identities.includes(identity)).length;
    sharedTopics.set(a, kept.set(b, count));
  }
  return count;
}

/** Articles are few where claims are many. */
const sharedTopics = new WeakMap<Topic, WeakMap<Topic, number>>();
