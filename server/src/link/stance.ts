import { haveOneVoice } from './denial.ts';
import type { Position, PreparedClaim, TermStatistics } from './model.ts';
import type { Judgement } from './rebuttal.ts';
import { tradeoffIssue } from './tradeoff.ts';
import { weigh } from './wording.ts';

/** Contrary positions on one issue and aspect, by different voices, in articles on one topic. */
export function compareOpposed(a: PreparedClaim, b: PreparedClaim, topicShared: number): Judgement | null {
  if (haveOneVoice(a, b) || topicShared < 2) return null;
  const pair = findPair(a, b, (left, right) => left.sign !== right.sign);
  if (pair === null) return null;
  const [left, right, issue] = pair;
  const denier = left.denied ? a : right.denied ? b : null;
  if (denier?.denial) {
    const { cue, content } = denier.denial;
    const words = denier.context.claim.text.slice(cue.start, cue.end);
    const [own, other] = [[cue, content], [left.denied ? right.span : left.span]];
    const values = { speaker: denier.context.claim.speaker ?? '', words };
    return {
      score: 0.75,
      evidence: { code: 'denial', values, a: left.denied ? own : other, b: left.denied ? other : own },
    };
  }
  return {
    score: 0.7,
    evidence: {
      code: 'opposed-position',
      values: {
        issue: surfaceOf(a, b, issue),
        aspect: common(left.aspects, right.aspects) ?? '',
        a: textOf(a, left),
        b: textOf(b, right),
      },
      a: [left.span],
      b: [right.span],
    },
  };
}

/** One position on one issue and aspect, told of the same things: `objects` of them are shared besides the issue. */
export function compareAgreeing(
  a: PreparedClaim,
  b: PreparedClaim,
  topicShared: number,
  sharedConcepts: readonly string[],
  statistics: TermStatistics,
): Judgement | null {
  if (topicShared < 2) return null;
  const pair = findPair(a, b, (left, right) => left.sign === right.sign && !left.denied && !right.denied);
  if (pair === null) return null;
  const [left, right, issue] = pair;
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
      const issue = common(left.issues, right.issues);
      if (issue !== undefined && common(left.aspects, right.aspects) !== undefined && accept(left, right))
        return [left, right, issue];
    }
  return null;
}

function common(left: readonly string[], right: readonly string[]): string | undefined {
  return left.find((value) => right.includes(value));
}

/** The issue as one of the claims words it. */
function surfaceOf(a: PreparedClaim, b: PreparedClaim, issue: string): string {
  if (issue === tradeoffIssue) return 'the trade-off';
  for (const claim of [a, b]) {
    const at = claim.words.concepts.indexOf(issue);
    if (at >= 0) return claim.context.claim.text.slice(claim.words.starts[at], claim.words.ends[at]);
  }
  return issue.replace(/^=/u, '');
}

function textOf(claim: PreparedClaim, position: Position): string {
  return claim.context.claim.text.slice(position.span.start, position.span.end);
}
