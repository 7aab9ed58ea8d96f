import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where public data and hand-made truth lie, beside the project; `null` where they are absent. */
export function findShared(path: string): string | null {
  const found = fileURLToPath(new URL(`../../../../shared/${path}`, import.meta.url));
  return existsSync(found) ? found : null;
}

/** The records of a file of JSON lines, or `null` where it is absent. */
export function readLines<T>(path: string): T[] | null {
  const found = findShared(path);
  if (found === null) return null;
  return readFileSync(found, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** A set in two: errors are read and thresholds of baselines are fitted in the first half, figures come from the second. */
export function halve<T>(records: readonly T[]): { seen: readonly T[]; kept: readonly T[] } {
  const middle = records.length >> 1;
  return { seen: records.slice(0, middle), kept: records.slice(middle) };
}
