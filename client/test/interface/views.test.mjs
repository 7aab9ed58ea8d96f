// The views of the Activity Bar in the packaged extension, by the keyboard alone. Pictures of each view in each theme go to
// client/out/screenshots.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  'counterclaim.annotations.author': 'mira',
};
const themes = [
  ['dark', 'Dark Modern', 'vs-dark'],
  ['light', 'Light Modern', 'vs'],
  ['high-contrast', 'Dark High Contrast', 'hc-black'],
  ['high-contrast-light', 'Light High Contrast', 'hc-light'],
];
const pictures = join(root, 'client/out/screenshots');
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-'));
const workspace = join(folder, 'workspace');
const userDataDir = join(folder, 'user');
let workbench;
let browser;
let page;

before(async () => {
  for (const part of ['seeds', 'annotations']) cpSync(join(root, part), join(workspace, part), { recursive: true });
  mkdirSync(pictures, { recursive: true });
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  writeFileSync(join(userDataDir, 'User/settings.json'), JSON.stringify(settings));
  const extensionsDir = join(folder, 'extensions');
  await installExtension(archive, { userDataDir, extensionsDir });
  workbench = await startWorkbench({ userDataDir, extensionsDir });
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  await page.goto(workbench.address({ workspace }));
  await page.locator('.statusbar-item', { hasText: 'disputed' }).waitFor();
  await press('ControlOrMeta+p');
  await chooseFromList('000_');
  await page.locator('.tab.active', { hasText: '000' }).waitFor();
});

after(async () => {
  await browser?.close();
  workbench?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('disputes are few issues with two sides, and Enter leads to a passage', async () => {
  // Lines below the edge of a low view are not drawn.
  await only('disputes');
  await page.locator('.activitybar .badge-content', { hasText: /^\d+$/ }).first().waitFor();
  await press('Home', 'ArrowRight');
  await rowAtLevel('disputes', 2).nth(1).waitFor();
  await rowAtLevel('disputes', 3).first().waitFor();
  assert.equal(await rowAtLevel('disputes', 2).count(), 2);
  const label = await rowAtLevel('disputes', 1).first().getAttribute('aria-label');
  assert.match(label ?? '', /^Open dispute · .* against .* claims/);
  await press('ArrowDown', 'ArrowDown', 'ArrowRight');
  await rowAtLevel('disputes', 4).first().waitFor();
  await press('ArrowDown', 'Enter');
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
});

const shown = [
  [
    'disputes',
    async () => {
      await press('Home', 'ArrowRight');
      await rowAtLevel('disputes', 3).first().waitFor();
    },
  ],
  [
    'numbers',
    async () => {
      await expandFirst('numbers', 3);
    },
  ],
  [
    'claims',
    async () => {
      await command('Counterclaim: Group Claims by What They Say');
      await row('claims', 'threat to child protection').waitFor();
      await expandFirst('claims', 1);
    },
  ],
  [
    'organisations',
    async () => {
      await expandFirst('organisations', 1);
      await press('ArrowDown', 'ArrowRight');
      await rowAtLevel('organisations', 3).first().waitFor();
    },
  ],
  [
    'annotations',
    async () => {
      await expandFirst('annotations', 2);
    },
  ],
];

for (const [view, open] of shown) {
  test(`the view is drawn in each theme: ${view}`, async () => {
    await only(view);
    await open();
    for (const [name, theme, mark] of themes) {
      await press('ControlOrMeta+k', 'ControlOrMeta+t');
      await chooseFromList(theme);
      await page.locator(`.monaco-workbench.${mark}`).waitFor();
      await rows(view).first().waitFor();
      await page.screenshot({ path: join(pictures, `view-${view}-${name}.png`) });
    }
  });
}

/** Shows one view alone, as high as the side bar, which is made wide enough to read. */
async function only(view) {
  const title = titleOf(view);
  await focus(view);
  for (const other of ['Claims', 'Disputes', 'Organisations', 'Numbers', 'Annotations']) {
    const header = page.locator('.pane-header', { hasText: other }).first();
    const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
    if (isOpen !== (other === title)) await header.click();
  }
  await focus(view);
}

/** Shows a view; once its lines are there, the focus is on them. */
async function focus(view) {
  await command(`Counterclaim: Focus on ${titleOf(view)} View`);
  await rows(view).first().waitFor();
  await command(`Counterclaim: Focus on ${titleOf(view)} View`);
  await page.locator(`${paneOf(view)} .monaco-list:focus-within`).waitFor();
}

function titleOf(view) {
  return view.charAt(0).toUpperCase() + view.slice(1);
}

function paneOf(view) {
  return `.pane:has(.pane-header[aria-label^="${titleOf(view)}"])`;
}

/** Opens the first lines of a view, from below. */
async function expandFirst(view, count) {
  await focus(view);
  await press('Home');
  for (let i = 1; i < count; i++) await press('ArrowDown');
  for (let i = 0; i < count; i++) {
    await press('ArrowRight');
    if (i < count - 1) await press('ArrowUp');
  }
  await rowAtLevel(view, 2).first().waitFor();
}

function rows(view) {
  return page.locator(`${paneOf(view)} .monaco-list-row`);
}

function row(view, text) {
  return rows(view).filter({ hasText: text }).first();
}

function rowAtLevel(view, level) {
  return page.locator(`${paneOf(view)} .monaco-list-row[aria-level="${level}"]`);
}

async function command(title) {
  await press('F1');
  await chooseFromList(title);
}

async function chooseFromList(text) {
  await page.locator('.quick-input-widget:visible').waitFor();
  await page.keyboard.type(text);
  await page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: text.replace(/^Counterclaim: /, '') })
    .waitFor();
  await press('Enter');
  await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
}

async function press(...keys) {
  for (const key of keys) await page.keyboard.press(key);
}
