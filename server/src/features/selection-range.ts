import type { SelectionRangeParams } from 'vscode-languageserver-protocol';
import type { SelectionRange } from 'vscode-languageserver-types';
import type { Article } from '../corpus/snapshot.ts';
import { contains, overlap, type Span } from '../text/span.ts';
import { type Token, tokenise } from '../text/token.ts';
import { defineFeature } from './feature.ts';
import { articleAt, linesOf, toRange } from './place.ts';

/** Ever longer stretches of text around a position: the word, the name or number, the clause, the sentence, the quotation, the paragraph, all. */
export const selectionRange = defineFeature<SelectionRangeParams, SelectionRange[] | null>({
  method: 'textDocument/selectionRange',
  capability: { selectionRangeProvider: true },
  needs: 'document',
  run: ({ snapshot }, { textDocument, positions }) => {
    const article = articleAt(snapshot, textDocument.uri);
    if (article === null) return null;
    const lines = linesOf(article);
    return positions.map((position) => toSelection(article, spansAround(article, lines.offsetAt(position))));
  },
});

/** From the shortest to the longest, each inside the next and longer than the one before. */
export function spansAround(article: Article, offset: number): Span[] {
  const { paragraphs, sentences, quotations, claims, quantities, mentions } = article.analysis;
  const at = <T extends Span>(spans: readonly T[]) =>
    spans.filter(({ start, end }) => start <= offset && offset <= end);
  const [paragraph] = at(paragraphs).slice(-1);
  const [sentence] = at(sentences).slice(-1);
  const [quotation] = at(quotations).slice(-1);
  const tokens = sentence === undefined ? [] : tokenise(article.text, sentence);
  const inner = [
    ...at(tokens.filter(({ kind }) => kind !== 'punctuation')).slice(-1),
    ...at([...quantities, ...mentions]),
    ...phraseAt(tokens, offset),
    ...at(claims),
  ];
  const inQuotation = inner.map((span) => (quotation === undefined ? span : partIn(quotation, span)));
  const whole = { start: 0, end: article.text.length };
  const outer = [...around(sentence, quotation), ...(paragraph === undefined ? [] : [paragraph]), whole];
  return nest([...inQuotation.sort(byLength), ...outer]);
}

/** A quotation of several sentences can end in the middle of one: then its part of that sentence comes first. */
function around(sentence: Span | undefined, quotation: Span | undefined): Span[] {
  if (sentence === undefined || quotation === undefined)
    return [sentence, quotation].filter((one) => one !== undefined);
  if (!isCrossing(sentence, quotation)) return [sentence, quotation].sort(byLength);
  return [partIn(quotation, sentence), quotation];
}

/** What a span that only partly lies in another has in common with it; else the span. */
function partIn(outer: Span, span: Span): Span {
  if (!isCrossing(outer, span)) return span;
  return { start: Math.max(outer.start, span.start), end: Math.min(outer.end, span.end) };
}

/** The spans share something, and neither contains the other. */
function isCrossing(a: Span, b: Span): boolean {
  return overlap(a, b) > 0 && !contains(a, b) && !contains(b, a);
}

/** What stands between two marks of punctuation of a sentence. */
function phraseAt(tokens: readonly Token[], offset: number): Span[] {
  const isBreak = ({ kind, text }: Token) => kind === 'punctuation' && breaks.has(text);
  const before = tokens.findLastIndex((token) => isBreak(token) && token.end <= offset);
  const after = tokens.findIndex((token) => isBreak(token) && token.start >= offset);
  const [first, last] = [tokens[before + 1], tokens.at(after < 0 ? -1 : after - 1)];
  return first === undefined || last === undefined || first.start > last.start
    ? []
    : [{ start: first.start, end: last.end }];
}

const breaks: ReadonlySet<string> = new Set([',', ';', ':', '–', '—', '(', ')', '[', ']', '“', '”', '"']);

function nest(spans: readonly Span[]): Span[] {
  const nested: Span[] = [];
  for (const span of spans) {
    const last = nested.at(-1);
    if (last === undefined ? span.start < span.end : contains(span, last) && byLength(span, last) > 0)
      nested.push(span);
  }
  return nested;
}

function byLength(a: Span, b: Span): number {
  return a.end - a.start - (b.end - b.start);
}

function toSelection(article: Article, spans: readonly Span[]): SelectionRange {
  let selection: SelectionRange | undefined;
  for (const span of spans.toReversed()) {
    const range = toRange(article, span);
    selection = selection === undefined ? { range } : { range, parent: selection };
  }
  return selection ?? { range: toRange(article, { start: 0, end: 0 }) };
}
