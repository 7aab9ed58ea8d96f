// The extension as a person meets it: hovering and the keyboard in the browser's VS Code. Pictures of the card in each
// theme go to client/out/screenshots.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/paths.mjs';
import { startWorkbench } from '../../scripts/workbench.mjs';

const statement = 'happy to shut their eyes to abuse';
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
  applyTheme('Default Dark Modern');
  workbench = await startWorkbench({ testDriver: true, userDataDir });
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  const openFile = join(workspace, 'seeds/003_eca0163e689d82f3.txt');
  await page.goto(workbench.address({ workspace, extension: root, openFile }));
  // The articles are read: the status bar counts the disputed claims.
  await page.locator('.statusbar-item', { hasText: 'disputed' }).waitFor();
});

after(async () => {
  await browser?.close();
  workbench?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

for (const [name, theme, mark] of [
  ['dark', 'Default Dark Modern', 'vs-dark'],
  ['light', 'Default Light Modern', 'vs'],
  ['high-contrast', 'Default High Contrast', 'hc-black'],
  ['high-contrast-light', 'Default High Contrast Light', 'hc-light'],
]) {
  test(`hovering over a claim shows the card: ${name}`, async () => {
    applyTheme(theme);
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
  await page.keyboard.type('Child protection organisations');
  await list.locator('.monaco-list-row.focused', { hasText: 'Child protection organisations' }).waitFor();
  await press('Enter');
  await page.locator('.tab.active', { hasText: '001' }).waitFor();
  await press('ControlOrMeta+k', 'j');
  await page.locator('.monaco-hover:visible', { hasText: 'Disputed' }).first().waitFor();
  await page.screenshot({ path: join(pictures, 'disputed.png') });
});

function applyTheme(theme) {
  const settings = {
    'workbench.colorTheme': theme,
    'workbench.startupEditor': 'none',
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
    'chat.disableAIFeatures': true,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
  };
  writeFileSync(join(userDataDir, 'User/settings.json'), JSON.stringify(settings));
}

async function press(...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Puts the cursor at a text by the editor's own search, which brings it into view. */
async function find(text) {
  await page.locator('.tab.active').click();
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
