import { editText, type OffsetEdit, textFingerprint } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageclient';
import { toOffsetEdits } from './text-edit.ts';

/** A file as it was and as it shall be. */
export interface FileChange {
  readonly uri: vscode.Uri;
  /** `null`: there is no file. */
  readonly before: string | null;
  /** `null`: there shall be none. */
  readonly after: string | null;
  /** In `before`, or in an empty text. */
  readonly edits: readonly OffsetEdit[];
  /** What the disk has: not the text before where that was not saved, or the file was deleted; `null`: nothing. */
  readonly onDisk: Uint8Array | null;
}

/** What a file has at the moment. */
export interface FileText {
  readonly text: string;
  readonly onDisk: Uint8Array | null;
}

/**
 * What an edit of the server makes of the files as they are now; `stale` where one of them is not the text that the edit
 * is meant for.
 */
export async function toFileChanges(
  client: BaseLanguageClient,
  edit: WorkspaceEdit,
  bases: Readonly<Record<string, string>> = {},
): Promise<FileChange[] | 'stale'> {
  const changes: FileChange[] = [];
  for (const [name, textEdits] of editsByFile(edit)) {
    const uri = client.protocol2CodeConverter.asUri(name);
    const file = await textWith(uri, bases[name]);
    if (file === 'stale') return 'stale';
    const before = file?.text ?? null;
    const edits = toOffsetEdits(before ?? '', textEdits);
    changes.push({ uri, before, after: editText(before ?? '', edits), edits, onDisk: file?.onDisk ?? null });
  }
  return changes;
}

/** The text that the server means: what it takes for open may be open here, or only about to be closed. */
async function textWith(uri: vscode.Uri, fingerprint: string | undefined): Promise<FileText | null | 'stale'> {
  const file = await currentText(uri);
  const open = openDocument(uri);
  if (fingerprint === undefined || textFingerprint(file?.text ?? '') === fingerprint) return file;
  if (open === undefined || open.isDirty || textFingerprint(open.getText()) !== fingerprint) return 'stale';
  return file === null ? { text: open.getText(), onDisk: null } : 'stale';
}

/**
 * The text of a file: with what is not saved yet where it is open, else what the disk has; of a file that was deleted,
 * what its tab still shows. `null`: there is none.
 */
export async function currentText(uri: vscode.Uri): Promise<FileText | null> {
  const open = openDocument(uri);
  const onDisk = await readBytes(uri);
  if (open?.isDirty || (open && onDisk === null && isInTab(uri))) return { text: open.getText(), onDisk };
  return onDisk && { text: new TextDecoder().decode(onDisk), onDisk };
}

/** `null`: there is no file. */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array | null> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

export function isInTab(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

/** The text edits of each file; files that are only created come with none. */
function editsByFile({ changes, documentChanges }: WorkspaceEdit): Map<string, TextDocumentEdit['edits']> {
  const found = new Map<string, TextDocumentEdit['edits']>(Object.entries(changes ?? {}));
  for (const change of documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind === 'create' && !found.has(change.uri)) found.set(change.uri, []);
    } else {
      const { uri } = change.textDocument;
      found.set(uri, [...(found.get(uri) ?? []), ...change.edits]);
    }
  }
  return found;
}
