import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { workspace } from './annotated-workspace.ts';
import { createFolder } from './folder.ts';
import { counterclaim } from './program.ts';

const read = (cwd: string, path: string) => readFileSync(join(cwd, path), 'utf8');

/** What the programming interface of Hypothesis answers. */
const hypothesis = JSON.stringify({
  total: 3,
  rows: [
    {
      id: 'kUoFnkVFEe6',
      created: '2026-03-03T09:12:00.123456+00:00',
      user: 'acct:jon@hypothes.is',
      uri: 'https://courier.example/harbour',
      text: 'Twice?',
      tags: ['noise'],
      document: { title: ['Harbour plan'] },
      target: [
        {
          source: 'https://courier.example/harbour',
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 3, endOffset: 5 },
            { type: 'TextPositionSelector', start: 1066, end: 1088 },
            { type: 'TextQuoteSelector', exact: 'the noise would double', prefix: 'Residents said ', suffix: '.' },
          ],
        },
      ],
    },
    {
      id: 'reply1',
      created: '2026-03-03T10:00:00+00:00',
      user: 'acct:mira@hypothes.is',
      uri: 'https://courier.example/harbour',
      text: 'By day.',
      references: ['kUoFnkVFEe6'],
      target: [{ source: 'https://courier.example/harbour' }],
    },
    {
      id: 'page',
      uri: 'https://courier.example/harbour',
      text: 'A page note',
      target: [{ source: 'https://courier.example/harbour' }],
    },
  ],
});

describe('counterclaim import', { concurrency: 2 }, () => {
  for (const [args, says] of [
    [[], '--from is missing'],
    [['--from', 'markdown', 'x'], 'no format “markdown”'],
    [['--from', 'csv'], 'name one FILE'],
    [['--from', 'csv', 'a', 'b'], 'name one FILE'],
    [['--from', 'csv', 'no.csv'], 'no.csv: there is no such file'],
  ] as const) {
    test(`a wrong call is one line and status 2: ${args.join(' ')}`, async (t) => {
      const { status, stdout, stderr } = await counterclaim(['import', ...args], { cwd: createFolder(t, workspace) });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^counterclaim: [^\n]+\n$/);
      assert.ok(stderr.includes(says), stderr);
    });
  }

  test('what was exported changes nothing where it is imported, and makes the same files elsewhere', async (t) => {
    const cwd = createFolder(t, workspace);
    await counterclaim(['export', '--to', 'jsonld', '--out', 'all.json'], { cwd });
    const again = await counterclaim(['import', '--from', 'jsonld', 'all.json'], { cwd });
    assert.deepEqual([again.status, again.stderr], [0, '']);
    assert.ok(again.stdout.includes('annotations/harbour.yaml: annotations: 0 added, 0 changed, 1 as before\n'));
    for (const [path, text] of Object.entries(workspace)) assert.equal(read(cwd, path), text);
    const elsewhere = await counterclaim(['import', '--from', 'jsonld', 'all.json', '--out', 'other'], { cwd });
    assert.equal(elsewhere.status, 0);
    for (const file of ['harbour.yaml', 'codebook.yaml']) {
      assert.deepEqual(parse(read(cwd, `other/${file}`)), parse(read(cwd, `annotations/${file}`)));
    }
    assert.deepEqual(readdirSync(join(cwd, 'other')).sort(), ['codebook.yaml', 'harbour.yaml']);
  });

  test('annotations of Hypothesis are found in the article by their quotations, with their replies', async (t) => {
    const cwd = createFolder(t, { ...workspace, 'h.json': hypothesis });
    const unknown = await counterclaim(
      ['import', '--from', 'jsonld', 'h.json', '--out', 'other', '--article', 'seeds/harbour.txt'],
      { cwd },
    );
    assert.equal(unknown.status, 2);
    assert.ok(unknown.stderr.includes('h.json: rows[2]: it is about a document as a whole'), unknown.stderr);
    const { source, annotations } = parse(read(cwd, 'other/harbour.yaml'));
    assert.deepEqual(source, { title: 'Harbour plan', url: 'https://courier.example/harbour' });
    const [{ id, ...annotation }] = annotations;
    assert.match(id, /^a-[0-9a-z]{8}$/);
    assert.deepEqual(annotation, {
      quote: 'the noise would double',
      prefix: 'Residents said ',
      suffix: '.',
      at: [66, 88],
      tags: ['noise'],
      note: 'Twice?',
      by: 'jon',
      on: '2026-03-03T09:12:00Z',
      replies: [{ by: 'mira', on: '2026-03-03T10:00:00Z', text: 'By day.' }],
    });
    assert.deepEqual(parse(read(cwd, 'other/codebook.yaml')).tags, [{ id: 'noise' }]);
    const again = await counterclaim(['import', '--from', 'jsonld', 'h.json', '--out', 'other'], { cwd });
    assert.ok(
      again.stdout.includes('other/harbour.yaml: annotations: 0 added, 0 changed, 1 as before'),
      again.stdout + again.stderr,
    );
  });

  test('a folder for brat is written and read again', async (t) => {
    const cwd = createFolder(t, workspace);
    const without = await counterclaim(['export', '--to', 'brat'], { cwd });
    assert.deepEqual([without.status, without.stdout], [2, '']);
    const out = await counterclaim(['export', '--to', 'brat', '--out', 'brat'], { cwd });
    assert.deepEqual(
      [out.status, out.stdout, out.stderr],
      [0, '', 'counterclaim: left out: names of the people who annotated (1)\n'],
    );
    assert.ok(read(cwd, 'brat/seeds/harbour.ann').startsWith('T1\tclaim 20 42\t1.2 million containers\n'));
    const file = read(cwd, 'brat/seeds/harbour.ann');
    const ann = `${file}A1\tStatus T1 checked\nT9\tnoise 66 75\tthe noise\n`;
    writeFileSync(join(cwd, 'brat/seeds/harbour.ann'), ann);
    const { status, stdout, stderr } = await counterclaim(['import', '--from', 'brat', 'brat'], { cwd });
    assert.deepEqual([status, stderr], [0, '']);
    assert.ok(stdout.includes('annotations/harbour.yaml: annotations: 1 added, 1 changed, 0 as before\n'), stdout);
    assert.ok(read(cwd, 'annotations/harbour.yaml').includes('status: checked'));
    assert.ok(read(cwd, 'annotations/codebook.yaml').endsWith('- id: noise\n'));
  });

  test('a table changes the fields that it has, and leaves comments and other fields', async (t) => {
    const cwd = createFolder(t, {
      ...workspace,
      'a.csv': 'id,article,quote,status\r\na-7k3f9q2m,seeds/harbour.txt,1.2 million containers,checked\r\n',
    });
    chmodSync(join(cwd, 'annotations/harbour.yaml'), 0o640);
    const { status, stdout } = await counterclaim(['import', '--from', 'csv', 'a.csv'], { cwd });
    assert.equal(status, 0);
    assert.equal(stdout, 'annotations/harbour.yaml: annotations: 0 added, 1 changed, 0 as before\n');
    assert.equal(
      read(cwd, 'annotations/harbour.yaml'),
      workspace['annotations/harbour.yaml'].replace('    note', '    status: checked\n    note'),
    );
    assert.equal(statSync(join(cwd, 'annotations/harbour.yaml')).mode & 0o777, 0o640);
  });

  test('a broken file is left as it is, and told with its place', async (t) => {
    const broken = workspace['annotations/harbour.yaml'].replace('by: mira', 'by: "mira');
    const cwd = createFolder(t, {
      ...workspace,
      'annotations/harbour.yaml': broken,
      'a.csv': 'article,quote\nseeds/harbour.txt,the noise\n',
    });
    const { status, stdout, stderr } = await counterclaim(['import', '--from', 'csv', 'a.csv'], { cwd });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /annotations\/harbour\.yaml:\d+:\d+: .*Nothing was written/);
    assert.equal(read(cwd, 'annotations/harbour.yaml'), broken);
  });

  test('two articles of one name have files of their own, and a document that is no article is left out', async (t) => {
    const cwd = createFolder(t, {
      'seeds/a/one.txt': 'Alpha.',
      'seeds/b/one.txt': 'Beta.',
      'a.csv': 'article,quote\nseeds/a/one.txt,Alpha\nseeds/b/one.txt,Beta\nelsewhere,Gamma\n',
    });
    const { status, stderr } = await counterclaim(['import', '--from', 'csv', 'a.csv'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /^counterclaim: “elsewhere” is no article here; [^\n]+\n$/);
    assert.equal(parse(read(cwd, 'annotations/one.yaml')).article, 'seeds/a/one.txt');
    assert.equal(parse(read(cwd, 'annotations/one-2.yaml')).article, 'seeds/b/one.txt');
  });

  for (const [name, text, says] of [
    ['no JSON', '{"a": 1,}', 'a.json: this is not JSON: '],
    ['something else', '[1]', 'a.json: [0]: this is not an annotation'],
    ['a page elsewhere', '{"type":"AnnotationCollection","first":"https://x.example/1"}', 'a.json: first: the page'],
  ] as const) {
    test(`bad input is told with its place: ${name}`, async (t) => {
      const cwd = createFolder(t, { 'a.json': text });
      const { status, stdout, stderr } = await counterclaim(['import', '--from', 'jsonld', 'a.json'], { cwd });
      assert.deepEqual([status, stdout], [2, '']);
      assert.ok(stderr.includes(says), stderr);
      assert.ok(!existsSync(join(cwd, 'annotations')));
    });
  }
});
