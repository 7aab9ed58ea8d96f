import { editDistance } from '../../text/edit-distance.ts';
import { haveCommon } from '../intersection.ts';
import type { PreparedClaim, RelationStatement, TermStatistics } from '../model.ts';
import type { Judgement } from '../rebuttal.ts';
import { isOneStory } from '../story.ts';

const scores = { directed: 0.75, single: 0.65, filler: 0.55 };

/**
 * Two claims that tell one relation of two names with the names changed over (“Acme bought Bolt”, “Bolt bought Acme”), or
 * give one office to two (“Ada Vale is the mayor of Strelsau”). In a corpus both have to be of one story, and offices tell
 * nothing: their holders change, and are transcribed in many ways.
 */
export function compareRelations(a: PreparedClaim, b: PreparedClaim, statistics: TermStatistics): Judgement | null {
  if (a.relations.length === 0 || b.relations.length === 0) return null;
  const isAlone = statistics.claims === 0;
  if (!isAlone && (a.topic === b.topic || !isOneStory(a.topic, b.topic))) return null;
  if (a.times.length > 0 && b.times.length > 0 && !haveCommon(a.times, b.times)) return null;
  for (const left of a.relations)
    for (const right of b.relations) {
      if (left.relation !== right.relation || left.kind !== right.kind) continue;
      const isOther =
        left.kind === 'directed'
          ? isTurned(left, right)
          : isAlone && isHeldByOther(left, right) && (left.kind === 'single' || areBothNamed(a, left, b, right));
      if (!isOther) continue;
      const values = { a: textOf(a, left), b: textOf(b, right) };
      return {
        score: scores[left.kind],
        evidence: { code: 'relation-differs', values, a: [left.span], b: [right.span] },
      };
    }
  return null;
}

function isTurned(left: RelationStatement, right: RelationStatement): boolean {
  return (
    haveCommon(left.left, right.right) &&
    haveCommon(left.right, right.left) &&
    !haveCommon(left.left, right.left) &&
    !haveCommon(left.right, right.right)
  );
}

function isHeldByOther(left: RelationStatement, right: RelationStatement): boolean {
  return haveCommon(left.right, right.right) && !haveCommon(left.left, right.left) && !areSpelledAlike(left, right);
}

/** “Heydar”, “Heidar”: one name as two transcriptions or a slip give it. */
function areSpelledAlike({ left: one }: RelationStatement, { left: other }: RelationStatement): boolean {
  return one.some((x) =>
    other.some((y) => {
      const slips = Math.floor(Math.min(x.length, y.length) / lettersPerSlip);
      return slips > 0 && editDistance(x, y, slips) <= slips;
    }),
  );
}

const lettersPerSlip = 4;

/** Whom one side says to be it, the other names as somebody else. */
function areBothNamed(a: PreparedClaim, left: RelationStatement, b: PreparedClaim, right: RelationStatement): boolean {
  return (
    left.left.every((concept) => b.terms.includes(concept)) || right.left.every((concept) => a.terms.includes(concept))
  );
}

function textOf({ context: { claim } }: PreparedClaim, { span }: RelationStatement): string {
  return claim.text.slice(span.start, span.end);
}
