// The packaged extension, installed as a person installs it, without development mode.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { archive } from '../../scripts/package.mjs';
import { root } from '../../scripts/paths.mjs';
import { installExtension, startWorkbench } from '../../scripts/workbench.mjs';

const statement = 'happy to shut their eyes to abuse';
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-'));
const workspace = join(folder, 'workspace');
const places = { userDataDir: join(folder, 'user'), extensionsDir: join(folder, 'extensions') };
let workbench;
let browser;

before(async () => {
  mkdirSync(workspace);
  cpSync(join(root, 'seeds'), join(workspace, 'seeds'), { recursive: true });
  await installExtension(archive, places);
  const settings = { 'workbench.startupEditor': 'none', 'chat.disableAIFeatures': true };
  workbench = await startWorkbench({ ...places, settings });
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  workbench?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('the installed package reads the articles and shows the card over a claim', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  await page.goto(workbench.address({ workspace }));
  await page.locator('.statusbar-item', { hasText: 'disputed' }).waitFor();
  await page.keyboard.press('ControlOrMeta+p');
  await page.keyboard.insertText('003_');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '003_' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.insertText(statement);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  const card = page.locator('.monaco-hover:visible', { hasText: 'The same claim' }).first();
  // The card may be asked for before the links are there: it is asked for again.
  for (let attempt = 0; attempt < 10 && !(await card.isVisible()); attempt++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.press('ControlOrMeta+i');
    await card.waitFor({ timeout: 5000 }).catch(() => {});
  }
  assert.match(await card.innerText(), /The same claim/);
});
