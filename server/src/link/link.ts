import type { Analysis } from '../recognise/model.ts';
import type { ClaimInContext, Comparison } from './model.ts';

/** How many claims of the corpus have a term: what is rare decides more. */
export interface TermStatistics {
  readonly claims: number;
  frequency(term: string): number;
}

/** A claim made ready to be compared: everything about it that does not depend on the other claim or on the corpus. */
export interface PreparedClaim {
  readonly context: ClaimInContext;
  /** The distinct terms of the claim: what `TermStatistics` counts. */
  readonly terms: readonly string[];
  /** Only claims that share a key are compared. */
  readonly keys: readonly string[];
}

/** Which organisation or person of the corpus a name of one article stands for. */
export type Identify = (nameKey: string) => string;

/** Prepares the claims of one article, in the order of `analysis.claims`. */
export function prepareClaims(analysis: Analysis, identify: Identify): PreparedClaim[] {
  return analysis.claims.map((claim) => {
    const terms = [...new Set(claim.text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])];
    const context: ClaimInContext = {
      claim,
      quantities: [],
      names: [],
      identities: [],
      speaker: claim.speakerPerson ? identify(claim.speakerPerson) : null,
    };
    return { context, terms, keys: terms };
  });
}

/** Compares two claims; `compare(a, b)` mirrors `compare(b, a)`. */
export function compare(a: PreparedClaim, b: PreparedClaim, _statistics: TermStatistics): Comparison {
  const equal = a.context.claim.text === b.context.claim.text;
  if (!equal) return { relation: 'unrelated', same: 0, disputed: 0, evidence: [] };
  return { relation: 'same', same: 1, disputed: 0, evidence: [{ code: 'wording-agrees', values: {}, a: [], b: [] }] };
}
