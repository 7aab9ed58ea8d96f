// Following claims with the keyboard alone, in the packaged extension: from a claim to its dispute in another article and
// back, side by side, and along the trail. Pictures in each theme go to client/out/screenshots.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { archive } from '../../scripts/package.mjs';
import { root } from '../../scripts/paths.mjs';
import { installExtension, startWorkbench } from '../../scripts/workbench.mjs';

const claim = 'more offenders could move to Facebook';
const themes = [
  ['dark', 'Dark Modern', 'vs-dark'],
  ['light', 'Light Modern', 'vs'],
  ['high-contrast', 'Dark High Contrast', 'hc-black'],
  ['high-contrast-light', 'Light High Contrast', 'hc-light'],
];
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
};
const pictures = join(root, 'client/out/screenshots');
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-'));
const workspace = join(folder, 'workspace');
const userDataDir = join(folder, 'user');
let workbench;
let browser;
let page;

before(async () => {
  cpSync(join(root, 'seeds'), join(workspace, 'seeds'), { recursive: true });
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
  // The explorer takes room that two articles side by side need.
  await press('ControlOrMeta+b');
});

after(async () => {
  await browser?.close();
  workbench?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('from a claim in 000 to its dispute in 002 and back, by the keyboard alone', async () => {
  await openFile('000');
  await find(claim);
  const home = await cursorPlace();
  await press('ControlOrMeta+k', 'g');
  const list = page.locator('.quick-input-widget:visible');
  await list.getByText('Passages linked to this claim').waitFor();
  await list.getByText('Disputed by').first().waitFor();
  await chooseFromList('put at risk');
  await list.waitFor({ state: 'hidden' });
  await atArticle('002');
  const there = await cursorPlace();
  await press('ControlOrMeta+k', ',');
  await atArticle('000');
  assert.equal(lineOf(await cursorPlace()), lineOf(home));
  await press('ControlOrMeta+k', '.');
  await atArticle('002');
  assert.equal(lineOf(await cursorPlace()), lineOf(there));
});

test('the trail says how one came to each passage, and leads there', async () => {
  await press('ControlOrMeta+k', 'y');
  const list = page.locator('.quick-input-widget:visible');
  await list.getByText('Your trail, the latest step first').waitFor();
  await list.getByText('Disputes it').first().waitFor();
  await page.screenshot({ path: join(pictures, 'trail.png') });
  await chooseFromList('Read here');
  await list.waitFor({ state: 'hidden' });
  await atArticle('000');
});

test('two passages side by side, pair by pair', async () => {
  await openFile('000');
  await find(claim);
  await press('ControlOrMeta+k', 'Shift+g');
  const list = page.locator('.quick-input-widget:visible');
  await list.getByText('Compare this claim with').waitFor();
  await chooseFromList('put at risk');
  await list.waitFor({ state: 'hidden' });
  const status = page.locator('.statusbar-item', { hasText: /pair \d+ of \d+/ });
  await status.waitFor();
  const first = await status.innerText();
  await page.locator('.monaco-editor.focused').waitFor();
  await press('F7');
  await page.waitForFunction(
    (before) => ![...document.querySelectorAll('.statusbar-item')].some((one) => one.innerText === before),
    first,
  );
  await press('Shift+F7');
  await page.locator('.statusbar-item', { hasText: first.trim() }).waitFor();
  for (const [name, theme, mark] of themes) {
    await chooseTheme(theme, mark);
    await page.screenshot({ path: join(pictures, `compare-${name}.png`) });
  }
  await page.locator('.monaco-editor.focused').waitFor();
  await press('Escape', 'Escape');
  await status.waitFor({ state: 'detached' });
  await page.locator('.statusbar-item', { hasText: 'disputed' }).waitFor();
});

test('the dossier of a claim beside its article, and from there to a passage', async () => {
  await press('ControlOrMeta+k', 'ControlOrMeta+w');
  await openFile('003');
  await find('happy to shut their eyes');
  await press('ControlOrMeta+k', 'Shift+d');
  await page.locator('.tab.active', { hasText: 'Preview' }).waitFor();
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await preview.getByRole('heading', { name: /^Claim by / }).waitFor();
  for (const [name, theme, mark] of themes) {
    await chooseTheme(theme, mark);
    await page.screenshot({ path: join(pictures, `dossier-${name}.png`) });
  }
  await preview
    .getByRole('link', { name: /Child protection organisations.*, line 7/ })
    .first()
    .click();
  await atArticle('001');
  assert.match(await cursorPlace(), /^Ln 7,/);
  await press('ControlOrMeta+k', 'y');
  const list = page.locator('.quick-input-widget:visible');
  await list.getByText('From the dossier').first().waitFor();
  await press('Escape');
});

async function chooseTheme(theme, mark) {
  await press('ControlOrMeta+k', 'ControlOrMeta+t');
  await chooseFromList(theme);
  await page.locator(`.monaco-workbench.${mark}`).waitFor();
}

async function openFile(name) {
  await press('ControlOrMeta+p');
  await chooseFromList(name);
  await atArticle(name);
}

/** The article is in the active editor, which has the focus. */
async function atArticle(name) {
  await page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}

async function chooseFromList(text) {
  await page.locator('.quick-input-widget:visible').waitFor();
  await page.keyboard.type(text);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor();
  await press('Enter');
}

async function press(...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** What the status bar says of the cursor: “Ln 12, Col 3 (140 selected)”. */
function cursorPlace() {
  return page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).innerText();
}

function lineOf(place) {
  return /Ln \d+/.exec(place)?.[0];
}

/** Puts the cursor at a text by the editor's own search, which brings it into view. */
async function find(text) {
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  await press('ControlOrMeta+f', 'ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await page
    .locator('.find-widget.visible .matchesCount', { hasText: /of \d+$/ })
    .first()
    .waitFor();
  await press('Enter', 'Escape', 'ArrowLeft');
}
