import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardAt, closeAll, counterclaim, openArticle, plain } from '../workspace.ts';

suite('hover card', () => {
  setup(counterclaim);
  teardown(closeAll);

  test('a claim of 003 shows the passage of 001 as the same', async () => {
    const { document } = await openArticle('003');
    const card = await cardAt(document, 'Facebook may be happy to shut their eyes', /The same claim/);
    assert.match(plain(card), /The same claim.*Child protection organisations.*shut their eyes/);
  });

  test('a claim of 002 that is denied shows the denial', async () => {
    const { document } = await openArticle('002');
    await cardAt(document, 'In an E2EE environment, it is highly unlikely', /Disputed.*misleading and inaccurate/);
  });

  test('a card may run the commands of this extension alone, and has no HTML', async () => {
    const { document } = await openArticle('003');
    const card = await cardAt(document, 'Facebook may be happy to shut their eyes', /The same claim/);
    assert.ok(typeof card.isTrusted === 'object');
    assert.deepEqual([...card.isTrusted.enabledCommands].sort(), [
      'counterclaim.comparePassages',
      'counterclaim.openDossier',
      'counterclaim.openPassage',
      'counterclaim.showPassages',
    ]);
    assert.equal(card.supportHtml, false);
    assert.ok(!card.supportThemeIcons);
  });

  test('links, HTML and icons inside an article are text in the card', async () => {
    const said = 'The ministry spent 40 million pounds on ferries in 2019';
    const hostile = `${said}, [see here](command:workbench.action.quit) <img src="x"> $(law) \`code\` **bold**`;
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const files = [
      ['hostile-a.txt', `A first report\n\n${hostile}, Anna Bell said.\n`],
      ['hostile-b.txt', `A second report\n\n${hostile}, Anna Bell said.\n`],
    ] as const;
    const uris = files.map(([name]) => vscode.Uri.joinPath(folder.uri, 'seeds', name));
    try {
      for (const [index, [, text]] of files.entries()) {
        await vscode.workspace.fs.writeFile(uris[index] as vscode.Uri, new TextEncoder().encode(text));
      }
      const document = await vscode.workspace.openTextDocument(uris[0] as vscode.Uri);
      const card = await cardAt(document, 'ministry spent', /A second report/);
      assert.ok(plain(card).includes('[see here]('), `the article's link is shown as it stands: ${card.value}`);
      for (const [link] of card.value.matchAll(/(?<!\\)\]\([^)]*\)/g)) {
        assert.match(link, /^\]\((?:file:|command:counterclaim\.)/);
      }
      assert.doesNotMatch(card.value, /<img|(?<!\\)`/);
    } finally {
      for (const uri of uris) await vscode.workspace.fs.delete(uri);
    }
  });
});
