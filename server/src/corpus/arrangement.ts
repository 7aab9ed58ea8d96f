import type { Claim } from '../recognise/model.ts';

/** A claim that an edit left as it was, before and after it. */
export interface KeptClaim {
  readonly before: Claim;
  readonly after: Claim;
}

/**
 * Whether claims of one article stand to each other as before: in the same order, and the same ones overlap. Only then do
 * the results of comparing them with each other stand. `kept` is in the order of the text after the edit.
 */
export function isArrangedAsBefore(kept: readonly KeptClaim[]): boolean {
  return kept.every(({ before, after }, i) => {
    const next = kept[i + 1];
    if (next !== undefined && next.before.start < before.start) return false;
    for (let j = i + 1; j < kept.length; j++) {
      const other = kept[j] as KeptClaim;
      const [overlapped, overlaps] = [other.before.start < before.end, other.after.start < after.end];
      if (overlapped !== overlaps) return false;
      if (!overlaps) break;
    }
    return true;
  });
}
