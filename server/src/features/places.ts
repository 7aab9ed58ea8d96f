import type { Location } from 'vscode-languageserver-types';
import type { Article, ClaimEntry, Snapshot } from '../corpus/snapshot.ts';
import type { Identity } from '../link/identity.ts';
import type { Mention, Quantity } from '../recognise/model.ts';
import { formKey } from '../recognise/name/form.ts';
import { type Span, slice } from '../text/span.ts';
import { mentionsOf } from './hover-organisation.ts';
import { toLocation } from './place.ts';
import { findSameQuantity } from './same-quantity.ts';
import type { Subject } from './subject.ts';

/** A stretch of an article. */
export interface Place {
  readonly article: Article;
  readonly span: Span;
}

/** Every place that states the claim, names the organisation or gives the quantity: the innermost that stands there. In the order of the corpus. */
export function placesOf(snapshot: Snapshot, subject: Subject): Place[] {
  const { article, quantity, mention, claim } = subject;
  if (quantity !== null) return placesOfQuantity(snapshot, article, quantity);
  if (mention !== null) return placesOfMention(snapshot, article, mention);
  return claim === null ? [] : placesOfClaim(snapshot, claim);
}

/** Where what stands at a position is introduced: the first statement of a claim, the first mention by the full name, the first place of a number. */
export function definitionOf(snapshot: Snapshot, subject: Subject): Place | null {
  const places = placesOf(snapshot, subject);
  const { article, mention } = subject;
  const isName = subject.quantity === null && mention !== null;
  return (
    (isName ? byFullName(snapshot.identities.of(article.uri, mention.name), places) : undefined) ?? places[0] ?? null
  );
}

/** The first place that gives the name by which an organisation or a person is known; where none does, the fullest other name. */
export function byFullName({ name, aliases }: Identity, places: readonly Place[]): Place | undefined {
  const forms = [name, ...aliases.toSorted((a, b) => b.length - a.length)].map(formKey);
  const keys = places.map(({ article, span }) => formKey(slice(article.text, span)));
  const form = forms.find((one) => keys.includes(one));
  return form === undefined ? undefined : places[keys.indexOf(form)];
}

export function toLocations(places: readonly Place[]): Location[] {
  return places.map(({ article, span }) => toLocation(article, span));
}

function placesOfQuantity(snapshot: Snapshot, article: Article, quantity: Quantity): Place[] {
  const found = findSameQuantity(snapshot, quantity).map((one) => ({ article: one.article, span: one.quantity }));
  return found.some(({ span }) => span === quantity) ? found : [{ article, span: quantity }, ...found];
}

function placesOfMention(snapshot: Snapshot, article: Article, mention: Mention): Place[] {
  const { id } = snapshot.identities.of(article.uri, mention.name);
  const places = mentionsOf(snapshot, id).flatMap(({ article: other, mentions }) =>
    mentions.map((span): Place => ({ article: other, span })),
  );
  return places.length > 0 ? places : [{ article, span: mention }];
}

/** How many statements of one claim are followed from one to the next. */
const chainLimit = 1000;

/** The claim, those that are the same, those that are the same as these, and so on; none that people decided is not the same. */
function placesOfClaim(snapshot: Snapshot, claim: ClaimEntry): Place[] {
  const found = new Map([[claim.id, claim]]);
  const apart = decidedApart(snapshot, claim);
  for (const entry of found.values()) {
    if (found.size >= chainLimit) break;
    for (const link of snapshot.links.of(entry.id)) {
      const other = snapshot.claims.get(link.source === entry.id ? link.target : link.source);
      if (link.relation === 'same' && other !== undefined && !apart.has(other.id)) found.set(other.id, other);
    }
  }
  return [...found.values()].sort(inCorpusOrder).flatMap((entry) => {
    const article = snapshot.articles.get(entry.uri);
    return article === undefined ? [] : [{ article, span: entry.claim }];
  });
}

function decidedApart({ decisions, links }: Snapshot, { id }: ClaimEntry): ReadonlySet<string> {
  const apart = new Set<string>();
  for (const { decision, a, b } of decisions.of(id))
    if (decision.decided === 'not-same') apart.add(a.id === id ? b.id : a.id);
  // A later decision that they are the same holds.
  for (const { relation, source, target } of links.of(id))
    if (relation === 'same') apart.delete(source === id ? target : source);
  return apart;
}

export function inCorpusOrder(a: ClaimEntry, b: ClaimEntry): number {
  return a.uri === b.uri ? a.index - b.index : a.uri < b.uri ? -1 : 1;
}
