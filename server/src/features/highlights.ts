import type { Range } from 'vscode-languageserver-types';
import { isOrganisation } from '../corpus/identities.ts';
import type { Article, Snapshot } from '../corpus/snapshot.ts';
import type { HighlightsParams } from '../protocol/requests.ts';
import type { HighlightKind } from '../protocol/settings.ts';
import type { Span } from '../text/span.ts';
import { toRange } from './place.ts';

/** What is marked in an article, by kind; each list is sorted. A disputed claim is not among the claims. */
export function findHighlights(snapshot: Snapshot, article: Article): Readonly<Record<HighlightKind, readonly Span[]>> {
  const claims: Span[] = [];
  const disputed: Span[] = [];
  for (const { id, claim } of snapshot.claimsOf(article.uri)) {
    const isDisputed = snapshot.links.of(id).some((link) => link.relation === 'disputed');
    (isDisputed ? disputed : claims).push(claim);
  }
  const { mentions, quantities } = article.analysis;
  const organisations = mentions.filter((mention) => isOrganisation(snapshot, article.uri, mention));
  return { claims, disputed, numbers: quantities, organisations };
}

/** The highlights of an article as the client is told of them. */
export function toHighlightsParams(snapshot: Snapshot, article: Article): HighlightsParams {
  const spans = findHighlights(snapshot, article);
  const toRanges = (kind: HighlightKind): Range[] => spans[kind].map((span) => toRange(article, span));
  return {
    uri: article.uri,
    version: article.version ?? 0,
    ranges: {
      claims: toRanges('claims'),
      disputed: toRanges('disputed'),
      numbers: toRanges('numbers'),
      organisations: toRanges('organisations'),
    },
  };
}
