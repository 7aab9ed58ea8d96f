import { textFingerprint } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageclient';
import { editText, type OffsetEdit, toOffsetEdits } from './text-edit.ts';

/** A file as it was and as it shall be. */
export interface FileChange {
  readonly uri: vscode.Uri;
  /** `null`: there is no file. */
  readonly before: string | null;
  /** `null`: there shall be none. */
  readonly after: string | null;
  /** In `before`, or in an empty text. */
  readonly edits: readonly OffsetEdit[];
  /** The file begins with a byte order mark, which is not part of the text and stays. */
  readonly isMarked: boolean;
}

/** What a file has at the moment. */
export interface FileText {
  readonly text: string;
  readonly isMarked: boolean;
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
    const file = await currentText(uri);
    const before = file?.text ?? null;
    const base = bases[name];
    if (base !== undefined && base !== textFingerprint(before ?? '')) return 'stale';
    const edits = toOffsetEdits(before ?? '', textEdits);
    changes.push({ uri, before, after: editText(before ?? '', edits), edits, isMarked: file?.isMarked ?? false });
  }
  return changes;
}

/** The text of a file: with what is not saved yet where it is open, else what the disk has; `null`: there is none. */
export async function currentText(uri: vscode.Uri): Promise<FileText | null> {
  const open = openDocument(uri);
  if (open?.isDirty) return { text: open.getText(), isMarked: false };
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { text: new TextDecoder().decode(bytes), isMarked };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
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
