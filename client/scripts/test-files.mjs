import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { newerNode, root, toolEnvironment } from './paths.mjs';

/** Runs files of Node's own test runner, `atOnce` at a time, prints what fails, and counts. */
export async function runTestFiles(files, { cwd = root, atOnce = 1 } = {}) {
  if (files.length === 0) throw new Error('there are no test files');
  const reporter = fileURLToPath(new URL('failure-reporter.mjs', import.meta.url));
  const output = await new Promise((resolve, reject) => {
    const child = spawn(
      newerNode,
      ['--test', `--test-reporter=${reporter}`, `--test-concurrency=${atOnce}`, ...files],
      {
        cwd,
        env: toolEnvironment(),
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    child.once('error', reject);
    child.once('close', () => resolve(text));
  });
  const summary = /^(\d+) passed, (\d+) failed\n$/m.exec(output);
  if (summary === null) throw new Error(`the tests ended without a summary\n${output}`);
  process.stdout.write(output.slice(0, summary.index));
  return { passed: Number(summary[1]), failed: Number(summary[2]) };
}
