import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { AnnotateResult, AnnotationAct } from '../../src/protocol/annotations.ts';
import { type TestClient, uriOf } from './client.ts';

/** Asks for the edit of an act, and changes nothing. */
export function ask(client: TestClient, act: AnnotationAct, by = 'mira'): Promise<AnnotateResult> {
  return client.request<AnnotateResult>('counterclaim/annotate', { act, by });
}

/** Does an act as a client does it: the edit is applied to the files on disk, and the server is told. Answers the ids. */
export async function act(client: TestClient, wanted: AnnotationAct, by = 'mira'): Promise<readonly string[]> {
  const result = await ask(client, wanted, by);
  assert.ok('edit' in result, JSON.stringify(result));
  await applyEdit(client, result.edit);
  return result.ids;
}

export async function applyEdit(client: TestClient, edit: WorkspaceEdit): Promise<void> {
  for (const path of changeFiles(client, edit)) await client.changedOnDisk(path, 2);
}

/** Answers the paths of the files that changed. */
function changeFiles({ files }: TestClient, edit: WorkspaceEdit): string[] {
  const paths: string[] = [];
  for (const change of edit.documentChanges ?? []) {
    if ('kind' in change) {
      assert.equal(change.kind, 'create');
      assert.equal(files[pathOf(change.uri)], undefined);
      files[pathOf(change.uri)] = '';
    } else {
      const { textDocument, edits } = change as TextDocumentEdit;
      const path = pathOf(textDocument.uri);
      const document = TextDocument.create('', '', 0, String(files[path] ?? ''));
      files[path] = TextDocument.applyEdits(document, edits as never);
      paths.push(path);
    }
  }
  return paths;
}

function pathOf(uri: string): string {
  return decodeURIComponent(uri.slice(uriOf('').length));
}
