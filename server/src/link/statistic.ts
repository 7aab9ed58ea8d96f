import { type Conflict, findConflict } from './conflict.ts';
import { isOneFigure } from './figure.ts';
import { haveCommon } from './intersection.ts';
import { agrees } from './measure-agreement.ts';
import type { Measure, PreparedClaim, TermStatistics } from './model.ts';
import type { Judgement } from './rebuttal.ts';
import { likenessOfSlots, likenessWithoutNumbers } from './slot.ts';
import { conceptOf } from './terms.ts';
import type { Overlap } from './wording.ts';

export interface StatisticJudgement extends Judgement {
  readonly relation: 'same' | 'disputed' | 'related';
  /** How likely numbers that are merely related dispute each other all the same, 0 to 1. */
  readonly doubt?: number;
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
  const conflict = findConflict(a, b, setting.alike, statistics.claims === 0);
  if (conflict !== null) return judgeConflict(conflict);
  let best: StatisticJudgement | null = null;
  for (const left of a.measures)
    for (const right of b.measures) {
      const judgement = judgePair(left, right, setting);
      if (judgement !== null && rank(judgement) > rank(best)) best = judgement;
    }
  return best;
}

/** A figure that still grows is read at two moments; any other is wrong on one side. */
function judgeConflict({ left, right, isRunning, isSure, likeness }: Conflict): StatisticJudgement {
  const doubt = mostDoubt * likeness;
  if (isRunning) return { ...judge('related', 'quantity-later', 0.6, left, right, {}), doubt };
  return !isSure
    ? { ...judge('related', 'quantity-of-other-scope', 0.55, left, right, {}), doubt }
    : judge('disputed', 'quantity-differs', Math.min(0.9, 0.35 + likeness / 2), left, right, {});
}

/** Below what is shown as a dispute. */
const mostDoubt = 0.48;

/** One side gives a share, the other the numbers that it follows from. */
function judgeDerived(left: Measure, right: Measure, score: number): StatisticJudgement {
  const [result, stated] = left.derivation === null ? [right.derivation, left.text] : [left.derivation, right.text];
  return judge('same', 'arithmetic-holds', score, left, right, { result: result ?? '', stated });
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

/** Of such pairs most say the same of the figure; some say another thing of it. */
const oneFigure = 0.55;
const enoughAlike = 0.3;
const surelyAlike = 0.45;

function judgePair(left: Measure, right: Measure, setting: Setting): StatisticJudgement | null {
  const { a, b, overlap, topicShared, alike } = setting;
  if (left.unit !== right.unit || (left.per !== null && right.per !== null && left.per !== right.per)) return null;
  const isDerived = left.derivation !== null || right.derivation !== null;
  if (isDerived && ((left.derivation !== null && right.derivation !== null) || !agrees(left, right))) return null;
  const isGroup = left.isGroup && right.isGroup;
  const sameThing =
    haveCommon(left.things, right.things) ||
    isGroup ||
    isShareOfOne(left, b, right, a) ||
    (left.unit !== 'count' && isOneSlot(left, right, setting));
  const words = overlap.concepts.filter((concept) => !/^\d/u.test(concept)).length;
  const isOtherYear = a.times.length > 0 && b.times.length > 0 && !haveCommon(a.times, b.times);
  const isOtherTime = isOtherYear || (alike >= enoughAlike && haveOtherMonths(a, b));
  if (isOtherTime) {
    if (!sameThing || words < (left.subject === null ? 2 : 1) || topicShared < 2 || !isOneMagnitude(left, right))
      return null;
    if (!areLarge(left, right) && alike < enoughAlike) return null;
    return judge('related', 'quantity-of-other-time', 0.6, left, right, {
      timeA: isOtherYear ? a.times.join(', ') : monthsOf(a),
      timeB: isOtherYear ? b.times.join(', ') : monthsOf(b),
    });
  }
  if (isOneFigure(left, a, right, b, alike)) return judge('same', 'quantity-agrees', oneFigure, left, right, {});
  if (agrees(left, right)) {
    if (isGroup && topicShared >= 4 && haveCommon(a.topic.identities, b.topic.identities) && areLarge(left, right))
      return judge('same', 'quantity-agrees', 0.62, left, right, {});
    if (sameThing && isLaterReading(left, right)) return judge('related', 'quantity-later', 0.58, left, right, {});
    if (isFarFromBound(left, right)) return null;
    if (!sameThing || words < 2 || alike < (areLarge(left, right) || left.unit === 'percent' ? enoughAlike : 0.5))
      return null;
    if (alike < surelyAlike && areToldOtherThings(left, setting)) return null;
    const score = Math.min(0.9, 0.5 + alike / 2);
    return isDerived ? judgeDerived(left, right, score) : judge('same', 'quantity-agrees', score, left, right, {});
  }
  if (sameThing && isGrowing(left) && isGrowing(right) && words >= 2 && alike >= enoughAlike)
    return judge('related', 'quantity-later', 0.58, left, right, {});
  if (!sameThing || isGroup || topicShared < 2 || !isOneMagnitude(left, right)) return null;
  const isWhole = left.value > right.value ? left.isWhole && !right.isWhole : right.isWhole && !left.isWhole;
  if (isWhole && haveCommon(a.context.identities, b.context.identities))
    return judge('related', 'quantity-part-of-whole', 0.55, left, right, {});
  if (
    areLarge(left, right) &&
    (words >= (left.unit === 'percent' ? 5 : 3) ||
      (left.unit === 'count' && topicShared >= 3 && !left.things.every((thing) => anybody.has(thing))) ||
      (left.subject !== null && right.subject !== null))
  )
    return judge('related', 'quantity-of-other-scope', 0.55, left, right, {});
  return null;
}

/** On one side nothing is said to be counted, and the words around the numbers are the same. */
function isOneSlot(left: Measure, right: Measure, { a, b, alike }: Setting): boolean {
  if (left.things.length > 0 && right.things.length > 0) return false;
  const least = areLarge(left, right) ? sameSlotOfLarge : sameSlot;
  return alike >= least && likenessOfSlots(left, a, right, b) >= least;
}

const sameSlot = 0.6;
const sameSlotOfLarge = 0.45;
const samePart = 0.1;

function isGrowing({ isRunning, isOpenToll }: Measure): boolean {
  return isRunning || isOpenToll;
}

/** “At least 12 dead” allows the 15 that are told later, and is not told of the same moment. */
function isLaterReading(left: Measure, right: Measure): boolean {
  const isApart = Math.abs(left.value - right.value) > samePart * Math.max(left.value, right.value);
  return isApart && (isGrowing(left) || isGrowing(right));
}

/** What is counted in every other story. */
const anybody = new Set(['child', 'man', 'people', 'person', 'woman'].map(conceptOf));

function monthsOf({ fillers, context: { claim } }: PreparedClaim): string {
  const months = fillers.filter(({ kind }) => kind === 'month');
  return months.map(({ span }) => claim.text.slice(span.start, span.end)).join(', ');
}

function haveOtherMonths(a: PreparedClaim, b: PreparedClaim): boolean {
  const months = (claim: PreparedClaim) => claim.fillers.flatMap(({ kind, min }) => (kind === 'month' ? [min] : []));
  const [left, right] = [months(a), months(b)];
  return left.length > 0 && right.length > 0 && !haveCommon(left, right);
}

/** “More than half” allows “90 per cent”, and does not say the same. */
function isFarFromBound(left: Measure, right: Measure): boolean {
  if ([left.min, left.max, right.min, right.max].every((end) => end !== null)) return false;
  return Math.max(left.value, right.value) > farthestFromBound * Math.min(left.value, right.value);
}

const farthestFromBound = 1.35;

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
    | 'quantity-part-of-whole'
    | 'quantity-later'
    | 'arithmetic-holds',
  score: number,
  left: Measure,
  right: Measure,
  values: Readonly<Record<string, string>>,
): StatisticJudgement {
  const evidence = { code, values: { a: left.text, b: right.text, ...values }, a: [left.span], b: [right.span] };
  return { relation, score, evidence };
}

/** Numbers that two texts hardly give by chance. */
function areLarge(left: Measure, right: Measure): boolean {
  return Math.min(left.size, right.size) >= 20;
}

function isOneMagnitude(left: Measure, right: Measure): boolean {
  const [small, large] = left.value < right.value ? [left.value, right.value] : [right.value, left.value];
  return small > 0 && large / small < 10;
}

/** Of “72 per cent backed it” the claim says elsewhere of whom: “a survey of teachers”. */
function isShareOfOne(left: Measure, b: PreparedClaim, right: Measure, a: PreparedClaim): boolean {
  if (left.unit !== 'percent' || (left.things.length === 0) === (right.things.length === 0)) return false;
  return left.things.length === 0 ? haveCommon(right.things, a.terms) : haveCommon(left.things, b.terms);
}
