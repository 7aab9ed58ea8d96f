import type { DocumentLinkParams } from 'vscode-languageserver-protocol';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Article, Snapshot } from '../corpus/snapshot.ts';
import { type Span, slice } from '../text/span.ts';
import { defineFeature } from './feature.ts';
import { articleAt, titleOf, toRange } from './place.ts';
import { fileTarget } from './target.ts';
import { linksInFile } from './yaml/document-link.ts';

/**
 * In an article, its addresses on the web, the headlines of other articles of the corpus (“Read more: …”), and what people
 * linked to passages elsewhere; in a file of annotations, the articles, passages and addresses that it names.
 */
export const documentLink = defineFeature<DocumentLinkParams, DocumentLink[] | null>({
  method: 'textDocument/documentLink',
  capability: { documentLinkProvider: {} },
  needs: 'document',
  inAnnotations: ({ snapshot }, file) => linksInFile(snapshot, file),
  run: ({ snapshot }, { textDocument }) => {
    const article = articleAt(snapshot, textDocument.uri);
    return article && [...addressesIn(snapshot, article), ...headlinesIn(snapshot, article)];
  },
});

/** The part without the punctuation around it is found afterwards, so that the pattern stays linear. */
const address = /\b(?:https?:\/\/|www\.)[^\s<>"“”]+/giu;

/** Addresses of the web alone. One that people noted as that of another article leads to that article. */
function addressesIn(snapshot: Snapshot, article: Article): DocumentLink[] {
  const published = publishedAt(snapshot);
  return [...article.text.matchAll(address)].map((match) => {
    const url = withoutPunctuation(match[0]);
    const range = toRange(article, { start: match.index, end: match.index + url.length });
    const own = published.get(addressKey(url));
    if (own !== undefined && own !== article.uri) return { range, target: own, tooltip: 'Open the article' };
    return { range, target: /^https?:/i.test(url) ? url : `https://${url}` };
  });
}

/** What ends a sentence ends an address too; a bracket belongs to it where it was opened in it. */
function withoutPunctuation(url: string): string {
  let open = 0;
  for (const char of url) open += char === '(' ? 1 : char === ')' ? -1 : 0;
  let end = url.length;
  for (; end > 0; end--) {
    const char = url[end - 1] as string;
    if (char === ')' ? open >= 0 : !/[.,;:!?'’*_\]}]/u.test(char)) break;
    if (char === ')') open++;
  }
  return url.slice(0, end);
}

/** Where people noted that the articles were published. */
function publishedAt({ annotations }: Snapshot): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of annotations.files.values()) {
    const url = file.kind === 'article' ? file.parsed.head.source?.url : null;
    if (file.kind === 'article' && file.article !== null && url) found.set(addressKey(url), file.article);
  }
  return found;
}

/** Addresses differ in what does not matter: the protocol, “www.”, what follows “?” or “#”, a slash at the end. */
function addressKey(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
}

/** A headline shorter than this, in UTF-16 code units, may stand for anything. */
const shortestHeadline = 20;
const longestHeadline = 300;

/** Paragraphs that are the title of another article, as pages put them between their own. */
function headlinesIn(snapshot: Snapshot, article: Article): DocumentLink[] {
  const byTitle = new Map<string, Article>();
  for (const other of snapshot.articles.values()) {
    const title = headlineKey(titleOf(other));
    if (other !== article && title.length >= shortestHeadline) byTitle.set(title, other);
  }
  byTitle.delete(headlineKey(titleOf(article)));
  return article.analysis.paragraphs.flatMap((paragraph) => {
    if (paragraph.end - paragraph.start > longestHeadline) return [];
    const headline = withoutLabel(article.text, paragraph);
    const other = byTitle.get(headlineKey(slice(article.text, headline)));
    if (other === undefined) return [];
    return {
      range: toRange(article, headline),
      target: fileTarget(other, { start: 0, end: 0 }),
      tooltip: 'Open the article',
    };
  });
}

/** “Read more: …”, “Related – …”. */
function withoutLabel(text: string, paragraph: Span): Span {
  const label = /^(?:also |more |read |related|see |watch )[\p{L} ]{0,20}[:–—-]\s*/iu.exec(slice(text, paragraph));
  return { start: paragraph.start + (label?.[0].length ?? 0), end: paragraph.end };
}

function headlineKey(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
