import type { Location, Range } from 'vscode-languageserver-types';
import type { Article, Snapshot } from '../corpus/snapshot.ts';
import { fileNameOf, shortTitleOf, titleOf } from '../corpus/title.ts';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

export { fileNameOf, shortTitleOf, titleOf };

const indexes = new WeakMap<Article, LineIndex>();

/** The lines of an article; made once for each of its texts. */
export function linesOf(article: Article): LineIndex {
  let lines = indexes.get(article);
  if (lines === undefined) {
    lines = createLineIndex(article.text);
    indexes.set(article, lines);
  }
  return lines;
}

export function toRange(article: Article, span: Span): Range {
  const lines = linesOf(article);
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

export function toLocation(article: Article, span: Span): Location {
  return { uri: article.uri, range: toRange(article, span) };
}

/** A shift of evidence, which counts from the start of its claim, to offsets of the article. */
export function fromClaim(origin: number, words: readonly Span[]): Span[] {
  return words.map((span) => ({ start: origin + span.start, end: origin + span.end }));
}

/** The article of a request; `null` where the file is not part of the corpus. */
export function articleAt(snapshot: Snapshot, uri: string): Article | null {
  return snapshot.articles.get(uri) ?? null;
}
