import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isArticle } from '../articles.ts';
import type { Highlights } from '../highlights.ts';
import { currentPlace, type PlaceInEditor } from './current-place.ts';
import { textAt } from './locate.ts';
import type { Step } from './steps.ts';

export interface Reading {
  /** What is read in the article that was active last in this session. */
  here(): PlaceInEditor | undefined;
  /** The place that was read last in the session before. */
  readonly before: Step | null;
}

const storageKey = 'counterclaim.reading';
/** After so many milliseconds at a place it counts as read. */
const dwell = 1000;

/** Remembers the place that a person reads in this workspace, for the next session too. */
export function rememberReading(
  client: BaseLanguageClient,
  highlights: Highlights,
  { workspaceState, subscriptions }: vscode.ExtensionContext,
): Reading {
  const before = workspaceState.get<Step>(storageKey) ?? null;
  let last: PlaceInEditor | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = async (place: PlaceInEditor): Promise<void> => {
    await workspaceState.update(storageKey, { ...place, text: await textAt(client, place), by: 'read' } satisfies Step);
  };
  /** Where the cursor is out of sight, what stands in the middle of the editor is read. */
  const inSight = (editor: vscode.TextEditor): PlaceInEditor | undefined => {
    const place = currentPlace(client, highlights);
    const [visible] = editor.visibleRanges;
    if (visible === undefined || visible.contains(editor.selection.active)) return place;
    const middle = new vscode.Position(Math.floor((visible.start.line + visible.end.line) / 2), 0);
    const { asUri, asRange } = client.code2ProtocolConverter;
    return { uri: asUri(editor.document.uri), range: asRange(new vscode.Range(middle, middle)) };
  };
  const read = (editor: vscode.TextEditor | undefined): void => {
    if (editor === undefined || editor !== vscode.window.activeTextEditor || !isArticle(editor.document)) return;
    last = currentPlace(client, highlights);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const place = editor === vscode.window.activeTextEditor ? inSight(editor) : undefined;
      if (place !== undefined) void save(place);
    }, dwell);
  };
  subscriptions.push(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => read(textEditor)),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => read(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(read),
    { dispose: () => clearTimeout(timer) },
  );
  return { here: () => currentPlace(client, highlights) ?? last, before };
}
