import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens, TextDocumentEdit } from 'vscode-languageserver-types';
import type { AnnotationAct, CodebookResult, ShownAnnotation } from '../../src/protocol/annotations.ts';
import type { OffsetEdit } from '../../src/protocol/edit-text.ts';
import { textFingerprint } from '../../src/protocol/fingerprint.ts';
import { act, ask } from './acts.ts';
import { type Files, type StartOptions, start, type TestClient, uriOf } from './client.ts';

const article =
  'Plant under fire\n\nThe plant poisons the river, the council said.\n\nNobody at the plant would comment.\n';
const files: Files = { 'seeds/a.txt': article, 'seeds/b.txt': article.replace('poisons', 'spares') };
const notes = 'annotations/a.yaml';

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

function rangeOf(words: string, text = article) {
  const document = TextDocument.create('', '', 0, text);
  const offset = text.indexOf(words);
  return { start: document.positionAt(offset), end: document.positionAt(offset + words.length) };
}

const inA = (words: string) => ({ uri: uriOf('seeds/a.txt'), range: rangeOf(words) });

/** The first lens that counts annotations, as it is shown. */
async function annotationLens(client: TestClient, uri: string): Promise<CodeLens | undefined> {
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  for (const lens of lenses) assert.equal(lens.command, undefined, 'what a lens says is worked out when it is shown');
  const resolved = await Promise.all(lenses.map((lens) => client.request<CodeLens>('codeLens/resolve', lens)));
  return resolved.find(({ command }) => command?.title.includes('annotation'));
}

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
    suffix: ", the council said.\\n\\nNobody at "
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

test('an act on a passage that is annotated already changes that annotation', () =>
  withServer(files, async (client) => {
    const [id] = await act(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
    const again = await act(client, { kind: 'tag', ...inA(' poisons the river'), tags: ['claim', 'check'] });
    const noted = await act(client, { kind: 'note', ...inA('poisons the river'), note: 'Which river?\nAsk.' });
    assert.deepEqual([again, noted], [[id], [id]]);
    const [annotation, ...more] = await shown(client);
    assert.deepEqual(more, []);
    assert.deepEqual(
      annotation?.tags.map((tag) => tag.id),
      ['claim', 'check'],
    );
    assert.equal(annotation?.note, 'Which river?\nAsk.');
  }));

test('a note never takes the place of somebody else’s', () =>
  withServer(files, async (client) => {
    await act(client, { kind: 'note', ...inA('the council'), note: 'Mine.' });
    await act(client, { kind: 'note', ...inA('the council'), note: 'His.' }, 'jon');
    const notes = (await shown(client)).map((annotation) => annotation.note);
    assert.deepEqual(notes.toSorted(), ['His.', 'Mine.']);
  }));

test('a link is written once and seen from both ends, and goes with either annotation', () =>
  withServer(files, async (client) => {
    const inB = { uri: uriOf('seeds/b.txt'), range: rangeOf('spares the river', String(files['seeds/b.txt'])) };
    const link: AnnotationAct = { kind: 'link', from: inA('poisons the river'), to: inB, relation: 'disputed-by' };
    const ids = await act(client, link);
    assert.equal(ids.length, 2);
    assert.match(String(client.files['annotations/b.yaml']), /links:\n {6}- \{rel: disputes, to: a-/);
    assert.doesNotMatch(String(client.files[notes]), /links/);
    const [a] = await shown(client);
    const [b] = await shown(client, 'seeds/b.txt');
    assert.deepEqual(
      a?.links.map((one) => [one.relation, one.to, one.target?.quote, one.target?.article]),
      [['disputed-by', b?.id, 'spares the river', 'Plant under fire']],
    );
    assert.deepEqual(
      b?.links.map((one) => [one.relation, one.to, one.target?.quote]),
      [['disputes', a?.id, 'poisons the river']],
    );
    const twice = await ask(client, { ...link, from: { id: a?.id ?? '' } });
    assert.ok('problem' in twice && /already/.test(twice.problem.message));
    await act(client, { kind: 'delete', id: a?.id ?? '' });
    assert.deepEqual(await shown(client), []);
    assert.deepEqual((await shown(client, 'seeds/b.txt'))[0]?.links, []);
  }));

test('status, replies and tags are edited, and other words in the file stay', () =>
  withServer(files, async (client) => {
    const [id = ''] = await act(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
    client.files[notes] = `# By hand.\n${client.files[notes]}    priority: high\n`;
    await client.changedOnDisk(notes, 2);
    await act(client, { kind: 'edit', id, fields: { status: 'open', tags: [] } });
    await act(client, { kind: 'reply', id, text: 'Ask how they know.' });
    await act(client, { kind: 'reply', id, text: 'They do not.' });
    await act(client, { kind: 'editReply', id, index: 0, text: null });
    const [annotation] = await shown(client);
    assert.equal(annotation?.status, 'open');
    assert.deepEqual(annotation?.tags, []);
    assert.deepEqual(annotation?.replies, [{ by: 'mira', on: '2026-03-03T09:12:00Z', text: 'They do not.' }]);
    assert.match(String(client.files[notes]), /^# By hand\.\n/);
    assert.match(String(client.files[notes]), /priority: high/);
    const wrong = await ask(client, { kind: 'edit', id, fields: { status: 'done' } });
    assert.ok('problem' in wrong && /done/.test(wrong.problem.message));
  }));

test('a file that is broken is never changed: the act says where it is broken', () =>
  withServer(
    { ...files, [notes]: 'version: 1\narticle: seeds/a.txt\nannotations:\n  - id: "a-1\n' },
    async (client) => {
      const result = await ask(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
      assert.ok('problem' in result, JSON.stringify(result));
      assert.equal(result.problem.place?.uri, uriOf(notes));
    },
  ));

test('a file that another program has just written is read again before it is changed', () =>
  withServer(files, async (client) => {
    const [id = ''] = await act(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
    // Nobody has told the server of this yet.
    client.files[notes] = String(client.files[notes]).replace('tags: [claim]', 'tags: [claim]\n    status: checked');
    await act(client, { kind: 'note', ...inA('poisons the river'), note: 'Both stay.' });
    const [annotation] = await shown(client);
    assert.deepEqual([annotation?.id, annotation?.status, annotation?.note], [id, 'checked', 'Both stay.']);
  }));

test('a passage is followed through what is typed around it and in it', () =>
  withServer(files, async (client) => {
    await act(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
    const uri = await client.open('seeds/a.txt');
    let version = 1;
    let text = article;
    const type = async (words: string, instead: string) => {
      const contentChanges = [{ range: rangeOf(words, text), text: instead }];
      text = text.replace(words, instead);
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges,
      });
    };
    const place = async () => (await shown(client))[0];
    await type('Plant under fire', 'A plant that is under fire');
    assert.deepEqual((await place())?.range, rangeOf('poisons the river', text));
    await type('the river', 'the great river');
    assert.deepEqual((await place())?.range, rangeOf('poisons the great river', text));
    assert.equal((await place())?.isApproximate, true);
    await type('poisons the great river', '');
    assert.equal((await place())?.range, null);
    await type('The plant ,', 'The plant poisons the river,');
    assert.deepEqual((await place())?.range, rangeOf('poisons the river', text));
  }));

test('what is wrong over the files is said where it stands, and no longer when it is put right', () =>
  withServer(
    {
      ...files,
      'annotations/codebook.yaml': 'version: 1\ntags:\n  - id: claim\n  - id: old\n    deprecated: Use “claim”.\n',
      [notes]: `version: 1
article: seeds/a.txt
annotations:
  - id: a-1
    quote: poisons the river
    tags: [claim, old, novel]
    links:
      - {rel: same, to: a-9}
  - id: a-1
    quote: nowhere to be found in all of this
`,
      'annotations/c.yaml': 'version: 1\narticle: seeds/c.txt\nannotations: []\n',
    },
    async (client) => {
      const codesOf = (path: string) => client.diagnostics.get(uriOf(path))?.map(({ code }) => code) ?? [];
      await client.until(() => codesOf(notes).length > 0);
      assert.deepEqual(codesOf(notes).toSorted(), [
        'dangling-link',
        'deprecated-tag',
        'duplicate-id',
        'orphan',
        'unknown-tag',
      ]);
      assert.deepEqual(codesOf('annotations/c.yaml'), ['no-article']);
      delete client.files[notes];
      await client.changedOnDisk(notes, 3);
      await client.until(() => codesOf(notes).length === 0);
      assert.deepEqual(await shown(client), []);
    },
  ));

test('a tag is made, renamed and merged in all files', () =>
  withServer(files, async (client) => {
    await act(client, { kind: 'createTag', tag: 'claim', label: 'Claim' });
    await act(client, { kind: 'createTag', tag: 'doubt', label: null });
    await act(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
    await act(client, { kind: 'renameTag', tag: 'claim', to: 'statement' });
    const tagsIn = async () => (await shown(client)).map(({ tags }) => tags.map(({ id, label }) => [id, label]));
    assert.deepEqual(await tagsIn(), [[['statement', 'Claim']]]);
    await act(client, { kind: 'mergeTags', tag: 'statement', to: 'doubt' });
    assert.deepEqual(await tagsIn(), [[['doubt', 'doubt']]]);
    const { tags } = await client.request<CodebookResult>('counterclaim/codebook', null);
    assert.deepEqual(
      tags.map(({ id, count }) => [id, count]),
      [['doubt', 1]],
    );
  }));

test('the hover shows what people say above what was found, and notes bring neither HTML nor commands', () =>
  withServer(files, async (client) => {
    const note =
      '**Check** this <img src=x> [run](command:workbench.action.quit) [see](https://example.org/a)\n\n- one';
    const [id = ''] = await act(client, { kind: 'note', ...inA('poisons the river'), note });
    await act(client, { kind: 'edit', id, fields: { status: 'open', tags: ['claim'] } });
    const textDocument = { uri: uriOf('seeds/a.txt') };
    const position = inA('the river').range.start;
    const { contents } = await client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument,
      position,
    });
    assert.match(contents.value, /^\*\*claim\*\* · open · mira\n\n\*\*Check\*\* this &lt;img/);
    assert.match(contents.value, /\[see\]\(https:\/\/example\.org\/a\)/);
    assert.doesNotMatch(contents.value, /<img|\]\(command:/);
    const lens = await annotationLens(client, uriOf('seeds/a.txt'));
    assert.equal(lens?.command?.title, '1 annotation · 1 open');
    assert.equal(lens.range.start.line, 2);
  }));

test('each folder of a workspace has its own annotations', () =>
  withServer({}, async (client) => {
    client.files['one/seeds/a.txt'] = article;
    client.files['two/seeds/a.txt'] = article;
    const event = { added: [`one`, 'two'].map((name) => ({ uri: uriOf(name), name })), removed: [] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.until(() => client.statuses.at(-1)?.articles === 2 && client.statuses.at(-1)?.state === 'ready');
    const range = rangeOf('poisons the river');
    await act(client, { kind: 'tag', uri: uriOf('two/seeds/a.txt'), range, tags: ['claim'] });
    assert.match(String(client.files['two/annotations/a.yaml']), /article: seeds\/a\.txt/);
    assert.equal(client.files['one/annotations/a.yaml'], undefined);
    assert.equal((await shown(client, 'two/seeds/a.txt')).length, 1);
    assert.equal((await shown(client, 'one/seeds/a.txt')).length, 0);
  }));

test('what is on the screen is changed, saved or not, and the edit says which version it is for', () =>
  withServer(files, async (client) => {
    const [id = ''] = await act(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
    const unsaved = `# Not saved yet.\n${client.files[notes]}`;
    await client.open(notes, unsaved);
    const result = await ask(client, { kind: 'edit', id, fields: { status: 'open' } });
    assert.ok('edit' in result);
    const [change] = (result.edit.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.textDocument.version, 1);
    const document = TextDocument.create('', '', 0, unsaved);
    const after = TextDocument.applyEdits(document, (change?.edits ?? []) as never);
    assert.match(after, /^# Not saved yet\.\n/);
    assert.equal(after.replace('    status: open\n', ''), unsaved);
  }));

test('an orphan is attached where a person says, and places are written anew when they are asked for', () =>
  withServer(files, async (client) => {
    const [id = ''] = await act(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
    const before = client.files[notes];
    const text = `Stop press\n\n${article.replace('poisons the river', 'is quite harmless to everybody')}`;
    client.files['seeds/a.txt'] = text;
    await client.changedOnDisk('seeds/a.txt', 2);
    await client.until(() => client.statuses.at(-1)?.state === 'ready');
    const range = rangeOf('is quite harmless to everybody', text);
    await act(client, { kind: 'reattach', id, uri: uriOf('seeds/a.txt'), range });
    assert.deepEqual((await shown(client))[0]?.range, range);
    assert.match(String(client.files[notes]), /quote: is quite harmless to everybody|quote: "is quite harmless/);
    assert.notEqual(client.files[notes], before);
    const moved = `Latest\n\n${text}`;
    client.files['seeds/a.txt'] = moved;
    await client.changedOnDisk('seeds/a.txt', 2);
    const written = client.files[notes];
    assert.deepEqual((await shown(client))[0]?.range, rangeOf('is quite harmless to everybody', moved));
    assert.equal(client.files[notes], written, 'nothing is written because a text moved');
    await act(client, { kind: 'refreshAnchors', uri: null });
    const start = moved.indexOf('is quite harmless');
    assert.match(String(client.files[notes]), new RegExp(`at: \\[${start}, ${start + 30}\\]`));
  }));

test('what is shown is what was just written, however long it takes to be read', () =>
  withServer(
    files,
    async (client) => {
      await act(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
      for (const status of ['open', 'checked', 'disputed'] as const) {
        client.files[notes] = String(client.files[notes]).replace(
          /(?: {4}status: \w+\n)?( {4}by:)/,
          `    status: ${status}\n$1`,
        );
        void client.changedOnDisk('annotations/other.yaml', 3);
        void client.changedOnDisk(notes, 2);
        assert.equal((await shown(client))[0]?.status, status);
      }
    },
    { readsIn: 30 },
  ));

test('confidence is shown, and a status that is set renews the time of the annotation, nothing else does', () =>
  withServer(files, async (client) => {
    const [id = ''] = await act(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
    const written = String(client.files[notes]).replace('2026-03-03T09:12:00Z', '2020-01-01T00:00:00Z');
    client.files[notes] = written;
    await client.changedOnDisk(notes, 2);
    await act(client, { kind: 'edit', id, fields: { confidence: 'high', note: 'Ask.', tags: ['check'] } });
    await act(client, { kind: 'reply', id, text: 'Whom?' });
    const [before] = await shown(client);
    assert.deepEqual([before?.confidence, before?.on], ['high', '2020-01-01T00:00:00Z']);
    await act(client, { kind: 'edit', id, fields: { status: 'open' } }, 'jon');
    const [after] = await shown(client);
    assert.deepEqual([after?.status, after?.by, after?.on], ['open', 'mira', '2026-03-03T09:12:00Z']);
  }));

test('an annotation says what proposed its passage and who accepted that', () =>
  withServer(files, async (client) => {
    await act(client, { kind: 'tag', ...inA('poisons the river'), via: 'rule:claim', tags: ['claim'] });
    assert.match(String(client.files[notes]), /\n {4}via: "rule:claim"\n {4}accepted-by: mira\n/);
    const wrong = await ask(client, { kind: 'tag', ...inA('the council'), via: 'somebody', tags: ['claim'] });
    assert.ok('problem' in wrong && /somebody/.test(wrong.problem.message));
  }));

test('a new tag goes into the codebook of the folder that the article is in', () =>
  withServer({}, async (client) => {
    client.files['one/annotations/codebook.yaml'] = 'version: 1\ntags: []\n';
    client.files['two/seeds/a.txt'] = article;
    const event = { added: ['one', 'two'].map((name) => ({ uri: uriOf(name), name })), removed: [] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.until(() => client.statuses.at(-1)?.articles === 1 && client.statuses.at(-1)?.state === 'ready');
    await act(client, { kind: 'createTag', tag: 'claim', label: null, uri: uriOf('two/seeds/a.txt') });
    assert.match(String(client.files['two/annotations/codebook.yaml']), /id: claim/);
    assert.equal(client.files['one/annotations/codebook.yaml'], 'version: 1\ntags: []\n');
  }));

test('a count above a line runs the command that shows what it counts, where the client has it', () =>
  withServer(
    files,
    async (client) => {
      await act(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
      const uri = uriOf('seeds/a.txt');
      const command = (await annotationLens(client, uri))?.command;
      assert.deepEqual(command, {
        title: '1 annotation',
        command: 'counterclaim.showAnnotations',
        arguments: [{ uri, line: 2 }],
      });
    },
    { initialize: { initializationOptions: { highlights: true, commands: ['counterclaim.showAnnotations'] } } },
  ));

test('what the client has written is taken in without reading, and read where the text was another', () =>
  withServer(files, async (client) => {
    const [id = ''] = await act(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
    const before = String(client.files[notes]);
    const tell = (base: string, edits: OffsetEdit[] | null) => {
      const file = { uri: uriOf(notes), base: textFingerprint(base), edits };
      void client.connection.sendNotification('counterclaim/filesWritten', { files: [file] });
    };
    const start = before.indexOf('[claim]');
    tell(before, [{ start, end: start + 7, text: '[seen]' }]);
    assert.equal((await shown(client))[0]?.tags[0]?.id, 'seen', 'although the disk does not have it');
    client.files[notes] = before.replace('[claim]', '[read]');
    tell('something else', [{ start: 0, end: 1, text: '' }]);
    assert.deepEqual(
      (await shown(client)).map((one) => [one.id, one.tags[0]?.id]),
      [[id, 'read']],
    );
    tell('whatever', null);
    assert.deepEqual(await shown(client), []);
  }));

test('annotations of a part of an article are those that reach into it', () =>
  withServer(files, async (client) => {
    await act(client, { kind: 'tag', ...inA('poisons the river'), tags: ['claim'] });
    await act(client, { kind: 'tag', ...inA('Nobody'), tags: ['claim'] });
    const params = { uri: uriOf('seeds/a.txt'), range: rangeOf('the river, the council') };
    const here = await client.request<ShownAnnotation[]>('counterclaim/annotations', params);
    assert.deepEqual(
      here.map(({ quote }) => quote),
      ['poisons the river'],
    );
  }));
