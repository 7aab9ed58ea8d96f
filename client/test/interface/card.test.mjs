// The packaged extension as a person meets it: installed into the browser's VS Code, used with the mouse and with the
// keyboard. Pictures of the card in each theme go to client/out/screenshots.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { archive } from '../../scripts/package.mjs';
import { root } from '../../scripts/paths.mjs';
import { installExtension, startWorkbench } from '../../scripts/workbench.mjs';

const statement = 'happy to shut their eyes to abuse';
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
  // The articles are read: the status bar counts the disputed claims.
  await page.locator('.statusbar-item', { hasText: 'disputed' }).waitFor();
  await openFile('003');
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
  test(`hovering over a claim shows the card: ${name}`, async () => {
    await chooseTheme(theme);
    await page.locator(`.monaco-workbench.${mark}`).waitFor();
    const card = await hoverOver(statement);
    const text = await card.innerText();
    assert.match(text, /The same claim/);
    assert.doesNotMatch(text, /\*\*|\]\(|\\|&\w+;/, 'no Markdown is left in the text');
    await page.screenshot({ path: join(pictures, `hover-${name}.png`) });
    await page.mouse.move(5, 400);
  });
}

test('the keyboard alone reaches the claims, the card and the list of passages', async () => {
  await find(statement);
  await press('ControlOrMeta+k', 'ControlOrMeta+i');
  await page.locator('.monaco-hover:visible', { hasText: 'The same claim' }).first().waitFor();
  await press('Escape', 'ControlOrMeta+k', 'g');
  const list = page.locator('.quick-input-widget:visible');
  await list.getByText('Passages linked to this claim').waitFor();
  await page.screenshot({ path: join(pictures, 'passages.png') });
  await chooseFromList('Child protection organisations');
  // The list shows a preview of 001 while it is open: keys are for the editor once it is closed.
  await list.waitFor({ state: 'hidden' });
  await page.locator('.tab.active', { hasText: '001' }).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  await press('ControlOrMeta+k', 'j');
  await page.locator('.monaco-hover:visible', { hasText: 'Disputed' }).first().waitFor();
  await page.screenshot({ path: join(pictures, 'disputed.png') });
});

async function chooseTheme(theme) {
  await press('ControlOrMeta+k', 'ControlOrMeta+t');
  await chooseFromList(theme);
}

async function openFile(name) {
  await press('ControlOrMeta+p');
  await chooseFromList(name);
  await page.locator('.tab.active', { hasText: name }).waitFor();
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

/** Puts the cursor at a text by the editor's own search, which brings it into view. */
async function find(text) {
  await press('ControlOrMeta+1');
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  await press('ControlOrMeta+f', 'ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await page.locator('.find-widget .matchesCount', { hasText: /of 1$/ }).waitFor();
  await press('Enter', 'Escape', 'ArrowLeft');
}

/** Moves the mouse to a text until the card is there: VS Code asks for a hover only when the mouse comes to rest. */
async function hoverOver(text) {
  await find(text);
  const line = page.locator('.monaco-editor .view-line', { hasText: text.replaceAll(' ', '\u00a0') }).first();
  const card = page.locator('.monaco-hover:visible', { hasText: 'The same claim' }).first();
  for (let attempt = 0; attempt < 10; attempt++) {
    await line.waitFor();
    const box = await line.boundingBox();
    if (box === null) continue;
    await page.mouse.move(box.x + 5, box.y + 200);
    await page.mouse.move(box.x + 200, box.y + box.height / 2, { steps: 4 });
    const appeared = card.waitFor({ timeout: 5_000 });
    if (
      await appeared.then(
        () => true,
        () => false,
      )
    )
      return card;
  }
  return assert.fail('no card appeared');
}
