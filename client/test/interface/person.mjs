// The packaged extension as a person meets it: installed into the browser's VS Code, on a copy of the articles.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { launchChromium } from '../../scripts/chromium.mjs';
import { archive } from '../../scripts/package.mjs';
import { root } from '../../scripts/paths.mjs';
import { installExtension, startWorkbench } from '../../scripts/workbench.mjs';

const calm = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
};

/** Where pictures for people go. */
export const pictures = join(root, 'client/out/screenshots');

export const themes = [
  ['dark', 'Dark Modern', 'vs-dark'],
  ['light', 'Light Modern', 'vs'],
  ['high-contrast', 'Dark High Contrast', 'hc-black'],
  ['high-contrast-light', 'Light High Contrast', 'hc-light'],
];

/**
 * Starts an editor and waits until the articles are read. Close it at the end.
 *
 * @param {object} [options]
 * @param {Record<string, unknown>} [options.settings] Beside those that keep the editor calm.
 * @param {Record<string, string>} [options.files] More files of the workspace, by their paths in it.
 */
export async function meetEditor({ settings = {}, files = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-'));
  const workspace = join(folder, 'workspace');
  const userDataDir = join(folder, 'user');
  const extensionsDir = join(folder, 'extensions');
  cpSync(join(root, 'seeds'), join(workspace, 'seeds'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  mkdirSync(pictures, { recursive: true });
  await installExtension(archive, { userDataDir, extensionsDir });
  const workbench = await startWorkbench({ userDataDir, extensionsDir, settings: { ...calm, ...settings } });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  await page.goto(workbench.address({ workspace }));
  // The status bar counts the disputed claims.
  await page.locator('.statusbar-item', { hasText: 'disputed' }).waitFor();
  return {
    page,
    workspace,
    ...handsOf(page),
    readFile: (path) => (existsSync(join(workspace, path)) ? readFileSync(join(workspace, path), 'utf8') : ''),
    /** Waits until a file of the workspace has what is expected. */
    async fileHas(path, pattern) {
      for (let attempt = 0; attempt < 200; attempt++) {
        if (pattern.test(this.readFile(path))) return;
        await setTimeout(100);
      }
      assert.fail(`${pattern} is not in ${path}:\n${this.readFile(path)}`);
    },
    async close() {
      await browser.close();
      workbench.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

const activeGroup = '.editor-group-container.active';

/** What a person does with the keyboard. */
export function handsOf(page) {
  const list = page.locator('.quick-input-widget:visible');
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const editorHasFocus = () => page.locator(`${activeGroup} .monaco-editor.focused`).waitFor();
  /** Types into the list that is open until the entry is in focus, and takes it. */
  const chooseFromList = async (text, typed = text) => {
    await list.waitFor();
    await page.keyboard.type(typed);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor();
    await press('Enter');
  };
  /** As `chooseFromList`, in the list or the box with this title: the one before may still be there. */
  const answer = async (title, text, typed = text) => {
    await page.locator('.quick-input-widget:visible', { hasText: title }).waitFor();
    await chooseFromList(text, typed);
  };
  const openFile = async (name) => {
    await press('ControlOrMeta+p');
    await chooseFromList(name);
    await page.locator('.tab.active', { hasText: name }).waitFor();
  };
  /** Selects the first place of a text in a group of editors by the editor's own search, which brings it into view. */
  const select = async (text, group = 1) => {
    await press(`ControlOrMeta+${group}`);
    await editorHasFocus();
    await press('ControlOrMeta+Home', 'ControlOrMeta+f', 'ControlOrMeta+a');
    await page.keyboard.insertText(text);
    await page.locator(`${activeGroup} .find-widget .matchesCount`, { hasText: /of \d+$/ }).waitFor();
    await press('Escape');
    await editorHasFocus();
  };
  const runCommand = async (title) => {
    await press('F1');
    await chooseFromList(title);
  };
  const chooseTheme = async (theme, mark) => {
    await press('ControlOrMeta+k', 'ControlOrMeta+t');
    await chooseFromList(theme);
    await list.waitFor({ state: 'hidden' });
    await page.locator(`.monaco-workbench.${mark}`).waitFor();
  };
  return { list, press, editorHasFocus, chooseFromList, answer, openFile, select, runCommand, chooseTheme };
}
