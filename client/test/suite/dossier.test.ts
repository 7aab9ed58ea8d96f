import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardAt, closeAll, counterclaim, eventually, openArticle, rangeOf } from '../workspace.ts';

const statement = 'Facebook may be happy to shut their eyes';

suite('dossier and report', () => {
  setup(counterclaim);
  teardown(closeAll);

  test('the dossier of a claim is a page with its passages, and is made anew when the corpus changes', async () => {
    const page = await openDossier();
    assert.match(page.getText(), /^# Claim by Peter Wanless[\s\S]*shut their eyes/);
    assert.match(page.getText(), /Says the same \(\d+\)/);
    assert.match(page.getText(), /\]\(\/seeds\/001_[0-9a-f]+\.txt#L\d+,\d+\)/, 'links lead to lines');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const extra = vscode.Uri.joinPath(folder.uri, 'seeds/extra.txt');
    const { document } = await openArticle('003');
    const sentence = document.lineAt(rangeOf(document, statement).start.line).text;
    try {
      await vscode.workspace.fs.writeFile(extra, new TextEncoder().encode(`A further report\n\n${sentence}\n`));
      await eventually('the page has the new passage', () => page.getText().includes('A further report'));
    } finally {
      await vscode.workspace.fs.delete(extra);
    }
    await eventually('the page has lost it again', () => !page.getText().includes('A further report'));
  });

  test('a dossier is copied and exported as Markdown, with links that hold where it lies', async () => {
    await openDossier();
    await vscode.commands.executeCommand('counterclaim.copyDossier');
    assert.match(await vscode.env.clipboard.readText(), /\]\(\/seeds\//);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const target = vscode.Uri.joinPath(folder.uri, 'notes/dossier.md');
    try {
      await vscode.commands.executeCommand('counterclaim.exportDossier', target.toString());
      assert.match(await read(target), /\]\(\.\.\/seeds\/001/);
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, 'notes'), { recursive: true });
    }
  });

  test('the report is written as HTML and as Markdown', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    for (const [format, name, start] of [
      ['html', 'report.html', /^<!doctype html>/],
      ['markdown', 'report.md', /^# What \d articles claim/],
    ] as const) {
      const target = vscode.Uri.joinPath(folder.uri, name);
      try {
        await vscode.commands.executeCommand('counterclaim.writeReport', { format, to: target.toString() });
        assert.match(await read(target), start);
      } finally {
        await vscode.workspace.fs.delete(target);
      }
    }
  });
});

/** The page about the statement in 003, which its card links to. */
async function openDossier(): Promise<vscode.TextDocument> {
  const { document } = await openArticle('003');
  const card = await cardAt(document, statement, /The same claim/);
  const [, target = ''] = /\(command:counterclaim\.openDossier\?([^)]*)\)/.exec(card.value) ?? [];
  await vscode.commands.executeCommand('counterclaim.openDossier', JSON.parse(decodeURIComponent(target))[0]);
  return eventually('the page', () =>
    vscode.workspace.textDocuments.find(({ uri, isClosed }) => uri.scheme === 'counterclaim-dossier' && !isClosed),
  );
}

async function read(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
