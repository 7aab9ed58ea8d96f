import type { Analysis, Claim, Name } from '../recognise/model.ts';
import type { ClaimInContext } from './model.ts';

/** The claims of an article with what it knows of their names, numbers and speakers; one walk over each list. */
export function readContexts(analysis: Analysis, identify: (nameKey: string) => string): ClaimInContext[] {
  const nameOf = new Map<string, Name>(analysis.names.map((name) => [name.key, name]));
  let [mention, quantity] = [0, 0];
  return analysis.claims.map((claim) => {
    while ((analysis.mentions[mention]?.end ?? Infinity) <= claim.start) mention++;
    while ((analysis.quantities[quantity]?.end ?? Infinity) <= claim.start) quantity++;
    const keys = new Set<string>();
    for (let i = mention; (analysis.mentions[i]?.start ?? Infinity) < claim.end; i++)
      keys.add((analysis.mentions[i] as { name: string }).name);
    const quantities = [];
    for (let i = quantity; (analysis.quantities[i]?.start ?? Infinity) < claim.end; i++)
      quantities.push(analysis.quantities[i] as Analysis['quantities'][number]);
    return {
      claim,
      quantities,
      names: [...keys].flatMap((key) => nameOf.get(key) ?? []),
      identities: [...new Set([...keys].map(identify))],
      speaker: claim.speakerPerson === null ? null : identify(claim.speakerPerson),
      speakerOrganisation: claim.speakerOrganisation === null ? null : identify(claim.speakerOrganisation),
      speakerParent: parentOf(nameOf.get(claim.speakerOrganisation ?? ''), identify),
    };
  });
}

function parentOf(name: Name | undefined, identify: (nameKey: string) => string): string | null {
  return name === undefined || name.parent === null ? null : identify(name.parent);
}

/** The identities of an article's claims, the most frequent first. */
export function rankIdentities(contexts: readonly ClaimInContext[]): string[] {
  const counts = new Map<string, number>();
  for (const { identities } of contexts) for (const id of identities) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([id]) => id);
}

/** Claims of one sentence, or of neighbouring sentences by one speaker. */
export function isNear(claims: readonly Claim[], i: number, j: number): boolean {
  const [own, other] = [claims[i], claims[j]];
  if (own === undefined || other === undefined) return false;
  return (
    Math.abs(own.sentence - other.sentence) <= 1 && (own.sentence === other.sentence || own.speaker === other.speaker)
  );
}

/** The organisations, and unless left out the persons, that a claim names, with those that the persons act for. */
export function actorsOf(
  context: ClaimInContext,
  identify: (nameKey: string) => string,
  isOrganisationOnly: boolean,
): string[] {
  return [
    ...new Set(
      context.names.flatMap(({ key, kind, affiliation }) => {
        if (kind === 'organisation') return [identify(key)];
        if (kind !== 'person' || isOrganisationOnly) return [];
        return affiliation === null ? [identify(key)] : [identify(key), identify(affiliation)];
      }),
    ),
  ];
}

/** Who holds what a claim says: the person, or else the organisation; `null`: the article. */
export function holderOf({ claim, speaker, speakerOrganisation }: ClaimInContext): string | null {
  return speaker ?? speakerOrganisation ?? claim.speaker?.toLowerCase() ?? null;
}
