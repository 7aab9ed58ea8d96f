import type { ClaimEntry, Snapshot } from '../corpus/snapshot.ts';
import { type Location, nextDisputed as method, type NextDisputedParams } from '../protocol/requests.ts';
import { defineFeature } from './feature.ts';
import { linesOf, toLocation } from './place.ts';

/** The next or the previous disputed claim of the corpus, from a position on, wrapping round. */
export const nextDisputed = defineFeature<NextDisputedParams, Location | null>({
  method,
  needs: 'corpus',
  run: ({ snapshot }, params) => {
    const disputed = findDisputed(snapshot);
    const order = params.direction === 'next' ? disputed : disputed.reverse();
    const found = order.find((entry) => isBeyond(snapshot, entry, params)) ?? order[0];
    const article = snapshot.articles.get(found?.uri ?? '');
    return found === undefined || article === undefined ? null : toLocation(article, found.claim);
  },
});

/** In the order of the corpus. */
function findDisputed(snapshot: Snapshot): ClaimEntry[] {
  return [...snapshot.articles.keys()].flatMap((uri) => {
    const ids = new Set(
      snapshot.links.ofArticle(uri).flatMap((link) => (link.relation === 'disputed' ? [link.source, link.target] : [])),
    );
    return ids.size === 0 ? [] : snapshot.claimsOf(uri).filter((entry) => ids.has(entry.id));
  });
}

function isBeyond(snapshot: Snapshot, entry: ClaimEntry, { uri, position, direction }: NextDisputedParams): boolean {
  const here = snapshot.articles.get(uri);
  if (here === undefined) return direction === 'next';
  const sign = direction === 'next' ? 1 : -1;
  if (entry.uri !== uri) return sign * (entry.uri < uri ? -1 : 1) > 0;
  return sign * (entry.claim.start - linesOf(here).offsetAt(position)) > 0;
}
