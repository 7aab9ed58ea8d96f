import { quote } from '../../link/reason.ts';
import { slice } from '../../text/span.ts';
import type { Article, ClaimEntry, Snapshot } from '../snapshot.ts';
import { shortTitleOf } from '../title.ts';
import type { Finding } from './finding.ts';
import { inArticle, type LinkedClaim, linkedClaims, toRelated } from './linked-claim.ts';
import { type Difference, findDifferences } from './quotation-difference.ts';

/** Quotations that another passage gives in other words: not shortened, not spelt otherwise, but changed. One finding a claim. */
export function findOtherwiseQuoted(snapshot: Snapshot, article: Article): Finding[] {
  const isChanged = snapshot.links.ofArticle(article.uri).some(({ evidence }) => evidence.some(hasChanged));
  if (!isChanged) return [];
  return snapshot.claimsOf(article.uri).flatMap((claim) => {
    const others = linkedClaims(snapshot, claim).flatMap((linked) => compare(snapshot, article, claim, linked));
    const [first] = others;
    if (first === undefined) return [];
    const more = others.length === 1 ? '' : `. And ${others.length - 1} more`;
    return {
      rule: 'quotation',
      span: first.differences[0]?.here ?? claim.claim,
      message: `${describe(article, claim, first)}${more}`,
      claim,
      related: others.map(({ linked }) => toRelated(linked)),
    } satisfies Finding;
  });
}

interface OtherwiseQuoted {
  readonly linked: LinkedClaim;
  /** Never empty. */
  readonly differences: readonly Difference[];
}

function compare(snapshot: Snapshot, article: Article, claim: ClaimEntry, linked: LinkedClaim): OtherwiseQuoted[] {
  const evidence = linked.evidence.find(hasChanged);
  const [here, there] = [evidence?.a[0], evidence?.b[0]];
  if (linked.relation !== 'same' || here === undefined || there === undefined) return [];
  // A headline shortens what is said, and two people who say much the same are not misquoted.
  if (isInTitle(article, claim) || isInTitle(linked.article, linked.entry)) return [];
  if (areOfOthers(snapshot, claim, linked.entry)) return [];
  const differences = findDifferences(
    { text: article.text, span: inArticle(claim, here) },
    { text: linked.article.text, span: inArticle(linked.entry, there) },
  );
  return differences.length === 0 ? [] : [{ linked, differences }];
}

function hasChanged({ code }: { readonly code: string }): boolean {
  return code === 'quotation-changed';
}

function isInTitle({ analysis }: Article, { claim }: ClaimEntry): boolean {
  const [first] = analysis.paragraphs;
  return analysis.title !== null && first !== undefined && claim.start < first.end;
}

function areOfOthers({ identities }: Snapshot, a: ClaimEntry, b: ClaimEntry): boolean {
  const [one, other] = [a, b].map(({ uri, claim }) =>
    claim.speakerPerson === null ? null : identities.of(uri, claim.speakerPerson).id,
  );
  return one != null && other != null && one !== other;
}

const shown = 3;

/** “Quoted otherwise in “Title”: “sad day for” there, “sad time for” here.” */
function describe(article: Article, claim: ClaimEntry, { linked, differences }: OtherwiseQuoted): string {
  const where =
    linked.entry.uri === claim.uri ? 'elsewhere in this article' : `in ${quote(shortTitleOf(linked.article))}`;
  const parts = differences.slice(0, shown).map(({ aroundHere, aroundThere }) => {
    const [own, other] = [slice(article.text, aroundHere), slice(linked.article.text, aroundThere)];
    return `${quote(other)} there, ${quote(own)} here`;
  });
  const more = differences.length > shown ? `; and ${differences.length - shown} more changes` : '';
  return `Quoted otherwise ${where}: ${parts.join('; ')}${more}`;
}
