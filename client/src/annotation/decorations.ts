import { defaultSettings, type ShownAnnotation } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Annotations } from './annotations.ts';
import { styleOf } from './tag-style.ts';

export interface TagDecorations {
  /** The passages that are coloured in an editor, by the colour of their first tag (`''`: none). */
  shown(editor: vscode.TextEditor): ReadonlyMap<string, readonly vscode.Range[]>;
}

interface Looks {
  readonly exact: vscode.TextEditorDecorationType;
  readonly approximate: vscode.TextEditorDecorationType;
}

/**
 * Draws annotated passages in the colour of their first tag: a bar at the beginning and a line above, where claims have
 * theirs below, so that both are seen together and colour is not all that tells them apart. The line is dashed where the
 * passage was found only approximately.
 */
export function showTagDecorations(
  client: BaseLanguageClient,
  annotations: Annotations,
  context: vscode.ExtensionContext,
): TagDecorations {
  let looks = new Map<string, Looks>();
  const drawn = new WeakMap<vscode.TextEditor, ReadonlyMap<string, readonly vscode.Range[]>>();

  const looksOf = (colour: string): Looks => {
    const found = looks.get(colour) ?? createLooks(colour);
    looks.set(colour, found);
    return found;
  };
  const draw = (editor: vscode.TextEditor): void => {
    const all = isSwitchedOn(editor.document) ? annotations.of(editor.document) : [];
    // Not known yet: the editor moves what it has along with the text.
    if (all === undefined) return;
    const byColour = groupByColour(all.filter(({ range }) => range !== null));
    const toRanges = (some: readonly ShownAnnotation[] = []): vscode.Range[] =>
      some.flatMap(({ range }) => (range === null ? [] : [client.protocol2CodeConverter.asRange(range)]));
    for (const colour of new Set([...looks.keys(), ...byColour.keys()])) {
      const here = byColour.get(colour) ?? [];
      const { exact, approximate } = looksOf(colour);
      editor.setDecorations(exact, toRanges(here.filter(({ isApproximate }) => !isApproximate)));
      editor.setDecorations(approximate, toRanges(here.filter(({ isApproximate }) => isApproximate)));
    }
    drawn.set(editor, new Map([...byColour].map(([colour, here]) => [colour, toRanges(here)])));
  };
  const drawAll = (editors: readonly vscode.TextEditor[] = vscode.window.visibleTextEditors): void => {
    for (const editor of editors) draw(editor);
  };
  const dispose = (): void => {
    for (const { exact, approximate } of looks.values()) {
      exact.dispose();
      approximate.dispose();
    }
    looks = new Map();
  };

  context.subscriptions.push(
    { dispose },
    annotations.onDidChange((document) =>
      drawAll(vscode.window.visibleTextEditors.filter((editor) => !document || editor.document === document)),
    ),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    vscode.window.onDidChangeActiveColorTheme(() => {
      dispose();
      drawAll();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('counterclaim.annotations.highlight')) drawAll();
    }),
  );
  return { shown: (editor) => drawn.get(editor) ?? new Map() };
}

function isSwitchedOn(document: vscode.TextDocument): boolean {
  return vscode.workspace
    .getConfiguration('counterclaim.annotations', document)
    .get('highlight', defaultSettings.annotations.highlight);
}

function createLooks(colour: string): Looks {
  const { line, ground } = styleOf(colour === '' ? null : colour, vscode.window.activeColorTheme.kind);
  const create = (borderStyle: string): vscode.TextEditorDecorationType =>
    vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      borderWidth: '1px 0 0 3px',
      borderStyle,
      borderColor: line,
      ...(ground && { backgroundColor: ground }),
      overviewRulerColor: line,
      overviewRulerLane: vscode.OverviewRulerLane.Left,
    });
  return { exact: create('solid'), approximate: create('dashed') };
}

/** By the first colour that a tag of theirs has. */
function groupByColour(annotations: readonly ShownAnnotation[]): Map<string, ShownAnnotation[]> {
  const groups = new Map<string, ShownAnnotation[]>();
  for (const annotation of annotations) {
    const colour = annotation.tags.find((tag) => tag.colour !== null)?.colour ?? '';
    const group = groups.get(colour);
    if (group === undefined) groups.set(colour, [annotation]);
    else group.push(annotation);
  }
  return groups;
}
