// Opens VS Code on this workspace with the extension: the desktop's where there is one, else the browser's, which serves
// until Ctrl+C.
import { spawn } from 'node:child_process';
import { accessSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { downloadDesktop, hasDisplay } from './desktop.mjs';
import { archive } from './package.mjs';
import { cache, newerNode, root } from './paths.mjs';
import { run } from './run.mjs';
import { installExtension, startWorkbench } from './workbench.mjs';

/** What the browser's editor begins with; from then on the settings are the person's own. */
const firstSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'editor.wordWrap': 'on',
};

const desktop = await findDesktop();
if (desktop === null) await serve();
else openDesktop(desktop);

/** `code` on the PATH, or the one that can be downloaded; `null` where no window can be shown or neither is to be had. */
async function findDesktop() {
  if (!hasDisplay()) return null;
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (exists(join(folder, name))) return join(folder, name);
  }
  return downloadDesktop().catch(() => null);
}

function openDesktop(executable) {
  console.log('\nOpening VS Code…');
  const windows = process.platform === 'win32';
  const args = [`--extensionDevelopmentPath=${root}`, root];
  const child = spawn(windows ? `"${executable}"` : executable, args, {
    detached: true,
    stdio: 'ignore',
    shell: windows,
  });
  child.once('error', (error) => console.error(`VS Code could not be opened: ${error.message}`));
  child.unref();
}

async function serve() {
  const userDataDir = join(cache, 'browser/user');
  const extensionsDir = mkdtempSync(join(tmpdir(), 'counterclaim-extensions-'));
  process.once('exit', () => rmSync(extensionsDir, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
  await run(newerNode, ['client/scripts/package.mjs'], { quiet: true });
  await installExtension(archive, { userDataDir, extensionsDir });
  const isNew = !exists(join(userDataDir, 'User/settings.json'));
  const workbench = await startWorkbench({ userDataDir, extensionsDir, ...(isNew ? { settings: firstSettings } : {}) });
  workbench.process.once('exit', () => {
    console.error('VS Code’s server ended.');
    process.exit(1);
  });
  console.log(
    `\nVS Code runs at ${workbench.address({ workspace: root })}\nOpen this address in a browser; Ctrl+C ends it.`,
  );
}

function exists(path) {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
