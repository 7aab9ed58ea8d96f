import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { createFolder } from './folder.ts';
import { counterclaim } from './program.ts';

const lines = [
  'The port bought four cranes.',
  'The mayor denied it.',
  'Work starts in May.',
  'Ana said no.',
  'The end.',
  '',
];
const text = lines.join('\n');
const file = (...passages: (readonly [quote: string, tag: string, by?: string])[]) =>
  `version: 1\narticle: seeds/harbour.txt\nannotations:\n${passages
    .map(
      ([quote, tag, by], i) =>
        `\n  - id: a-${by ?? ''}${i}\n    quote: "${quote}"\n    tags: [${tag}]\n${by ? `    by: ${by}\n` : ''}`,
    )
    .join('')}`;
const mira = [
  ['four cranes', 'figure'],
  ['Work starts in May.', 'claim'],
  ['Ana said no.', 'source'],
] as const;
const jon = [
  ['four cranes', 'figure'],
  ['Work starts', 'claim'],
  ['Ana said no.', 'claim'],
] as const;

async function measure(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = await counterclaim(['agreement', ...args, '--format', 'json'], { cwd: folder });
  assert.deepEqual([status, stderr], [0, '']);
  return JSON.parse(stdout);
}

function check(agreement: Awaited<ReturnType<typeof measure>>, people: readonly string[]): void {
  assert.deepEqual([agreement.people, agreement.articles], [people, 1]);
  assert.deepEqual(
    agreement.tags.map(({ tag, alpha }: { tag: string; alpha: number }) => [tag, alpha > 0.99]),
    [
      ['claim', false],
      ['figure', true],
      ['source', false],
    ],
  );
  assert.deepEqual(
    agreement.disagreements.map((one: { text: string; tag: string }) => [one.text, one.tag]),
    [
      [' in May.', 'claim'],
      ['Ana said no.', 'claim'],
      ['Ana said no.', 'source'],
    ],
  );
}

const folderOf = (t: TestContext, files: Record<string, string>) =>
  createFolder(t, { 'seeds/harbour.txt': text, ...files });

describe('counterclaim agreement', () => {
  test('tells how far the tags agree where passages overlap, and where none do', async (t) => {
    const both = folderOf(t, {
      'annotations/harbour/mira.yaml': file(...mira),
      'annotations/harbour/jon.yaml': file(...jon),
    });
    const agreement = await measure(both);
    // Of 34 characters that both tagged, the 12 of “Ana said no.” have different tags; 22, 34 and 12 of 68 judgements are
    // figure, claim and source: 1 − 24 / ((68² − 22² − 34² − 12²) / 67).
    assert.equal(agreement.overlap, 34);
    assert.equal(agreement.all.coding.toFixed(6), '0.433803');
    const apart = folderOf(t, {
      'annotations/harbour/mira.yaml': file(['four cranes', 'figure']),
      'annotations/harbour/jon.yaml': file(['The mayor', 'figure']),
    });
    const { stdout } = await counterclaim(['agreement'], { cwd: apart });
    assert.match(stdout, /of the tags, where passages overlap: cannot be told: nobody tagged what another tagged\n/);
  });

  test('compares the files of two people', async (t) => {
    const folder = folderOf(t, {
      'annotations/harbour/mira.yaml': file(...mira),
      'annotations/harbour/jon.yaml': file(...jon),
    });
    const agreement = await measure(folder);
    check(agreement, ['jon', 'mira']);
    const [{ kappa }] = agreement.all.cohen;
    assert.ok(kappa > 0 && kappa < 1);
    assert.ok(agreement.all.alphaInterval.low <= agreement.all.alpha);
    const { stdout } = await counterclaim(['agreement'], { cwd: folder });
    assert.match(stdout, /Cohen’s kappa, jon and mira: 0\.\d\d/);
    assert.match(stdout, /harbour\.txt 61–69: claim, says mira; not jon\n {2}“in May\.”/);
  });

  test('compares the authors in one file', async (t) => {
    const passages = [
      ...mira.map(([q, tag]) => [q, tag, 'mira'] as const),
      ...jon.map(([q, tag]) => [q, tag, 'jon'] as const),
    ];
    const folder = folderOf(t, { 'annotations/harbour.yaml': file(...passages) });
    check(await measure(folder), ['jon', 'mira']);
  });

  test('compares two branches', async (t) => {
    const folder = folderOf(t, { 'annotations/harbour.yaml': file(...mira) });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=M', '-c', 'user.email=m@example.org', ...args], {
        cwd: folder,
        stdio: 'pipe',
      });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'mira');
    git('checkout', '--quiet', '-b', 'jon');
    writeFileSync(join(folder, 'annotations/harbour.yaml'), file(...jon));
    git('commit', '--quiet', '--all', '--message', 'jon');
    check(await measure(folder, '--revisions', 'main..jon'), ['jon', 'main']);
    const { status, stderr } = await counterclaim(['agreement', '--revisions', 'main..--all'], { cwd: folder });
    assert.equal(status, 2);
    assert.match(stderr, /no revision “--all”/);
  });

  test('says that nobody can be compared', async (t) => {
    const folder = folderOf(t, {
      'annotations/harbour.yaml': file(...mira.map(([q, tag]) => [q, tag, 'mira'] as const)),
    });
    const { status, stdout, stderr } = await counterclaim(['agreement'], { cwd: folder });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /no article was tagged by two people/);
  });
});
