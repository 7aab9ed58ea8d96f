import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import type { Article } from '../corpus/snapshot.ts';
import type { HighlightKind } from '../protocol/settings.ts';
import type { Span } from '../text/span.ts';
import { defineFeature, type FeatureContext } from './feature.ts';
import { findHighlights } from './highlights.ts';
import { articleAt, linesOf } from './place.ts';

/** The token types by their number; what stands later lies inside what stands earlier and is shown instead of it. */
const kinds: readonly HighlightKind[] = ['claims', 'disputed', 'organisations', 'numbers'];
const tokenTypes: readonly string[] = ['claim', 'disputedClaim', 'organisation', 'number'];

export const semanticTokens = defineFeature<{ textDocument: { uri: string } }, SemanticTokens | null>({
  method: 'textDocument/semanticTokens/full',
  capability: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
      full: true,
      range: true,
    },
  },
  needs: 'document',
  run: (context, params) => encode(context, params.textDocument.uri, null),
});

export const semanticTokensRange = defineFeature<
  { textDocument: { uri: string }; range: Range },
  SemanticTokens | null
>({
  method: 'textDocument/semanticTokens/range',
  needs: 'document',
  run: (context, params) => encode(context, params.textDocument.uri, params.range),
});

/** Five numbers a token, as the protocol packs them: places are relative to the token before. */
function encode(context: FeatureContext, uri: string, range: Range | null): SemanticTokens | null {
  const article = articleAt(context.snapshot, uri);
  if (article === null) return null;
  const within = range === null ? null : { start: range.start.line, end: range.end.line };
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const token of findTokens(context, article)) {
    if (within !== null && (token.line < within.start || token.line > within.end)) continue;
    const isSameLine = token.line === line;
    data.push(token.line - line, isSameLine ? token.character - character : token.character, token.length, token.type);
    data.push(0);
    [line, character] = [token.line, token.character];
  }
  return { data };
}

interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
}

/** Tokens that do not overlap and do not run over lines, in order. */
function findTokens(context: FeatureContext, article: Article): Token[] {
  const highlights = findHighlights(context.snapshot, article);
  const enabled = context.settings.highlight;
  let layers: { readonly span: Span; readonly type: number }[] = [];
  kinds.forEach((kind, type) => {
    if (!enabled[kind]) return;
    layers = paintOver(layers, highlights[kind], type);
  });
  return layers.flatMap(({ span, type }) => splitLines(article, span, type));
}

/** Puts spans over what is there; both are sorted, and what is there does not overlap. Linear. */
function paintOver(
  below: readonly { readonly span: Span; readonly type: number }[],
  spans: readonly Span[],
  type: number,
): { span: Span; type: number }[] {
  const above: Span[] = [];
  for (const span of spans) if (span.start >= (above.at(-1)?.end ?? 0)) above.push(span);
  const painted: { span: Span; type: number }[] = above.map((span) => ({ span, type }));
  let next = 0;
  for (const { span, type: lower } of below) {
    while (next > 0 && (above[next - 1] as Span).end > span.start) next--;
    while ((above[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    let at = span.start;
    for (; next < above.length && (above[next] as Span).start < span.end; next++) {
      const cover = above[next] as Span;
      if (at < cover.start) painted.push({ span: { start: at, end: cover.start }, type: lower });
      at = Math.max(at, cover.end);
    }
    if (at < span.end) painted.push({ span: { start: at, end: span.end }, type: lower });
  }
  return painted.sort((a, b) => a.span.start - b.span.start);
}

function splitLines(article: Article, span: Span, type: number): Token[] {
  const lines = linesOf(article);
  const tokens: Token[] = [];
  let start = span.start;
  while (start < span.end) {
    const { line, character } = lines.positionAt(start);
    const lineEnd = lines.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    const end = Math.min(span.end, lineEnd);
    if (end > start) tokens.push({ line, character, length: end - start, type });
    start = Math.max(end, lines.offsetAt({ line: line + 1, character: 0 }));
    if (line + 1 >= lines.lineCount) break;
  }
  return tokens;
}
