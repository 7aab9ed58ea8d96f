import type { Location } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Opens an article with the passage selected, in the middle of the view, and the cursor at the passage's start. It leaves
 * no trace: a person who follows a cross-reference does it by `Trail.follow`.
 */
export async function reveal(
  client: BaseLanguageClient,
  { uri, range }: Location,
  options: vscode.TextDocumentShowOptions = {},
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
  const { start, end } = client.protocol2CodeConverter.asRange(range);
  const selection = new vscode.Selection(end, start);
  own.set(document, selection);
  const editor = await vscode.window.showTextDocument(document, options);
  editor.selection = selection;
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenter);
  return editor;
}

/** The selection that was set last in each document. */
const own = new WeakMap<vscode.TextDocument, vscode.Selection>();

/** Whether what is selected in an editor is what `reveal` selected last there. */
export function isOwnSelection({ document, selection }: vscode.TextEditor): boolean {
  return own.get(document)?.isEqual(selection) ?? false;
}
