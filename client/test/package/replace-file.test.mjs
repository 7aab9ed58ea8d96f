// The file of annotations while the process that writes it is killed: the old one or the new one, never a part of one.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { newerNode, root } from '../../scripts/paths.mjs';

const length = 4_000_000;
const kills = 8;

/** Replaces the file by one letter after the other, `length` times the letter each, until it is killed. */
const writer = `
  import { replaceFile } from ${JSON.stringify(pathToFileURL(join(root, 'client/src/node/replace-file.ts')).href)};
  const uri = { fsPath: process.argv[1] };
  for (let turn = 1; ; turn++) {
    await replaceFile(uri, new Uint8Array(${length}).fill(97 + (turn % 26)));
    console.log(turn);
  }
`;

test('a process killed while it writes leaves the old file or the new one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-'));
  const path = join(folder, 'article.yaml');
  writeFileSync(path, 'a'.repeat(length));
  try {
    for (let kill = 0; kill < kills; kill++) {
      const child = spawn(newerNode, ['--input-type=module', '--eval', writer, path], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      // It has written once, and is at work on the next.
      await new Promise((resolve) => child.stdout.once('data', resolve));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('close', resolve));
      const text = readFileSync(path, 'latin1');
      assert.equal(text.length, length, `whole after kill ${kill}`);
      assert.ok(text === text[0].repeat(length), `of one writing after kill ${kill}`);
      assert.notEqual(text[0], 'a', 'it has written');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
