// npm test: installs, then makes all checks on the newer Node.
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { newerNode } from './paths.mjs';
import { run } from './run.mjs';

try {
  await install();
  await run(newerNode, [fileURLToPath(new URL('checks.mjs', import.meta.url))]);
} catch (error) {
  // What failed has been said where it failed.
  if (!/ ended with 1\.$/.test(error.message)) console.error(error.message);
  process.exitCode = 1;
}
