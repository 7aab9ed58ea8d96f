// The pictures as a person meets them: in the packaged extension, used with the keyboard, in each theme, and looked at by
// axe. Pictures of every tab go to client/out/screenshots.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { archive } from '../../scripts/package.mjs';
import { root } from '../../scripts/paths.mjs';
import { installExtension, startWorkbench } from '../../scripts/workbench.mjs';
import { findSerious } from './axe.mjs';

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.sideBar.location': 'right',
  'chat.disableAIFeatures': true,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
};
const tabs = ['Claims by article', 'Speakers', 'Numbers over time'];
const screenshots = join(root, 'client/out/screenshots');
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-'));
const workspace = join(folder, 'workspace');
const userDataDir = join(folder, 'user');
let workbench;
let browser;
let page;

before(async () => {
  cpSync(join(root, 'seeds'), join(workspace, 'seeds'), { recursive: true });
  mkdirSync(screenshots, { recursive: true });
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  writeFileSync(join(userDataDir, 'User/settings.json'), JSON.stringify(settings));
  const extensionsDir = join(folder, 'extensions');
  await installExtension(archive, { userDataDir, extensionsDir });
  workbench = await startWorkbench({ userDataDir, extensionsDir });
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
  page.setDefaultTimeout(60_000);
  await page.goto(workbench.address({ workspace }));
  await page.locator('.statusbar-item', { hasText: 'disputed' }).waitFor();
  await press('ControlOrMeta+b');
  await run('Counterclaim: Show Pictures');
});

after(async () => {
  await browser?.close();
  workbench?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

for (const [name, theme, mark] of [
  ['dark', 'Dark Modern', 'vs-dark'],
  ['light', 'Light Modern', 'vs'],
  ['high-contrast', 'Dark High Contrast', 'hc-black'],
  ['high-contrast-light', 'Light High Contrast', 'hc-light'],
]) {
  test(`every picture is drawn, and axe finds nothing serious: ${name}`, async () => {
    await press('ControlOrMeta+k', 'ControlOrMeta+t');
    await chooseFromList(theme);
    await page.locator(`.monaco-workbench.${mark}`).waitFor();
    const frame = await pictures();
    for (const tab of tabs) {
      await frame.getByRole('tab', { name: tab }).click();
      await firstOf(frame, tab).waitFor();
      await firstOf(frame, tab).click();
      await press('Escape');
      await page.screenshot({ path: join(screenshots, `pictures-${tab.split(' ')[0].toLowerCase()}-${name}.png`) });
      assert.deepEqual(await findSerious(frame), []);
    }
  });
}

test('the matrix is walked through with the keyboard alone, and Enter opens a passage beside it', async () => {
  const frame = await pictures();
  await frame.getByRole('tab', { name: tabs[0] }).click();
  const disputing = frame.locator('[role="row"][data-line="1"] [role="gridcell"]').first();
  await disputing.waitFor();
  await frame.locator('[role="grid"] [tabindex="0"]').focus();
  await press('ControlOrMeta+Home', 'ArrowDown', 'ArrowRight');
  const focused = frame.locator('[role="gridcell"]:focus');
  assert.match(await focused.getAttribute('aria-label'), /Gives both views|Disputes|States|Repeats/);
  await press('Enter');
  // A cell of several passages offers a list.
  const list = frame.locator('[role="menu"]');
  const article = page.locator('.editor-group-container').nth(1).locator('.monaco-editor');
  await Promise.race([list.waitFor(), article.waitFor()]);
  if ((await list.count()) > 0) await press('ArrowDown', 'Enter');
  await article.waitFor();
  await page
    .locator('.tab.active', { hasText: /^\d{3}_/ })
    .first()
    .waitFor();
});

test('a window that is opened anew shows the same picture, with what was chosen', async () => {
  const before = await pictures();
  await before.getByRole('tab', { name: tabs[2] }).click();
  await before.locator('[role="listbox"]').focus();
  await press('Home', 'ArrowDown');
  const chosen = await before.locator('[role="option"][aria-selected="true"] .series-name').innerText();
  await page.evaluate(() => {
    window.isOld = true;
  });
  await run('Developer: Reload Window');
  await page.waitForFunction(() => !window.isOld);
  await page.locator('.statusbar-item', { hasText: 'disputed' }).waitFor();
  const frame = await pictures();
  await frame.locator('[role="tab"][aria-selected="true"]', { hasText: tabs[2] }).waitFor();
  await frame.locator('.point').first().waitFor();
  assert.equal(await frame.locator('[role="option"][aria-selected="true"] .series-name').innerText(), chosen);
});

/** The page of the pictures: a frame in a frame. */
async function pictures() {
  for (let attempt = 0; attempt < 300; attempt++) {
    for (const frame of page.frames()) {
      const tab = frame.locator('[role="tablist"] [role="tab"]', { hasText: tabs[0] });
      if ((await tab.count().catch(() => 0)) > 0) return frame;
    }
    await page.waitForTimeout(200);
  }
  return assert.fail('the pictures are not there');
}

function firstOf(frame, tab) {
  const selector = { [tabs[0]]: '.claim', [tabs[1]]: '.box', [tabs[2]]: '.series-option' }[tab];
  return frame.locator(selector).first();
}

async function run(command) {
  await press('F1');
  await chooseFromList(command);
}

async function chooseFromList(text) {
  await page.locator('.quick-input-widget:visible').waitFor();
  await page.keyboard.type(text);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text.replace(/^[^:]*: /, '') }).waitFor();
  await press('Enter');
  await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
}

async function press(...keys) {
  for (const key of keys) await page.keyboard.press(key);
}
