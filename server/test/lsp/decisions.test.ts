import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-protocol';
import type { AnnotateResult, PassageRef } from '../../src/protocol/annotations.ts';
import { act, applyEdit } from './acts.ts';
import { type Files, type StartOptions, start, type TestClient, uriOf } from './client.ts';

const files: Files = {
  'seeds/a.txt': 'The plan\n\nThe mill in Orford employs 340 people, the council said on Monday.\n',
  'seeds/b.txt': 'The outcry\n\nThe mill in Orford employs 520 people, the council said on Monday.\n\nIt rained.\n',
};
const claimsFile = 'annotations/claims.yaml';
const line = { start: { line: 2, character: 0 }, end: { line: 2, character: 67 } };
const a: PassageRef = { uri: uriOf('seeds/a.txt'), range: line };
const b: PassageRef = { uri: uriOf('seeds/b.txt'), range: line };

async function withServer(
  run: (client: TestClient) => Promise<void>,
  options: StartOptions = {},
  contents = files,
): Promise<void> {
  const client = await start({ ...contents }, options);
  try {
    await client.ready();
    await run(client);
  } finally {
    await client.close();
  }
}

async function hover({ request }: TestClient): Promise<string> {
  const params = { textDocument: { uri: a.uri }, position: { line: 2, character: 9 } };
  return (await request<{ contents: { value: string } }>('textDocument/hover', params)).contents.value;
}

function actions({ request }: TestClient, context: object = { diagnostics: [] }): Promise<CodeAction[]> {
  const at = { line: 2, character: 9 };
  return request('textDocument/codeAction', { textDocument: { uri: a.uri }, range: { start: at, end: at }, context });
}

const disputes = ({ diagnostics }: TestClient) =>
  (diagnostics.get(a.uri) ?? []).filter(({ code }) => code === 'disputed');

test('a decision is written down, holds at once, is shown with its reason, and can be taken back', () =>
  withServer(async (client) => {
    await client.until(() => disputes(client).length === 1);
    await act(client, { kind: 'decide', a, b, verdict: 'not-disputed', note: ' Of other years. ' });
    await client.until(() => disputes(client).length === 0);
    assert.match(String(client.files[claimsFile]), /^version: 1\n\ndecisions:\n\n {2}- id: d-\w{8}\n/);
    assert.match(
      String(client.files[claimsFile]),
      /decided: not-disputed\n {4}note: \|-\n {6}Of other years\.\n {4}by: mira\n/,
    );
    assert.match(
      await hover(client),
      /Related in 1 other article[\s\S]*Mira decided on .* that these do not dispute each other: Of other years/,
    );
    await act(client, { kind: 'undecide', a: b, b: a });
    assert.doesNotMatch(String(client.files[claimsFile]), /d-\w{8}/);
    await client.until(() => disputes(client).length === 1);
  }));

test('a decision takes the place of what it excludes, and that of the same kind keeps its id', () =>
  withServer(async (client) => {
    await act(client, { kind: 'decide', a, b, verdict: 'same', note: null });
    const [id] = /d-\w{8}/.exec(String(client.files[claimsFile])) ?? [];
    await act(client, { kind: 'decide', a: b, b: a, verdict: 'same', note: 'Both mean the staff.' });
    assert.deepEqual(String(client.files[claimsFile]).match(/d-\w{8}/g), [id]);
    await client.until(() => disputes(client).length === 0);
    assert.match(await hover(client), /The same claim in 1 other article[\s\S]*Both mean the staff/);
    await act(client, { kind: 'decide', a, b, verdict: 'disputed', note: null });
    assert.deepEqual(String(client.files[claimsFile]).match(/decided: .*/g), ['decided: disputed']);
    await act(client, { kind: 'decide', a, b, verdict: 'not-same', note: null });
    assert.deepEqual(
      new Set(String(client.files[claimsFile]).match(/decided: .*/g)),
      new Set(['decided: disputed', 'decided: not-same']),
    );
  }));

const refused: readonly (readonly [string, PassageRef, RegExp])[] = [
  ['the same claim', a, /one claim/],
  ['what is no article', { ...b, uri: uriOf('notes.txt') }, /not an article/],
  [
    'a line without words',
    { ...b, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } } },
    /selected/,
  ],
];
for (const [what, other, message] of refused) {
  test(`nothing can be decided about a claim and ${what}`, () =>
    withServer(async ({ request }) => {
      const wanted = { kind: 'decide', a, b: other, verdict: 'same', note: null };
      const result = await request<AnnotateResult>('counterclaim/annotate', { act: wanted, by: 'mira' });
      assert.match('problem' in result ? result.problem.message : '', message);
    }));
}

test('a decision about words that are gone is a warning in its file, and holds again when they are back', () =>
  withServer(async (client) => {
    await act(client, { kind: 'decide', a, b, verdict: 'not-disputed', note: null });
    await client.until(() => disputes(client).length === 0);
    const uri = await client.open('seeds/b.txt');
    const edit = (text: string, version: number) =>
      client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    await edit('The outcry\n\nIt rained.\n', 2);
    await client.until(() => client.diagnostics.get(uriOf(claimsFile))?.length === 1);
    const [lost] = client.diagnostics.get(uriOf(claimsFile)) ?? [];
    assert.deepEqual([lost?.code, lost?.severity], ['orphan', 2]);
    await edit(String(files['seeds/b.txt']), 3);
    await client.until(() => client.diagnostics.get(uriOf(claimsFile))?.length === 0);
    assert.match(await hover(client), /do not dispute each other/);
  }));

test('code actions: what is likeliest wrong first, as a fix of the diagnostic; after a decision, only to take it back', () =>
  withServer(
    async (client) => {
      await client.until(() => disputes(client).length === 1);
      const offered = await actions(client, { diagnostics: disputes(client) });
      const titles = ['Not disputed by', 'Disputed by', 'Same claim as'].map(
        (title) => new RegExp(`^${title} “The mill in Orford.*” in “The outcry”$`),
      );
      for (const [i, title] of titles.entries()) assert.match(offered[i]?.title ?? '', title);
      assert.deepEqual(
        [offered[0]?.kind, offered[0]?.diagnostics?.length, offered[1]?.kind],
        ['quickfix', 1, 'refactor.rewrite'],
      );
      assert.equal(offered[0]?.command?.command, 'counterclaim.decide');
      assert.deepEqual(offered[0]?.command?.arguments?.[0].linked.uri, b.uri);
      await act(client, { kind: 'decide', a, b, verdict: 'disputed', note: null });
      const left = (await actions(client))
        .map(({ title }) => title)
        .filter((title) => title.includes('mill in Orford'));
      assert.deepEqual(
        left.map((title) => title.slice(0, 30)),
        ['Take back mira’s decision on “'],
      );
    },
    { initialize: { initializationOptions: { highlights: true, commands: ['counterclaim.decide'] } } },
  ));

test('code actions of an editor without our commands are edits', () =>
  withServer(async (client) => {
    const [first] = await actions(client);
    assert.match(first?.title ?? '', /^Not disputed by/);
    assert.ok(first?.edit);
    await applyEdit(client, first.edit);
    await client.until(() => disputes(client).length === 0 && client.diagnostics.has(a.uri));
    const [back] = await actions(client);
    assert.match(back?.title ?? '', /^Take back the decision/);
    await applyEdit(client, back?.edit ?? {});
    await client.until(() => disputes(client).length === 1);
  }));

test('a client asks for one kind of code actions and gets no other', () =>
  withServer(async (client) => {
    assert.deepEqual(await actions(client, { diagnostics: [], only: ['source'] }), []);
    assert.equal((await actions(client, { diagnostics: [], only: ['refactor'] })).length, 3);
  }));

test('references follow a claim from one article to the next, but not to what people decided is not the same', () => {
  const said = 'The mill in Orford employs 340 people, the council said on Monday.';
  const three = Object.fromEntries(['a', 'b', 'c'].map((name) => [`seeds/${name}.txt`, `In ${name}\n\n${said}\n`]));
  return withServer(
    async (client) => {
      const found = async () => {
        const position = { textDocument: { uri: a.uri }, position: { line: 2, character: 9 } };
        const params = { ...position, context: { includeDeclaration: true } };
        const places = await client.request<{ uri: string }[]>('textDocument/references', params);
        return places.map(({ uri }) => uri.slice(-5, -4)).join('');
      };
      assert.equal(await found(), 'abc');
      await act(client, { kind: 'decide', a, b: { ...b, uri: uriOf('seeds/c.txt') }, verdict: 'not-same', note: null });
      assert.equal(await found(), 'ab');
    },
    {},
    three,
  );
});
