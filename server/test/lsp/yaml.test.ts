import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  Hover,
  Location,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { type Files, type StartOptions, start, type TestClient, uriOf } from './client.ts';

const files: Files = {
  'seeds/a.txt': 'Plant under fire\n\nThe plant poisons the river, the council said.\n\nNobody would comment.\n',
  'seeds/b.txt': 'Plant cleared\n\nThe plant spares the river, its owner said.\n\nThe river is clean, tests show.\n',
  'annotations/codebook.yaml': `version: 1
tags:
  - id: claim
    label: Claim
    description: Something that can be checked.
    use-when: Nothing more special fits.
    not-when: It is an opinion.
    examples: ["It rained on Monday."]
  - id: claim/cause
    label: Cause
  - id: to check
    label: To check
  - id: claim/why
    deprecated: "Use claim/cause instead."
`,
  'annotations/a.yaml': `version: 1
article: seeds/a.txt
source: {outlet: Quay News, url: "https://quay.example/a"}
annotations:
  - id: a-1
    quote: "poisons the river"
    at: [28, 45]
    tags: [claim/cause, "to check"]
    status: open
    note: Ask for the tests.
    links:
      - {rel: disputes, to: a-2}
  - id: a-3
    quote: Nobody would comment.
`,
  'annotations/b.yaml': `version: 1
article: seeds/b.txt
annotations:
  - id: a-2
    quote: spares the river
    tags: [claim/cause]
`,
  'annotations/claims.yaml': `version: 1
decisions:
  - id: d-1
    a: {article: seeds/a.txt, quote: poisons the river}
    b: {article: seeds/b.txt, quote: spares the river}
    decided: disputed
`,
  'annotations/organisations.yaml': 'version: 1\norganisations:\n  - name: Quay News\n    aliases: [QN]\n',
};

async function withServer(contents: Files, run: (client: TestClient) => Promise<void>, options: StartOptions = {}) {
  const client = await start({ ...contents }, options);
  try {
    await client.ready();
    await run(client);
  } finally {
    await client.close();
  }
}

const documentOf = (text: string) => TextDocument.create('', '', 0, text);
const textOf = (client: TestClient, path: string) => client.files[path] as string;

/** The place of the sign `|` in words of a file. */
function at(client: TestClient, path: string, words: string) {
  const text = textOf(client, path);
  const start = text.indexOf(words.replace('|', ''));
  assert.ok(start >= 0, `${path}: ${words}`);
  const position = documentOf(text).positionAt(start + words.indexOf('|'));
  return { textDocument: { uri: uriOf(path) }, position };
}

/** `path:words` of a range. */
function shown(client: TestClient, uri: string, range: Range): string {
  const path = decodeURIComponent(uri.slice(uriOf('').length));
  return `${path}: ${documentOf(textOf(client, path)).getText(range)}`;
}

const locations = (client: TestClient, found: readonly Location[] | null) =>
  found?.map(({ uri, range }) => shown(client, uri, range)) ?? null;

/** The files after an edit. */
function apply(client: TestClient, edit: WorkspaceEdit | undefined): Record<string, string> {
  const after: Record<string, string> = {};
  for (const change of edit?.documentChanges ?? []) {
    assert.ok('edits' in change);
    const { textDocument, edits } = change as TextDocumentEdit;
    const path = decodeURIComponent(textDocument.uri.slice(uriOf('').length));
    after[path] = TextDocument.applyEdits(documentOf(textOf(client, path)), edits as TextEdit[]);
  }
  return after;
}

test('a hover shows what stands there in full', () =>
  withServer(files, async (client) => {
    const cases: [path: string, words: string, ...expected: RegExp[]][] = [
      [
        'annotations/a.yaml',
        'pois|ons',
        /\[Plant under fire, line 3\]\(file:.*seeds\/a\.txt#L3,11\)/,
        /“The plant \*\*poisons the river\*\*, the council said\.”/,
      ],
      ['annotations/a.yaml', '[28, 4|5]', /\*\*poisons the river\*\*/],
      ['annotations/a.yaml', 'claim/ca|use', /\*\*Claim › Cause\*\*/, /On 2 annotations\./],
      [
        'annotations/codebook.yaml',
        'id: cl|aim',
        /Something that can be checked\./,
        /\*\*Use when\*\*: Nothing more/,
        /\*\*Not when\*\*: It is an opinion/,
        /It rained/,
      ],
      ['annotations/a.yaml', 'to: a-|2', /\*\*spares the river\*\*/, /Cause/, /disputed-by “poisons the river”/],
      [
        'annotations/a.yaml',
        'id: a|-1',
        /Ask for the tests\./,
        /disputes “spares the river”/,
        /Cause, To check · open/,
      ],
      ['annotations/a.yaml', 'seeds/|a.txt', /Plant under fire/, /2 annotations\./],
      ['annotations/a.yaml', 'sta|tus', /How far the work on it is\./],
      ['annotations/a.yaml', 'op|en', /Somebody has to look into it\./],
      ['annotations/claims.yaml', 'quote: spa|res', /Plant cleared, line 3/, /\*\*spares the river\*\*/],
      ['annotations/claims.yaml', 'decided: disp|uted', /One disputes the other\./],
      ['annotations/organisations.yaml', 'alia|ses', /Its other names\./],
      ['annotations/codebook.yaml', 'Use claim/ca|use', /Claim › Cause/],
    ];
    for (const [path, words, ...expected] of cases) {
      const hover = await client.request<Hover | null>('textDocument/hover', at(client, path, words));
      const { value } = (hover as Hover).contents as { value: string };
      for (const pattern of expected) assert.match(value, pattern, `${path}: ${words}`);
    }
    for (const words of ['Ask f|or', '\n  |- id: a-3']) {
      assert.equal(await client.request('textDocument/hover', at(client, 'annotations/a.yaml', words)), null, words);
    }
  }));

test('a hover in a file is text: nothing of it can be a link, a command or HTML', () => {
  const hostile = '[x](command:evil) <b>x</b> ![i](https://evil.example)';
  const codebook = `tags:\n  - id: claim\n    description: "${hostile}"\n`;
  return withServer({ ...files, 'annotations/codebook.yaml': codebook }, async (client) => {
    const hover = await client.request<Hover>('textDocument/hover', at(client, 'annotations/codebook.yaml', 'cl|aim'));
    assert.doesNotMatch((hover.contents as { value: string }).value, /<b>|(?<!\\)\]\(/);
  });
});

test('a definition is the passage, the entry in the codebook, the other annotation, or the article', () =>
  withServer(files, async (client) => {
    const cases: [path: string, words: string, expected: string[] | null][] = [
      ['annotations/a.yaml', 'pois|ons', ['seeds/a.txt: poisons the river']],
      ['annotations/a.yaml', '[28, 4|5]', ['seeds/a.txt: poisons the river']],
      ['annotations/a.yaml', 'id: a|-1', ['seeds/a.txt: poisons the river']],
      ['annotations/a.yaml', 'to: a-|2', ['annotations/b.yaml: a-2']],
      ['annotations/a.yaml', '"to ch|eck"', ['annotations/codebook.yaml: to check']],
      ['annotations/a.yaml', 'seeds/|a.txt', ['seeds/a.txt: ']],
      ['annotations/codebook.yaml', 'Use claim/ca|use', ['annotations/codebook.yaml: claim/cause']],
      ['annotations/claims.yaml', 'quote: spa|res', ['seeds/b.txt: spares the river']],
      ['annotations/a.yaml', 'sta|tus', null],
    ];
    for (const [path, words, expected] of cases) {
      const found = await client.request<Location[] | null>('textDocument/definition', at(client, path, words));
      assert.deepEqual(locations(client, found), expected, `${path}: ${words}`);
    }
  }));

test('references of a tag, an annotation or an article are in all files', () =>
  withServer(files, async (client) => {
    const tag = [
      'annotations/a.yaml: claim/cause',
      'annotations/b.yaml: claim/cause',
      'annotations/codebook.yaml: claim/cause',
    ];
    const cases: [path: string, words: string, includeDeclaration: boolean, expected: string[] | null][] = [
      ['annotations/b.yaml', 'claim/c|ause', true, ['annotations/codebook.yaml: claim/cause', ...tag]],
      ['annotations/codebook.yaml', 'id: claim/c|ause', false, tag],
      ['annotations/b.yaml', 'id: a|-2', true, ['annotations/b.yaml: a-2', 'annotations/a.yaml: a-2']],
      ['annotations/a.yaml', 'to: a|-2', false, ['annotations/a.yaml: a-2']],
      [
        'annotations/a.yaml',
        'seeds/|a.txt',
        true,
        ['annotations/a.yaml: seeds/a.txt', 'annotations/claims.yaml: seeds/a.txt'],
      ],
      ['annotations/a.yaml', 'op|en', true, null],
    ];
    for (const [path, words, includeDeclaration, expected] of cases) {
      const params = { ...at(client, path, words), context: { includeDeclaration } };
      const found = await client.request<Location[] | null>('textDocument/references', params);
      assert.deepEqual(locations(client, found), expected, `${path}: ${words}`);
    }
  }));

test('a tag is renamed in all files, with those below it, and an annotation with the links to it', () =>
  withServer(files, async (client) => {
    const prepare = (path: string, words: string) =>
      client.request<{ range: Range; placeholder: string } | null>(
        'textDocument/prepareRename',
        at(client, path, words),
      );
    const quoted = await prepare('annotations/a.yaml', '"to ch|eck"');
    assert.equal(quoted?.placeholder, 'to check');
    assert.equal(shown(client, uriOf('annotations/a.yaml'), quoted?.range as Range), 'annotations/a.yaml: to check');
    assert.equal(await prepare('annotations/a.yaml', 'pois|ons'), null);

    const rename = async (path: string, words: string, newName: string) =>
      apply(
        client,
        await client.request<WorkspaceEdit>('textDocument/rename', { ...at(client, path, words), newName }),
      );
    const [a, b, codebook] = ['a', 'b', 'codebook'].map((name) => textOf(client, `annotations/${name}.yaml`)) as [
      string,
      string,
      string,
    ];
    assert.deepEqual(await rename('annotations/codebook.yaml', 'id: cl|aim', 'fact'), {
      'annotations/a.yaml': a.replace('claim/cause', 'fact/cause'),
      'annotations/b.yaml': b.replace('claim/cause', 'fact/cause'),
      'annotations/codebook.yaml': codebook
        .replaceAll('id: claim', 'id: fact')
        .replace('Use claim/cause', 'Use fact/cause'),
    });
    assert.deepEqual(await rename('annotations/a.yaml', 'to: a|-2', 'a-9'), {
      'annotations/a.yaml': a.replace('a-2', 'a-9'),
      'annotations/b.yaml': b.replace('a-2', 'a-9'),
    });
    await assert.rejects(rename('annotations/a.yaml', 'to: a|-2', 'a-1'), /has the id “a-1” already/);
    await assert.rejects(rename('annotations/b.yaml', 'claim/ca|use', 'claim'), /“claim”/);
  }));

test('the outline of a file is its entries, and its links lead to articles and sources', () =>
  withServer(files, async (client) => {
    const outline = async (path: string) => {
      const textDocument = { uri: uriOf(path) };
      const found = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
      return found.map(({ name, detail }) => `${name} | ${detail}`);
    };
    assert.deepEqual(await outline('annotations/a.yaml'), [
      'poisons the river | a-1 · claim/cause, to check · open',
      'Nobody would comment. | a-3',
    ]);
    assert.deepEqual(await outline('annotations/codebook.yaml'), [
      'claim | Claim',
      'claim/cause | Cause',
      'to check | To check',
      'claim/why | deprecated',
    ]);
    assert.deepEqual(await outline('annotations/claims.yaml'), [
      'disputed: poisons the river – spares the river | d-1',
    ]);
    assert.deepEqual(await outline('annotations/organisations.yaml'), ['Quay News | QN']);
    const textDocument = { uri: uriOf('annotations/a.yaml') };
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.deepEqual(
      links.map(({ target }) => target),
      [uriOf('seeds/a.txt'), `${uriOf('seeds/a.txt')}#L3,11`, `${uriOf('seeds/a.txt')}#L5,1`, 'https://quay.example/a'],
    );
  }));

const withSnippets: StartOptions = {
  initialize: {
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
  },
};

/** What is offered where `|` stands in an unsaved text, and the text after one of the items was chosen. */
async function complete(client: TestClient, path: string, marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const uri = await client.open(path, text);
  const position = documentOf(text).positionAt(offset);
  const list = await client.request<CompletionList | null>('textDocument/completion', {
    textDocument: { uri },
    position,
  });
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  const items = list?.items ?? [];
  const choose = (label: string) => {
    const item = items.find((one) => one.label === label) as CompletionItem;
    assert.ok(item, `${label} is not among ${items.map((one) => one.label).join(', ')}`);
    return TextDocument.applyEdits(documentOf(text), [item.textEdit as TextEdit]);
  };
  return { labels: items.map(({ label }) => label), items, choose, text };
}

test('completion offers the values that fit a place', () =>
  withServer(files, async (client) => {
    const head = 'version: 1\narticle: seeds/a.txt\nannotations:\n  - id: a-1\n    quote: poisons the river\n';
    const tags = ['claim', 'claim/cause', 'to check'];
    const cases: [marked: string, labels: string[], choice: string, written: string][] = [
      [`${head}    tags: [|]\n`, tags, 'to check', 'tags: [to check]\n'],
      [`${head}    tags: |\n`, tags, 'claim', 'tags: [claim]\n'],
      [`${head}    tags:|\n`, tags, 'claim', 'tags: [claim]\n'],
      [`${head}    tags: [claim, cl|]\n`, ['claim/cause', 'to check'], 'claim/cause', 'tags: [claim, claim/cause]\n'],
      [
        `${head}    tags: [claim, "cl|"]\n`,
        ['claim/cause', 'to check'],
        'claim/cause',
        'tags: [claim, "claim/cause"]\n',
      ],
      [`${head}    tags:\n      - |\n`, tags, 'claim', '      - claim\n'],
      [`${head}    status: |\n`, ['proposed', 'open', 'checked', 'disputed', 'resolved'], 'open', 'status: open\n'],
      [`${head}    confidence: h|\n    by: x\n`, ['low', 'medium', 'high'], 'high', 'confidence: high\n    by: x\n'],
      [
        `${head}    links:\n      - {rel: |}\n`,
        ['same', 'disputes', 'supports', 'corrects', 'disputed-by', 'supported-by', 'corrected-by'],
        'same',
        '- {rel: same}\n',
      ],
      [`${head}    links:\n      - {rel: same, to: |}\n`, ['a-2'], 'a-2', '{rel: same, to: a-2}\n'],
      ['version: 1\narticle: |\n', ['seeds/a.txt', 'seeds/b.txt'], 'seeds/b.txt', 'article: seeds/b.txt\n'],
    ];
    for (const [marked, labels, choice, written] of cases) {
      const { labels: offered, choose } = await complete(client, 'annotations/a.yaml', marked);
      assert.deepEqual(offered, labels, marked);
      assert.ok(choose(choice).endsWith(written), choose(choice));
    }
    const { items } = await complete(client, 'annotations/a.yaml', `${head}    links:\n      - {rel: same, to: |}\n`);
    assert.equal(items[0]?.detail, '“spares the river”');
    assert.equal(items[0]?.labelDetails?.description, 'Plant cleared');
    const inCodebook = await complete(
      client,
      'annotations/codebook.yaml',
      'tags:\n  - id: x\n  - id: y\n    parent: |\n',
    );
    assert.deepEqual(inCodebook.labels.slice(0, 2), ['x', 'y']);
    const inComment = await complete(client, 'annotations/a.yaml', `${head}    # tags: |\n`);
    assert.deepEqual(inComment.labels, []);
  }));

test('completion offers the keys that are missing at a place, in their order', () =>
  withServer(
    files,
    async (client) => {
      const head = 'version: 1\narticle: seeds/a.txt\nannotations:\n  - id: a-1\n    quote: poisons the river\n';
      const cases: [path: string, marked: string, first: string[], choice: string, written: string][] = [
        ['a', `${head}    |\n`, ['prefix', 'suffix', 'at', 'tags'], 'tags', '    tags: [$1]\n'],
        [
          'a',
          `${head}    st|\n`,
          ['prefix', 'suffix', 'at', 'tags'],
          'status',
          '    status: $'.concat('{1|proposed,open,checked,disputed,resolved|}\n'),
        ],
        ['a', `${head}    st|: open\n`, ['prefix'], 'status', '    status: open\n'],
        ['a', `${head}    links:\n      - {|}\n`, ['rel', 'to'], 'to', '- {to: $1}\n'],
        ['a', `${head}    |\n`, [], 'note', '    note: |-\n  $0\n'],
        ['a', 'version: 1\n|\n', ['article', 'unit', 'source', 'annotations'], 'article', '\narticle: $1\n'],
        [
          'codebook',
          'tags:\n  - id: x\n    |\n',
          ['label', 'description', 'use-when'],
          'colour',
          '    colour: "#$'.concat('{1:3b82f6}"\n'),
        ],
        ['claims', 'decisions:\n  - |\n', ['id', 'a', 'b', 'decided'], 'id', '  - id: "$1"\n'],
        [
          'organisations',
          'organisations:\n  - name: x\n    |\n',
          ['aliases', 'formerly'],
          'aliases',
          '    aliases: ["$1"]\n',
        ],
      ];
      for (const [name, marked, first, choice, written] of cases) {
        const { labels, choose } = await complete(client, `annotations/${name}.yaml`, marked);
        assert.deepEqual(labels.slice(0, first.length), first, marked);
        assert.ok(choose(choice).endsWith(written), choose(choice));
      }
    },
    withSnippets,
  ));

test('a client without snippets gets keys without stops', () =>
  withServer(files, async (client) => {
    const { choose } = await complete(client, 'annotations/a.yaml', 'annotations:\n  - id: a-1\n    |\n');
    assert.ok(choose('status').endsWith('    status:\n'), choose('status'));
  }));

/** The titles of the fixes of a problem at words of a file, and the files after each. */
async function fixesOf(client: TestClient, path: string, code: string, words: string) {
  const text = textOf(client, path);
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  const document = documentOf(text);
  const range = { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  const diagnostic: Diagnostic = { range, message: '', code, source: 'counterclaim' };
  const params = { textDocument: { uri: uriOf(path) }, range, context: { diagnostics: [diagnostic] } };
  const found = await client.request<CodeAction[] | null>('textDocument/codeAction', params);
  return new Map(found?.map(({ title, edit }) => [title, apply(client, edit)] as const));
}

test('quick fixes of what is wrong in a file', () => {
  const conflict = '<<<<<<< ours\n    by: mira\n||||||| base\n    by: jon\n=======\n    by: ada\n>>>>>>> theirs';
  const text = `version: 1
article: seeds/a.txt
annotations:
  - id: a-2
    quote: poisons a river
    tags: [claim/cuase, brand/new, claim/why]
    staus: opne
    status: opne
    links:
      - {rel: same, to: a-22}
${conflict}
`;
  const clean = text.replace(`${conflict}\n`, '');
  const path = 'annotations/a.yaml';
  const cases: [code: string, words: string, title: string, expected: (text: string) => string][] = [
    ['unknown-tag', 'claim/cuase', 'Change to “claim/cause”', (t) => t.replace('claim/cuase', 'claim/cause')],
    ['deprecated-tag', 'claim/why', 'Replace with “claim/cause”', (t) => t.replace('claim/why', 'claim/cause')],
    ['dangling-link', 'a-22', 'Remove the link', (t) => t.replace('    links:\n      - {rel: same, to: a-22}\n', '')],
    ['unknown-key', 'staus', 'Change to “status”', (t) => t.replace('staus', 'status')],
    ['schema', 'opne\n    links', 'Change to “open”', (t) => t.replace('status: opne\n', 'status: open\n')],
  ];
  return withServer({ ...files, [path]: clean.replace('    status: opne\n', '') }, async (client) => {
    for (const [code, words, title, expected] of cases.slice(0, 4)) {
      const fixes = await fixesOf(client, path, code, words);
      assert.deepEqual(fixes.get(title), { [path]: expected(textOf(client, path)) }, [...fixes.keys()].join('; '));
    }
    const created = (await fixesOf(client, path, 'unknown-tag', 'brand/new')).get('Add “brand/new” to the codebook');
    assert.match(created?.['annotations/codebook.yaml'] ?? '', /- id: brand\/new\n$/);
    const newId = (await fixesOf(client, path, 'duplicate-id', 'a-2')).get('Give this one a new id');
    assert.match(newId?.[path] ?? '', /- id: a-[0-9a-z]{8}\n {4}quote/);
    const orphan = await fixesOf(client, path, 'orphan', 'poisons a river');
    assert.match(orphan.get('Re-attach to “poisons the river”')?.[path] ?? '', /quote: "?poisons the river"?\n/);
    assert.match(orphan.get('Delete the annotation')?.[path] ?? '', /annotations: *(?:\[\])?\s*$/);
    const everywhere = await fixesOf(client, path, 'deprecated-tag', 'claim/why');
    const merged = [...everywhere].find(([title]) => title.includes('on all'))?.[1];
    assert.doesNotMatch(merged?.['annotations/codebook.yaml'] ?? 'claim/why', /claim\/why/);
  });
});

test('a value that may not stand there is corrected, and a conflict settled, in a file that cannot be written by commands', () => {
  const conflict = '<<<<<<< ours\n    by: mira\n||||||| base\n    by: jon\n=======\n    by: ada\n>>>>>>> theirs';
  const path = 'annotations/a.yaml';
  const text = `article: seeds/a.txt\nannotations:\n  - id: a-1\n    quote: river\n    status: opne\n${conflict}\n    via: human\n`;
  return withServer({ ...files, [path]: text }, async (client) => {
    const spelling = await fixesOf(client, path, 'schema', 'opne');
    assert.deepEqual(spelling.get('Change to “open”'), { [path]: text.replace('opne', 'open') });
    const fixes = await fixesOf(client, path, 'conflict-markers', conflict);
    const settled = (lines: string) => ({ [path]: text.replace(conflict, lines) });
    assert.deepEqual(
      [...fixes],
      [
        ['Accept our side', settled('    by: mira')],
        ['Accept their side', settled('    by: ada')],
        ['Accept both', settled('    by: mira\n    by: ada')],
      ],
    );
  });
});

test('what is on the screen counts, not what is on disk', () =>
  withServer(files, async (client) => {
    const path = 'annotations/b.yaml';
    const unsaved = textOf(client, path).replace('spares the river', 'The river is clean');
    const uri = await client.open(path, unsaved);
    const position = documentOf(unsaved).positionAt(unsaved.indexOf('is clean'));
    const found = await client.request<Location[]>('textDocument/definition', { textDocument: { uri }, position });
    assert.deepEqual(locations(client, found), ['seeds/b.txt: The river is clean']);
  }));

test('what the server finds wrong in a file has a fix that changes the file', () => {
  const path = 'annotations/b.yaml';
  const wrong = `version: 1
article: seed/b.txt
annotations:
  - id: a-1
    quote: spares the river
    tags: [claim/cuase]
  - id: a-5
    quote: The river is clean
    tags: [claim/why]
    confidnce: high
    status: opne
    links: [{rel: same, to: a-99}]
`;
  const claims = (files['annotations/claims.yaml'] as string).replace('spares the river', 'nowhere at all to be found');
  const orphan = 'article: seeds/a.txt\nannotations:\n  - id: a-7\n    quote: nowhere at all to be found\n';
  const contents = { ...files, [path]: wrong, 'annotations/claims.yaml': claims, 'annotations/c.yaml': orphan };
  return withServer(contents, async (client) => {
    const published = (name: string) => (client.diagnostics.get(uriOf(name)) ?? []) as unknown as Diagnostic[];
    const codesIn = (name: string) => published(name).map(({ code }) => String(code));
    const expected: Record<string, string[]> = {
      [path]: ['dangling-link', 'deprecated-tag', 'duplicate-id', 'no-article', 'schema', 'unknown-key', 'unknown-tag'],
      'annotations/claims.yaml': ['orphan'],
      'annotations/c.yaml': ['orphan'],
    };
    await client.until(() => Object.entries(expected).every(([name, codes]) => codesIn(name).length === codes.length));
    for (const [name, codes] of Object.entries(expected)) {
      assert.deepEqual(codesIn(name).sort(), codes);
      for (const diagnostic of published(name)) {
        const params = {
          textDocument: { uri: uriOf(name) },
          range: diagnostic.range,
          context: { diagnostics: [diagnostic] },
        };
        const [fix] = (await client.request<CodeAction[] | null>('textDocument/codeAction', params)) ?? [];
        assert.ok(fix, `${name}: ${diagnostic.code}`);
        assert.notEqual(apply(client, fix.edit)[name], undefined, fix.title);
        assert.notEqual(apply(client, fix.edit)[name], textOf(client, name), fix.title);
      }
    }
  });
});
