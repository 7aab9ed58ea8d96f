import { byPlace, type ClaimMap } from './claims.ts';
import { createDecidedLinks } from './decided-links.ts';
import type { DecisionIndex } from './decisions.ts';
import { groupBy } from './group.ts';
import type { ClaimEntry, ClaimId, Link, LinkIndex } from './snapshot.ts';

/**
 * The links of a snapshot. `byArticle` are those that comparing found, each listed under the articles of both its ends;
 * links whose claims are not in `claims` (an edit is newer than the links) are left out. `decisions` settle the rest.
 */
export function createLinkIndex(
  byArticle: ReadonlyMap<string, readonly Link[]>,
  claims: ClaimMap,
  decisions: DecisionIndex,
): LinkIndex {
  const decide = createDecidedLinks(decisions, claims);
  const decided = new Map<string, readonly Link[]>();
  const ofArticle = new Map<string, ReadonlyMap<ClaimId, readonly Link[]>>();
  let all: readonly Link[] | null = null;

  function of(id: ClaimId): readonly Link[] {
    const uri = claims.get(id)?.uri;
    if (uri === undefined) return [];
    let links = ofArticle.get(uri);
    if (links === undefined) {
      links = groupByClaim(linksOfArticle(uri), claims.of(uri), claims);
      ofArticle.set(uri, links);
    }
    return links.get(id) ?? [];
  }

  function linksOfArticle(uri: string): readonly Link[] {
    let links = decided.get(uri);
    if (links === undefined) {
      links = decide(uri, foundInArticle(uri));
      decided.set(uri, links);
    }
    return links;
  }

  function foundInArticle(uri: string): readonly Link[] {
    const links = byArticle.get(uri) ?? [];
    const isLive = (link: Link) => claims.has(link.source) && claims.has(link.target);
    return links.every(isLive) ? links : links.filter(isLive);
  }

  return {
    get all() {
      all ??= collect(claims, linksOfArticle);
      return all;
    },
    of,
    ofArticle: linksOfArticle,
    get found() {
      return collect(claims, foundInArticle);
    },
  };
}

/** Each link once, in the order of the corpus. */
function collect(claims: ClaimMap, linksIn: (uri: string) => readonly Link[]): readonly Link[] {
  return claims.uris().flatMap((uri) => {
    const bySource = groupBy(linksIn(uri), (link) => link.source);
    return claims
      .of(uri)
      .flatMap(({ id }) => bySource.get(id)?.sort((a, b) => byPlace(claims, a.target, b.target)) ?? []);
  });
}

function groupByClaim(
  links: readonly Link[],
  entries: readonly ClaimEntry[],
  claims: ClaimMap,
): ReadonlyMap<ClaimId, readonly Link[]> {
  const groups = new Map<ClaimId, Link[]>(entries.map((entry) => [entry.id, []]));
  for (const link of links) {
    groups.get(link.source)?.push(link);
    groups.get(link.target)?.push(link);
  }
  for (const [id, group] of groups) {
    const other = (link: Link) => (link.source === id ? link.target : link.source);
    group.sort((a, b) => byWeight(a, b) || byPlace(claims, other(a), other(b)));
  }
  return groups;
}

const rank = { disputed: 0, same: 1, related: 2 } as const;

/** The most telling first. */
function byWeight(a: Link, b: Link): number {
  return rank[a.relation] - rank[b.relation] || b.score - a.score;
}
