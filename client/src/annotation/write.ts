import { type FilesWrittenParams, filesWritten, type OffsetEdit, textFingerprint } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FileChange, isInTab, openDocument } from './file-change.ts';
import { replaceByRename } from './replace-by-rename.ts';

/**
 * Puts a file in the place of another in one step of the file system, or makes it with its folder: whoever reads the
 * path, at any time, even after the process was killed, finds the old bytes or the new ones. VS Code's own save empties
 * the file before it writes. False, and nothing is changed, where the file is not what is expected (`null`: none).
 */
export type ReplaceFile = (uri: vscode.Uri, bytes: Uint8Array, expected: Uint8Array | null) => Promise<boolean>;

export interface WriteOptions {
  readonly client: BaseLanguageClient;
  /** For files of this machine; `null`: this host has none. */
  readonly replaceFile: ReplaceFile | null;
  /** What VS Code's preview says of the changes; a person confirms each there. */
  readonly confirm?: vscode.WorkspaceEditEntryMetadata;
}

/**
 * Makes the changes on the disk and in the editors. `stale`: a file has become another one meanwhile, and nothing, or of
 * several files not all, was changed; `refused`: nothing was changed, by a person or by the editor.
 */
export async function writeChanges(
  changes: readonly FileChange[],
  options: WriteOptions,
): Promise<'written' | 'stale' | 'refused'> {
  const { client, confirm } = options;
  // What a person has not saved yet is in the editor alone.
  if (confirm !== undefined || changes.some(({ uri }) => openDocument(uri)?.isDirty === true)) {
    return (await applyInEditor(changes, confirm)) ? 'written' : 'refused';
  }
  const done: FileChange[] = [];
  for (const change of changes) if (await writeToDisk(change, options)) done.push(change);
  await client.sendNotification(filesWritten, {
    files: done.map(({ uri, before, after, edits }) => ({
      uri: client.code2ProtocolConverter.asUri(uri),
      base: textFingerprint(before ?? ''),
      edits: after === null ? null : edits,
    })),
  } satisfies FilesWrittenParams);
  await Promise.all(done.map(showInEditor));
  return done.length === changes.length ? 'written' : 'stale';
}

async function writeToDisk({ uri, after, onDisk }: FileChange, { replaceFile }: WriteOptions): Promise<boolean> {
  if (after === null) {
    await vscode.workspace.fs.delete(uri);
    return true;
  }
  const bytes = new TextEncoder().encode(`${isMarked(onDisk) ? '\ufeff' : ''}${after}`);
  const replace = uri.scheme === 'file' ? (replaceFile ?? replaceByRename) : replaceByRename;
  return replace(uri, bytes, onDisk);
}

/** A byte order mark is not part of the text, and stays. */
function isMarked(bytes: Uint8Array | null): boolean {
  return bytes !== null && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** A document that is open takes the new text from the disk, as one step of its undo. */
async function showInEditor({ uri, after }: FileChange): Promise<void> {
  const document = openDocument(uri);
  if (document && after !== null && isInTab(uri)) await hasText(document, after);
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
      const shown = confirm === undefined ? edits : joinNear(before, edits);
      for (const one of shown) edit.replace(uri, rangeOf(document, one), one.text, confirm);
    }
  }
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  for (const { uri } of changes) {
    const document = openDocument(uri);
    if (document?.isDirty && !unsaved.has(uri.toString())) await document.save();
  }
  return true;
}

/** Edits of one entry as one, which a person confirms at once: entries stand a blank line apart. */
function joinNear(text: string, edits: readonly OffsetEdit[]): OffsetEdit[] {
  const joined: OffsetEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const between = last && text.slice(last.end, edit.start);
    if (last === undefined || between === undefined || /\n\s*\n|\n\s*- id:/.test(between)) joined.push(edit);
    else joined[joined.length - 1] = { start: last.start, end: edit.end, text: last.text + between + edit.text };
  }
  return joined;
}

function rangeOf(document: vscode.TextDocument, { start, end }: OffsetEdit): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
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
