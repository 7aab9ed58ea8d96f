import type { Article, ClaimEntry, Link, Snapshot } from '../corpus/snapshot.ts';
import type { Relation } from '../link/model.ts';
import { renderReason } from '../link/reason.ts';
import type { LinkedPassage, Passage } from '../protocol/requests.ts';
import type { Span } from '../text/span.ts';
import { fromClaim, titleOf, toRange } from './place.ts';

/** A claim that is linked to another one, seen from that one. */
export interface Linked {
  readonly link: Link;
  readonly relation: Relation;
  readonly article: Article;
  readonly entry: ClaimEntry;
  /** The deciding words, as offsets of the article of each claim. */
  readonly ownWords: readonly Span[];
  readonly words: readonly Span[];
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
}

/** The claims linked to one, disputed ones first, then the same, then related ones, each the most telling first. */
export function linkedTo(snapshot: Snapshot, entry: ClaimEntry): Linked[] {
  return snapshot.links.of(entry.id).flatMap((link) => {
    const isSource = link.source === entry.id;
    const other = snapshot.claims.get(isSource ? link.target : link.source);
    const article = other && snapshot.articles.get(other.uri);
    if (other === undefined || article === undefined) return [];
    const [a, b] = [link.evidence.flatMap((e) => e.a), link.evidence.flatMap((e) => e.b)];
    return {
      link,
      relation: link.relation,
      article,
      entry: other,
      ownWords: fromClaim(entry.claim.start, isSource ? a : b),
      words: fromClaim(other.claim.start, isSource ? b : a),
      reasons: link.evidence.map((evidence) => ({ code: evidence.code, message: renderReason(evidence) })),
    };
  });
}

export function toPassage(article: Article, entry: ClaimEntry): Passage {
  return {
    uri: article.uri,
    range: toRange(article, entry.claim),
    article: titleOf(article),
    speaker: entry.claim.speaker,
    text: entry.claim.text,
  };
}

export function toLinkedPassage(own: Article, linked: Linked): LinkedPassage {
  return {
    ...toPassage(linked.article, linked.entry),
    relation: linked.relation,
    score: linked.link.score,
    reasons: linked.reasons,
    words: linked.ownWords.map((span) => toRange(own, span)),
    linkedWords: linked.words.map((span) => toRange(linked.article, span)),
  };
}
