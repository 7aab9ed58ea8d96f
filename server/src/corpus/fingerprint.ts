import type { PreparedClaim } from '../link/model.ts';
import { hash } from './hash.ts';

/**
 * A hash of all that a comparison may look at in a claim: equal where the claim only moved inside its article. What the
 * article knows of the claim has offsets of the article, which are counted from the start of the claim here, and indexes
 * into lists of the article, which are left out; all the rest is relative to the claim already.
 */
export function fingerprint(prepared: PreparedClaim): number {
  const { context, ...rest } = prepared;
  const origin = context.claim.start;
  const own = JSON.stringify(rest, (_, value: unknown) => (value instanceof Set ? [...value] : value));
  const known = JSON.stringify(context, (key, value: unknown) => {
    if ((key === 'start' || key === 'end') && typeof value === 'number') return value - origin;
    if (key === 'sentence' || key === 'attribution') return undefined;
    return value;
  });
  return hash(own + known);
}
