import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Location, LocationLink } from 'vscode-languageserver-types';
import type { Files } from './client.ts';
import { placeOf, withServer, wordsAt } from './workspace.ts';

const files: Files = {
  'seeds/a.txt':
    'The plan\n\nThe mill in Orford employs 340 people, the council said on Monday.\n\nIt had rained for days in the valley.\n',
  'seeds/b.txt': 'The outcry\n\nThe mill in Orford employs 520 people, the council said on Monday.\n',
  'seeds/c.txt': 'The echo\n\nThe mill in Orford employs 340 people, the council said on Monday.\n',
};
const method = 'textDocument/implementation';

test('implementations of a claim are what disputes it, and not what repeats it', () =>
  withServer(files, async ({ request }) => {
    const found = await request<Location[]>(method, placeOf(files, 'seeds/a.txt', 'mill'));
    assert.deepEqual(
      found.map(({ uri, range }) => wordsAt(files, uri, range)),
      ['The mill in Orford employs 520 people, the council said on Monday.'],
    );
    assert.deepEqual(await request(method, placeOf(files, 'seeds/a.txt', 'rained')), []);
    assert.equal(
      await request(method, { ...placeOf(files, 'seeds/a.txt', 'mill'), position: { line: 1, character: 0 } }),
      null,
    );
  }));

test('a client that takes links is led from the whole claim to the words that dispute it', () =>
  withServer(
    files,
    async ({ request }) => {
      const place = placeOf(files, 'seeds/a.txt', 'mill');
      const [link] = await request<LocationLink[]>(method, place);
      assert.ok(link !== undefined);
      assert.match(wordsAt(files, link.targetUri, link.targetSelectionRange), /^520/);
      assert.match(
        wordsAt(files, place.textDocument.uri, link.originSelectionRange as never),
        /^The mill .* Monday\.$/,
      );
    },
    { initialize: { capabilities: { textDocument: { implementation: { linkSupport: true } } } } },
  ));
