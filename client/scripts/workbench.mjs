import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureCodeServer } from './code-server.mjs';
import { newerNode } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Starts VS Code as a web server on this machine alone.
 *
 * @param {object} options
 * @param {string} [options.userDataDir] Settings and state; a temporary folder by default, removed at the end.
 * @param {string} [options.extensionsDir] Installed extensions; a temporary folder by default.
 * @param {boolean} [options.testDriver] Lets the page load an extension from a folder and run a test suite in it. The
 *   driver hides notifications.
 * @param {number} [options.port] 0, the default: a free one.
 * @param {Record<string, unknown>} [options.settings] The user's settings.
 * @param {NodeJS.ProcessEnv} [options.env] What the extension host sees.
 * @returns {Promise<Workbench>}
 */
export async function startWorkbench(options = {}) {
  const entry = await ensureCodeServer();
  const temporary = mkdtempSync(join(tmpdir(), 'counterclaim-'));
  const userDataDir = resolve(options.userDataDir ?? join(temporary, 'user'));
  const extensionsDir = resolve(options.extensionsDir ?? join(temporary, 'extensions'));
  writeSettings(userDataDir, options.settings);
  const server = spawn(
    newerNode,
    [
      entry,
      ...[
        '--config',
        join(temporary, 'config.yaml'),
        '--auth',
        'none',
        '--bind-addr',
        `127.0.0.1:${options.port ?? 0}`,
      ],
      ...['--session-socket', join(temporary, 'session.sock')],
      ...['--user-data-dir', userDataDir, '--extensions-dir', extensionsDir],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      '--disable-getting-started-override',
      ...(options.testDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    // A process group of its own, so that the extension host and the language server end with it.
    { env: hostEnvironment(options.env), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const log = [];
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text) => log.push(text));
  const stop = () => {
    try {
      process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', stop);
  try {
    const port = await listening(server, log);
    return { port, process: server, log: () => log.join(''), address: (query) => address(port, query), stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * @typedef {object} Workbench
 * @property {number} port
 * @property {import('node:child_process').ChildProcess} process
 * @property {() => string} log What the server has printed until now.
 * @property {(query: Query) => string} address The URL of the editor on a folder.
 * @property {() => void} stop Ends the server and all that it has started.
 *
 * @typedef {object} Query
 * @property {string} [workspace] Absolute path of a folder or of a `.code-workspace` file.
 * @property {string} [openFile] Absolute path.
 * @property {string} [extension] Absolute path of an extension under development; takes the test driver.
 * @property {string} [tests] Absolute path of its test suite; takes the test driver.
 */

/** Installs a packaged extension into an extensions folder, as `code --install-extension` does. */
export async function installExtension(vsix, { userDataDir, extensionsDir }) {
  const entry = await ensureCodeServer();
  const folders = ['--user-data-dir', resolve(userDataDir), '--extensions-dir', resolve(extensionsDir)];
  await run(newerNode, [entry, ...folders, '--install-extension', vsix], { quiet: true, env: hostEnvironment() });
}

function address(port, { workspace, openFile, extension, tests }) {
  const remote = (path) => `vscode-remote://localhost:${port}${encodeURI(path)}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (openFile) payload.push(['openFile', remote(openFile)]);
  const url = new URL(`http://localhost:${port}/`);
  const kind = workspace?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  if (workspace) url.searchParams.set(kind, workspace);
  else url.searchParams.set('ew', 'true');
  if (extension || tests || openFile) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

function writeSettings(userDataDir, settings) {
  if (settings === undefined) return;
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  writeFileSync(join(userDataDir, 'User/settings.json'), JSON.stringify(settings, null, 2));
}

/** Without what marks a terminal inside another VS Code, and without what would change how Node starts. */
function hostEnvironment(environment = process.env) {
  const kept = Object.entries(environment).filter(([name]) => !/^(?:VSCODE_|ELECTRON_|NODE_OPTIONS$|PORT$)/.test(name));
  return Object.fromEntries(kept);
}

function listening(server, log) {
  return new Promise((resolve, reject) => {
    const failed = (reason) => reject(new Error(`VS Code's server did not start: ${reason}\n${log.join('')}`));
    const timer = setTimeout(() => failed('it is not up after a minute'), 60_000);
    const look = () => {
      const found = /listening on http:\/\/[^:\s]+:(\d+)/.exec(log.join(''));
      if (found === null) return;
      clearTimeout(timer);
      server.stdout.off('data', look);
      resolve(Number(found[1]));
    };
    server.stdout.on('data', look);
    server.once('error', (error) => failed(error.message));
    server.once('exit', (status, signal) => failed(`it ended with ${signal ?? status}`));
  });
}
