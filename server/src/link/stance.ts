import { haveOneVoice } from './denial.ts';
import { areArguing, areOfOtherKinds, countMain, isOneMatter, looseIssue, matterIssue } from './matter.ts';
import type { Position, PreparedClaim, TermStatistics, Topic } from './model.ts';
import { anyAspect, wideAspects } from './polarity.ts';
import type { Judgement } from './rebuttal.ts';
import { isMeasure } from './stand.ts';
import { tradeoffIssue } from './tradeoff.ts';
import { type Overlap, weigh } from './wording.ts';

/**
 * Contrary positions on one issue by different voices, in articles on one topic: as to one aspect, or, of a measure that
 * people are for or against as a whole, by two speakers whatever their grounds.
 */
export function compareOpposed(
  a: PreparedClaim,
  b: PreparedClaim,
  topicShared: number,
  overlap: Overlap,
  statistics: TermStatistics,
): Judgement | null {
  if (a.positions.length === 0 || b.positions.length === 0) return null;
  const isOne = isOneMatter(a.topic, b.topic);
  if ((topicShared < 1 && !isOne) || haveOneVoice(a, b)) return null;
  const isNear = isOne || countMain(a.topic, b.topic) > 0;
  let best: Judgement | null = null;
  for (const left of a.positions)
    for (const right of b.positions) {
      if (left.sign === right.sign) continue;
      if (!isOne && !(topicShared >= 2 && isNear) && !isMainIssue(a, left, b, right)) continue;
      const judgement = judgeOpposed(a, left, b, right, overlap, statistics);
      if (judgement !== null && judgement.score > (best?.score ?? 0)) best = judgement;
    }
  return best;
}

function judgeOpposed(
  a: PreparedClaim,
  left: Position,
  b: PreparedClaim,
  right: Position,
  overlap: Overlap,
  statistics: TermStatistics,
): Judgement | null {
  const issue = findIssue(a, left, b, right);
  if (issue === undefined || areOfOtherKinds(issue, a.topic, b.topic)) return null;
  const aspect = left.aspects.find((value) => value !== anyAspect && right.aspects.includes(value));
  const haveSpeakers = a.context.claim.speaker !== null && b.context.claim.speaker !== null;
  const isDenial = left.denied || right.denied;
  const isNamed = !unnamed.has(issue);
  if (!isDenial && !haveSpeakers) return null;
  const isWhole = left.isVerdict && right.isVerdict;
  const isNarrow = aspect !== undefined && !wideAspects.has(aspect);
  if (!areArguing(a.topic, b.topic) && issue !== tradeoffIssue && !isDenial && !(isNamed && isNarrow)) return null;
  if (!isDenial && !isNarrow && countMain(a.topic, b.topic) < 2 && !isSaidOutright(issue, a, b)) return null;
  const isJudgedByName = isNamed && isWhole && isIn(a, left, issue) && isIn(b, right, issue);
  if (!isDenial && !isJudgedByName && !isContested(issue, a.topic, b.topic)) return null;
  // Grounds for it and grounds against it of another kind do not answer each other: both must judge it, or one deny the other.
  const isForOrAgainst = (isWhole || isDenial) && (isMeasure(issue) || (isWhole && isOneMatter(a.topic, b.topic)));
  if (aspect === undefined && !(isForOrAgainst && (haveSpeakers || isDenial))) return null;
  if (aspect === undefined && !isDenial && !(isOfIssue(a, left, issue) && isOfIssue(b, right, issue))) return null;
  if (!isNamed && !isNarrow && !isDenial && a.topic === b.topic) return null;
  const isAnswer = aspect !== undefined && left.isNegated !== right.isNegated;
  if (!isDenial && !isAssumable(a, left, b, right, isAnswer, isNarrow)) return null;
  if (!isNamed && !isWhole) {
    const objects = findObjects(a, b, overlap.concepts, statistics);
    if (!isTelling(a, left, b, right, aspect, objects)) return null;
  }
  const score = scoreOpposed(left, right, issue, { isOneAspect: aspect !== undefined, haveSpeakers, overlap });
  const denier = left.denied ? a : right.denied ? b : null;
  if (denier?.denial && aspect !== undefined) {
    const { cue, content } = denier.denial;
    const words = denier.context.claim.text.slice(cue.start, cue.end);
    const [own, other] = [[cue, content], [left.denied ? right.span : left.span]];
    const values = { speaker: denier.context.claim.speaker ?? '', words };
    return {
      score,
      evidence: { code: 'denial', values, a: left.denied ? own : other, b: left.denied ? other : own },
    };
  }
  const values = { issue: surfaceOf(a, b, issue), aspect: aspect ?? '', a: textOf(a, left), b: textOf(b, right) };
  return { score, evidence: { code: 'opposed-position', values, a: [left.span], b: [right.span] } };
}

/**
 * Of two articles on one matter, a claim that does not name it can still be of it: where both speak of one narrow aspect, or
 * where one says that what the other tells of does not come.
 */
function isAssumable(
  a: PreparedClaim,
  left: Position,
  b: PreparedClaim,
  right: Position,
  isAnswer: boolean,
  isNarrow: boolean,
): boolean {
  if (!left.isAssumed && !right.isAssumed) return true;
  if (a.topic === b.topic) return false;
  if (left.isAssumed && right.isAssumed) return isAnswer && countMain(a.topic, b.topic) > 1;
  return isNarrow || isAnswer;
}

/** One issue and aspect, and contrary views of it: too little to show a dispute, and enough not to be the same. */
export function areOnOtherSides(a: PreparedClaim, b: PreparedClaim): boolean {
  return findPair(a, b, (left, right) => left.sign !== right.sign && isOutright(left) && isOutright(right)) !== null;
}

/** One issue and aspect, and one view of it, whatever words of it are opposites elsewhere. */
export function areOnOneSide(a: PreparedClaim, b: PreparedClaim): boolean {
  return findPair(a, b, (left, right) => left.sign === right.sign && isOutright(left) && isOutright(right)) !== null;
}

/** Where articles have little in common, “it” is too weak a sign that both speak of one thing. */
function isSaidOutright(issue: string, a: PreparedClaim, b: PreparedClaim): boolean {
  return issue === tradeoffIssue || (a.terms.includes(issue) && b.terms.includes(issue));
}

/** In content words: what stands farther from the issue is mostly said of something else. */
const farthestFromIssue = 3;

/** What is said for or against is said of the issue: it stands beside it, or the claim refers to it without its name. */
function isOfIssue({ words }: PreparedClaim, { span }: Position, issue: string): boolean {
  if (unnamed.has(issue) || !words.concepts.includes(issue)) return true;
  const first = words.starts.findIndex((start) => start >= span.start);
  const last = words.ends.findLastIndex((end) => end <= span.end);
  return words.concepts.some(
    (concept, i) => concept === issue && i >= first - farthestFromIssue && i <= last + farthestFromIssue,
  );
}

/** Somebody is for or against it, or, where the issue goes by no one name, against what an article is mainly about. */
function isContested(issue: string, a: Topic, b: Topic): boolean {
  if (issue === tradeoffIssue) return true;
  return [a, b].some(({ main, contested }) =>
    unnamed.has(issue) ? [...main].some((concept) => contested.has(concept)) : contested.has(issue),
  );
}

/**
 * What one side does not say of the issue counts where both speak of one narrow aspect, or of one thing besides, or
 * where one says that what the other tells of does not come.
 */
function isTelling(
  a: PreparedClaim,
  left: Position,
  b: PreparedClaim,
  right: Position,
  aspect: string | undefined,
  objects: readonly string[],
): boolean {
  const isCommon = aspect !== undefined && (a.topic.aspects.has(aspect) || b.topic.aspects.has(aspect));
  const isAnswer = left.isNegated !== right.isNegated;
  if (aspect !== undefined && isAnswer && !left.isAssumed && !right.isAssumed) return true;
  if (aspect !== undefined && !isCommon && (!wideAspects.has(aspect) || isAnswer)) return true;
  return objects.some((concept) => isIn(a, left, concept) && isIn(b, right, concept));
}

/** Someone says it, or it is no plain report. */
function isArgued({ context: { claim } }: PreparedClaim): boolean {
  return claim.speaker !== null || claim.kind !== 'fact';
}

/** Of the concepts that two claims share, those that not every claim of their articles could use. */
function findObjects(
  a: PreparedClaim,
  b: PreparedClaim,
  shared: readonly string[],
  statistics: TermStatistics,
): string[] {
  return shared.filter(
    (concept) =>
      !a.topic.concepts.includes(concept) && !b.topic.concepts.includes(concept) && weigh(concept, statistics) > rare,
  );
}

/** Articles with one main issue are on one topic even where they share nothing else. */
function isMainIssue(a: PreparedClaim, left: Position, b: PreparedClaim, right: Position): boolean {
  const main = a.topic.concepts[0];
  return (
    main !== undefined && main === b.topic.concepts[0] && left.issues.includes(main) && right.issues.includes(main)
  );
}

interface Strength {
  readonly isOneAspect: boolean;
  readonly haveSpeakers: boolean;
  readonly overlap: Overlap;
}

/** The more two positions have in common besides the issue, the surer they are on one proposition. */
function scoreOpposed(left: Position, right: Position, issue: string, strength: Strength): number {
  const { isOneAspect, haveSpeakers, overlap } = strength;
  const issues = left.issues.filter((other) => right.issues.includes(other)).length;
  const isBare = left.isAssumed || right.isAssumed;
  const sum =
    (isOneAspect ? 0.62 : 0.52) +
    (haveSpeakers ? 0.05 : 0) +
    (issues > 1 || issue === tradeoffIssue ? 0.03 : 0) +
    (left.denied || right.denied ? 0.05 : 0) +
    0.2 * overlap.dice -
    (isBare ? 0.05 : 0);
  return Math.min(0.9, Math.max(0.5, sum));
}

/** One position on one issue and aspect, told of the same things: `objects` of them are shared besides the issue. */
export function compareAgreeing(
  a: PreparedClaim,
  b: PreparedClaim,
  topicShared: number,
  sharedConcepts: readonly string[],
  statistics: TermStatistics,
): Judgement | null {
  if (topicShared < 2 || !areArguing(a.topic, b.topic) || !isArgued(a) || !isArgued(b)) return null;
  const pair = findPair(a, b, (left, right) => left.sign === right.sign && isOutright(left) && isOutright(right));
  if (pair === null) return null;
  const [left, right, issue] = pair;
  // Of a matter that each words in its own way, only one who speaks twice surely says the same twice.
  if (unnamed.has(issue) && !haveOneSpeaker(a, b)) return null;
  const objects = sharedConcepts.filter((concept) => !a.topic.issues.has(concept) && !b.topic.issues.has(concept));
  const telling = objects.filter(
    (concept) => isIn(a, left, concept) && isIn(b, right, concept) && weigh(concept, statistics) > rare,
  );
  if (objects.length < 2 && telling.length === 0) return null;
  return {
    score: Math.min(0.85, 0.5 + 0.08 * objects.length),
    evidence: {
      code: 'statement-agrees',
      values: { issue: surfaceOf(a, b, issue), a: textOf(a, left), b: textOf(b, right) },
      a: [left.span],
      b: [right.span],
    },
  };
}

function haveOneSpeaker({ context: left }: PreparedClaim, { context: right }: PreparedClaim): boolean {
  return left.speaker !== null && left.speaker === right.speaker;
}

function isOutright({ denied, isAssumed }: Position): boolean {
  return !denied && !isAssumed;
}

const rare = 0.65;

function isIn({ words }: PreparedClaim, { span }: Position, concept: string): boolean {
  return words.concepts.some(
    (own, i) => own === concept && span.start <= (words.starts[i] as number) && (words.ends[i] as number) <= span.end,
  );
}

function findPair(
  a: PreparedClaim,
  b: PreparedClaim,
  accept: (left: Position, right: Position) => boolean,
): readonly [Position, Position, string] | null {
  for (const left of a.positions)
    for (const right of b.positions) {
      const issue = findIssue(a, left, b, right);
      const isOneAspect = left.aspects.some((value) => value !== anyAspect && right.aspects.includes(value));
      if (issue !== undefined && isOneAspect && accept(left, right)) return [left, right, issue];
    }
  return null;
}

const unnamed: ReadonlySet<string> = new Set([looseIssue, matterIssue]);

/** What both speak of: an issue with one name, or in articles on one matter that matter. */
function findIssue(a: PreparedClaim, left: Position, b: PreparedClaim, right: Position): string | undefined {
  const issue = left.issues.find((value) => !unnamed.has(value) && right.issues.includes(value));
  if (issue !== undefined) return issue;
  return isOfMatter(left) && isOfMatter(right) && isOneMatter(a.topic, b.topic) ? matterIssue : undefined;
}

/** The issue as one of the claims words it, with the words of the issue beside it: “end-to-end encryption”. */
function surfaceOf(a: PreparedClaim, b: PreparedClaim, issue: string): string {
  if (issue === tradeoffIssue) return 'the trade-off';
  if (issue === matterIssue) return '';
  for (const claim of [a, b]) {
    const at = claim.words.concepts.indexOf(issue);
    if (at < 0) continue;
    let [first, last] = [at, at];
    while (isSameIssue(claim, first - 1)) first--;
    while (isSameIssue(claim, last)) last++;
    return claim.context.claim.text.slice(claim.words.starts[first], claim.words.ends[last]);
  }
  return issue.replace(/^=/u, '');
}

/** True where the word at `index` and the next one are of the article's issue and nothing but a space lies between them. */
function isSameIssue({ words, topic, context }: PreparedClaim, index: number): boolean {
  const [concept, next] = [words.concepts[index], words.concepts[index + 1]];
  if (concept === undefined || next === undefined || !topic.issues.has(concept) || !topic.issues.has(next))
    return false;
  return context.claim.text.slice(words.ends[index], words.starts[index + 1]) === ' ';
}

function textOf(claim: PreparedClaim, position: Position): string {
  return claim.context.claim.text.slice(position.span.start, position.span.end);
}

function isOfMatter({ issues }: Position): boolean {
  return issues.includes(matterIssue) || issues.includes(looseIssue);
}
