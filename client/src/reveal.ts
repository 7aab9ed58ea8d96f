import type { Location } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Opens an article with the passage selected, in the middle of the view, and the cursor at the passage's start. */
export async function reveal(
  client: BaseLanguageClient,
  { uri, range }: Location,
  options: vscode.TextDocumentShowOptions = {},
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
  const editor = await vscode.window.showTextDocument(document, options);
  const { start, end } = client.protocol2CodeConverter.asRange(range);
  editor.selection = new vscode.Selection(end, start);
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenter);
  return editor;
}
