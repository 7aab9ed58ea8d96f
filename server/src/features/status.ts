import { articleKey } from '../corpus/claims.ts';
import type { Link, Snapshot } from '../corpus/snapshot.ts';
import type { StatusParams } from '../protocol/requests.ts';

/** What the status bar shows: how much there is, how much of it is disputed or found in another article too. */
export function toStatus(snapshot: Snapshot, state: StatusParams['state']): StatusParams {
  let [disputed, corroborated] = [0, 0];
  for (const uri of snapshot.articles.keys()) {
    const counts = countClaims(uri, snapshot.links.ofArticle(uri));
    disputed += counts.disputed;
    corroborated += counts.corroborated;
  }
  const problems = [...snapshot.articles.values()].flatMap(({ uri, problems: own }) =>
    own.map(({ message }) => ({ uri, message })),
  );
  return {
    state,
    articles: snapshot.articles.size,
    claims: snapshot.claims.size,
    disputed,
    corroborated,
    problems,
  };
}

interface Counts {
  readonly disputed: number;
  readonly corroborated: number;
}

const countsByLinks = new WeakMap<readonly Link[], Counts>();

/** How many claims of an article are disputed, and how many are the same in another one. Counted once for each list. */
function countClaims(uri: string, links: readonly Link[]): Counts {
  let counts = countsByLinks.get(links);
  if (counts === undefined) {
    const own = `${articleKey(uri)}.`;
    const ends = (link: Link) => [link.source, link.target].filter((id) => id.startsWith(own));
    const disputed = links.filter((link) => link.relation === 'disputed').flatMap(ends);
    const outside = links.filter((link) => link.relation === 'same' && ends(link).length === 1).flatMap(ends);
    counts = { disputed: new Set(disputed).size, corroborated: new Set(outside).size };
    countsByLinks.set(links, counts);
  }
  return counts;
}
