import { defaultSettings, type HighlightKind, type HighlightsParams, highlights } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { createDecorations } from './decorations.ts';

const kinds = Object.keys(defaultSettings.highlight) as readonly HighlightKind[];

type Ranges = Readonly<Record<HighlightKind, readonly vscode.Range[]>>;

export interface Highlights {
  /** The ranges highlighted in an open document, as the server sent them for its present text; else `undefined`. */
  of(document: vscode.TextDocument): Ranges | undefined;
  /** Those of them that the settings let be seen. */
  visible(document: vscode.TextDocument): Ranges;
}

/** Draws the highlights that the server sends, in every visible editor of the article they belong to. */
export function showHighlights(client: BaseLanguageClient, context: vscode.ExtensionContext): Highlights {
  const decorations = createDecorations(context);
  const latest = new Map<string, { readonly version: number; readonly ranges: Ranges }>();

  const of = (document: vscode.TextDocument): Ranges | undefined => {
    const found = latest.get(document.uri.toString());
    return found?.version === document.version ? found.ranges : undefined;
  };
  const draw = (editors: readonly vscode.TextEditor[]): void => {
    for (const editor of editors) {
      // Until the server has seen an edit, the editor moves the former decorations along with the text.
      const ranges = of(editor.document);
      if (ranges === undefined) continue;
      const shown = enabledOnly(ranges, editor.document);
      for (const kind of kinds) editor.setDecorations(decorations[kind], shown[kind]);
      editor.setDecorations(
        decorations.disputedSign,
        shown.disputed.map(({ start }) => new vscode.Range(start, start)),
      );
    }
  };
  const clear = (): void => {
    latest.clear();
    for (const editor of vscode.window.visibleTextEditors) {
      for (const decoration of Object.values(decorations)) editor.setDecorations(decoration, []);
    }
  };

  context.subscriptions.push(
    client.onNotification(highlights, (params: HighlightsParams) => {
      const uri = client.protocol2CodeConverter.asUri(params.uri).toString();
      const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
      if (document?.version !== params.version) return;
      latest.set(uri, { version: params.version, ranges: toRanges(params) });
      draw(vscode.window.visibleTextEditors.filter((editor) => editor.document === document));
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) clear();
    }),
    vscode.window.onDidChangeVisibleTextEditors(draw),
    vscode.workspace.onDidCloseTextDocument((document) => latest.delete(document.uri.toString())),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('counterclaim.highlight')) draw(vscode.window.visibleTextEditors);
    }),
  );
  return { of, visible: (document) => enabledOnly(of(document), document) };
}

function toRanges({ ranges }: HighlightsParams): Ranges {
  return perKind((kind) =>
    ranges[kind].map(({ start, end }) => new vscode.Range(start.line, start.character, end.line, end.character)),
  );
}

/** What the settings let be seen. A disputed claim is drawn as a claim like others where disputes are switched off. */
function enabledOnly(ranges: Ranges | undefined, document: vscode.TextDocument): Ranges {
  const settings = vscode.workspace.getConfiguration('counterclaim.highlight', document);
  const enabled = (kind: HighlightKind): boolean => settings.get(kind, defaultSettings.highlight[kind]);
  return perKind((kind) => {
    if (ranges === undefined || !enabled(kind)) return [];
    return kind === 'claims' && !enabled('disputed') ? [...ranges.claims, ...ranges.disputed] : ranges[kind];
  });
}

function perKind(of: (kind: HighlightKind) => readonly vscode.Range[]): Ranges {
  return Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Ranges;
}
