import type { Evidence, Relation } from '../../link/model.ts';
import type { Span } from '../../text/span.ts';
import type { Article, ClaimEntry, Snapshot } from '../snapshot.ts';
import type { RelatedPassage } from './finding.ts';

/** A claim that is linked to another, seen from that one. */
export interface LinkedClaim {
  readonly article: Article;
  readonly entry: ClaimEntry;
  readonly relation: Relation;
  /** `a` are words of the claim that it is seen from, relative to it, `b` of this one. */
  readonly evidence: readonly Evidence[];
}

/** The claims linked to one, the most telling first. */
export function linkedClaims(snapshot: Snapshot, claim: ClaimEntry): LinkedClaim[] {
  return snapshot.links.of(claim.id).flatMap(({ source, target, relation, evidence }) => {
    const isReversed = source !== claim.id;
    const entry = snapshot.claims.get(isReversed ? source : target);
    const article = entry && snapshot.articles.get(entry.uri);
    if (entry === undefined || article === undefined) return [];
    const seen = isReversed ? evidence.map((one) => ({ ...one, a: one.b, b: one.a })) : evidence;
    return [{ article, entry, relation, evidence: seen }];
  });
}

/** Words relative to a claim, as offsets of its article. */
export function inArticle({ claim }: ClaimEntry, words: Span): Span {
  return { start: claim.start + words.start, end: claim.start + words.end };
}

export function toRelated({ article, entry }: Pick<LinkedClaim, 'article' | 'entry'>): RelatedPassage {
  return { article, span: entry.claim, text: entry.claim.text, claim: entry };
}
