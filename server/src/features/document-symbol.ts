import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Article, ClaimEntry, Snapshot } from '../corpus/snapshot.ts';
import { slice } from '../text/span.ts';
import { defineFeature } from './feature.ts';
import { articleAt, titleOf, toLocation, toRange } from './place.ts';
import { shorten } from './shorten.ts';
import { entriesOf, outlineOf } from './yaml/document-symbol.ts';

/** The outline of an article: its paragraphs, and in each the claims that it makes. */
export const documentSymbol = defineFeature<
  { textDocument: { uri: string } },
  DocumentSymbol[] | SymbolInformation[] | null
>({
  method: 'textDocument/documentSymbol',
  capability: { documentSymbolProvider: { label: 'Counterclaim' } },
  needs: 'document',
  inAnnotations: ({ client }, file) => (client.hierarchicalSymbols ? outlineOf(file) : entriesOf(file)),
  run: ({ snapshot, client }, params) => {
    const article = articleAt(snapshot, params.textDocument.uri);
    if (article === null) return null;
    return client.hierarchicalSymbols ? outline(snapshot, article) : list(snapshot, article);
  },
});

function outline(snapshot: Snapshot, article: Article): DocumentSymbol[] {
  const claims = snapshot.claimsOf(article.uri);
  let next = 0;
  return article.analysis.paragraphs.flatMap((paragraph) => {
    const own: ClaimEntry[] = [];
    for (; next < claims.length && (claims[next] as ClaimEntry).claim.start < paragraph.end; next++) {
      own.push(claims[next] as ClaimEntry);
    }
    if (own.length === 0) return [];
    // A claim whose sentence runs on stays inside its paragraph's range, as the protocol demands.
    const end = Math.max(paragraph.end, ...own.map((entry) => entry.claim.end));
    const range = toRange(article, { start: paragraph.start, end });
    const children = own.map((entry) => toClaimSymbol(snapshot, article, entry));
    const name = shorten(slice(article.text, paragraph), 60);
    return { name, kind: SymbolKind.Package, range, selectionRange: range, children };
  });
}

function toClaimSymbol(snapshot: Snapshot, article: Article, entry: ClaimEntry): DocumentSymbol {
  const range = toRange(article, entry.claim);
  const { name, kind } = nameClaim(snapshot, entry);
  return { name, kind, detail: entry.claim.speaker ?? '', range, selectionRange: range };
}

function list(snapshot: Snapshot, article: Article): SymbolInformation[] {
  return snapshot.claimsOf(article.uri).map((entry) => ({
    ...nameClaim(snapshot, entry),
    location: toLocation(article, entry.claim),
    containerName: titleOf(article),
  }));
}

/** How a claim appears in lists: its words, and another sign where it is disputed. */
export function nameClaim(snapshot: Snapshot, entry: ClaimEntry): { name: string; kind: SymbolKind } {
  const isDisputed = snapshot.links.of(entry.id).some((link) => link.relation === 'disputed');
  return { name: shorten(entry.claim.text, 120), kind: isDisputed ? SymbolKind.Event : SymbolKind.String };
}
