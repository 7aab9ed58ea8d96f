// Runs the suite in VS Code and ends with its status: the desktop's VS Code where it can be shown and downloaded, else the
// browser's. Prints all that the editor prints, which is much: end-to-end.mjs keeps it for failures.
// usage: run-suite.mjs WORKSPACE FOLDER — the folder takes the editor's settings and extensions
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { downloadDesktop, hasDisplay } from './desktop.mjs';
import { root } from './paths.mjs';

const [workspace, folder] = process.argv.slice(2);
await runTests({
  vscodeExecutablePath: await findEditor(),
  extensionDevelopmentPath: root,
  extensionTestsPath: join(root, 'client/out/test/index.cjs'),
  launchArgs: [
    workspace,
    '--disable-extensions',
    `--user-data-dir=${join(folder, 'user')}`,
    `--extensions-dir=${join(folder, 'extensions')}`,
  ],
}).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});

/** The desktop's executable, or the launcher of the browser's, which takes the same arguments. */
async function findEditor() {
  const launcher = fileURLToPath(new URL('vscode-in-browser.mjs', import.meta.url));
  if (!hasDisplay()) return launcher;
  return downloadDesktop().catch(() => launcher);
}
