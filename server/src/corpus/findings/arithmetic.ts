import { contains, slice } from '../../text/span.ts';
import { calculationsOf, describeCalculation } from '../calculations.ts';
import type { Article, Snapshot } from '../snapshot.ts';
import type { Finding } from './finding.ts';

/** Numbers of one sentence that do not add up: the article's slip, or what somebody said. */
export function findArithmetic(snapshot: Snapshot, article: Article): Finding[] {
  return calculationsOf(article)
    .filter(({ holds }) => !holds)
    .map((calculation) => ({
      rule: 'arithmetic',
      span: calculation.stated,
      message: describeCalculation(article, calculation),
      claim: snapshot.claimsOf(article.uri).find(({ claim }) => contains(claim, calculation.stated)) ?? null,
      related: calculation.operands.map((span) => ({ article, span, text: slice(article.text, span), claim: null })),
    }));
}
