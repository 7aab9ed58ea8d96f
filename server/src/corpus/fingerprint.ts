import type { PreparedClaim } from '../link/link.ts';
import { hash } from './hash.ts';

/**
 * A hash of all that a comparison may look at in a claim: equal where the claim only moved inside its article. Offsets
 * count from the start of the claim; indexes into lists of the article are left out.
 */
export function fingerprint(prepared: PreparedClaim): number {
  const origin = prepared.context.claim.start;
  return hash(
    JSON.stringify(prepared, (key, value: unknown) => {
      if ((key === 'start' || key === 'end') && typeof value === 'number') return value - origin;
      if (key === 'sentence' || key === 'attribution') return undefined;
      if (value instanceof Set || value instanceof Map) return [...value];
      return value;
    }),
  );
}
