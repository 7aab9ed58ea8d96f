import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SymbolKind } from 'vscode-languageserver-types';
import type { PassagesResult } from '../../src/protocol/requests.ts';
import { type Files, root, type StartOptions, start, type TestClient, uriOf } from './client.ts';

const quote = '“The plant poisons the river and everyone who drinks from it,” said Ada Birch of Clean Water Watch.';
const files: Files = {
  'seeds/a.txt': `Plant under fire\n\nActors have met residents of Millbrook on Monday.\n\n${quote}\n`,
  'seeds/b.txt': `Residents speak\n\nThe town council of Millbrook heard the residents.\n\n${quote}\n`,
  'seeds/README.md': 'Not an article.',
};

async function withServer(
  contents: Files,
  run: (client: TestClient) => Promise<void>,
  options: StartOptions = {},
): Promise<void> {
  const client = await start({ ...contents }, options);
  try {
    await client.ready();
    await run(client);
  } finally {
    await client.close();
  }
}

const at = (text: string, words: string) => {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: (before.at(-1) ?? '').length + 1 };
};
const textOf = (path: string) => files[path] as string;
const inA = { textDocument: { uri: uriOf('seeds/a.txt') }, position: at(textOf('seeds/a.txt'), 'poisons') };

test('the server names what it can do, and counts characters as editors do by default', () =>
  withServer(files, async ({ capabilities }) => {
    assert.equal(capabilities.positionEncoding, 'utf-16');
    for (const name of ['hover', 'references', 'definition', 'documentSymbol', 'documentHighlight', 'workspaceSymbol'])
      assert.ok(capabilities[`${name}Provider`], name);
  }));

test('the first index finds the articles by the globs and tells how much there is', () =>
  withServer(files, async ({ statuses }) => {
    const status = statuses.at(-1);
    assert.equal(status?.articles, 2);
    assert.ok((status?.claims ?? 0) >= 2);
    assert.ok((status?.corroborated ?? 0) >= 2, 'the quotation stands in both');
  }));

test('hover shows who says it and the other article with a link to its line', () =>
  withServer(files, async ({ request }) => {
    const hover = await request<{ contents: { kind: string; value: string } }>('textDocument/hover', inA);
    assert.equal(hover.contents.kind, 'markdown');
    assert.match(hover.contents.value, /The same claim in 1 other article/);
    assert.match(hover.contents.value, /\[Residents speak, line 5\]\(file:\/\/\/workspace\/seeds\/b\.txt#L5,\d+\)/);
  }));

test('numbers that do not add up are a remark, and their cards and that of the claim show the sum once', () => {
  const text = 'Votes\n\nThe party won 58 of 120 seats, or 60 per cent, on Sunday.\n';
  return withServer({ 'seeds/votes.txt': text }, async ({ request, diagnostics, until }) => {
    const textDocument = { uri: uriOf('seeds/votes.txt') };
    const result = '58 of 120 is 48.3 %: “60 per cent” does not hold';
    await until(() => diagnostics.has(textDocument.uri));
    const [remark] = diagnostics.get(textDocument.uri) ?? [];
    assert.equal(remark?.message, `${result}.`);
    assert.equal(remark?.severity, 3);
    for (const words of ['58 of', 'party won']) {
      const position = at(text, words);
      const hover = await request<{ contents: { value: string } }>('textDocument/hover', { textDocument, position });
      assert.equal(hover.contents.value.split(result).length, 2, hover.contents.value);
    }
  });
});

test('a hover shows a passage of each article before a second one of any', () =>
  withServer(
    {
      ...files,
      'seeds/b.txt': `${textOf('seeds/b.txt')}\nLater she spoke again.\n\n${quote.replace('said', 'repeated')}\n`,
      'seeds/c.txt': `A hearing\n\nThe river was what the hearing was about.\n\n${quote.replace('and everyone who', 'and the people that')}\n`,
    },
    async ({ request }) => {
      const hover = await request<{ contents: { value: string } }>('textDocument/hover', inA);
      const titles = [...hover.contents.value.matchAll(/^- \[(.*?), line/gmu)].map((match) => match[1]);
      assert.deepEqual(titles.toSorted(), ['A hearing', 'Residents speak', 'Residents speak']);
      assert.notEqual(titles[0], titles[1]);
    },
  ));

test('a client without Markdown gets plain text, one without commands no command links', () =>
  withServer(
    files,
    async ({ request }) => {
      const hover = await request<{ contents: { kind: string; value: string } }>('textDocument/hover', inA);
      assert.equal(hover.contents.kind, 'plaintext');
      assert.match(hover.contents.value, /The same claim in 1 other article\n- Residents speak, line 5/);
      assert.doesNotMatch(hover.contents.value, /command:|\*\*|\]\(/);
    },
    { initialize: { capabilities: { workspace: { configuration: true } } } },
  ));

test('a hover links to the commands that the client offers, and to no other', () =>
  withServer(
    files,
    async ({ request }) => {
      const hover = await request<{ contents: { value: string } }>('textDocument/hover', inA);
      const commands = [...hover.contents.value.matchAll(/\]\(command:([^?]*)\?([^)]*)\)/g)];
      assert.deepEqual([...new Set(commands.map((match) => match[1]))], ['counterclaim.comparePassages']);
      const [argument] = JSON.parse(decodeURIComponent(commands[0]?.[2] ?? '')) as [{ linked: { uri: string } }];
      assert.equal(argument.linked.uri, uriOf('seeds/b.txt'));
    },
    { initialize: { initializationOptions: { highlights: true, commands: ['counterclaim.comparePassages'] } } },
  ));

test('references, definition and highlights follow a claim over the articles', () =>
  withServer(files, async ({ request }) => {
    const context = { includeDeclaration: true };
    const found = await request<{ uri: string }[]>('textDocument/references', { ...inA, context });
    assert.deepEqual(new Set(found.map(({ uri }) => uri)), new Set([uriOf('seeds/a.txt'), uriOf('seeds/b.txt')]));
    const fromB = {
      textDocument: { uri: uriOf('seeds/b.txt') },
      position: at(textOf('seeds/b.txt'), 'poisons'),
    };
    const [first] = await request<{ uri: string }[]>('textDocument/definition', fromB);
    assert.equal(first?.uri, uriOf('seeds/a.txt'));
    const marks = await request<unknown[]>('textDocument/documentHighlight', inA);
    assert.equal(marks.length, 1);
  }));

test('passages of a claim come with their reasons and the deciding words', () =>
  withServer(files, async ({ request }) => {
    const params = { uri: inA.textDocument.uri, position: inA.position };
    const result = await request<PassagesResult>('counterclaim/passages', params);
    assert.equal(result.claim.uri, uriOf('seeds/a.txt'));
    assert.equal(result.linked[0]?.relation, 'same');
    assert.ok((result.linked[0]?.reasons.length ?? 0) > 0);
  }));

test('symbols: an outline of paragraphs with claims, and a search over the corpus', () =>
  withServer(files, async ({ request }) => {
    const outline = await request<{ children: { name: string }[] }[]>('textDocument/documentSymbol', {
      textDocument: inA.textDocument,
    });
    assert.ok(outline.some((paragraph) => paragraph.children.some((claim) => claim.name.includes('poisons'))));
    const symbols = await request<{ location: { uri: string } }[]>('workspace/symbol', { query: 'river POISONS' });
    assert.equal(symbols.length, 2);
  }));

test('semantic tokens are in order, do not overlap and stay on their lines', () =>
  withServer(files, async ({ request }) => {
    const { data } = await request<{ data: number[] }>('textDocument/semanticTokens/full', {
      textDocument: inA.textDocument,
    });
    assert.ok(data.length > 0 && data.length % 5 === 0);
    const lines = textOf('seeds/a.txt').split('\n');
    let [line, character, end] = [0, 0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [down, along, length] = data.slice(i, i + 3) as [number, number, number];
      line += down;
      character = down === 0 ? character + along : along;
      assert.ok(down > 0 || character >= end, 'overlap');
      end = character + length;
      assert.ok(length > 0 && end <= (lines[line]?.length ?? 0));
    }
  }));

test('an edit moves the highlights at once, and the links follow', () =>
  withServer(files, async (client) => {
    const uri = await client.open('seeds/a.txt');
    await client.until(() => client.highlights.some((sent) => sent.uri === uri && sent.version === 1));
    const claims = client.highlights.at(-1)?.ranges.claims ?? [];
    const sent = client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'A\n\n' }],
    });
    await sent;
    await client.until(() => client.highlights.some((one) => one.uri === uri && one.version === 2));
    const moved = client.highlights.findLast((one) => one.version === 2)?.ranges.claims ?? [];
    assert.equal(moved.at(-1)?.start.line, (claims.at(-1)?.start.line ?? 0) + 2);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ text: 'Nothing of that here any more, as far as anybody in Millbrook can tell.' }],
    });
    await client.until(() => client.statuses.at(-1)?.corroborated === 0);
  }));

test('open text wins over the disk until it is closed; a file that was deleted meanwhile goes then', () =>
  withServer(files, async (client) => {
    const uri = await client.open('seeds/a.txt', 'Other words of the editor are here in the open document.');
    await client.until(() => client.statuses.at(-1)?.corroborated === 0);
    client.files['seeds/a.txt'] = undefined as unknown as null;
    delete client.files['seeds/a.txt'];
    await client.changedOnDisk('seeds/a.txt', 3);
    await client.request('workspace/symbol', { query: '' });
    assert.equal(client.statuses.at(-1)?.articles, 2);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.until(() => client.statuses.at(-1)?.articles === 1);
  }));

test('files that are created, changed and deleted on disk are followed, folders too', () =>
  withServer(files, async (client) => {
    client.files['seeds/c.txt'] = files['seeds/a.txt'] as string;
    await client.changedOnDisk('seeds/c.txt', 1);
    await client.until(() => client.statuses.at(-1)?.articles === 3);
    client.files['seeds/README.md'] = 'Still not an article.';
    await client.changedOnDisk('seeds/README.md', 2);
    await client.changedOnDisk('seeds', 3);
    await client.until(() => client.statuses.at(-1)?.articles === 0);
  }));

test('what people have settled about names is followed, and what is wrong with its file is shown in it', () =>
  withServer(
    {
      ...files,
      'seeds/c.txt': 'The Millbrook City Council met on Monday.\n',
      'annotations/organisations.yaml':
        'organisations:\n  - name: River Union\n    aliases: [Millbrook City Council]\n',
    },
    async ({ request, files: disk, changedOnDisk, diagnostics, until, ready }) => {
      const symbols = async (query: string) =>
        (await request<{ name: string; kind: number }[]>('workspace/symbol', { query }))
          .filter(({ kind }) => kind === SymbolKind.Namespace)
          .map(({ name }) => name);
      assert.ok((await symbols('River Union')).includes('River Union'), 'the settled name is shown');
      const path = 'annotations/organisations.yaml';
      disk[path] = 'organisations: none\nnot-organisations: [Millbrook City Council]\n';
      await changedOnDisk(path, 2);
      await until(() => diagnostics.get(uriOf(path))?.length === 1);
      await ready();
      assert.deepEqual(await symbols('Millbrook City Council'), []);
      delete disk[path];
      await changedOnDisk(path, 3);
      await until(() => diagnostics.get(uriOf(path))?.length === 0);
      await ready();
      assert.ok((await symbols('Millbrook City Council')).includes('Millbrook City Council'));
    },
  ));

test('a changed setting takes effect without a restart', async () => {
  const highlight = { claims: false, disputed: false, numbers: false, organisations: false };
  const settings = { corpus: { include: ['seeds/a.txt'] }, highlight };
  const options = { settings: null as unknown };
  await withServer(
    files,
    async (client) => {
      options.settings = settings;
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.until(() => client.statuses.at(-1)?.articles === 1);
      const { textDocument } = inA;
      const { data } = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
      assert.deepEqual(data, []);
    },
    options,
  );
});

test('folders of a workspace come and go', () =>
  withServer(
    { 'one/seeds/a.txt': textOf('seeds/a.txt'), 'two/seeds/b.txt': textOf('seeds/b.txt') },
    async (client) => {
      assert.equal(client.statuses.at(-1)?.articles, 1);
      const event = { added: [{ uri: `${root}/two`, name: 'two' }], removed: [] };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      await client.until(() => (client.statuses.at(-1)?.corroborated ?? 0) >= 2);
      const back = { added: [], removed: [{ uri: `${root}/one`, name: 'one' }] };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: back });
      await client.until(() => client.statuses.at(-1)?.articles === 1);
    },
    { initialize: { workspaceFolders: [{ uri: `${root}/one`, name: 'one' }] } },
  ));

test('a request that fails answers with an error and leaves the server as it was', () =>
  withServer(files, async ({ request }) => {
    await assert.rejects(
      request('textDocument/hover', { textDocument: inA.textDocument }),
      /textDocument\/hover failed/,
    );
    assert.ok(await request('textDocument/hover', inA));
    const elsewhere = { ...inA, textDocument: { uri: 'untitled:Untitled-1' } };
    assert.equal(await request('textDocument/hover', elsewhere), null);
  }));

test('an editor that declares nothing at all is served', () =>
  withServer(
    files,
    async ({ request }) => {
      const symbols = await request<{ location: unknown }[]>('textDocument/documentSymbol', {
        textDocument: inA.textDocument,
      });
      assert.ok(symbols.every((symbol) => symbol.location !== undefined));
    },
    { initialize: { capabilities: {}, initializationOptions: { highlights: true } } },
  ));
