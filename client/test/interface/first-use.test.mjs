// The packaged extension in an empty window, as somebody meets it who has just installed it. Pictures go to
// client/out/screenshots.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { archive } from '../../scripts/package.mjs';
import { root } from '../../scripts/paths.mjs';
import { installExtension, startWorkbench } from '../../scripts/workbench.mjs';

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
};
const pictures = join(root, 'client/out/screenshots');
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-'));
const userDataDir = join(folder, 'user');
let workbench;
let browser;
let page;

before(async () => {
  mkdirSync(pictures, { recursive: true });
  const extensionsDir = join(folder, 'extensions');
  await installExtension(archive, { userDataDir, extensionsDir });
  workbench = await startWorkbench({ userDataDir, extensionsDir, settings });
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
});

after(async () => {
  await browser?.close();
  workbench?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('the sample corpus opens from an empty window, with its first article and the walkthrough', async () => {
  await page.goto(workbench.address({}));
  await page.locator('.monaco-workbench').waitFor();
  await runCommand('Counterclaim: Open Sample Corpus');
  await page.locator('.tab', { hasText: '1-courier-bridge-closed' }).waitFor();
  await page.locator('.statusbar-item', { hasText: /[1-9]\d* disputed/ }).waitFor();
  await page.locator('.getting-started-step', { hasText: 'Read a claim’s card' }).waitFor();
  await page.screenshot({ path: join(pictures, 'first-use.png') });
});

test('the first dispute of the sample is a few keys away', async () => {
  const card = page.locator('.monaco-hover:visible', { hasText: 'Disputed' }).first();
  // The walkthrough takes the focus when it has been loaded.
  for (let attempt = 0; ; attempt++) {
    await page.keyboard.press('ControlOrMeta+1');
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.press('j');
    if (await card.waitFor({ timeout: 5000 }).then(always, never)) break;
    assert.ok(attempt < 10, 'the card opens');
  }
  assert.match(await card.innerText(), /£42 million/);
  await page.screenshot({ path: join(pictures, 'first-dispute.png') });
});

test('the copy is the person’s own: it lies in the storage of the extension', () => {
  const storage = join(userDataDir, 'User/globalStorage/counterclaim.counterclaim/sample-corpus');
  assert.deepEqual(readdirSync(storage).sort(), ['README.md', 'annotations', 'seeds']);
});

/** The palette lists the commands of an extension once it is known, and does not look again while it is open. */
async function runCommand(name) {
  const found = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name });
  for (let attempt = 0; ; attempt++) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget:visible').waitFor();
    await page.keyboard.type(name);
    const appeared = found.waitFor({ timeout: 5000 });
    if (await appeared.then(always, never)) break;
    assert.ok(attempt < 10, `the palette lists “${name}”`);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Enter');
}

const always = () => true;
const never = () => false;
