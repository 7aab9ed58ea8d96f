import type { Context } from './context.ts';
import type { Sides } from './sides.ts';
import type { Plain } from './value.ts';

/**
 * Which side's value counts where both changed a field, each otherwise; `null` where a person must decide. Who touched
 * an entry last, when, and what its status is since then, the later time decides. Where a passage stood is a hint that
 * is verified whenever it is used, so that either side's will do.
 */
export function mergeScalars(
  { entry, path, later, report }: Context,
  { ours, theirs }: Sides<Plain>,
): 'ours' | 'theirs' | null {
  const key = path.at(-1) ?? '';
  if (entry === null || later === null || path.length !== 1 || !decidedByTime.has(key)) return null;
  if (key === 'status') {
    const [first, last] = later === 'ours' ? [theirs, ours] : [ours, theirs];
    report.notices.push({ entry, message: `the status is ${last}, which was set after ${first}` });
  }
  return later;
}

const decidedByTime = new Set(['status', 'by', 'on', 'accepted-by']);

/** Which of two changes bears the later time; `null` where one has none, or both the same. */
export function findLater({ base, ours, theirs }: Sides<string | null>): 'ours' | 'theirs' | null {
  if (ours === null || theirs === null || ours === base || theirs === base) return null;
  const difference = Date.parse(ours) - Date.parse(theirs);
  return difference > 0 ? 'ours' : difference < 0 ? 'theirs' : null;
}
