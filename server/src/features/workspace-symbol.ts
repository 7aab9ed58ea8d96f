import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Snapshot } from '../corpus/snapshot.ts';
import { nameClaim } from './document-symbol.ts';
import { defineFeature } from './feature.ts';
import { mentionsOf } from './hover-organisation.ts';
import { titleOf, toLocation } from './place.ts';

/** How many symbols are answered at most: more than a person looks through. */
const symbolLimit = 200;

/** The organisations and the claims of the corpus that contain every word of the query, in any order. */
export const workspaceSymbol = defineFeature<{ query: string }, SymbolInformation[]>({
  method: 'workspace/symbol',
  capability: { workspaceSymbolProvider: true },
  needs: 'document',
  run: ({ snapshot }, params) => {
    const words = params.query.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = (text: string) => {
      const lower = text.toLowerCase();
      return words.every((word) => lower.includes(word));
    };
    const organisations = findOrganisations(snapshot, matches).slice(0, symbolLimit);
    return [...organisations, ...findClaims(snapshot, matches, symbolLimit - organisations.length)];
  },
});

function findOrganisations(snapshot: Snapshot, matches: (text: string) => boolean): SymbolInformation[] {
  return [...snapshot.identities.all.values()].flatMap((identity) => {
    if (identity.kind !== 'organisation') return [];
    if (!matches([identity.name, ...identity.aliases].join(' '))) return [];
    const first = mentionsOf(snapshot, identity.id)[0];
    const mention = first?.mentions[0];
    if (first === undefined || mention === undefined) return [];
    const containerName = titleOf(first.article);
    return {
      name: identity.name,
      kind: SymbolKind.Namespace,
      containerName,
      location: toLocation(first.article, mention),
    };
  });
}

function findClaims(snapshot: Snapshot, matches: (text: string) => boolean, limit: number): SymbolInformation[] {
  const found: SymbolInformation[] = [];
  for (const entry of snapshot.claims.values()) {
    if (found.length >= limit) break;
    const article = snapshot.articles.get(entry.uri);
    if (article === undefined || !matches(entry.claim.text)) continue;
    const location = toLocation(article, entry.claim);
    found.push({ ...nameClaim(snapshot, entry), containerName: titleOf(article), location });
  }
  return found;
}
