import {
  type Location,
  type PassagesParams,
  type PassagesResult,
  passages,
  type Way,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isArticle } from '../articles.ts';
import { isOwnSelection } from '../reveal.ts';
import type { Followed } from './trail.ts';

/**
 * Notices the jumps that the editor makes by itself: to a definition, to a reference, by a link. The editor does not say
 * what a jump was, so a selection counts that no key and no mouse has made, and whose place the server knows as a
 * cross-reference of the place before. To find a word or to open a file is no step.
 */
export function observeJumps(
  client: BaseLanguageClient,
  { arrived }: { arrived(to: Location, how: Followed): void },
): vscode.Disposable {
  let before: vscode.Location | undefined;
  /** Of each document: what the editor restores when it shows the document again, which is no jump. */
  const last = new WeakMap<vscode.TextDocument, vscode.Selection>();

  const look = async (from: vscode.Location, editor: vscode.TextEditor): Promise<void> => {
    const to = new vscode.Location(editor.document.uri, editor.selection);
    const by = await wayBetween(client, from, to);
    if (by !== undefined) arrived(toProtocol(client, to), { by, from: toProtocol(client, from) });
  };
  return vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    const { document, selection } = textEditor;
    if (textEditor !== vscode.window.activeTextEditor || !isArticle(document)) return;
    const from = before;
    before = new vscode.Location(document.uri, selection);
    const isRestored = last.get(document)?.isEqual(selection) === true;
    last.set(document, selection);
    const byHand =
      kind === vscode.TextEditorSelectionChangeKind.Keyboard || kind === vscode.TextEditorSelectionChangeKind.Mouse;
    if (byHand || isRestored || from === undefined || isOwnSelection(textEditor)) return;
    if (!isAtStart(selection) && !isSameLine(from, before)) void look(from, textEditor);
  });
}

/** Another editor of a document begins at its start. */
function isAtStart({ start, end }: vscode.Selection): boolean {
  return end.isEqual(new vscode.Position(0, 0)) && start.isEqual(end);
}

function isSameLine(a: vscode.Location, b: vscode.Location): boolean {
  return a.uri.toString() === b.uri.toString() && a.range.start.line === b.range.start.line;
}

async function wayBetween(
  client: BaseLanguageClient,
  from: vscode.Location,
  to: vscode.Location,
): Promise<Way | undefined> {
  const { uri, range } = toProtocol(client, from);
  const params: PassagesParams = { uri, position: range.start };
  const found = await client.sendRequest<PassagesResult | null>(passages, params);
  const linked = found?.linked.find((passage) => {
    const isThere = client.protocol2CodeConverter.asRange(passage.range).contains(to.range.start);
    return isThere && passage.uri === toProtocol(client, to).uri;
  });
  if (linked !== undefined) return linked.relation;
  const references = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    from.uri,
    from.range.start,
  );
  const isReference = references.some(
    (place) => place.uri.toString() === to.uri.toString() && place.range.contains(to.range.start),
  );
  return isReference ? 'reference' : undefined;
}

function toProtocol(client: BaseLanguageClient, { uri, range }: vscode.Location): Location {
  const { asUri, asRange } = client.code2ProtocolConverter;
  return { uri: asUri(uri), range: asRange(range) };
}
