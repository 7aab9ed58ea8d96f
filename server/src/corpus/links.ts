import type { ClaimMap } from './claims.ts';
import type { ClaimEntry, ClaimId, Link, LinkIndex } from './snapshot.ts';

/**
 * The links of a snapshot. `byArticle` lists a link under the articles of both its ends; links whose claims are not in
 * `claims` (an edit is newer than the links) are left out.
 */
export function createLinkIndex(byArticle: ReadonlyMap<string, readonly Link[]>, claims: ClaimMap): LinkIndex {
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
    const links = byArticle.get(uri) ?? [];
    const isLive = (link: Link) => claims.has(link.source) && claims.has(link.target);
    return links.every(isLive) ? links : links.filter(isLive);
  }

  function collect(): readonly Link[] {
    const found: Link[] = [];
    for (const entry of claims.values()) {
      const own = of(entry.id).filter((link) => link.source === entry.id);
      found.push(...own.sort((a, b) => byPlace(claims, a.target, b.target)));
    }
    return found;
  }

  return {
    get all() {
      all ??= collect();
      return all;
    },
    of,
    ofArticle: linksOfArticle,
  };
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

function byPlace(claims: ClaimMap, a: ClaimId, b: ClaimId): number {
  const [first, second] = [claims.get(a), claims.get(b)];
  if (first === undefined || second === undefined) return 0;
  return first.uri === second.uri ? first.index - second.index : first.uri < second.uri ? -1 : 1;
}
