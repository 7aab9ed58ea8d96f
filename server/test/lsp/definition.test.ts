import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Location, LocationLink } from 'vscode-languageserver-types';
import { type Files, uriOf } from './client.ts';
import { placeOf, withServer, wordsAt } from './workspace.ts';

const files: Files = {
  'seeds/a.txt': 'First\n\nBirch Holdings fell. The NRA will look into it.\n\nThe mill sold 4,200 sheds last year.\n',
  'seeds/b.txt':
    'Second\n\nThe National Rail Agency (NRA) will look into it.\n\nThe mill sold 4,200 sheds last year, the NRA said.\n',
};
const at = (path: string, words: string) => placeOf(files, path, words);
const shown = (found: readonly Location[]) =>
  found.map(({ uri, range }) => [uri.slice(uriOf('').length), wordsAt(files, uri, range)]);

test('a name is defined where an article first gives it in full, and its references are all other mentions', () =>
  withServer(files, async ({ request }) => {
    const place = at('seeds/a.txt', 'NRA');
    const found = shown(await request('textDocument/definition', place));
    assert.deepEqual(found, [['seeds/b.txt', 'National Rail Agency']]);
    const context = { includeDeclaration: false };
    const others = shown(await request('textDocument/references', { ...place, context }));
    assert.deepEqual(others, [
      ['seeds/a.txt', 'NRA'],
      ['seeds/b.txt', 'NRA'],
      ['seeds/b.txt', 'NRA'],
    ]);
  }));

test('a claim and a number are defined where they first appear', () =>
  withServer(files, async ({ request }) => {
    const claim = shown(await request('textDocument/definition', at('seeds/b.txt', 'mill sold')));
    assert.deepEqual(claim, [['seeds/a.txt', 'The mill sold 4,200 sheds last year.']]);
    const number = shown(await request('textDocument/definition', at('seeds/b.txt', '4,200')));
    assert.equal(number[0]?.[0], 'seeds/a.txt');
    assert.match(number[0]?.[1] ?? '', /^4,200/);
    const context = { includeDeclaration: true };
    const places = shown(await request('textDocument/references', { ...at('seeds/b.txt', '4,200'), context }));
    assert.equal(places.length, 2);
  }));

test('a client that takes links has the whole name underlined', () =>
  withServer(
    files,
    async ({ request }) => {
      const place = at('seeds/b.txt', 'Rail');
      const [link] = await request<LocationLink[]>('textDocument/definition', place);
      assert.equal(wordsAt(files, place.textDocument.uri, link?.originSelectionRange as never), 'National Rail Agency');
    },
    { initialize: { capabilities: { textDocument: { definition: { linkSupport: true } } } } },
  ));
