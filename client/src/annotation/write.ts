import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FileChange, openDocument } from './file-change.ts';
import type { OffsetEdit } from './text-edit.ts';

/**
 * Puts a file in the place of another in one step of the file system, or makes it with its folder: whoever reads the
 * path, at any time, even after the process was killed, finds the old bytes or the new ones. VS Code's own save empties
 * the file before it writes.
 */
export type ReplaceFile = (uri: vscode.Uri, bytes: Uint8Array) => Promise<void>;

export interface WriteOptions {
  readonly client: BaseLanguageClient;
  /** `null`: this host cannot. */
  readonly replaceFile: ReplaceFile | null;
  /** What VS Code's preview says of the changes; a person confirms each there. */
  readonly confirm?: vscode.WorkspaceEditEntryMetadata;
}

/** Makes the changes on the disk and in the editors; `false` where nothing was changed. */
export async function writeChanges(changes: readonly FileChange[], options: WriteOptions): Promise<boolean> {
  const { replaceFile, confirm } = options;
  if (replaceFile === null || confirm !== undefined || !changes.every(canBeReplaced)) {
    return applyInEditor(changes, confirm);
  }
  for (const { uri, after, isMarked } of changes) {
    if (after === null) await vscode.workspace.fs.delete(uri);
    else await replaceFile(uri, new TextEncoder().encode(`${isMarked ? '\ufeff' : ''}${after}`));
  }
  await tellServer(changes, options.client);
  await Promise.all(
    changes.map(({ uri, after }) => {
      // A document that is open takes the new text from the disk, as one step of its undo.
      const document = openDocument(uri);
      return document && after !== null && isInTab(uri) ? hasText(document, after) : undefined;
    }),
  );
  return true;
}

/** What a person has not saved yet is in the editor alone. */
function canBeReplaced({ uri }: FileChange): boolean {
  return uri.scheme === 'file' && openDocument(uri)?.isDirty !== true;
}

/** As one edit of VS Code, saved afterwards, except for files that had changes of a person which are not saved. */
async function applyInEditor(
  changes: readonly FileChange[],
  confirm: vscode.WorkspaceEditEntryMetadata | undefined,
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const unsaved = new Set<string>();
  for (const { uri, before, after, edits } of changes) {
    if (after === null) {
      edit.deleteFile(uri, { ignoreIfNotExists: true }, confirm);
    } else if (before === null) {
      edit.createFile(uri, { contents: new TextEncoder().encode(after) }, confirm);
    } else {
      const document = await vscode.workspace.openTextDocument(uri);
      if (document.isDirty) unsaved.add(uri.toString());
      for (const one of edits) edit.replace(uri, rangeOf(document, one), one.text, confirm);
    }
  }
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  for (const { uri } of changes) {
    const document = openDocument(uri);
    if (document?.isDirty && !unsaved.has(uri.toString())) await document.save();
  }
  return true;
}

function rangeOf(document: vscode.TextDocument, { start, end }: OffsetEdit): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** At once, not when the file watcher has seen it. */
async function tellServer(changes: readonly FileChange[], client: BaseLanguageClient): Promise<void> {
  const type = ({ before, after }: FileChange): number => (before === null ? 1 : after === null ? 3 : 2);
  await client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: changes.map((change) => ({ uri: client.code2ProtocolConverter.asUri(change.uri), type: type(change) })),
  });
}

function isInTab(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

/** VS Code reads a file again when its watcher has seen the change; waits for that, for two seconds at most. */
async function hasText(document: vscode.TextDocument, text: string): Promise<void> {
  if (document.getText() === text) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, 2_000);
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && document.getText() === text) done();
    });
  });
}
