import type { Identity } from '../../link/identity.ts';
import { quote } from '../../link/reason.ts';
import type { Quantity } from '../../recognise/model.ts';
import { formKey } from '../../recognise/name/form.ts';
import { contains, slice } from '../../text/span.ts';
import type { Article, ClaimEntry, Snapshot } from '../snapshot.ts';
import { shortTitleOf } from '../title.ts';
import type { Finding } from './finding.ts';
import { inArticle, type LinkedClaim, linkedClaims, toRelated } from './linked-claim.ts';

/**
 * Figures that another article credits to another organisation. Both claims name whose figure it is and neither speaks of
 * the other's, so that no report of a report counts. One finding a claim.
 */
export function findOtherSources(snapshot: Snapshot, article: Article): Finding[] {
  if (!snapshot.links.ofArticle(article.uri).some(({ evidence }) => evidence.some(agrees))) return [];
  return snapshot.claimsOf(article.uri).flatMap((claim) => {
    const source = sourceOf(snapshot, claim);
    if (source === null) return [];
    const others = linkedClaims(snapshot, claim).flatMap((linked) => compare(snapshot, article, claim, source, linked));
    const [first] = others;
    if (first === undefined) return [];
    const figure = quote(slice(article.text, first.figure));
    const where = quote(shortTitleOf(first.linked.article));
    const more = others.length === 1 ? '' : `. And ${others.length - 1} more`;
    return {
      rule: 'source',
      span: first.figure,
      message: `${figure} is credited to ${first.source.name} in ${where}, here to ${source.name}${more}`,
      claim,
      related: others.map(({ linked }) => toRelated(linked)),
    } satisfies Finding;
  });
}

interface OtherSource {
  readonly linked: LinkedClaim;
  readonly source: Identity;
  /** In the article that is looked at. */
  readonly figure: Quantity;
}

function compare(
  snapshot: Snapshot,
  article: Article,
  claim: ClaimEntry,
  own: Identity,
  linked: LinkedClaim,
): OtherSource[] {
  const evidence = linked.evidence.find(agrees);
  const [here, there] = [evidence?.a[0], evidence?.b[0]];
  if (linked.relation !== 'same' || linked.entry.uri === claim.uri || here === undefined || there === undefined)
    return [];
  const source = sourceOf(snapshot, linked.entry);
  if (source === null || areRelated(snapshot, own, source)) return [];
  if (names(snapshot, claim, source) || names(snapshot, linked.entry, own)) return [];
  const figure = figureAt(article, inArticle(claim, here));
  const other = figureAt(linked.article, inArticle(linked.entry, there));
  if (figure === null || other === null || !isOneStatistic(figure, other)) return [];
  return [{ linked, source, figure }];
}

function agrees({ code }: { readonly code: string }): boolean {
  return code === 'quantity-agrees';
}

/** The organisation that a claim is credited to; a person without one may speak for any. */
function sourceOf({ identities }: Snapshot, { uri, claim }: ClaimEntry): Identity | null {
  return claim.speakerOrganisation === null ? null : identities.of(uri, claim.speakerOrganisation);
}

/** One, parts of one another, or so alike in name that they may be one. */
function areRelated({ identities }: Snapshot, a: Identity, b: Identity): boolean {
  if (a.id === b.id) return true;
  const above = ({ id, parent }: Identity) => [
    id,
    ...(parent === null ? [] : [parent, identities.all.get(parent)?.parent]),
  ];
  const own = new Set(above(a));
  if (above(b).some((id) => id != null && own.has(id))) return true;
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

function wordsOf({ name, aliases }: Identity): string[] {
  return [name, ...aliases].flatMap((form) => formKey(form).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 3);
}

/** A claim speaks of an organisation, by any of its names. */
function names({ articles, identities }: Snapshot, { uri, claim }: ClaimEntry, { id }: Identity): boolean {
  const mentions = articles.get(uri)?.analysis.mentions ?? [];
  return mentions.some((mention) => contains(claim, mention) && identities.of(uri, mention.name).id === id);
}

function figureAt({ analysis }: Article, words: { readonly start: number; readonly end: number }): Quantity | null {
  return analysis.quantities.find((quantity) => contains(quantity, words) || contains(words, quantity)) ?? null;
}

/** A small count is no statistic; nor are dates, ages and ranks. */
const least = 20;

function isOneStatistic(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || a.value === null || a.value !== b.value || /^(?:date|age|ordinal)/.test(a.unit))
    return false;
  return a.unit !== 'count' || Math.abs(a.value) >= least;
}
