import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Files } from './client.ts';
import { withServer } from './workspace.ts';

const files: Files = {
  'seeds/a.txt':
    'The plan\n\nThe encryption of messages endangers children, Ada Birch of the Orford Council said.\n\nThe mill in Orford employs 340 people, the café owner said.\n',
  'seeds/b.txt': 'The outcry\n\nEncrypted messages protect the children of the valley.\n\nThe mill will stay.\n',
};

const queries: readonly (readonly [string, string, readonly string[]])[] = [
  ['words in any order', 'people mill', ['The mill in Orford employs 340']],
  ['the beginnings of words', 'encryp child', ['The encryption of messages', 'Encrypted messages']],
  ['a part of a word', 'dangers', ['The encryption of messages']],
  ['letters swapped', 'encrpytion', ['The encryption of messages']],
  ['a letter too few and one too many', 'mesages childrren', ['The encryption of messages', 'Encrypted messages']],
  ['without the accent', 'cafe', ['The mill in Orford employs']],
  ['a number', '340', ['The mill in Orford employs']],
  ['who says it', 'birch encryption', ['The encryption of messages']],
  ['a word and one with a slip', 'protect mesages', ['Encrypted messages']],
  ['one slip in four letters', 'mall', ['The mill in Orford', 'The mill will stay']],
  ['no slip in three', 'mil mol', []],
  ['every word must be there', 'mill encryption', []],
];

for (const [what, query, expected] of queries)
  test(`found by ${what}: ${query}`, () =>
    withServer(files, async ({ request }) => {
      const found = await request<SymbolInformation[]>('workspace/symbol', { query });
      const claims = found.filter(({ kind }) => kind !== SymbolKind.Namespace).map(({ name }) => name);
      assert.equal(claims.length, expected.length, claims.join('\n'));
      for (const [i, start] of expected.entries()) assert.ok(claims[i]?.startsWith(start), claims.join('\n'));
    }));

test('organisations come first, and a query without words lists everything', () =>
  withServer(files, async ({ request }) => {
    const [first] = await request<SymbolInformation[]>('workspace/symbol', { query: 'council orford' });
    assert.equal(first?.name, 'Orford Council');
    const all = await request<SymbolInformation[]>('workspace/symbol', { query: ' … ' });
    assert.ok(all.length >= 5);
  }));
