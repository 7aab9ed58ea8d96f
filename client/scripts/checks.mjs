// Builds and makes every check there is; goes on after one that fails. The last line counts them all.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureCodeServer } from './code-server.mjs';
import { runEndToEnd } from './end-to-end.mjs';
import { ensureNeovim } from './neovim.mjs';
import { newerNode, root } from './paths.mjs';
import { npm, run } from './run.mjs';
import { runTestFiles } from './test-files.mjs';

const total = { passed: 0, failed: 0 };
const startedAt = performance.now();

// Large downloads go on while the processor is at work.
const chromium = ensureChromium();
const editor = Promise.all([chromium, ensureCodeServer()]);
editor.catch(() => {});
// The system installs one thing at a time.
const neovim = chromium.then(ensureNeovim, ensureNeovim);

await check('The build', () => npm(['run', 'build', '--silent'], { quiet: true }));
await check('Types', () => npm(['run', 'types', '--silent'], { quiet: true }));
await check('Lint', () => npm(['run', 'lint', '--silent'], { quiet: true }));
await check('Tests of the server', runServerTests);
await check('Tests of the client', () => runTestFiles(testFiles('client/test/unit', '.test.ts')));
await check('The package', () => run(newerNode, ['client/scripts/package.mjs'], { quiet: true }));
await check('Tests of the package', () => runTestFiles(testFiles('client/test/package', '.test.mjs')));
if ((await neovim) === null) console.log('– Tests in Neovim: skipped, as Neovim (nvim) is not installed.');
else await check('Tests in Neovim', () => runTestFiles(testFiles('client/test/editors', '.test.mjs')));
await check('Chromium and VS Code for the browser', () => editor);
await check('Tests in VS Code', runEndToEnd);
await check('Tests of the interface', () => runTestFiles(testFiles('client/test/interface', '.test.mjs')));

console.log(`\nAll checks took ${Math.round((performance.now() - startedAt) / 1000)} s.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Counts a step as one check, or as those that it counts itself. */
async function check(name, step) {
  const start = performance.now();
  const counts = { passed: 0, failed: 0 };
  try {
    const result = await step();
    Object.assign(counts, typeof result?.passed === 'number' ? result : { passed: 1 });
  } catch (error) {
    counts.failed += 1;
    console.error(error.message);
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${counts.failed === 0 ? '✔' : '✖'} ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
  );
}

function runServerTests() {
  const options = { cwd: join(root, 'server'), atOnce: availableParallelism() };
  return runTestFiles(testFiles('server/test', '.test.ts'), options);
}

function testFiles(folder, ending) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(root, folder, name));
}
