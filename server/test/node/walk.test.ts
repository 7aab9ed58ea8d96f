import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { walk } from '../../src/node/walk.ts';
import { createFolder } from './folder.ts';

const everything = () => true;

test('finds the files at any depth, sorted, without hidden folders and node_modules', async (t) => {
  const files = ['b.txt', 'a/z.txt', 'a/y/x.txt', '.git/HEAD', 'node_modules/m/index.js', '.hidden'];
  const folder = createFolder(t, Object.fromEntries(files.map((file) => [file, ''])));
  assert.deepEqual(await walk(folder, everything), {
    files: ['.hidden', 'a/y/x.txt', 'a/z.txt', 'b.txt'],
    unreadable: [],
  });
});

test('ends where a link leads back', async (t) => {
  const folder = createFolder(t, { 'a/b.txt': '' });
  symlinkSync('..', join(folder, 'a/up'));
  assert.deepEqual((await walk(folder, (path) => path.endsWith('.txt'))).files, ['a/b.txt']);
});

test('a folder that cannot be read is told, not thrown', async (t) => {
  const folder = createFolder(t, {});
  const { files, unreadable } = await walk(join(folder, 'gone'), everything);
  assert.deepEqual([files, unreadable.map(({ path }) => path)], [[], ['']]);
});
