import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
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

const length = 4_000_000;
const kills = 16;

/** Replaces the file by one letter after the other, `length` times the letter each, until it is killed. */
const writer = `
  import { replaceFile } from ${JSON.stringify(new URL('../../src/node/replace-file.ts', import.meta.url).href)};
  for (let turn = 1; ; turn++) {
    await replaceFile(process.argv[1], Buffer.alloc(${length}, 97 + (turn % 26)));
    if (turn === 1) console.log('written');
  }
`;

test('a process killed at any moment while it writes leaves the old file or the new one', async (t) => {
  const folder = createFolder(t, { a: 'a'.repeat(length) });
  for (let kill = 0; kill < kills; kill++) {
    const args = ['--input-type=module', '--eval', writer, join(folder, 'a')];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await setTimeout(Math.random() * 40);
    child.kill('SIGKILL');
    await once(child, 'close');
    const text = readFileSync(join(folder, 'a'), 'latin1');
    assert.equal(text.length, length, `whole after kill ${kill}`);
    assert.ok(text === text.charAt(0).repeat(length), `of one writing after kill ${kill}`);
  }
});
