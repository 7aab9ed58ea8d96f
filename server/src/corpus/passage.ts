import { Finder } from '../annotation/anchor/find.ts';
import type { Target } from '../annotation/model.ts';
import { overlap, type Span } from '../text/span.ts';
import type { Article, ClaimEntry } from './snapshot.ts';

/** A passage that was found in an article, and the claims there. */
export interface CoveredClaims {
  readonly span: Span;
  /** The one that fits the passage best, then all others of which the passage covers at least half. */
  readonly claims: readonly ClaimEntry[];
}

/** The place of a passage in an article and the claims that it covers; `null` where it is not there. */
export function findPassage(article: Article, passage: Target, claims: readonly ClaimEntry[]): CoveredClaims | null {
  const { finder, found } = searchOf(article);
  let covered = found.get(passage);
  if (covered === undefined) {
    const span = finder.find(passage)?.span ?? null;
    covered = span && { span, claims: claimsIn(span, claims) };
    found.set(passage, covered);
  }
  return covered;
}

interface Search {
  readonly finder: Finder;
  readonly found: WeakMap<Target, CoveredClaims | null>;
}

/** What was looked for in each text of an article. */
const searches = new WeakMap<Article, Search>();

function searchOf(article: Article): Search {
  let search = searches.get(article);
  if (search === undefined) {
    search = { finder: new Finder(article.text), found: new WeakMap() };
    searches.set(article, search);
  }
  return search;
}

/** The claim that a stretch of an article fits best, then all others of which it covers at least half. */
export function claimsIn(span: Span, claims: readonly ClaimEntry[]): ClaimEntry[] {
  let best: ClaimEntry | null = null;
  let bestFit = 0;
  for (const entry of claims) {
    const shared = overlap(entry.claim, span);
    const fit = shared / (lengthOf(entry.claim) + lengthOf(span) - shared);
    if (fit > bestFit) [best, bestFit] = [entry, fit];
  }
  if (best === null) return [];
  const others = claims.filter((one) => one !== best && 2 * overlap(one.claim, span) >= lengthOf(one.claim));
  return [best, ...others];
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
