import type { Unit } from './coding.ts';

/**
 * Cohen's kappa of two people: J. Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological
 * Measurement 20 (1960). Units that one of them did not judge do not count. `null` where chance alone would agree in
 * everything, which says nothing.
 */
export function cohenKappa(units: readonly Unit[], first: number, second: number): number | null {
  const counts: [Map<string, number>, Map<string, number>] = [new Map(), new Map()];
  let total = 0;
  let agreed = 0;
  for (const { weight, labels } of units) {
    const [a, b] = [labels[first], labels[second]];
    if (a == null || b == null) continue;
    total += weight;
    if (a === b) agreed += weight;
    add(counts[0], a, weight);
    add(counts[1], b, weight);
  }
  const expected = [...counts[0]].reduce((sum, [label, count]) => sum + count * (counts[1].get(label) ?? 0), 0);
  return beyondChance(agreed / total, expected / total ** 2);
}

/**
 * Fleiss' kappa of any number of people: J. L. Fleiss, “Measuring nominal scale agreement among many raters”,
 * Psychological Bulletin 76 (1971). Units that not all of them judged do not count.
 */
export function fleissKappa(units: readonly Unit[]): number | null {
  const counts = new Map<string, number>();
  let total = 0;
  let agreed = 0;
  let values = 0;
  for (const { weight, labels } of units) {
    if (labels.includes(null)) continue;
    const people = labels.length;
    const inUnit = countLabels(labels);
    total += weight;
    values += weight * people;
    for (const [label, count] of inUnit) {
      add(counts, label, weight * count);
      agreed += (weight * count * (count - 1)) / (people * (people - 1));
    }
  }
  const expected = [...counts.values()].reduce((sum, count) => sum + (count / values) ** 2, 0);
  return beyondChance(agreed / total, expected);
}

export function countLabels(labels: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== null) add(counts, label, 1);
  return counts;
}

export function add(counts: Map<string, number>, label: string, count: number): void {
  counts.set(label, (counts.get(label) ?? 0) + count);
}

function beyondChance(observed: number, expected: number): number | null {
  const kappa = (observed - expected) / (1 - expected);
  return Number.isFinite(kappa) ? kappa : null;
}
