import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { workspace } from './annotated-workspace.ts';
import { createFolder } from './folder.ts';
import { counterclaim } from './program.ts';

describe('counterclaim export', { concurrency: 2 }, () => {
  for (const [args, says] of [
    [['export'], '--to is missing'],
    [['export', '--to', 'word'], 'no format “word”'],
    [['export', '--to', 'jsonld', '--bom'], '--bom'],
    [['export', '--to', 'csv', 'no/such/folder'], 'no/such/folder: there is no such file or folder'],
  ] as const) {
    test(`a wrong call is one line and status 2: ${args.join(' ')}`, async (t) => {
      const cwd = createFolder(t, workspace);
      const { status, stdout, stderr } = await counterclaim(args, { cwd });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^counterclaim: [^\n]+\n$/);
      assert.ok(stderr.includes(says), stderr);
    });
  }

  test('the result is on standard output, and what is lost on standard error', async (t) => {
    const cwd = createFolder(t, workspace);
    const { status, stdout, stderr } = await counterclaim(['export', '--to', 'jsonld'], { cwd });
    assert.deepEqual([status, stderr], [0, '']);
    const { total, first, codebook } = JSON.parse(stdout);
    assert.equal(total, 1);
    assert.equal(codebook[0].label, 'Claim');
    assert.deepEqual(first.items[0].target.selector[1], { type: 'TextPositionSelector', start: 20, end: 42 });
    const csv = await counterclaim(['export', '--to', 'csv', '--bom', 'seeds/harbour.txt'], { cwd });
    assert.equal(csv.status, 0);
    assert.ok(csv.stdout.startsWith('\uFEFFid,article,'));
    assert.match(csv.stderr, /^counterclaim: left out: descriptions, [^\n]+ \(1\)\n$/);
  });

  test('decisions and organisations have no place in other tools, which is told', async (t) => {
    const cwd = createFolder(t, {
      ...workspace,
      'annotations/claims.yaml': `version: 1
decisions:
  - id: d-1
    a: {article: seeds/harbour.txt, quote: one}
    b: {article: seeds/harbour.txt, quote: two}
    decided: same
`,
      'annotations/organisations.yaml': 'version: 1\norganisations:\n  - name: Harbour Board\n',
    });
    const { status, stderr } = await counterclaim(['export', '--to', 'jsonld'], { cwd });
    assert.equal(status, 0);
    assert.match(stderr, /left out: decisions about claims \(1\)\n.*left out: organisations settled by people \(1\)\n/);
  });

  test('with --out the file is written as a whole, and nothing else is left', async (t) => {
    const cwd = createFolder(t, { ...workspace, 'out/report.md': 'old' });
    const { status, stdout } = await counterclaim(['export', '--to', 'markdown', '--out', 'out/report.md'], { cwd });
    assert.deepEqual([status, stdout], [0, '']);
    assert.ok(readFileSync(join(cwd, 'out/report.md'), 'utf8').startsWith('# Annotations'));
    assert.deepEqual(readdirSync(join(cwd, 'out')), ['report.md']);
  });

  test('what is broken is told with its place, and the rest is exported', async (t) => {
    const cwd = createFolder(t, workspace);
    writeFileSync(join(cwd, 'annotations/other.yaml'), 'version: 1\narticle: "seeds/x.txt\n');
    const { status, stdout, stderr } = await counterclaim(['export', '--to', 'jsonld'], { cwd });
    assert.equal(status, 2);
    assert.equal(JSON.parse(stdout).total, 1);
    assert.match(stderr, /^counterclaim: annotations\/other\.yaml:\d+:\d+: /);
  });

  test('an annotation file cannot have files outside of the folder read', async (t) => {
    const cwd = createFolder(t, workspace);
    writeFileSync(join(cwd, 'annotations/other.yaml'), 'version: 1\narticle: ../secret.txt\nannotations: []\n');
    const { status, stderr } = await counterclaim(['export', '--to', 'jsonld'], { cwd });
    assert.equal(status, 2);
    assert.ok(stderr.includes('../secret.txt is outside of this folder and is not read'), stderr);
  });
});
