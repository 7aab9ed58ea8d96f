// The built programs, as a person or an editor starts them.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../../scripts/paths.mjs';
import { npm } from '../../scripts/run.mjs';

const program = join(root, 'server/dist/cli.js');

test('the file can be executed', {
  skip: process.platform === 'win32' ? 'not a notion of Windows' : false,
}, async () => {
  const { stdout } = await promisify(execFile)(program, ['--version']);
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
});

test('npx counterclaim is the same program', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--version']);
  assert.equal(await npm(['exec', '--yes', '--silent', '--', 'counterclaim', '--version'], { quiet: true }), stdout);
});

test('the report on the articles of the workspace names articles, claims, numbers and organisations', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'analyse'], { cwd: root });
  assert.match(
    stdout,
    /\b5 articles, [1-9]\d* claims, [1-9]\d* numbers, [1-9]\d* organisations, \d+ disputed, \d+ corroborated/,
  );
});

test('counterclaim lsp --stdio answers an editor and ends when it is told to', { timeout: 30_000 }, async (t) => {
  const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => server.kill());
  const exited = once(server, 'exit');
  const send = (message) => {
    const content = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
  };
  let received = '';
  server.stdout.setEncoding('utf8').on('data', (text) => {
    received += text;
  });
  const answer = async (id) => {
    while (!received.includes(`"id":${id},"result"`)) {
      await Promise.race([once(server.stdout, 'data'), exited.then(([status]) => assert.fail(`ended with ${status}`))]);
    }
  };
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
  await answer(1);
  assert.match(received, /"hoverProvider"/);
  send({ method: 'initialized', params: {} });
  send({ id: 2, method: 'shutdown' });
  await answer(2);
  send({ method: 'exit' });
  assert.deepEqual(await exited, [0, null]);
});
