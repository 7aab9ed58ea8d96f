import type { CodeLens, CodeLensParams } from 'vscode-languageserver-protocol';
import type { PlacedAnnotation } from '../corpus/placement.ts';
import type { Snapshot } from '../corpus/snapshot.ts';
import { type ShowAnnotationsArgument, showAnnotations } from '../protocol/commands.ts';
import { defineFeature } from './feature.ts';
import { linesOf } from './place.ts';

/** What is kept of a lens until it is shown. */
interface LensData {
  readonly uri: string;
  readonly line: number;
}

/** A count above each line on which annotated passages start; what it says is worked out when it is shown. */
export const codeLens = defineFeature<CodeLensParams, CodeLens[]>({
  method: 'textDocument/codeLens',
  capability: { codeLensProvider: { resolveProvider: true } },
  needs: 'document',
  run: ({ snapshot, settings }, { textDocument: { uri } }) => {
    if (!settings.codeLens.annotations) return [];
    const lines = new Set(startLines(snapshot, uri).map(({ line }) => line));
    return [...lines].map((line) => {
      const start = { line, character: 0 };
      return { range: { start, end: start }, data: { uri, line } satisfies LensData };
    });
  },
});

export const codeLensResolve = defineFeature<CodeLens, CodeLens>({
  method: 'codeLens/resolve',
  needs: 'document',
  run: ({ snapshot, client }, lens) => {
    const { uri, line } = lens.data as LensData;
    const here = startLines(snapshot, uri).filter((one) => one.line === line);
    const title = countOf(here.map(({ placed }) => placed));
    // A lens without a command is a text that cannot be clicked.
    if (!client.commands.has(showAnnotations)) return { ...lens, command: { title, command: '' } };
    const argument: ShowAnnotationsArgument = { uri, line };
    return { ...lens, command: { title, command: showAnnotations, arguments: [argument] } };
  },
});

function startLines(snapshot: Snapshot, uri: string): { readonly line: number; readonly placed: PlacedAnnotation }[] {
  const article = snapshot.articles.get(uri);
  if (article === undefined) return [];
  const lines = linesOf(article);
  return snapshot.annotations
    .ofArticle(uri)
    .flatMap((placed) => (placed.span === null ? [] : [{ placed, line: lines.positionAt(placed.span.start).line }]));
}

/** “2 annotations · 1 open”. */
function countOf(placed: readonly PlacedAnnotation[]): string {
  const open = placed.filter(({ annotation }) => annotation.status === 'open').length;
  const all = placed.length === 1 ? '1 annotation' : `${placed.length} annotations`;
  return open === 0 ? all : `${all} · ${open} open`;
}
