// Annotating with the keyboard alone, in the packaged extension: tags from the list, a note, its thread. Pictures of an
// annotated article in each theme go to client/out/screenshots.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
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
const codebook = `version: 1

tags:

  - id: claim
    label: Claim
    description: States something that can be checked.
    colour: blue

  - id: claim/quantity
    label: Quantity
    description: A claim with a number.
    colour: "#d97706"

  - id: who
    label: Organisation
    colour: green

  - id: old
    label: Not used any more
    deprecated: true
`;
const pictures = join(root, 'client/out/screenshots');
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-'));
const workspace = join(folder, 'workspace');
const userDataDir = join(folder, 'user');
const file = join(workspace, 'annotations/003_eca0163e689d82f3.yaml');
let workbench;
let browser;
let page;

before(async () => {
  cpSync(join(root, 'seeds'), join(workspace, 'seeds'), { recursive: true });
  mkdirSync(join(workspace, 'annotations'));
  writeFileSync(join(workspace, 'annotations/codebook.yaml'), codebook);
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
  await chooseFromList('003');
  await page.locator('.tab.active', { hasText: '003' }).waitFor();
});

after(async () => {
  await browser?.close();
  workbench?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('a tag is chosen from the codebook with the keyboard', async () => {
  await select('16.8 million reports');
  await press('ControlOrMeta+k', 'a');
  const list = page.locator('.quick-input-widget:visible');
  await list.getByText('A claim with a number.').first().waitFor();
  await page.screenshot({ path: join(pictures, 'tags.png') });
  assert.equal(await list.getByText('Not used any more').count(), 0, 'deprecated tags are not offered');
  await page.keyboard.type('quant');
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Quantity' }).waitFor();
  await press('Enter');
  await fileHas(/tags: \[claim\/quantity\]/);
});

test('a tag that is typed is created', async () => {
  await select('NSPCC');
  await press('ControlOrMeta+k', 'a');
  await page.locator('.quick-input-widget:visible').getByText('A claim with a number.').first().waitFor();
  await page.keyboard.type('source/Charity');
  await page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Create tag “source/charity”' })
    .waitFor();
  await press('Enter');
  await fileHas(/tags: \[source\/charity\]/);
  assert.match(readFileSync(join(workspace, 'annotations/codebook.yaml'), 'utf8'), /id: source\/charity/);
});

test('a note is written, and its thread is there', async () => {
  await select('16.8 million reports');
  await press('ControlOrMeta+k', 'b');
  await page.locator('.quick-input-widget:visible', { hasText: 'Note on' }).waitFor();
  await page.keyboard.type('Which **year** is this?');
  await press('Enter');
  await fileHas(/Which \*\*year\*\* is this\?/);
  await page.locator('.comment-range-glyph.comment-thread, .comment-thread-unresolved').first().waitFor();
});

for (const [name, theme, mark] of [
  ['dark', 'Dark Modern', 'vs-dark'],
  ['light', 'Light Modern', 'vs'],
  ['high-contrast', 'Dark High Contrast', 'hc-black'],
  ['high-contrast-light', 'Light High Contrast', 'hc-light'],
]) {
  test(`annotated passages are drawn: ${name}`, async () => {
    await press('ControlOrMeta+k', 'ControlOrMeta+t');
    await chooseFromList(theme);
    await page.locator(`.monaco-workbench.${mark}`).waitFor();
    await page.locator('.monaco-editor .cdr[class*="ced-"]').first().waitFor();
    // The selection would hide what is below it.
    await press('ControlOrMeta+1', 'Home');
    await page.screenshot({ path: join(pictures, `annotations-${name}.png`) });
  });
}

async function chooseFromList(text) {
  await page.locator('.quick-input-widget:visible').waitFor();
  await page.keyboard.type(text);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor();
  await press('Enter');
  await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
}

async function press(...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Selects the first place of a text by the editor's own search. */
async function select(text) {
  await press('ControlOrMeta+1');
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  await press('ControlOrMeta+Home', 'ControlOrMeta+f', 'ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await page.locator('.find-widget .matchesCount', { hasText: /of \d+$/ }).waitFor();
  await press('Escape');
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}

async function fileHas(pattern) {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (existsSync(file) && pattern.test(readFileSync(file, 'utf8'))) return;
    await setTimeout(100);
  }
  assert.fail(`${pattern} is not in the file`);
}
