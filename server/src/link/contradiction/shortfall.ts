import { haveCommon } from '../intersection.ts';
import { agrees } from '../measure-agreement.ts';
import type { Measure, PreparedClaim } from '../model.ts';
import type { Found } from './compare.ts';

/** A share that is said to be small, and another one of the same that is greater. */
export function findShortfall(own: PreparedClaim, other: PreparedClaim): Found | null {
  for (const left of own.measures) {
    if (!isShortfall(left, own) || left.role !== null) continue;
    const scope = scopeOf(left, own);
    for (const right of other.measures) {
      if (right.unit !== 'percent' || right.role !== null || right.derivation !== null || isShortfall(right, other))
        continue;
      if (right.value < leastTimes * left.value || agrees(left, right)) continue;
      const theirs = scopeOf(right, other);
      const all = [...theirs, ...right.things];
      if (left.things.length > 0 && right.things.length > 0 && !haveCommon(left.things, right.things)) continue;
      if (right.things.length > 0 && !haveCommon(right.things, [...left.things, ...scope])) continue;
      if (haveOwnNames(scope, own, other) || haveOwnNames(theirs, other, own)) continue;
      const told = scope.filter(
        (concept) =>
          all.includes(concept) &&
          !left.things.includes(concept) &&
          !right.things.includes(concept) &&
          !isName(concept, own) &&
          !isName(concept, other),
      );
      if (told.length > 0 && told.length >= leastTold * Math.min(countOwn(scope, left), countOwn(theirs, right)))
        return { score: 0.7, code: 'quantity-differs', own: left.span, other: right.span };
    }
  }
  return null;
}

function isName(concept: string, { topic }: PreparedClaim): boolean {
  return topic.names.includes(concept);
}

/** Of “half of the voters in Kent” the other article does not speak. */
function haveOwnNames(scope: readonly string[], own: PreparedClaim, other: PreparedClaim): boolean {
  return scope.some(
    (concept) =>
      (isName(concept, own) || own.rareNames.includes(concept)) &&
      !isName(concept, other) &&
      !other.topic.concepts.includes(concept),
  );
}

/** Of the shorter clause at least this is said by the other too. */
const leastTold = 0.5;

function countOwn(scope: readonly string[], { things }: Measure): number {
  return scope.filter((concept) => !things.includes(concept)).length;
}

/** What is less by so little can be the same, rounded. */
const leastTimes = 1.2;

/** “Only 12 per cent”, “fewer than half”: a share with a word that says that it is little. */
export function isShortfall(
  { unit, value, span, derivation }: Measure,
  { context: { claim } }: PreparedClaim,
): boolean {
  if (unit !== 'percent' || value >= mostOfWhole || derivation !== null) return false;
  return little.test(claim.text.slice(Math.max(0, span.start - reach), span.start + reach));
}

const mostOfWhole = 95;
/** In code units. */
const reach = 10;
const little = /\b(?:only|just|barely|merely|mere|fewer than|less than|no more than)\b/iu;

/** The concepts of the clause that a number stands in, those of the number left out. */
export function scopeOf({ span }: Measure, { words }: PreparedClaim): string[] {
  const at = words.starts.findLastIndex((start) => start < span.end);
  const clause = words.clauses[at];
  return words.concepts.filter(
    (concept, i) => words.clauses[i] === clause && !/^\d/u.test(concept) && !ofNumbers.has(concept),
  );
}

const ofNumbers = new Set(['cent', 'per', 'percent']);
