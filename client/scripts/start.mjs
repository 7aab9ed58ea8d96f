// npm start: installs, builds, prints the report on the articles of this workspace, and opens VS Code on it.
// npm start -- --no-editor stops after the report.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { newerNode, root } from './paths.mjs';
import { npm, run } from './run.mjs';

const [option, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (option !== undefined && option !== '--no-editor')) {
  console.error('usage: npm start [-- --no-editor]');
  process.exit(2);
}
try {
  await install();
  await npm(['run', 'build', '--silent'], { quiet: true });
  await run(newerNode, [join(root, 'server/dist/cli.js'), 'analyse']);
  if (option === undefined) await run(newerNode, [fileURLToPath(new URL('open-editor.mjs', import.meta.url))]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
