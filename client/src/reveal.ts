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
  busy.add(document);
  const editor = await vscode.window.showTextDocument(document, options);
  editor.selection = selection;
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenter);
  // The editor tells of the selections that it restored meanwhile only after this.
  setTimeout(() => busy.delete(document), settling);
  return editor;
}

const busy = new WeakSet<vscode.TextDocument>();
/** In milliseconds. */
const settling = 1000;

/** Whether `reveal` is at work on a document, or has just been: what is selected there now is no act of the editor. */
export function isRevealing(document: vscode.TextDocument): boolean {
  return busy.has(document);
}
