import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import { findClaims } from '../corpus/search/find-claims.ts';
import { foldWords, type SoughtWord, soughtWord } from '../corpus/search/word-match.ts';
import type { Snapshot } from '../corpus/snapshot.ts';
import { nameClaim } from './document-symbol.ts';
import { defineFeature } from './feature.ts';
import { mentionsOf } from './hover-organisation.ts';
import { titleOf, toLocation } from './place.ts';
import { shorten } from './shorten.ts';

/** How many symbols are answered at most: more than a person looks through. */
const symbolLimit = 200;

/**
 * The organisations and the claims of the corpus that have every word of the query, in any order and with slips of the
 * fingers, the best match first.
 */
export const workspaceSymbol = defineFeature<{ query: string }, SymbolInformation[]>({
  method: 'workspace/symbol',
  capability: { workspaceSymbolProvider: true },
  needs: 'document',
  run: ({ snapshot }, params) => {
    const words = [...new Set(foldWords(params.query.slice(0, longestQuery)))].map(soughtWord);
    const organisations = findOrganisations(snapshot, words).slice(0, symbolLimit);
    return [...organisations, ...claimSymbols(snapshot, words, symbolLimit - organisations.length)];
  },
});

/** In UTF-16 code units. */
const longestQuery = 500;

function findOrganisations(snapshot: Snapshot, words: readonly SoughtWord[]): SymbolInformation[] {
  const scored = [...snapshot.identities.all.values()].flatMap((identity) => {
    if (identity.kind !== 'organisation') return [];
    const score = scoreOf(foldWords([identity.name, ...identity.aliases].join(' ')), words);
    return score === null ? [] : [{ identity, score }];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, symbolLimit)
    .flatMap(({ identity }) => {
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

/** `null`: one of the words is not among them. */
function scoreOf(texts: readonly string[], words: readonly SoughtWord[]): number | null {
  let sum = 0;
  for (const word of words) {
    const best = Math.max(0, ...texts.map((text) => word.match(text)));
    if (best === 0) return null;
    sum += best;
  }
  return sum;
}

/** Some clients look for the query in the name once more: it is as long as claims are. */
const longestName = 400;

function claimSymbols(snapshot: Snapshot, words: readonly SoughtWord[], limit: number): SymbolInformation[] {
  return findClaims(snapshot, words, limit).flatMap((entry) => {
    const article = snapshot.articles.get(entry.uri);
    if (article === undefined) return [];
    const { kind } = nameClaim(snapshot, entry);
    const name = shorten(entry.claim.text, longestName);
    return [{ name, kind, containerName: titleOf(article), location: toLocation(article, entry.claim) }];
  });
}
