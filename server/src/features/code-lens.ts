import type { CodeLens, CodeLensParams } from 'vscode-languageserver-protocol';
import { annotatedLines, countAnnotations } from './code-lens/annotation-count.ts';
import { countPassages, linkedLines } from './code-lens/passage-count.ts';
import { defineFeature } from './feature.ts';
import { articleAt } from './place.ts';

/** What is kept of a lens until it is shown. */
interface LensData {
  readonly kind: 'annotations' | 'passages';
  readonly uri: string;
  readonly line: number;
}

/**
 * Counts above a line: of the articles that repeat or dispute what its paragraph claims, and of the annotations that start
 * there. What a lens says is worked out when it is shown.
 */
export const codeLens = defineFeature<CodeLensParams, CodeLens[]>({
  method: 'textDocument/codeLens',
  capability: { codeLensProvider: { resolveProvider: true } },
  needs: 'document',
  run: ({ snapshot, settings }, { textDocument: { uri } }) => {
    const article = articleAt(snapshot, uri);
    if (article === null) return [];
    const { annotations, claims } = settings.codeLens;
    return [
      ...(claims ? linkedLines(snapshot, article).map((line) => toLens('passages', uri, line)) : []),
      ...(annotations ? annotatedLines(snapshot, article).map((line) => toLens('annotations', uri, line)) : []),
    ];
  },
});

export const codeLensResolve = defineFeature<CodeLens, CodeLens>({
  method: 'codeLens/resolve',
  needs: 'document',
  run: ({ snapshot, client }, lens) => {
    const { kind, uri, line } = lens.data as LensData;
    const article = articleAt(snapshot, uri);
    // The article has left the corpus since: a lens without a title is not shown.
    if (article === null) return { ...lens, command: { title: '', command: '' } };
    const count = kind === 'passages' ? countPassages : countAnnotations;
    return { ...lens, command: count(snapshot, client, article, line) };
  },
});

function toLens(kind: LensData['kind'], uri: string, line: number): CodeLens {
  const start = { line, character: 0 };
  return { range: { start, end: start }, data: { kind, uri, line } satisfies LensData };
}
