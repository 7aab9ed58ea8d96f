import type { Measure } from './model.ts';

/** A lower and an upper bound tell of one value where they are as near as this. */
const farthestBounds = 2;
/** Figures given in different units are rounded in each: this much of a value at most. */
const conversionSlack = 0.05;

/**
 * The values are one, or the intervals that the wordings allow overlap by more than an end. Two units of one kind (“5 miles”,
 * “8 km”) agree where the rounding of either explains the difference. Bounds on one side only (“at least 22”, “at least 89”)
 * allow everything: they agree where the figures are near.
 */
export function agrees(left: Measure, right: Measure): boolean {
  if (left.value === right.value) return true;
  const [a, b] = left.stated === right.stated ? [left, right] : [widen(left), widen(right)];
  const overlap = (a.min ?? -Infinity) < (b.max ?? Infinity) && (b.min ?? -Infinity) < (a.max ?? Infinity);
  if (!overlap) return isWithin(left.value, right) || isWithin(right.value, left);
  const isBound = ({ min, max }: Measure) => min === null || max === null;
  if (!isBound(left) && !isBound(right)) return true;
  const [small, large] = [Math.min(left.value, right.value), Math.max(left.value, right.value)];
  return small > 0 ? large <= farthestBounds * small : large <= 0;
}

function isWithin(value: number, { min, max }: Measure): boolean {
  return min !== null && max !== null && min <= value && value <= max;
}

/** By half of the place of the last digit that is not nought. */
function widen(measure: Measure): Measure {
  const { min, max, value, size } = measure;
  const slack = Math.min(conversionSlack, size === 0 ? 0 : lastPlace(size) / 2 / size) * Math.abs(value);
  return { ...measure, min: min === null ? null : min - slack, max: max === null ? null : max + slack };
}

/** 100 for 1,200, 0.1 for 2.5. */
function lastPlace(size: number): number {
  const [digits = '', exponent = '0'] = size.toExponential().split('e');
  return 10 ** (Number(exponent) - Math.max(0, digits.length - 2));
}
