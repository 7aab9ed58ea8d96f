import type { Target } from '../annotation/model.ts';
import { overlap, type Span } from '../text/span.ts';
import type { Article, ClaimEntry } from './snapshot.ts';

/** A passage that was found in an article, and the claims there. */
export interface CoveredClaims {
  readonly span: Span;
  /** The one that fits the passage best, then all others of which the passage covers at least half. */
  readonly claims: readonly ClaimEntry[];
}

/** The place of a passage in an article and the claims that it covers; `null` where it is not there. Kept for each text of an article. */
export function findPassage(article: Article, passage: Target, claims: readonly ClaimEntry[]): CoveredClaims | null {
  let found = known.get(article);
  if (found === undefined) {
    found = new WeakMap();
    known.set(article, found);
  }
  let covered = found.get(passage);
  if (covered === undefined) {
    const span = findQuote(article.text, passage);
    covered = span && { span, claims: claimsIn(span, claims) };
    found.set(passage, covered);
  }
  return covered;
}

const known = new WeakMap<Article, WeakMap<Target, CoveredClaims | null>>();

function claimsIn(span: Span, claims: readonly ClaimEntry[]): ClaimEntry[] {
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

/** Where it was, if it is still there; else the first place with its words. */
function findQuote(text: string, { quote, prefix, suffix, at }: Target): Span | null {
  if (quote === '') return null;
  if (at !== null && text.startsWith(quote, at.start)) return { start: at.start, end: at.start + quote.length };
  const inContext = text.indexOf(prefix + quote + suffix);
  const start = inContext < 0 ? text.indexOf(quote) : inContext + prefix.length;
  return start < 0 ? null : { start, end: start + quote.length };
}
