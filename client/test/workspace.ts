import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Counterclaim } from '../src/activate.ts';

/** What the extension exports, once it has read the articles of the workspace. */
export async function counterclaim(): Promise<Counterclaim> {
  const extension = vscode.extensions.getExtension<Counterclaim>('counterclaim.counterclaim');
  assert.ok(extension, 'the extension is installed');
  const api = await extension.activate();
  await eventually('the articles are read', () => api.status.latest?.state === 'ready');
  return api;
}

/** Asks until the answer is neither `undefined` nor `false`, and returns it. */
export async function eventually<T>(what: string, ask: () => T | Promise<T>): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    assert.ok(Date.now() < end, `not within 20 seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens the article whose file name begins so. */
export async function openArticle(name: string): Promise<vscode.TextEditor> {
  const [uri] = await vscode.workspace.findFiles(`seeds/${name}*.txt`);
  assert.ok(uri, `the workspace has an article ${name}`);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Where a text stands in a document, which must have it. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `“${text}” is in ${document.fileName}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The hover card over a text, as Markdown. */
export function cardAt(document: vscode.TextDocument, text: string, expected: RegExp): Promise<vscode.MarkdownString> {
  const position = rangeOf(document, text).start.translate(0, 1);
  return eventually(`a card over “${text}” that matches ${expected}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    return hovers
      .flatMap((hover) => hover.contents)
      .find(
        (content): content is vscode.MarkdownString =>
          content instanceof vscode.MarkdownString && expected.test(plain(content)),
      );
  });
}

/** The words of a card, on one line, without marks and the targets of links. */
export function plain({ value }: vscode.MarkdownString): string {
  return value
    .replace(/(?<!\\)\]\([^)]*\)/g, '')
    .replace(/\\(\W)|[*_[\]]|^- /gm, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
