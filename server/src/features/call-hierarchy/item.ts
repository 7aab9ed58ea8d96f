import { type CallHierarchyItem, SymbolKind } from 'vscode-languageserver-types';
import type { Article, ClaimEntry, Snapshot } from '../../corpus/snapshot.ts';
import type { Identity } from '../../link/identity.ts';
import { toDisplayText } from '../../text/display.ts';
import { type Span, slice } from '../../text/span.ts';
import { mentionsOf } from '../hover-organisation.ts';
import { shortTitleOf, toRange } from '../place.ts';
import { byFullName } from '../places.ts';
import { shorten } from '../shorten.ts';

/** What an item of the hierarchy stands for, by what survives edits elsewhere. */
export type ItemSubject =
  | { readonly kind: 'claim'; readonly id: string }
  /** Somebody who says things: a person or an organisation. */
  | { readonly kind: 'source'; readonly identity: string };

/** A claim; `role` says what it is to the one that it was reached from. */
export function toClaimItem(article: Article, { id, claim }: ClaimEntry, role: string | null): CallHierarchyItem {
  const range = toRange(article, claim);
  const speaker = claim.speaker === null ? null : toDisplayText(claim.speaker);
  return {
    name: shorten(claim.text, 90),
    kind: role === 'disputes' ? SymbolKind.Event : SymbolKind.String,
    detail: [role, speaker, shortTitleOf(article)].filter((part) => part !== null).join(' · '),
    uri: article.uri,
    range,
    selectionRange: range,
    data: { kind: 'claim', id } satisfies ItemSubject,
  };
}

/** A person or an organisation, at the place that introduces it; `null` where no article names it. */
export function toSourceItem(snapshot: Snapshot, identity: Identity): CallHierarchyItem | null {
  const places = mentionsOf(snapshot, identity.id).flatMap(({ article, mentions }) =>
    mentions.map((span) => ({ article, span })),
  );
  const place = byFullName(identity, places) ?? places[0];
  if (place === undefined) return null;
  const range = toRange(place.article, place.span);
  return {
    name: toDisplayText(identity.name),
    kind: identity.kind === 'person' ? SymbolKind.Class : SymbolKind.Namespace,
    detail: toDisplayText(identity.description ?? (identity.kind === 'person' ? 'person' : 'organisation')),
    uri: place.article.uri,
    range,
    selectionRange: range,
    data: { kind: 'source', identity: identity.id } satisfies ItemSubject,
  };
}

/** A source that has no name: “police”, “a report”. Nothing can be asked about it. */
export function toUnnamedItem(article: Article, source: Span): CallHierarchyItem {
  const range = toRange(article, source);
  return {
    name: shorten(slice(article.text, source), 90),
    kind: SymbolKind.Variable,
    detail: 'not named',
    uri: article.uri,
    range,
    selectionRange: range,
  };
}

/** What an item that the client sends back stands for; `null` where it is none of ours, or gone. */
export function subjectOf(snapshot: Snapshot, { data }: CallHierarchyItem): ItemSubject | null {
  const subject = (data ?? null) as ItemSubject | null;
  if (subject?.kind === 'claim') return snapshot.claims.has(subject.id) ? subject : null;
  if (subject?.kind === 'source') return snapshot.identities.all.has(subject.identity) ? subject : null;
  return null;
}
