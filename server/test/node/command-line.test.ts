import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFolder } from './folder.ts';
import { counterclaim } from './program.ts';

describe('counterclaim', { concurrency: 2 }, () => {
  for (const [args, says] of [
    [[], 'a command is missing'],
    [['analyze'], 'no command “analyze”'],
    [['toString'], 'no command “toString”'],
    [['analyse', '--format', 'xml'], 'no format “xml”'],
    [['analyse', '--frmat', 'json'], '--frmat'],
    [['analyse', '-', 'seeds'], 'stands alone'],
    [['analyse', 'no/such/folder'], 'no/such/folder: there is no such file or folder'],
    [['compare', 'seeds'], 'seeds'],
    [['compare', '--format', 'json'], 'no format “json”'],
    [['lsp'], '--stdio'],
  ] as const) {
    test(`a wrong call is one line and status 2: ${args.join(' ')}`, async () => {
      const { status, stdout, stderr } = await counterclaim(args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^counterclaim: [^\n]+\n$/);
      assert.ok(stderr.includes(says), stderr);
    });
  }

  test('--help and --version print to standard output', async () => {
    const help = await counterclaim(['--help']);
    assert.equal(help.status, 0);
    assert.match(help.stdout, /^usage: counterclaim analyse/m);
    assert.equal((await counterclaim(['analyse', '--help'])).stdout, help.stdout);
    const version = await counterclaim(['--version']);
    assert.equal(version.status, 0);
    assert.match(version.stdout, /^\S[^\n]*\n$/);
  });

  test('without a path, the articles of the workspace are read, README and LICENSE left out', async (t) => {
    const cwd = createFolder(t, {
      'seeds/b/two.md': 'Two.',
      'seeds/a one.txt': 'One.',
      'seeds/README.md': 'Not an article.',
      'seeds/LICENSE.txt': 'Not an article.',
      'seeds/picture.png': 'Not an article.',
      'notes.txt': 'Not in the corpus.',
    });
    const { status, stdout, stderr } = await counterclaim(['analyse', '--format', 'json'], { cwd });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    const uris = JSON.parse(stdout).documents.map(({ uri }: { uri: string }) => uri);
    assert.deepEqual(uris, ['seeds/a one.txt', 'seeds/b/two.md']);
  });

  test('a file named twice is read once; one outside the folder has its whole path', async (t) => {
    const other = createFolder(t, { 'c.txt': 'Three.' });
    const cwd = createFolder(t, { 'a.article': 'One.', 'b/b.txt': 'Two.' });
    const paths = ['a.article', './a.article', 'b', 'b/b.txt', `${other}/c.txt`];
    const { stdout } = await counterclaim(['analyse', ...paths, '--format', 'jsonl'], { cwd });
    const uris = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).uri);
    assert.deepEqual(uris.toSorted(), [`${other}/c.txt`, 'a.article', 'b/b.txt'].toSorted());
  });

  test('a folder without articles is said to be one', async (t) => {
    const cwd = createFolder(t, { 'picture.png': '' });
    for (const args of [['analyse'], ['analyse', '.']]) {
      const { status, stdout, stderr } = await counterclaim(args, { cwd });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^counterclaim: there are no articles [^\n]+\n$/);
    }
  });
});
