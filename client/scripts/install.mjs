import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newerNode, root } from './paths.mjs';
import { npm, run } from './run.mjs';

/** Brings `node_modules` to what `package-lock.json` says. Takes no time where it is so already. */
export async function install() {
  const stamp = join(root, 'node_modules/.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && existsSync(newerNode) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the dependencies…');
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  // The package `node` fetches its binary by an install script, which newer versions of npm do not run unasked.
  if (!existsSync(newerNode)) {
    const folder = join(root, 'node_modules/node');
    await run(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, quiet: true });
  }
  await run(newerNode, ['--version'], { quiet: true });
  writeFileSync(stamp, wanted);
}
