#!/usr/bin/env node
// Runs a test suite of an extension as the desktop VS Code does, and takes its arguments:
//   vscode-in-browser.mjs WORKSPACE --extensionDevelopmentPath=… --extensionTestsPath=… [--user-data-dir=…] [--extensions-dir=…]
// The editor is VS Code's server shown in a Chromium without a window. Prints the suite's console and exits with its
// status. Other arguments of the desktop are ignored.
import { setTimeout } from 'node:timers/promises';
import { format } from 'node:util';
import { launchChromium } from './chromium.mjs';
import { startWorkbench } from './workbench.mjs';

const minutes = 5;
const { workspace, options } = readArguments(process.argv.slice(2));
process.exitCode = await runSuite();

async function runSuite() {
  const workbench = await startWorkbench({
    userDataDir: options['user-data-dir'],
    extensionsDir: options['extensions-dir'],
    testDriver: true,
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const status = await Promise.race([
      suiteStatus(page, workbench),
      setTimeout(minutes * 60_000, `the suite was not done after ${minutes} minutes`, { ref: false }),
    ]);
    const killed = /Extension Host Process exited with code: null, signal: \w+/.exec(workbench.log());
    const failure = typeof status === 'string' ? status : killed?.[0];
    if (failure === undefined) return status;
    console.error(`${failure}\n${workbench.log()}`);
    return 1;
  } finally {
    await browser.close();
    workbench.stop();
  }
}

/** The suite's exit status, or in words why there is none. */
async function suiteStatus(page, workbench) {
  const exited = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  const ended = new Promise((resolve) => {
    page.once('crash', () => resolve('the page crashed'));
    workbench.process.once('exit', () => resolve('VS Code’s server ended'));
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
    stream.write(`${format(...args)}\n`);
  });
  await page.goto(
    workbench.address({
      workspace,
      extension: options.extensionDevelopmentPath,
      tests: options.extensionTestsPath,
    }),
  );
  return Promise.race([exited, ended]);
}

function readArguments(args) {
  const found = { workspace: undefined, options: {} };
  for (const arg of args) {
    const option = /^--([^=]+)=(.*)$/s.exec(arg);
    if (option) found.options[option[1]] = option[2];
    else if (!arg.startsWith('-')) found.workspace ??= arg;
  }
  return found;
}
