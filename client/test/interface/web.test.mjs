// The extension in the browser's own extension host, where it and its language server are web workers.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { launchChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/paths.mjs';
import { startWorkbench } from '../../scripts/workbench.mjs';
import { handsOf } from './person.mjs';

const folder = mkdtempSync(join(tmpdir(), 'counterclaim-'));
let files;
let workbench;
let browser;

before(async () => {
  cpSync(join(root, 'seeds'), join(folder, 'seeds'), { recursive: true });
  files = await serveExtension();
  const settings = { 'counterclaim.annotations.author': 'mira', 'chat.disableAIFeatures': true };
  workbench = await startWorkbench({ testDriver: true, settings });
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  workbench?.stop();
  files?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

let page;

test('a web worker reads the articles and highlights the open one', async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  await page.addInitScript(installInPage, files.address().port);
  const openFile = join(folder, 'seeds/003_eca0163e689d82f3.txt');
  await page.goto(workbench.address({ workspace: folder, openFile }));
  await page.locator('.statusbar-item', { hasText: /[1-9]\d* disputed/ }).waitFor();
  await page.locator('.view-overlays .cdr[class*="ced-"], .view-lines [class*="ced-"]').first().waitFor();
});

test('what is annotated there is in the file, which was replaced as a whole', async () => {
  const { press, select, chooseFromList } = handsOf(page);
  const annotations = join(folder, 'annotations');
  const fileHas = async (pattern) => {
    const path = join(annotations, '003_eca0163e689d82f3.yaml');
    for (let attempt = 0; attempt < 200; attempt++) {
      if (existsSync(path) && pattern.test(readFileSync(path, 'utf8'))) return;
      await setTimeout(100);
    }
    assert.fail(`${pattern} is not in the file`);
  };
  for (const [words, tag] of [
    ['16.8 million reports', 'figure'],
    ['NSPCC', 'charity'],
  ]) {
    await select(words);
    await press('ControlOrMeta+k', 'a');
    await chooseFromList(`Create tag “${tag}”`, tag);
    await fileHas(new RegExp(`tags: \\[${tag}\\]`));
  }
  await fileHas(/tags: \[charity\][\s\S]*tags: \[figure\]/);
  assert.deepEqual(readdirSync(annotations).sort(), ['003_eca0163e689d82f3.yaml', 'codebook.yaml']);
  await press('ControlOrMeta+k', 'Backspace');
  await fileHas(/^(?![\s\S]*charity)/);
});

const types = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The extension's folder over HTTP; its manifest has no entry point for Node, so that the worker's is taken. */
async function serveExtension() {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    try {
      const content = readFileSync(join(root, path));
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
      if (path !== '/package.json') response.end(content);
      else response.end(JSON.stringify({ ...JSON.parse(content), main: undefined }));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Runs in the page before VS Code does: names the extension in its configuration, by the proxy of its own server. */
function installInPage(port) {
  const getAttribute = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value;
    const configuration = JSON.parse(value);
    const extension = { scheme: location.protocol.slice(0, -1), authority: location.host, path: `/proxy/${port}` };
    configuration.developmentOptions = { ...configuration.developmentOptions, extensions: [extension] };
    return JSON.stringify(configuration);
  };
}
