import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { AnnotateResult, AnnotationAct, ShownAnnotation } from '../../src/protocol/annotations.ts';
import { type Files, start, type TestClient, uriOf } from './client.ts';

const article =
  'Plant under fire\n\nThe plant poisons the river, the council said.\n\nNobody at the plant would comment.\n';
const files: Files = { 'seeds/a.txt': article, 'seeds/b.txt': article.replace('poisons', 'spares') };
const notes = 'annotations/a.yaml';

async function withServer(contents: Files, run: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await start({ ...contents });
  try {
    await client.ready();
    await run(client);
  } finally {
    await client.close();
  }
}

function rangeOf(words: string, text = article) {
  const document = TextDocument.create('', '', 0, text);
  const offset = text.indexOf(words);
  return { start: document.positionAt(offset), end: document.positionAt(offset + words.length) };
}

const inA = (words: string) => ({ uri: uriOf('seeds/a.txt'), range: rangeOf(words) });

const ask = (client: TestClient, act: AnnotationAct) =>
  client.request<AnnotateResult>('counterclaim/annotate', { act, by: 'mira' });

/** Does an act as a client does it: the edit is applied to the files on disk, and the server is told. */
async function act(client: TestClient, wanted: AnnotationAct): Promise<readonly string[]> {
  const result = await ask(client, wanted);
  assert.ok('edit' in result, JSON.stringify(result));
  for (const path of apply(client.files, result.edit)) await client.changedOnDisk(path, 2);
  return result.ids;
}

/** Answers the paths of the files that changed. */
function apply(disk: Files, edit: WorkspaceEdit): string[] {
  const paths: string[] = [];
  for (const change of edit.documentChanges ?? []) {
    if ('kind' in change) {
      assert.equal(change.kind, 'create');
      const path = change.kind === 'create' ? pathOf(change.uri) : '';
      assert.equal(disk[path], undefined);
      disk[path] = '';
    } else {
      const { textDocument, edits } = change as TextDocumentEdit;
      const path = pathOf(textDocument.uri);
      const text = String(disk[path] ?? '');
      disk[path] = TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits as never);
      paths.push(path);
    }
  }
  return paths;
}

const pathOf = (uri: string) => decodeURIComponent(uri.slice(uriOf('').length));

const shown = (client: TestClient, path = 'seeds/a.txt') =>
  client.request<ShownAnnotation[]>('counterclaim/annotations', { uri: uriOf(path) });

test('a passage that is tagged makes a file, and is shown where it is', () =>
  withServer(files, async (client) => {
    const [id] = await act(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
    assert.equal(
      client.files[notes],
      `version: 1
article: seeds/a.txt
unit: utf16

annotations:

  - id: ${id}
    quote: "poisons the river"
    prefix: "Plant under fire\\n\\nThe plant "
    suffix: ", the council said.\\n\\nNobody at t"
    at: [28, 45]
    tags: [claim]
    by: mira
    "on": "2026-03-03T09:12:00Z"
    via: human
`,
    );
    const [annotation, ...more] = await shown(client);
    assert.deepEqual(more, []);
    assert.equal(annotation?.id, id);
    assert.deepEqual(annotation?.range, rangeOf('poisons the river'));
    assert.deepEqual(annotation?.tags, [{ id: 'claim', label: 'claim', colour: null, isKnown: false }]);
    assert.deepEqual(annotation?.file.uri, uriOf(notes));
  }));
