import type { Position } from 'vscode-languageserver-types';
import { isOrganisation } from '../corpus/identities.ts';
import type { Article, ClaimEntry, Snapshot } from '../corpus/snapshot.ts';
import type { Mention, Quantity } from '../recognise/model.ts';
import type { Span } from '../text/span.ts';
import { linesOf } from './place.ts';

/** What stands at a position, from the innermost to the outermost; each may be absent. */
export interface Subject {
  readonly article: Article;
  readonly quantity: Quantity | null;
  /** An organisation or a person, described or by name. */
  readonly mention: Mention | null;
  readonly claim: ClaimEntry | null;
}

/** `null` where the file is not an article of the corpus. */
export function subjectAt(snapshot: Snapshot, uri: string, position: Position): Subject | null {
  const article = snapshot.articles.get(uri);
  if (article === undefined) return null;
  const offset = linesOf(article).offsetAt(position);
  const { quantities, mentions } = article.analysis;
  const claims = snapshot.claimsOf(uri);
  return {
    article,
    quantity: shortestAt(quantities, offset, (quantity) => quantity),
    mention: shortestAt(
      mentions,
      offset,
      (mention) => mention,
      (mention) => mention.kind === 'organisation' || isOrganisation(snapshot, uri, mention),
    ),
    claim: shortestAt(claims, offset, (entry) => entry.claim),
  };
}

/** What a request about a position is about. An empty span where nothing stands there. */
export function innermost({ quantity, mention, claim }: Subject): Span {
  return quantity ?? mention ?? claim?.claim ?? { start: 0, end: 0 };
}

/** The shortest that contains the offset; one that only ends there counts where no other contains it. */
function shortestAt<T>(
  items: readonly T[],
  offset: number,
  spanOf: (item: T) => Span,
  admit: (item: T) => boolean = () => true,
): T | null {
  let best: T | null = null;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const { start, end } = spanOf(item);
    if (start > offset) break;
    if (end < offset || !admit(item)) continue;
    // A span that ends at the offset is a last resort: longer than all that contain it.
    const length = end === offset ? end - start + 1e9 : end - start;
    if (length < bestLength) [best, bestLength] = [item, length];
  }
  return best;
}
