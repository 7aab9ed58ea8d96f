import type { CodeLens } from 'vscode-languageserver-types';
import type { PlacedAnnotation } from '../../corpus/placement.ts';
import type { Article, Snapshot } from '../../corpus/snapshot.ts';
import { type ShowAnnotationsArgument, showAnnotations } from '../../protocol/commands.ts';
import type { ClientTraits } from '../feature.ts';
import { linesOf } from '../place.ts';

/** The lines on which annotated passages start. */
export function annotatedLines(snapshot: Snapshot, article: Article): number[] {
  return [...new Set(startLines(snapshot, article).map(({ line }) => line))];
}

/** “2 annotations · 1 open”. */
export function countAnnotations(
  snapshot: Snapshot,
  { commands }: ClientTraits,
  article: Article,
  line: number,
): NonNullable<CodeLens['command']> {
  const placed = startLines(snapshot, article).filter((one) => one.line === line);
  const open = placed.filter(({ placed: { annotation } }) => annotation.status === 'open').length;
  const all = placed.length === 1 ? '1 annotation' : `${placed.length} annotations`;
  const title = open === 0 ? all : `${all} · ${open} open`;
  // A lens without a command is a text that cannot be clicked.
  if (!commands.has(showAnnotations)) return { title, command: '' };
  const argument: ShowAnnotationsArgument = { uri: article.uri, line };
  return { title, command: showAnnotations, arguments: [argument] };
}

function startLines(
  { annotations }: Snapshot,
  article: Article,
): { readonly line: number; readonly placed: PlacedAnnotation }[] {
  const lines = linesOf(article);
  return annotations
    .ofArticle(article.uri)
    .flatMap((placed) => (placed.span === null ? [] : [{ placed, line: lines.positionAt(placed.span.start).line }]));
}
