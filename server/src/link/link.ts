import type { Analysis } from '../recognise/model.ts';
import { compareAntonyms } from './antonym.ts';
import { compareConditions } from './condition.ts';
import { compareContradictions, mayContradict } from './contradiction/compare.ts';
import { compareNegation, isNegatedByOne } from './contrary.ts';
import { compareDemands } from './demand.ts';
import { compareDenials, isDeniedByOne } from './denial.ts';
import { rateDispute } from './dispute-rate.ts';
import { compareFillers } from './filler-conflict.ts';
import { compareMembers } from './membership.ts';
import type { Comparison, Evidence, EvidenceCode, PreparedClaim, TermStatistics, Topic } from './model.ts';
import { areOnParticularMatter } from './particular-matter.ts';
import { prepare } from './prepare.ts';
import { compareQuotations } from './quotation.ts';
import { compareCharges, compareConducts, type Judgement } from './rebuttal.ts';
import { compareRelations } from './relation/compare.ts';
import { compareStages } from './stage.ts';
import { areOnOneSide, areOnOtherSides, compareAgreeing, compareOpposed } from './stance.ts';
import { judgeAlone, judgeInCorpus, type Wording } from './statement.ts';
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

/**
 * Compares two claims; `compare(a, b)` mirrors `compare(b, a)`. Never links a claim to itself under another name. Without
 * statistics they are two sentences alone: these get a graded score whatever they share, and are the same only where their
 * words are, as a quotation or a number that both give leaves open what else they say. A negation
 * that turns nothing round does not keep two such sentences from saying the same.
 */
export function compare(a: PreparedClaim, b: PreparedClaim, statistics: TermStatistics): Comparison {
  const isAlone = statistics.claims === 0;
  if (!isAlone && !haveStructure(a, b) && !shareTerms(a, b))
    return { relation: 'unrelated', same: 0, disputed: 0, evidence: [] };
  const overlap = measureOverlap(a, b, statistics);
  const topicShared = countShared(a, b);
  const judgements = [
    compareDenials(a, b, statistics),
    compareNegation(a, b, statistics),
    areOnOneSide(a, b) ? null : compareAntonyms(a, b, topicShared, statistics),
    compareConducts(a, b),
    compareOpposed(a, b, topicShared, overlap, statistics),
    compareTrends(a, b, statistics),
    compareFillers(a, b, statistics),
    compareRelations(a, b, statistics),
    isAlone ? null : compareContradictions(a, b, statistics),
  ].filter((judgement) => judgement !== null);
  const isOneMatter = isAlone || judgements.length === 0 || areOnParticularMatter(a.topic, b.topic, statistics);
  const disputes: Judgement[] = isOneMatter ? judgements : [];
  const statistic = compareStatistics(a, b, overlap, topicShared, statistics);
  const wording = isAlone ? judgeAlone(a, b, overlap) : judgeInCorpus(a, b, overlap, topicShared);
  const quotation = overlap.count >= 2 ? compareQuotations(a, b) : null;
  const sames = [
    quotation,
    statistic?.relation === 'same' ? statistic : null,
    wording.judgement,
    compareDemands(a, b, topicShared),
    compareMembers(a, b, topicShared),
    compareAgreeing(a, b, topicShared, overlap.concepts, statistics),
    compareCharges(a, b, overlap.concepts),
    compareConditions(a, b, topicShared),
  ];
  if (statistic?.relation === 'disputed') disputes.push(statistic);
  const [found, same] = [strongest(disputes), strongest(sames)];
  const dispute = isAlone || found === null || found.score < shown ? found : rateDispute(found);
  const scores = { same: isAlone ? wording.score : combine(wording, same), disputed: dispute?.score ?? 0 };
  if (dispute !== null && dispute.score >= shown && quotation === null)
    return { relation: 'disputed', ...scores, same: scores.same * (1 - dispute.score), evidence: [dispute.evidence] };
  const isOther = statistic?.relation === 'related' && same?.evidence.code === 'wording-agrees';
  const isContrary =
    !isAlone &&
    same !== null &&
    quotation === null &&
    (isDeniedByOne(a, b) || isNegatedByOne(a, b) || areOnOtherSides(a, b));
  const isWorded = !isAlone || wording.judgement !== null;
  if (same !== null && same.score >= shown && isWorded && !isOther && !isContrary)
    return { relation: 'same', ...scores, disputed: 0, evidence: toEvidence(sames) };
  if (isContrary) scores.same /= 2;
  if (statistic?.relation === 'related')
    return {
      relation: 'related',
      same: scores.same / 2,
      disputed: Math.max(scores.disputed, statistic.doubt ?? 0),
      evidence: [statistic.evidence],
    };
  const stage = compareStages(a, b);
  if (stage !== null) return { relation: 'related', ...scores, same: scores.same / 2, evidence: [stage.evidence] };
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
    (a.condition !== null && b.condition !== null) ||
    mayContradict(a, b)
  );
}

/** One quotation given twice is no dispute, whatever words stand around it. */
function isQuotation({ evidence: { code } }: Judgement): boolean {
  return code === 'quotation-repeated' || code === 'quotation-changed';
}

/** What structure and words tell by themselves speaks for sameness together, so that no two pairs need to tie. */
function combine({ score }: Wording, same: Judgement | null): number {
  if (same === null || same.score <= score) return score;
  return 1 - (1 - same.score) * (1 - score);
}

/** The reasons, the strongest first; one quotation given twice says all that its words would say again. */
function toEvidence(sames: readonly (Judgement | null)[]): Evidence[] {
  const found = sames.filter((judgement) => judgement !== null && judgement.score >= shown) as Judgement[];
  const quotations = found.filter(isQuotation);
  const others = found.filter((judgement) => !isQuotation(judgement)).sort((x, y) => y.score - x.score);
  const needed = others.filter(({ evidence }) => quotations.length === 0 || !isOfWords.has(evidence.code));
  return [...quotations, ...needed].map(({ evidence }) => evidence);
}

const isOfWords: ReadonlySet<EvidenceCode> = new Set<EvidenceCode>(['wording-agrees', 'statement-agrees']);

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
