import { haveOneVoice } from './denial.ts';
import { haveCommon } from './intersection.ts';
import type { Measure, PreparedClaim, TermStatistics } from './model.ts';
import type { Judgement } from './rebuttal.ts';
import { type Overlap, weigh } from './wording.ts';

export interface StatisticJudgement extends Judgement {
  readonly relation: 'same' | 'disputed' | 'related';
}

/**
 * Compares the numbers of two claims. Numbers that agree, of one thing and time, say the same. Numbers that exclude each
 * other are a dispute only where nearly all other words agree too: most differences of numbers in news are of year,
 * scope or measure, and then the claims are related.
 */
export function compareStatistics(
  a: PreparedClaim,
  b: PreparedClaim,
  overlap: Overlap,
  topicShared: number,
  statistics: TermStatistics,
): StatisticJudgement | null {
  if (a.measures.length === 0 || b.measures.length === 0 || areOneSentence(a, b)) return null;
  if (!a.measures.some((left) => b.measures.some((right) => left.unit === right.unit))) return null;
  const setting = { a, b, overlap, topicShared, alike: likenessWithoutNumbers(a, b, statistics) };
  let best: StatisticJudgement | null = null;
  for (const left of a.measures)
    for (const right of b.measures) {
      const judgement = judgePair(left, right, setting);
      if (judgement !== null && rank(judgement) > rank(best)) best = judgement;
    }
  return best;
}

/** The clauses of one sentence give the sides of one matter, not the matter twice. */
function areOneSentence(a: PreparedClaim, b: PreparedClaim): boolean {
  return a.topic === b.topic && a.context.claim.sentence === b.context.claim.sentence;
}

interface Setting {
  readonly a: PreparedClaim;
  readonly b: PreparedClaim;
  readonly overlap: Overlap;
  readonly topicShared: number;
  /** Like `Overlap.dice`, numbers left out. */
  readonly alike: number;
}

/** Agreement of one number outweighs the difference of others; what is merely related comes last. */
function rank(judgement: StatisticJudgement | null): number {
  if (judgement === null) return 0;
  return judgement.score + (judgement.relation === 'same' ? 2 : judgement.relation === 'disputed' ? 1 : 0);
}

const enoughAlike = 0.3;
const surelyAlike = 0.45;
const nearlyTheSame = 0.72;

function judgePair(left: Measure, right: Measure, setting: Setting): StatisticJudgement | null {
  const { a, b, overlap, topicShared, alike } = setting;
  if (left.unit !== right.unit || (left.per !== null && right.per !== null && left.per !== right.per)) return null;
  const isGroup = left.isGroup && right.isGroup;
  const sameThing = haveCommon(left.things, right.things) || isGroup || isShareOfOne(left, b, right, a);
  const words = overlap.concepts.filter((concept) => !/^\d/u.test(concept)).length;
  const isOtherTime = a.times.length > 0 && b.times.length > 0 && !haveCommon(a.times, b.times);
  if (isOtherTime) {
    if (!sameThing || words < (left.subject === null ? 2 : 1) || topicShared < 2 || !isOneMagnitude(left, right))
      return null;
    return judge('related', 'quantity-of-other-time', 0.6, left, right, {
      timeA: a.times.join(', '),
      timeB: b.times.join(', '),
    });
  }
  if (agrees(left, right)) {
    if (isGroup && topicShared >= 4 && haveCommon(a.topic.identities, b.topic.identities) && isLarge(left))
      return judge('same', 'quantity-agrees', 0.62, left, right, {});
    if (!sameThing || words < 2 || alike < (isLarge(left) || left.unit === 'percent' ? enoughAlike : 0.5)) return null;
    if (alike < surelyAlike && areToldOtherThings(left, setting)) return null;
    return judge('same', 'quantity-agrees', Math.min(0.9, 0.5 + alike / 2), left, right, {});
  }
  if (sameThing && topicShared >= 1 && isSurelyOne(left, right, setting))
    return judge('disputed', 'quantity-differs', 0.72, left, right, {});
  if (!sameThing || isGroup || topicShared < 2 || !isOneMagnitude(left, right)) return null;
  const isWhole = left.value > right.value ? left.isWhole && !right.isWhole : right.isWhole && !left.isWhole;
  if (isWhole && haveCommon(a.context.identities, b.context.identities))
    return judge('related', 'quantity-part-of-whole', 0.55, left, right, {});
  if (
    isLarge(left) &&
    (words >= (left.unit === 'percent' ? 5 : 3) ||
      (left.unit === 'count' && topicShared >= 3) ||
      (left.subject !== null && right.subject !== null))
  )
    return judge('related', 'quantity-of-other-scope', 0.55, left, right, {});
  return null;
}

/**
 * The numbers are of one thing at one time and cannot both be right: nearly all other words agree, or two sums are what
 * one thing costs; neither side has a word of place, time or kind that the other contradicts by one of its own; neither
 * figure can still grow.
 */
function isSurelyOne(left: Measure, right: Measure, { a, b, alike }: Setting): boolean {
  if (left.isOpen || right.isOpen || !isNear(left, right) || isMoving(a, b) || haveOneVoice(a, b)) return false;
  const [onlyA, onlyB] = [ownWords(a, b), ownWords(b, a)];
  if (onlyA > 0 && onlyB > 0) return false;
  if (left.subject !== null || right.subject !== null) return left.subject === right.subject;
  return alike >= nearlyTheSame;
}

/** One number of two things, homes that are protected and homes that are supplied: only what is counted is shared. */
function areToldOtherThings({ things }: Measure, { a, b, overlap }: Setting): boolean {
  if (ownWords(a, b) < 2 || ownWords(b, a) < 2) return false;
  return overlap.concepts.every(
    (concept) =>
      /^\d/u.test(concept) || things.includes(concept) || isOfSource(concept, a, b) || isOfTopics(concept, a, b),
  );
}

function isOfSource(concept: string, a: PreparedClaim, b: PreparedClaim): boolean {
  return !a.core.includes(concept) || !b.core.includes(concept);
}

function isOfTopics(concept: string, a: PreparedClaim, b: PreparedClaim): boolean {
  return a.topic.issues.has(concept) && b.topic.issues.has(concept);
}

/** How many of its words a claim has for itself, what both articles are about left out. */
function ownWords(claim: PreparedClaim, other: PreparedClaim): number {
  return claim.core.filter(
    (concept) => !/^\d/u.test(concept) && !other.terms.includes(concept) && !other.topic.concepts.includes(concept),
  ).length;
}

function judge(
  relation: StatisticJudgement['relation'],
  code:
    | 'quantity-agrees'
    | 'quantity-differs'
    | 'quantity-of-other-time'
    | 'quantity-of-other-scope'
    | 'quantity-part-of-whole',
  score: number,
  left: Measure,
  right: Measure,
  values: Readonly<Record<string, string>>,
): StatisticJudgement {
  const evidence = { code, values: { a: left.text, b: right.text, ...values }, a: [left.span], b: [right.span] };
  return { relation, score, evidence };
}

/** The values are one, or the intervals that the wordings allow overlap by more than an end. */
function agrees(left: Measure, right: Measure): boolean {
  if (left.value === right.value) return true;
  return (left.min ?? -Infinity) < (right.max ?? Infinity) && (right.min ?? -Infinity) < (left.max ?? Infinity);
}

/** A number that two texts hardly give by chance. */
function isLarge(measure: Measure): boolean {
  return measure.value >= 20;
}

/** Counts of one event differ by little; what differs by much is of other events. */
function isNear(left: Measure, right: Measure): boolean {
  return Math.max(left.value, right.value) <= 2 * Math.min(left.value, right.value);
}

function isOneMagnitude(left: Measure, right: Measure): boolean {
  const [small, large] = left.value < right.value ? [left.value, right.value] : [right.value, left.value];
  return small > 0 && large / small < 10;
}

const movingStems = new Set(
  'close dow fell fall fallen gain index mileston nasdaq percent point price rose rise share stock trade up'.split(' '),
);

/** Of “72 per cent backed it” the claim says elsewhere of whom: “a survey of teachers”. */
function isShareOfOne(left: Measure, b: PreparedClaim, right: Measure, a: PreparedClaim): boolean {
  if (left.unit !== 'percent' || (left.things.length === 0) === (right.things.length === 0)) return false;
  return left.things.length === 0 ? haveCommon(right.things, a.terms) : haveCommon(left.things, b.terms);
}

/** Prices and indexes move by the hour: other values tell of other moments. */
function isMoving(a: PreparedClaim, b: PreparedClaim): boolean {
  const isMarket = ({ words }: PreparedClaim) => words.stems.filter((stem) => movingStems.has(stem)).length >= 2;
  return isMarket(a) || isMarket(b);
}

function likenessWithoutNumbers(a: PreparedClaim, b: PreparedClaim, statistics: TermStatistics): number {
  let [whole, shared] = [0, 0];
  for (const term of a.terms) {
    if (a.numbers.includes(term)) continue;
    const weight = weigh(term, statistics);
    whole += weight;
    if (b.terms.includes(term)) shared += weight;
  }
  for (const term of b.terms) if (!b.numbers.includes(term)) whole += weigh(term, statistics);
  return whole === 0 ? 0 : (2 * shared) / whole;
}
