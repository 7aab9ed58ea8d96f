// The extension in the browser's own extension host, where it and its language server are web workers.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/paths.mjs';
import { startWorkbench } from '../../scripts/workbench.mjs';

const folder = mkdtempSync(join(tmpdir(), 'counterclaim-'));
let files;
let workbench;
let browser;

before(async () => {
  cpSync(join(root, 'seeds'), join(folder, 'seeds'), { recursive: true });
  files = await serveExtension();
  workbench = await startWorkbench({ testDriver: true });
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  workbench?.stop();
  files?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('a web worker reads the articles and highlights the open one', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  await page.addInitScript(installInPage, files.address().port);
  const openFile = join(folder, 'seeds/003_eca0163e689d82f3.txt');
  await page.goto(workbench.address({ workspace: folder, openFile }));
  await page.locator('.statusbar-item', { hasText: /[1-9]\d* disputed/ }).waitFor();
  await page.locator('.view-overlays .cdr[class*="ced-"], .view-lines [class*="ced-"]').first().waitFor();
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
