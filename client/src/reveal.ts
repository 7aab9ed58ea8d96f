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
  own.set(document, [...(own.get(document) ?? []), selection].slice(-kept));
  const editor = await vscode.window.showTextDocument(document, options);
  editor.selection = selection;
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenter);
  // The editor tells of the selections that it restored meanwhile only after this.
  setTimeout(() => busy.delete(document), settling);
  return editor;
}

/** The selections that were set last in each document, which two editors may show. */
const own = new WeakMap<vscode.TextDocument, readonly vscode.Selection[]>();
const kept = 2;

const busy = new WeakSet<vscode.TextDocument>();
/** In milliseconds. */
const settling = 300;

/** Whether `reveal` is at work on an editor’s document, or what is selected is what it selected there. */
export function isOwnSelection({ document, selection }: vscode.TextEditor): boolean {
  return busy.has(document) || own.get(document)?.some((one) => one.isEqual(selection)) === true;
}
