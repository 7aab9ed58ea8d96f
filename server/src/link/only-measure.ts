import type { Measure } from './model.ts';

/** Values as near as this can be one, rounded. */
const nearest = 1.1;

/**
 * Marks the numbers that stand alone in their article: no other of their unit in its claims is near enough to be the same,
 * rounded. The time is that of sorting them.
 */
export function markOnly(lists: readonly (readonly Measure[])[]): Measure[][] {
  const byUnit = new Map<string, Measure[]>();
  for (const measure of lists.flat()) {
    const known = byUnit.get(measure.unit);
    if (known === undefined) byUnit.set(measure.unit, [measure]);
    else known.push(measure);
  }
  const only = new Set<Measure>();
  for (const measures of byUnit.values()) {
    measures.sort((x, y) => x.value - y.value);
    measures.forEach((measure, i) => {
      if (!isNear(measures[i - 1], measure) && !isNear(measure, measures[i + 1])) only.add(measure);
    });
  }
  return lists.map((measures) =>
    measures.map((measure) => (only.has(measure) ? { ...measure, isOnly: true } : measure)),
  );
}

function isNear(small: Measure | undefined, large: Measure | undefined): boolean {
  return small !== undefined && large !== undefined && large.value <= nearest * small.value;
}
