import type { FoldingRangeParams } from 'vscode-languageserver-protocol';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { AnnotationsFile } from '../corpus/annotations-file.ts';
import type { Article } from '../corpus/snapshot.ts';
import type { Leftover } from '../recognise/model.ts';
import type { Span } from '../text/span.ts';
import { defineFeature } from './feature.ts';
import { articleAt, linesOf } from './place.ts';
import { outlineOf } from './yaml/document-symbol.ts';

/** What can be folded away: text of the page that is not the article, and quotations of several paragraphs; in annotations, each entry. */
export const foldingRange = defineFeature<FoldingRangeParams, FoldingRange[] | null>({
  method: 'textDocument/foldingRange',
  capability: { foldingRangeProvider: true },
  needs: 'document',
  inAnnotations: (_, file) => foldEntries(file),
  run: ({ snapshot }, { textDocument }) => {
    const article = articleAt(snapshot, textDocument.uri);
    return article && [...foldLeftovers(article), ...foldQuotations(article)];
  },
});

/** Leftovers with nothing but white space between them are folded as one. */
function foldLeftovers(article: Article): FoldingRange[] {
  const runs: Leftover[][] = [];
  for (const leftover of article.analysis.leftovers) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last !== undefined && article.text.slice(last.end, leftover.start).trim() === '';
    if (isNext) runs.at(-1)?.push(leftover);
    else runs.push([leftover]);
  }
  return runs.flatMap((run) => {
    const reasons = [...new Set(run.map(({ reason }) => reason.replaceAll('-', ' ')))];
    const collapsedText = `Not the article: ${reasons.join(', ')}`;
    return fold(article, run).map((range) => ({ ...range, kind: FoldingRangeKind.Comment, collapsedText }));
  });
}

/** A quotation that runs on is one span a paragraph, of which only the last one is closed. */
function foldQuotations(article: Article): FoldingRange[] {
  const { quotations } = article.analysis;
  const runs: Span[][] = [];
  for (const quotation of quotations) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last !== undefined && /^\s+["“„«‘']$/u.test(article.text.slice(last.end, quotation.start));
    if (isNext) runs.at(-1)?.push(quotation);
    else runs.push([quotation]);
  }
  return runs.flatMap((run) => fold(article, run));
}

/** From the line of the first to that of the last; nothing where that is one line. */
function fold(article: Article, run: readonly Span[]): FoldingRange[] {
  const lines = linesOf(article);
  const [first, last] = [run[0] as Span, run.at(-1) as Span];
  const [startLine, endLine] = [lines.positionAt(first.start).line, lines.positionAt(last.end).line];
  return startLine < endLine ? [{ startLine, endLine }] : [];
}

function foldEntries(file: AnnotationsFile): FoldingRange[] {
  return outlineOf(file).flatMap(({ range }) => {
    // The range of an entry can end at the start of the line behind it.
    const endLine = range.end.character === 0 ? range.end.line - 1 : range.end.line;
    return range.start.line < endLine ? [{ startLine: range.start.line, endLine }] : [];
  });
}
