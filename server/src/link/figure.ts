import { haveCommon } from './intersection.ts';
import type { Measure, PreparedClaim } from './model.ts';
import { isOneStory } from './story.ts';

/**
 * Two articles of one story give one figure, so exact or so large that they hardly do so by chance, of one thing or of what
 * they say in like words: “would employ 1,100 people”, “expects to create some 1,100 jobs”. `alike` is the likeness of the
 * claims without their numbers.
 */
export function isOneFigure(left: Measure, a: PreparedClaim, right: Measure, b: PreparedClaim, alike: number): boolean {
  if (a.topic === b.topic || left.value !== right.value || !isTelling(left) || !isTelling(right)) return false;
  if (left.role !== right.role || left.isRunning || right.isRunning || !isOneStory(a.topic, b.topic)) return false;
  const isOfOneThing = haveCommon(left.things, right.things) || isMoney(left);
  if (!isOfOneThing && alike < leastAlike[left.unit.startsWith('duration') ? 'duration' : 'other']) return false;
  return haveCommon(a.context.identities, b.context.identities) || alike > 0;
}

/** Ages and terms of years are alike in many sentences of one story. */
const leastAlike = { duration: 0.3, other: 0.15 };
const leastTelling = 3;
const large = 1000;
const widest = 0.25;

/** So many digits that count, and one more for a large number and for one that has a unit; no range. */
function isTelling({ size, unit, value, min, max }: Measure): boolean {
  if (min !== null && max !== null && max - min > widest * Math.abs(value)) return false;
  const digits = (size.toExponential().split('e')[0] as string).replace('.', '').length;
  const isPlain = unit === 'count' || unit === 'percent';
  return digits >= 2 && digits + (size >= large ? 1 : 0) + (isPlain ? 0 : 1) >= leastTelling;
}

function isMoney({ unit }: Measure): boolean {
  return unit.startsWith('currency');
}
