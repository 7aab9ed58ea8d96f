import type { Unit } from './coding.ts';
import { add, countLabels } from './kappa.ts';

/**
 * Krippendorff's alpha for nominal data, with any number of people and judgements that are missing: K. Krippendorff,
 * “Computing Krippendorff's Alpha-Reliability” (2011), after his “Content Analysis” (2004), chapter 11. `null` where
 * only one label is ever used, which says nothing.
 */
export function krippendorffAlpha(units: readonly Unit[]): number | null {
  const counts = new Map<string, number>();
  let values = 0;
  let disagreed = 0;
  for (const { weight, labels } of units) {
    const inUnit = countLabels(labels);
    const people = [...inUnit.values()].reduce((sum, count) => sum + count, 0);
    // A judgement that can be compared with no other does not count.
    if (people < 2) continue;
    values += weight * people;
    for (const [label, count] of inUnit) {
      add(counts, label, weight * count);
      disagreed += (weight * count * (people - count)) / (people - 1);
    }
  }
  const expected = [...counts.values()].reduce((sum, count) => sum + count * (values - count), 0) / (values - 1);
  const alpha = 1 - disagreed / expected;
  return Number.isFinite(alpha) ? alpha : null;
}
