import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentLink } from 'vscode-languageserver-types';
import { type Files, type TestClient, uriOf } from './client.ts';
import { withServer, wordsAt } from './workspace.ts';

const files: Files = {
  'seeds/a.txt':
    'The mill and the river\n\nIt rained. See (https://example.org/rain_(weather)), www.example.net/a. Or http://www.example.org/mill/?from=a!\n\nRead more: A long silence after the storm\n\nNot javascript:alert(1) nor file:///etc/passwd.\n',
  'seeds/b.txt': 'A long silence after the storm\n\nIt rained again.\n',
  'annotations/b.yaml':
    'version: 1\narticle: seeds/b.txt\nsource:\n  url: https://example.org/mill\nannotations:\n  - id: a-11111111\n    quote: "It rained again."\n  - id: a-22222222\n    quote: Not there at all, nor anything like it\n',
};
const linksIn = async ({ request }: TestClient, path: string) => {
  const uri = uriOf(path);
  const links = await request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
  return links.map(({ range, target }) => [wordsAt(files, uri, range), target]);
};

test('addresses in an article, and to articles of the corpus where people noted them', () =>
  withServer(files, async (client) => {
    assert.deepEqual(await linksIn(client, 'seeds/a.txt'), [
      ['https://example.org/rain_(weather)', 'https://example.org/rain_(weather)'],
      ['www.example.net/a', 'https://www.example.net/a'],
      ['http://www.example.org/mill/?from=a', uriOf('seeds/b.txt')],
      ['A long silence after the storm', `${uriOf('seeds/b.txt')}#L1,1`],
    ]);
    assert.deepEqual(await linksIn(client, 'seeds/b.txt'), []);
  }));

test('a file of annotations links to its article, to the passages that it quotes and to where the article is from', () =>
  withServer(files, async (client) => {
    assert.deepEqual(await linksIn(client, 'annotations/b.yaml'), [
      ['seeds/b.txt', uriOf('seeds/b.txt')],
      ['"It rained again."', `${uriOf('seeds/b.txt')}#L3,1`],
      ['https://example.org/mill', 'https://example.org/mill'],
    ]);
  }));
