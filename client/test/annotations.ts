import assert from 'node:assert/strict';
import type { ShownAnnotation } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { counterclaim, eventually, rangeOf } from './workspace.ts';

/** Says who annotates, and that nothing is saved by itself: the browser's editor would, the desktop's does not. */
export async function annotateAs(author: string): Promise<void> {
  const { Global } = vscode.ConfigurationTarget;
  await counterclaim();
  await vscode.workspace.getConfiguration('counterclaim.annotations').update('author', author, Global);
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', Global);
}

/** A file of the folder `annotations`; `null`: there is none. */
export async function fileText(name: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));
  } catch {
    return null;
  }
}

export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, 'annotations', name);
}

/** The file of an article's annotations. */
export function fileNameOf(document: vscode.TextDocument): string {
  return document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1).replace(/\.txt$/, '.yaml');
}

/** Opens a file in the second column as a person does: it is closed with its tab. */
export async function openFile(name: string, options: vscode.TextDocumentShowOptions = {}): Promise<vscode.TextEditor> {
  const uri = fileUri(name);
  await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: vscode.ViewColumn.Two, ...options });
  return eventually('the file is open', () =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.path === uri.path),
  );
}

/** Writes a file as another program does. */
export async function writeFile(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
}

export async function removeAll(): Promise<void> {
  // An editor with unsaved changes asks before it closes.
  await vscode.workspace.saveAll();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const [name] of await vscode.workspace.fs.readDirectory(fileUri('')).then(
    (entries) => entries,
    () => [],
  )) {
    await vscode.workspace.fs.delete(fileUri(name), { recursive: true });
  }
  const { annotating } = await counterclaim();
  for (const uri of await vscode.workspace.findFiles('seeds/*.txt')) {
    const document = await vscode.workspace.openTextDocument(uri);
    await eventually('the server knows', async () => (await annotating.annotations.ask(document)).length === 0);
  }
}

export function select(editor: vscode.TextEditor, text: string): void {
  const { start, end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(start, end);
}

/** What the server says of an article, as soon as it is what is expected. */
export async function annotationsWhere(
  document: vscode.TextDocument,
  what: string,
  expected: (all: readonly ShownAnnotation[]) => boolean,
): Promise<readonly ShownAnnotation[]> {
  const { annotating } = await counterclaim();
  return eventually(what, () => {
    const all = annotating.annotations.of(document);
    return all !== undefined && expected(all) && all;
  });
}

/** The words of a passage, as they are in the article now. */
export function wordsOf(document: vscode.TextDocument, { range }: ShownAnnotation): string | null {
  if (range === null) return null;
  return document.getText(
    new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
  );
}
