import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InlayHint, InlayHintLabelPart } from 'vscode-languageserver-types';
import { type Files, type TestClient, uriOf } from './client.ts';
import { withServer } from './workspace.ts';

const claim = (people: number) => `The mill in Orford employs ${people} people, the council said on Monday.`;
const files: Files = {
  'seeds/a.txt': `The plan\n\n${claim(340)}\n\nThe party won 58 of 120 seats, or 60 per cent, on Sunday.\n`,
  'seeds/b.txt': `The outcry\n\n${claim(520)}\n`,
  'seeds/c.txt': `The echo\n\n${claim(340)}\n`,
};
const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const hints = ({ request }: TestClient, range = all) =>
  request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: uriOf('seeds/a.txt') }, range });

test('prose has no marks in it unless they are switched on', () =>
  withServer(files, async (client) => assert.deepEqual(await hints(client), [])));

test('behind a claim, by how many it is disputed and where it is repeated, each part a link', () =>
  withServer(
    files,
    async (client) => {
      const [hint, ...more] = await hints(client);
      assert.deepEqual(more, []);
      const parts = hint?.label as InlayHintLabelPart[];
      assert.equal(parts.map(({ value }) => value).join(''), 'disputed by 1 · in 1 other article');
      assert.deepEqual(
        parts.map(({ location }) => location?.uri),
        [uriOf('seeds/b.txt'), uriOf('seeds/c.txt')],
      );
      assert.deepEqual(hint?.position, { line: 2, character: claim(340).length });
      assert.deepEqual(await hints(client, { start: { line: 3, character: 0 }, end: { line: 9, character: 0 } }), []);
    },
    { settings: { inlayHints: { claims: true } } },
  ));

test('behind a number, what the others yield', () =>
  withServer(
    files,
    async (client) => {
      const found = await hints(client);
      assert.deepEqual(
        found.map(({ label }) => label),
        ['≠ 58 of 120 is 48.3 %'],
      );
    },
    { settings: { inlayHints: { numbers: true } } },
  ));
