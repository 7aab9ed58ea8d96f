import assert from 'node:assert/strict';
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { replaceFile } from '../../src/node/replace-file.ts';
import { createFolder } from './folder.ts';

test('a file is replaced only where it is what was expected', async (t) => {
  const folder = createFolder(t, { a: 'old' });
  const path = join(folder, 'a');
  assert.equal(await replaceFile(path, 'new', Buffer.from('other')), false);
  assert.equal(await replaceFile(path, 'new', null), false);
  assert.equal(readFileSync(path, 'utf8'), 'old');
  assert.equal(await replaceFile(path, 'new', Buffer.from('old')), true);
  assert.equal(readFileSync(path, 'utf8'), 'new');
  assert.deepEqual(readdirSync(folder), ['a']);
});

test('a file that is gone is not made again, and a new one is where none was', async (t) => {
  const folder = createFolder(t, { a: '' });
  assert.equal(await replaceFile(join(folder, 'b'), 'new', Buffer.from('old')), false);
  assert.ok(!existsSync(join(folder, 'b')));
  assert.equal(await replaceFile(join(folder, 'c/d'), 'new', null), true);
  assert.equal(readFileSync(join(folder, 'c/d'), 'utf8'), 'new');
});

test('of a link, the file that it leads to is replaced', async (t) => {
  const folder = createFolder(t, { a: 'old' });
  symlinkSync('a', join(folder, 'b'));
  assert.equal(await replaceFile(join(folder, 'b'), 'new'), true);
  assert.ok(lstatSync(join(folder, 'b')).isSymbolicLink());
  assert.equal(readFileSync(join(folder, 'a'), 'utf8'), 'new');
});
