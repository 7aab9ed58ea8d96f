import { haveCommon } from './intersection.ts';
import { agrees } from './measure-agreement.ts';
import type { Measure, PreparedClaim } from './model.ts';
import { isOneStory } from './story.ts';

/**
 * Two articles of one story give one figure, so exact or so large that they hardly do so by chance, of one thing or of what
 * they say in like words: “would employ 1,100 people”, “expects to create some 1,100 jobs”. `alike` is the likeness of the
 * claims without their numbers. Where neither article gives another figure like it, a sum of money is enough.
 */
export function isOneFigure(left: Measure, a: PreparedClaim, right: Measure, b: PreparedClaim, alike: number): boolean {
  if (a.topic === b.topic || !isOneValue(left, right)) return false;
  if (left.role !== right.role || left.isRunning || right.isRunning || !isOneStory(a.topic, b.topic)) return false;
  const isOfOneThing = haveCommon(left.things, right.things) || isMoney(left);
  const isOnly = left.isOnly && right.isOnly;
  if (!isOfOneThing && alike < leastAlike[isOnly ? 'only' : left.unit.startsWith('duration') ? 'duration' : 'other'])
    return false;
  return isOnly || haveCommon(a.context.identities, b.context.identities) || alike > 0;
}

/** The same figure, as exact in both; or in one of them rounded: “£8.7m”, “almost £9m”. */
function isOneValue(left: Measure, right: Measure): boolean {
  if (left.value === right.value) return isTelling(left) && isTelling(right);
  const [small, large] = [Math.min(left.value, right.value), Math.max(left.value, right.value)];
  if (!(small > 0) || large > mostRounded * small || !agrees(left, right)) return false;
  return isTelling(widthOf(left) <= widthOf(right) ? left : right);
}

const mostRounded = 1.1;

/** What the wording leaves open, as a part of the value. */
function widthOf({ min, max, value }: Measure): number {
  return min === null || max === null ? Infinity : (max - min) / Math.abs(value);
}

/** Ages and terms of years are alike in many sentences of one story. */
const leastAlike = { duration: 0.3, other: 0.15, only: 0.1 };
const leastTelling = 3;
const large = 1000;
const widest = 0.25;

/** So many digits that count, and one more for a large number, one that has a unit and a share or sum alone of its kind; no range. */
function isTelling({ size, unit, value, min, max, isOnly }: Measure): boolean {
  if (min !== null && max !== null && max - min > widest * Math.abs(value)) return false;
  const digits = (size.toExponential().split('e')[0] as string).replace('.', '').length;
  const isPlain = unit === 'count' || unit === 'percent';
  return (
    digits >= 2 &&
    digits + (size >= large ? 1 : 0) + (isPlain ? 0 : 1) + (isOnly && unit !== 'count' ? 1 : 0) >= leastTelling
  );
}

function isMoney({ unit }: Measure): boolean {
  return unit.startsWith('currency');
}
