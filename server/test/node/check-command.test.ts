import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { createFolder } from './folder.ts';
import { counterclaim } from './program.ts';

const harbour =
  'The port bought four cranes in May 2019, the mayor said.\n\n“We paid for every one of the cranes ourselves,” she told reporters on Monday.\n';
const right = {
  'seeds/harbour.txt': harbour,
  'annotations/codebook.yaml': 'version: 1\ntags:\n  - id: figure\n    label: "Figure"\n',
  'annotations/harbour.yaml':
    'version: 1\narticle: seeds/harbour.txt\nannotations:\n\n  - id: a-1\n    quote: "four cranes"\n    at: [16, 27]\n    tags: [figure]\n',
};
const wrong = `${right['annotations/harbour.yaml']}
  - id: a-1
    quote: "a submarine of the navy"
    tags: [claim]
    links:
      - {rel: same, to: a-7}
`;

async function codesOf(folder: string, ...args: string[]): Promise<[number | null, string[]]> {
  const { status, stdout, stderr } = await counterclaim(['check', ...args, '--format', 'json'], { cwd: folder });
  assert.equal(stderr, '');
  const { findings } = JSON.parse(stdout);
  return [status, findings.map(({ path, line, code }: Record<string, unknown>) => `${path}:${line} ${code}`)];
}

function repository(t: TestContext, files: Record<string, string>) {
  const folder = createFolder(t, files);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=M', '-c', 'user.email=m@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'base');
  return folder;
}

describe('counterclaim check', () => {
  test('has nothing to say of what is right', async (t) => {
    const folder = createFolder(t, right);
    assert.deepEqual(await codesOf(folder), [0, []]);
    const { status, stdout } = await counterclaim(['check'], { cwd: folder });
    assert.deepEqual([status, stdout], [0, 'Nothing to report.\n']);
    assert.deepEqual(await codesOf(createFolder(t, {})), [0, []]);
  });

  test('finds what is wrong, each at its line', async (t) => {
    const folder = createFolder(t, { ...right, 'annotations/harbour.yaml': wrong, 'annotations/bad.yaml': 'a: [\n' });
    const expected = [
      'annotations/harbour.yaml:10 duplicate-id',
      'annotations/harbour.yaml:11 orphan',
      'annotations/harbour.yaml:12 unknown-tag',
      'annotations/harbour.yaml:14 dangling-link',
    ];
    assert.deepEqual(await codesOf(folder, 'annotations/harbour.yaml'), [1, expected]);
    const [status, all] = await codesOf(folder);
    assert.equal(status, 1);
    assert.ok(all.includes('annotations/bad.yaml:1 yaml') || all.includes('annotations/bad.yaml:2 yaml'), all.join());
    assert.deepEqual(await codesOf(folder, 'seeds'), [0, []]);
    const { stdout } = await counterclaim(['check', 'annotations/harbour.yaml'], { cwd: folder });
    assert.match(stdout, /^annotations\/harbour\.yaml:10:9: .*\[duplicate-id\]\n/);
    const sarif = await counterclaim(['check', '--format', 'sarif'], { cwd: folder });
    assert.equal(JSON.parse(sarif.stdout).runs[0].results.length, all.length);
  });

  test('finds decisions that have no effect', async (t) => {
    const decision = (id: string, day: number, quote: string, decided: string) => `
  - id: ${id}
    a: {article: seeds/harbour.txt, quote: "${quote}"}
    b: {article: seeds/quay.txt, quote: "nine cranes"}
    decided: ${decided}
    "on": "2026-03-0${day}T09:00:00Z"
`;
    const folder = createFolder(t, {
      ...right,
      'seeds/quay.txt': 'The port bought nine cranes in May 2019, the union said.\n',
      'annotations/claims.yaml': `version: 1\ndecisions:${decision('d-1', 2, 'four cranes', 'same')}${decision('d-2', 3, 'four cranes', 'not-same')}${decision('d-3', 3, 'a submarine of the navy', 'same')}`,
    });
    const expected = ['annotations/claims.yaml:6 overruled', 'annotations/claims.yaml:16 orphan'];
    assert.deepEqual(await codesOf(folder), [1, expected]);
  });

  test('an article’s annotations by people called as other files are those of people', async (t) => {
    const folder = createFolder(t, {
      ...right,
      'annotations/harbour/claims.yaml': wrong.replaceAll('a-1', 'a-2').replaceAll('a-7', 'a-1'),
    });
    const [, found] = await codesOf(folder, 'annotations/harbour');
    assert.ok(found.includes('annotations/harbour/claims.yaml:12 unknown-tag'), found.join());
  });

  test('finds numbers that do not add up and quotations given otherwise where they are new', async (t) => {
    const quote = (word: string) =>
      `“This is a sad ${word} for the people of the harbour and of the whole town,” said Ada Birch.\n`;
    const folder = repository(t, { 'seeds/a.txt': `The harbour\n\n${quote('time')}`, 'seeds/b.txt': 'The town\n' });
    const sum = 'The party won 58 of 120 seats, or 60 per cent, on Sunday.\n';
    writeFileSync(join(folder, 'seeds/b.txt'), `The town\n\n${sum}`);
    assert.deepEqual(await codesOf(folder, '--since', 'HEAD'), [1, ['seeds/b.txt:3 arithmetic']]);
    writeFileSync(join(folder, 'seeds/b.txt'), `The town\n\n${quote('day')}`);
    assert.deepEqual(await codesOf(folder, '--since', 'HEAD'), [
      1,
      ['seeds/a.txt:3 quotation', 'seeds/b.txt:3 quotation'],
    ]);
  });

  test('finds what is new since a revision, and nothing that was there', async (t) => {
    const folder = repository(t, {
      ...right,
      'seeds/quay.txt': 'Ferries stopped on Sunday because of the storm, the operator said.\n',
      'seeds/denied.txt': 'The port bought nine cranes in May 2019, the union said.\n',
    });
    assert.deepEqual(await codesOf(folder, '--since', 'HEAD'), [0, []]);
    writeFileSync(join(folder, 'seeds/harbour.txt'), harbour.replace('every one of the', 'two of the four'));
    assert.deepEqual(await codesOf(folder, '--since', 'HEAD'), [1, ['seeds/harbour.txt:3 changed-quotation']]);
    writeFileSync(join(folder, 'seeds/harbour.txt'), harbour);
    writeFileSync(
      join(folder, 'seeds/quay.txt'),
      'The port bought seven cranes in May 2019, a spokesman for the union said.\n',
    );
    const [status, found] = await codesOf(folder, '--since', 'HEAD');
    assert.equal(status, 1);
    assert.deepEqual(new Set(found), new Set(['seeds/quay.txt:1 new-dispute']));
  });

  test('says why it cannot run', async (t) => {
    const folder = createFolder(t, right);
    for (const [args, message] of [
      [['--since', 'HEAD'], /no revision/],
      [['nowhere'], /no such file or folder/],
    ] as const) {
      const { status, stdout, stderr } = await counterclaim(['check', ...args], { cwd: folder });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
    }
  });
});
