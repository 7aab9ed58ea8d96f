import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './paths.mjs';
import { npm } from './run.mjs';

/** VS Code 1.139.1 as a web server: the workbench of the desktop and an extension host that runs on Node. */
const version = '4.139.1';

/**
 * The entry point of VS Code's server, installed into the cache at first use (about 800 MB). Its packages are built into
 * a temporary folder that is renamed at the end, so that what is in the cache is complete. Their install scripts, which
 * compile add-ons, are left out: without them the workbench has no log files, and nothing else is missing here.
 */
export async function ensureCodeServer() {
  const folder = join(cache, `code-server-${version}`);
  const entry = join(folder, 'node_modules/code-server/out/node/entry.js');
  if (existsSync(entry)) return entry;
  console.log(`Installing VS Code for the browser (code-server ${version})…`);
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, 'installing-'));
  try {
    writeFileSync(join(temporary, 'package.json'), '{ "private": true }\n');
    await installIn(temporary, `code-server@${version}`);
    const server = join(temporary, 'node_modules/code-server/lib/vscode');
    await installIn(server, '--omit=dev');
    await installIn(join(server, 'extensions'), '--omit=dev');
    moveInto(folder, temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return entry;
}

function installIn(folder, argument) {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return npm(['install', argument, ...options], { cwd: folder, quiet: true });
}

/** Another run may have been faster: its folder is as good. */
function moveInto(folder, temporary) {
  try {
    renameSync(temporary, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
