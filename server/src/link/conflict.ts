import { haveOneVoice } from './denial.ts';
import { haveOtherDays } from './filler-conflict.ts';
import { haveCommon } from './intersection.ts';
import { expectations, recurringEvents } from './lexicon/en/running-words.ts';
import { agrees } from './measure-agreement.ts';
import type { Measure, PreparedClaim } from './model.ts';
import { isTracked } from './running.ts';
import { likenessOfSlots, termsBesideNumbers } from './slot.ts';
import { isOneStory } from './story.ts';
import { stemOf } from './terms.ts';

/** Two numbers that fill one place of two claims and exclude each other. */
export interface Conflict {
  readonly left: Measure;
  readonly right: Measure;
  /** One of them is told to grow yet, is of what changes by the hour, or one speaker gives both in one article. */
  readonly isRunning: boolean;
  /** The words leave no doubt that both are told of one thing. */
  readonly isSure: boolean;
  /** How surely they fill one place, 0 to 1. */
  readonly likeness: number;
}

const nearlyTheSame = 0.72;
/** Where both claims have words of their own, one of these can be what makes the difference. */
const allButTheSame = 0.82;
const contained = 0.6;
/** From here on, numbers that differ tell that the claims are not the same. */
const partlyTheSame = 0.5;
const sureSlot = 0.5;
/** A claim with more numbers is a table. */
const mostMeasures = 12;

/**
 * The numbers of two claims that cannot both be right. Most differences of numbers in news are of year, place or measure;
 * so nearly all other words have to agree, the numbers have to stand among the same words, and neither claim may have a name
 * or a time that the other contradicts by one of its own. Numbers that agree are matched first: “four dead and three hurt”
 * and “four dead and four hurt” differ in the second. `alike` is the likeness of the claims without their numbers.
 */
export function findConflict(a: PreparedClaim, b: PreparedClaim, alike: number, isAlone: boolean): Conflict | null {
  if (areOfOtherTimes(a, b)) return null;
  if (a.measures.length > mostMeasures || b.measures.length > mostMeasures) return null;
  const isAlike = alike >= contained && isOneStatement(a, b, alike);
  const isSummed = isAlone && isSummary(a, b);
  const isNearlyAlike = alike >= partlyTheSame || isSummed;
  if (!isNearlyAlike && !a.measures.some(({ subject }) => subject !== null)) return null;
  const matches = matchSlots(a, b);
  const agreeing = matches.filter(({ left, right }) => agrees(left, right)).length;
  const isEqual = isAlike && haveSameWords(a, b);
  const isSure = isAlike && isOneEvent(a, b, agreeing, isEqual && (isAlone || isOneStory(a.topic, b.topic)));
  let best: Conflict | null = null;
  for (const { left, right, slot } of matches) {
    if (agrees(left, right) || !isNear(left, right, isEqual) || isScaleLost(left, right)) continue;
    if (left.role !== right.role) continue;
    const isPriceOfOne = left.subject !== null && left.subject === right.subject && haveNoWordsApart(a, b);
    const isOneSlot = isNearlyAlike && isOneThing(left, right, slot) && slot >= sureSlot;
    if (!isPriceOfOne && (!isOneSlot || (!isSure && agreeing > 0))) continue;
    if (isOfAnother(left, a, b) || isOfAnother(right, b, a)) continue;
    const isSummedUp =
      isSummed && haveCommon(left.things, right.things) && !isGivenToo(left, b) && !isGivenToo(right, a);
    const likeness = (alike + slot) / 2;
    if (best === null || likeness > best.likeness)
      best = {
        left,
        right,
        isRunning:
          left.isRunning ||
          right.isRunning ||
          isTracked(a) ||
          isTracked(b) ||
          (a.topic === b.topic && haveOneVoice(a, b)),
        isSure: isPriceOfOne || isSure || isSummedUp,
        likeness,
      };
  }
  return best;
}

interface Match {
  readonly left: Measure;
  readonly right: Measure;
  readonly slot: number;
}

/** Each number with one of the other claim: equal ones first, then those among the same words. */
function matchSlots(a: PreparedClaim, b: PreparedClaim): Match[] {
  const matches: Match[] = [];
  for (const left of a.measures)
    for (const right of b.measures) {
      const isOneRate = left.per === null || right.per === null || left.per === right.per;
      const isGiven = left.derivation === null && right.derivation === null;
      if (isGiven && left.unit === right.unit && isOneRate)
        matches.push({ left, right, slot: likenessOfSlots(left, a, right, b) });
    }
  const rank = ({ left, right, slot }: Match) =>
    slot + (left.value === right.value ? 3 : agrees(left, right) ? 2 : isNear(left, right, false) ? 1 : 0);
  // Ties are broken by places, which are the same whichever claim comes first.
  matches.sort((x, y) => rank(y) - rank(x) || distance(x) - distance(y) || sumOfStarts(x) - sumOfStarts(y));
  const taken = new Set<Measure>();
  return matches.filter(({ left, right }) => {
    if (taken.has(left) || taken.has(right)) return false;
    taken.add(left).add(right);
    return true;
  });
}

function distance({ left, right }: Match): number {
  return Math.abs(left.span.start - right.span.start);
}

function sumOfStarts({ left, right }: Match): number {
  return left.span.start + right.span.start;
}

/** Neither claim has a name or a time for itself where the other has another, and few other words. */
function isOneStatement(a: PreparedClaim, b: PreparedClaim, alike: number): boolean {
  const [ownA, ownB] = [ownTerms(a, b), ownTerms(b, a)];
  if (isExpected(a) !== isExpected(b) || isOfEarlier(a) !== isOfEarlier(b)) return false;
  if (ownA.length === 0 || ownB.length === 0) return true;
  if (startsWithOwn(a, ownA) && startsWithOwn(b, ownB)) return false;
  if (haveOther(a.context.identities, b.context.identities)) return false;
  const names = (claim: PreparedClaim, own: readonly string[]) =>
    isTitleCase(claim) ? [] : claim.rareNames.filter((name) => own.includes(name));
  if (names(a, ownA).length > 0 && names(b, ownB).length > 0) return false;
  return alike >= allButTheSame && Math.min(ownA.length, ownB.length) <= 1;
}

/** So many words, or numbers that agree, tell which event it is. */
const fewestShared = 4;
/** Full sentences that have all other words in common. */
const fewestSharedOfEqual = 1;
/** Events of a kind that recur from day to day in one country: a headline does not tell which one it is of. */
const fewestSharedOfRecurring = 6;
const recurring = new Set(recurringEvents.map(stemOf));

function isOneEvent(a: PreparedClaim, b: PreparedClaim, agreeing: number, isEqual: boolean): boolean {
  const termsB = termsBesideNumbers(b);
  const shared = agreeing + [...termsBesideNumbers(a)].filter((term) => termsB.has(term)).length;
  const isRecurring = [...a.words.stems, ...b.words.stems].some((stem) => recurring.has(stem));
  if (isRecurring) return shared >= fewestSharedOfRecurring;
  return shared >= (isEqual && isFullSentence(a) && isFullSentence(b) ? fewestSharedOfEqual : fewestShared);
}

/** Headlines leave out articles and auxiliaries. */
function isFullSentence({ context: { claim }, isIndefinite }: PreparedClaim): boolean {
  return !isIndefinite && /\b(?:the|his|her|its|their|had|has|have|is|are|was|were|will)\b/iu.test(claim.text);
}

const expecting = new Set(expectations.map(stemOf));

const leastCovered = 0.75;
const fewestCovered = 3;
const longer = 1.4;

/** One sentence says nearly nothing, numbers apart, that the other, longer one does not say too. */
function isSummary(a: PreparedClaim, b: PreparedClaim): boolean {
  const [one, other] = [termsBesideNumbers(a), termsBesideNumbers(b)];
  const [short, long] = one.size < other.size ? [one, other] : [other, one];
  if (long.size < longer * short.size || !isFullSentence(a) || !isFullSentence(b)) return false;
  let shared = 0;
  for (const term of short) if (long.has(term)) shared++;
  return shared >= fewestCovered && shared >= leastCovered * short.size;
}

/** The claim gives the number, of something else maybe. */
function isGivenToo(measure: Measure, { measures }: PreparedClaim): boolean {
  return measures.some((other) => other.unit === measure.unit && agrees(measure, other));
}

/** In a list of bids each claim gives the numbers of the others too: only that of one thing is in the place of another. */
function isOfAnother(measure: Measure, own: PreparedClaim, other: PreparedClaim): boolean {
  const isAmong = ({ unit }: Measure) => unit === measure.unit;
  return (
    own.measures.filter(isAmong).length >= manyOfOneUnit &&
    other.measures.some(
      (theirs) => theirs.unit === measure.unit && theirs.derivation === null && agrees(measure, theirs),
    )
  );
}

const manyOfOneUnit = 3;

/** What was expected is no report of what came. */
function isExpected({ words }: PreparedClaim): boolean {
  return words.stems.some((stem) => expecting.has(stem));
}

/** “a year earlier”, “in the previous quarter” */
function isOfEarlier({ context: { claim } }: PreparedClaim): boolean {
  return /\b(?:ago|previous|prior|(?:month|quarter|season|year)s? earlier)\b/iu.test(claim.text);
}

/** What a claim starts with is most often what it is about. */
function startsWithOwn({ words }: PreparedClaim, own: readonly string[]): boolean {
  return own.includes(words.concepts[0] ?? '');
}

function areOfOtherTimes(a: PreparedClaim, b: PreparedClaim): boolean {
  if (haveOtherDays(a, b)) return true;
  return a.times.length > 0 && b.times.length > 0 && !haveCommon(a.times, b.times);
}

function haveOther(left: readonly string[], right: readonly string[]): boolean {
  return left.some((one) => !right.includes(one)) && right.some((one) => !left.includes(one));
}

/** What a claim says beyond the other and beyond what both articles are about. */
function ownTerms(claim: PreparedClaim, other: PreparedClaim): string[] {
  return [...termsBesideNumbers(claim)].filter(
    (concept) =>
      claim.core.includes(concept) && !other.terms.includes(concept) && !other.topic.concepts.includes(concept),
  );
}

function haveSameWords(a: PreparedClaim, b: PreparedClaim): boolean {
  return ownTerms(a, b).length === 0 && ownTerms(b, a).length === 0;
}

function haveNoWordsApart(a: PreparedClaim, b: PreparedClaim): boolean {
  return ownTerms(a, b).length === 0 || ownTerms(b, a).length === 0;
}

/** Headlines write most words with a capital, which then tells no names. */
function isTitleCase({ context: { claim } }: PreparedClaim): boolean {
  const words = claim.text.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.6 * words.length;
}

function isOneThing(left: Measure, right: Measure, slot: number): boolean {
  if (left.subject !== null && right.subject !== null && left.subject !== right.subject) return false;
  if (left.things.length > 0 && right.things.length > 0) return haveCommon(left.things, right.things);
  return left.things.length === right.things.length || slot >= nearlyTheSame;
}

const near = 2;
const nearWhereAllIsEqual = 10;

/** Counts of one event differ by little; what differs by much is of other events, unless all else is equal. */
function isNear(left: Measure, right: Measure, isEqual: boolean): boolean {
  const [small, large] = [Math.min(left.value, right.value), Math.max(left.value, right.value)];
  return small > 0 && large <= (isEqual ? nearWhereAllIsEqual : near) * small;
}

/** “$54.9” for “$54.9 million” is a slip. */
function isScaleLost(left: Measure, right: Measure): boolean {
  const [small, large] = [Math.min(left.size, right.size), Math.max(left.size, right.size)];
  return large === small * 1e3 || large === small * 1e6 || large === small * 1e9;
}
