import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { AnnotateResult, AnnotationAct } from '../../src/protocol/annotations.ts';
import { type Files, type TestClient, uriOf } from './client.ts';

/** Does an act as a client does it: the edit is applied to the files on disk, and the server is told. */
export async function act(client: TestClient, wanted: AnnotationAct): Promise<void> {
  const result = await client.request<AnnotateResult>('counterclaim/annotate', { act: wanted, by: 'mira' });
  assert.ok('edit' in result, JSON.stringify(result));
  await applyEdit(client, result.edit);
}

export async function applyEdit(client: TestClient, edit: WorkspaceEdit): Promise<void> {
  for (const path of changeFiles(client.files, edit)) await client.changedOnDisk(path, 2);
}

/** Answers the paths of the files that changed. */
function changeFiles(files: Files, edit: WorkspaceEdit): string[] {
  const paths: string[] = [];
  for (const change of edit.documentChanges ?? []) {
    if ('kind' in change) continue;
    const { textDocument, edits } = change as TextDocumentEdit;
    const path = decodeURIComponent(textDocument.uri.slice(uriOf('').length));
    const document = TextDocument.create('', '', 0, String(files[path] ?? ''));
    files[path] = TextDocument.applyEdits(document, edits as never);
    paths.push(path);
  }
  return paths;
}
