import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { AnnotateResult, OrganisationSettlement } from '../../src/protocol/annotations.ts';
import { act, applyEdit } from './acts.ts';
import { type Files, start, type TestClient, uriOf } from './client.ts';

const path = 'annotations/organisations.yaml';
const article = 'A quarrel\n\nThe Harbour Group met Quay Council on Monday, a spokesman for Harbour Group said.\n';
const uri = uriOf('seeds/a.txt');

/** Settlements one after the other, and what the file holds then, without its head and its comments. */
const cases: readonly {
  readonly title: string;
  readonly before?: string;
  readonly settle: readonly OrganisationSettlement[];
  readonly after: string;
}[] = [
  {
    title: 'a rename keeps the old name as an alias, and a second one too',
    settle: [
      { kind: 'rename', name: 'Harbour Group', to: 'Port Group' },
      { kind: 'rename', name: 'Port Group', to: 'Ports Inc' },
    ],
    after: 'organisations:\n\n  - name: Ports Inc\n    aliases: [Port Group, Harbour Group]\n',
  },
  {
    title: 'a rename can make another alias the name',
    before: 'organisations:\n  # ours\n  - name: Port Group # since 2019\n    aliases: [PG, Harbour Group]\n',
    settle: [{ kind: 'rename', name: 'Harbour Group', to: 'PG' }],
    after: 'organisations:\n  # ours\n  - name: PG # since 2019\n    aliases: [Port Group, Harbour Group]\n',
  },
  {
    title: 'two organisations become one, with all that was settled about both',
    before:
      'organisations:\n  - name: Harbour Group\n    aliases: [HG]\n    formerly: [Old Harbour]\n  - name: Quay Council\n',
    settle: [{ kind: 'merge', name: 'harbour-group', into: 'Quay Council' }],
    after: 'organisations:\n  - name: Quay Council\n    aliases: [Harbour Group, HG]\n    formerly: [Old Harbour]\n',
  },
  {
    title: 'an alias leaves the organisation that had it',
    before: 'organisations:\n  - name: Harbour Group\n    aliases: [HG, Port]\n',
    settle: [{ kind: 'alias', alias: 'Port', of: 'Quay Council' }],
    after:
      'organisations:\n  - name: Harbour Group\n    aliases: [HG]\n\n  - name: Quay Council\n    aliases: [Port]\n',
  },
  {
    title: 'what is not an organisation has no entry',
    before: 'organisations:\n  - name: Harbour Group\n    aliases: [Quay Council]\n',
    settle: [{ kind: 'notAnOrganisation', name: 'Quay Council' }],
    after: 'not-organisations: [Quay Council]\norganisations:\n  - name: Harbour Group\n',
  },
  {
    title: 'whatever becomes an organisation again is no longer none',
    before: 'organisations: []\nnot-organisations: [Quay Council, Harbour]\n',
    settle: [
      { kind: 'rename', name: 'Quay Council', to: 'Quay Town Council' },
      { kind: 'unsettle', name: 'Harbour' },
    ],
    after: 'organisations:\n\n  - name: Quay Town Council\n    aliases: [Quay Council]\n',
  },
  {
    title: 'two that were one are listed apart',
    before: 'organisations:\n  - name: Harbour Group\n    aliases: [Quay Council]\n',
    settle: [{ kind: 'split', name: 'Harbour Group', from: 'Quay Council' }],
    after: 'organisations:\n  - name: Harbour Group\n\n  - name: Quay Council\n',
  },
];

async function withServer(files: Files, run: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await start({ 'seeds/a.txt': article, ...files });
  try {
    await client.ready();
    await run(client);
  } finally {
    await client.close();
  }
}

for (const { title, before, settle, after } of cases) {
  test(`organisations: ${title}`, () =>
    withServer(before === undefined ? {} : { [path]: before }, async (client) => {
      for (const settlement of settle) await act(client, { kind: 'settleOrganisation', uri, settlement });
      assert.equal(String(client.files[path]).replace(/^version: 1\n.*\n/, ''), after);
    }));
}

const refused: readonly (readonly [OrganisationSettlement, RegExp])[] = [
  [{ kind: 'rename', name: 'Harbour Group', to: ' ' }, /needs a name/],
  [{ kind: 'rename', name: 'Harbour Group', to: 'Quay Council' }, /Merge the two/],
  [{ kind: 'merge', name: 'Harbour Group', into: 'harbour group' }, /already/],
  [{ kind: 'split', name: 'Harbour Group', from: 'Harbour-Group' }, /two spellings/],
  [{ kind: 'unsettle', name: 'Harbour Group' }, /Nothing is settled/],
];
for (const [settlement, message] of refused) {
  test(`organisations: ${JSON.stringify(settlement)} is refused`, () =>
    withServer({ [path]: 'organisations:\n  - name: Quay Council\n' }, async ({ request }) => {
      const wanted = { kind: 'settleOrganisation', uri, settlement };
      const result = await request<AnnotateResult>('counterclaim/annotate', { act: wanted, by: 'mira' });
      assert.match('problem' in result ? result.problem.message : '', message);
    }));
}

test('what is settled about an organisation holds at once, and code actions take it back', () =>
  withServer({}, async (client) => {
    const at = { line: 2, character: 8 };
    const hover = async () => {
      const params = { textDocument: { uri }, position: at };
      return (
        (await client.request<{ contents: { value: string } } | null>('textDocument/hover', params))?.contents.value ??
        ''
      );
    };
    const actions = async () => {
      const params = { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } };
      return (await client.request<CodeAction[]>('textDocument/codeAction', params)).map(({ title }) => title);
    };
    assert.match(await hover(), /\*\*Harbour Group\*\*/);
    await act(client, {
      kind: 'settleOrganisation',
      uri,
      settlement: { kind: 'rename', name: 'Harbour Group', to: 'Port Group' },
    });
    await client.until(() => client.statuses.at(-1)?.state === 'ready');
    for (let i = 0; i < 100 && !/Port Group/.test(await hover()); i++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.match(await hover(), /\*\*Port Group\*\*.*also Harbour Group/);
    assert.deepEqual(await actions(), [
      '“Port Group” is not an organisation',
      'Take back what was settled about “Port Group”',
    ]);
    await act(client, {
      kind: 'settleOrganisation',
      uri,
      settlement: { kind: 'notAnOrganisation', name: 'Port Group' },
    });
    await act(client, {
      kind: 'settleOrganisation',
      uri,
      settlement: { kind: 'notAnOrganisation', name: 'Harbour Group' },
    });
    for (let i = 0; i < 100 && /Group\*\*/.test(await hover()); i++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(await actions(), ['Take back that “Harbour Group” is not an organisation']);
  }));

test('rename gives an organisation its name, and changes no article', () =>
  withServer({}, async (client) => {
    const at = { textDocument: { uri }, position: { line: 2, character: 8 } };
    const prepared = await client.request<{ placeholder: string }>('textDocument/prepareRename', at);
    assert.equal(prepared.placeholder, 'Harbour Group');
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'Port Group' });
    await applyEdit(client, edit);
    assert.match(String(client.files[path]), /name: Port Group\n {4}aliases: \[Harbour Group\]\n$/);
    assert.equal(client.files['seeds/a.txt'], article);
    const nothing = { textDocument: { uri }, position: { line: 2, character: 45 } };
    assert.equal(await client.request('textDocument/prepareRename', nothing), null);
  }));
