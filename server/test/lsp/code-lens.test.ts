import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeLens } from 'vscode-languageserver-types';
import { act } from './acts.ts';
import { type Files, type StartOptions, type TestClient, uriOf } from './client.ts';
import { withServer } from './workspace.ts';

const claim = (people: number) => `The mill in Orford employs ${people} people, the council said on Monday.`;
const files: Files = {
  'seeds/a.txt': `The plan\n\n${claim(340)}\n\nIt has rained for days in the valley.\n`,
  'seeds/b.txt': `The outcry\n\n${claim(520)}\n`,
  'seeds/c.txt': `The echo\n\n${claim(340)}\n`,
  'seeds/d.txt': `A muddle\n\n${claim(340)}\n\nLater it said more.\n\n${claim(610)}\n`,
  'annotations/a.yaml':
    'version: 1\narticle: seeds/a.txt\nannotations:\n  - id: a-11111111\n    quote: The mill\n    note: So?\n',
};

const lensesOf = async ({ request }: TestClient, path: string) => {
  const found = await request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: uriOf(path) } });
  assert.ok(
    found.every(({ command }) => command === undefined),
    'what a lens says is worked out when it is shown',
  );
  const resolved = await Promise.all(found.map((lens) => request<CodeLens>('codeLens/resolve', lens)));
  return resolved.map(({ range, command }) => [range.start.line, command?.title, command?.command]);
};

test('above a paragraph: in how many other articles its claims are, and how many of them dispute', () =>
  withServer(files, async (client) => {
    assert.deepEqual(await lensesOf(client, 'seeds/a.txt'), [
      [2, '3 other articles · 2 dispute', ''],
      [2, '1 annotation', ''],
    ]);
  }));

test('a dispute within the article is told too', () =>
  withServer(files, async (client) => {
    const uri = uriOf('seeds/d.txt');
    const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: claim(340).length } });
    const ends = { a: { uri, range: range(2) }, b: { uri, range: range(6) } };
    await act(client, { kind: 'decide', ...ends, verdict: 'disputed', note: null });
    const [first] = await lensesOf(client, 'seeds/d.txt');
    assert.deepEqual(first, [2, '3 other articles · 1 disputes · disputed in this article', '']);
  }));

test('a lens lists the passages where the client can, and settings turn lenses off', () => {
  const options: StartOptions = {
    settings: { codeLens: { annotations: false } },
    initialize: { initializationOptions: { highlights: true, commands: ['counterclaim.showPassages'] } },
  };
  return withServer(
    files,
    async (client) => {
      assert.deepEqual(await lensesOf(client, 'seeds/c.txt'), [
        [2, '3 other articles · 2 dispute', 'counterclaim.showPassages'],
      ]);
    },
    options,
  ).then(() =>
    withServer(files, async (client) => assert.deepEqual(await lensesOf(client, 'seeds/c.txt'), []), {
      settings: { codeLens: { claims: false } },
    }),
  );
});

test('an open article is asked about anew when its links change', () =>
  withServer(
    files,
    async (client) => {
      let refreshed = 0;
      client.connection.onRequest('workspace/codeLens/refresh', () => {
        refreshed++;
        return null;
      });
      await client.open('seeds/a.txt');
      await client.until(() => refreshed > 0);
      const before = refreshed;
      client.files['seeds/b.txt'] = 'The outcry\n\nNothing of it is left in here.\n';
      await client.changedOnDisk('seeds/b.txt', 2);
      await client.until(() => refreshed > before);
      assert.deepEqual((await lensesOf(client, 'seeds/a.txt'))[0], [2, '2 other articles · 1 disputes', '']);
    },
    { initialize: { capabilities: { workspace: { configuration: true, codeLens: { refreshSupport: true } } } } },
  ));
