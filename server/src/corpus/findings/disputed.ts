import { quote, renderReason } from '../../link/reason.ts';
import type { Article, ClaimEntry, Snapshot } from '../snapshot.ts';
import { shortTitleOf } from '../title.ts';
import type { Finding } from './finding.ts';
import { inArticle, type LinkedClaim, linkedClaims, toRelated } from './linked-claim.ts';

/** Claims that another passage disputes, one finding a claim. */
export function findDisputed(snapshot: Snapshot, article: Article): Finding[] {
  if (!snapshot.links.ofArticle(article.uri).some(({ relation }) => relation === 'disputed')) return [];
  return snapshot.claimsOf(article.uri).flatMap((claim) => {
    const disputes = linkedClaims(snapshot, claim).filter(({ relation }) => relation === 'disputed');
    const [first] = disputes;
    if (first === undefined) return [];
    const words = first.evidence.flatMap(({ a }) => a)[0];
    return {
      rule: 'disputed',
      // The words in dispute alone: editors show a diagnostic above the hover card, which says more.
      span: words === undefined ? claim.claim : inArticle(claim, words),
      message: describe(claim, first, disputes.length - 1),
      claim,
      related: disputes.map(toRelated),
    } satisfies Finding;
  });
}

function describe(claim: ClaimEntry, { article, entry, evidence }: LinkedClaim, more: number): string {
  const where = entry.uri === claim.uri ? 'in this article' : `in ${quote(shortTitleOf(article))}`;
  const speaker = entry.claim.speaker === null ? '' : ` by ${entry.claim.speaker}`;
  const reasons = evidence.map(renderReason).join('; ').replace(/\.$/, '');
  return `Disputed${speaker} ${where}: ${reasons}${more === 0 ? '' : `. And ${more} more`}`;
}
