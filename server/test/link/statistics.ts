import type { PreparedClaim, TermStatistics } from '../../src/link/model.ts';

/** Of how many of the claims each term is. */
export function countTerms(claims: readonly PreparedClaim[]): TermStatistics {
  const counts = new Map<string, number>();
  for (const { terms } of claims) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { claims: claims.length, frequency: (term) => counts.get(term) ?? 0 };
}
