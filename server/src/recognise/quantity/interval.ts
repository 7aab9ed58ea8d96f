import type { QuantityModifier } from '../model.ts';
import type { Measure } from './measure.ts';

/** The values that a wording allows; `null` is unbounded. */
export interface Interval {
  readonly min: number | null;
  readonly max: number | null;
}

/** How far “about” and “almost” reach, as a part of the value. */
const vague = 0.1;

/**
 * The interval of a measure under a modifier.
 *
 * A whole number without a scale word is exact: “2,500 arrests” are 2,500. A figure in thousands and up, with decimals, in per
 * cent or as a part is a rounding: it allows half of the last digit's place either way, and at most a tenth of the value, so
 * that “9 million” agrees with 8,730,000 and “7.6 million” does not agree with 7.7 million. “About” allows a tenth either
 * way, “almost” a tenth below, and a bound is closed, because news rounds “101” to “more than 100” and “100” alike.
 */
export function intervalOf(measure: Measure, modifier: QuantityModifier): Interval {
  const { value } = measure;
  const slack = slackOf(measure);
  const size = Math.abs(value);
  switch (modifier) {
    case 'exact':
    case 'average':
      if (measure.form === 'magnitude') return { min: value, max: measure.next };
      return { min: value - slack, max: value + slack };
    case 'about': {
      if (measure.form === 'magnitude') return { min: value, max: measure.next };
      const reach = Math.max(slack, vague * size);
      return { min: value - reach, max: value + reach };
    }
    case 'almost':
      return { min: value - vague * size, max: value };
    case 'more_than':
    case 'at_least':
      return { min: value, max: null };
    case 'less_than':
    case 'up_to':
      return { min: null, max: value };
  }
}

function slackOf({ value, place, unit, form }: Measure): number {
  const rounding = unit === 'ratio' || form === 'fraction' ? 0.05 * Math.abs(value) : place / 2;
  return Math.min(rounding, vague * Math.abs(value));
}
