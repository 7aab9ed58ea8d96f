import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSuite } from './build-suite.mjs';
import { newerNode, root, toolEnvironment } from './paths.mjs';

const suite = join(root, 'client/test/suite');

/**
 * Runs the suite of `client/test/suite` in a real VS Code on a copy of the articles and prints its report.
 *
 * @param {string} [wanted] Only the files whose names contain it.
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runEndToEnd(wanted = '') {
  await buildSuite();
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-'));
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  cpSync(join(root, 'seeds'), join(workspace, 'seeds'), { recursive: true });
  const results = join(folder, 'results.json');
  try {
    const log = await runSuite(workspace, folder, {
      ...toolEnvironment(),
      COUNTERCLAIM_TEST_RESULTS: results,
      COUNTERCLAIM_TESTS: wanted,
    });
    return report(results, log, countTests(wanted));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** All that the editor has printed. Its exit status is of no use: an editor whose extension host is killed ends with 0. */
function runSuite(workspace, folder, env) {
  const script = fileURLToPath(new URL('run-suite.mjs', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(newerNode, [script, workspace, folder], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        log += text;
      });
    }
    child.once('error', reject);
    child.once('close', () => resolve(log));
  });
}

/** Believes only what the suite has written, and only where it is complete. */
function report(path, log, expected) {
  const editor = `What the editor printed last:\n${log.slice(-6000)}`;
  if (!existsSync(path)) throw new Error(`The end-to-end suite ended without results. ${editor}`);
  const tests = JSON.parse(readFileSync(path, 'utf8'));
  for (const { title, error } of tests) console.log(error === null ? `  ✔ ${title}` : `  ✖ ${title}\n${error}`);
  const failed = tests.filter(({ error }) => error !== null).length;
  if (tests.length < expected) {
    throw new Error(`The end-to-end suite ran ${tests.length} of its ${expected} tests. ${editor}`);
  }
  return { passed: tests.length - failed, failed };
}

function countTests(wanted) {
  const files = readdirSync(suite).filter((name) => name.endsWith('.test.ts') && name.includes(wanted));
  const starts = files.map((name) => readFileSync(join(suite, name), 'utf8').match(/^\s*test\(/gm)?.length ?? 0);
  return starts.reduce((sum, count) => sum + count, 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runEndToEnd(process.argv[2]);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
