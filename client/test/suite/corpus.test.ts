import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileText } from '../annotations.ts';
import { closeAll, counterclaim, eventually } from '../workspace.ts';

const run = vscode.commands.executeCommand;
const story =
  'A ferry crossed the estuary on Monday for the first time since 1968, and hundreds came to watch it leave.';

suite('corpus', () => {
  let folder: vscode.Uri;
  const at = (path: string) => vscode.Uri.joinPath(folder, path);
  const write = (path: string, text: string) => vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
  const read = async (path: string) => new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
  const made = new Set<string>();

  suiteSetup(async () => {
    await counterclaim();
    const [open] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(open);
    folder = open.uri;
  });
  teardown(async () => {
    await closeAll();
    for (const path of made) await vscode.workspace.fs.delete(at(path), { recursive: true, useTrash: false });
    made.clear();
  });

  test('a web page becomes an article, with its origin noted, and never takes the place of another', async () => {
    const page = `<title>x</title><meta property="og:title" content="The ferry’s return"><meta property="og:site_name" content="The Ledger">
      <p>${story}</p><p>${story.replace('Monday', 'Tuesday')}</p>`;
    await write('page.html', page);
    await write('seeds/the-ferrys-return.txt', 'Another.');
    for (const path of ['page.html', 'seeds/the-ferrys-return.txt', 'seeds/the-ferrys-return-2.txt']) made.add(path);
    made.add('annotations/the-ferrys-return-2.yaml');
    const articles = (await counterclaim()).status.latest?.articles ?? 0;

    const added = await run<vscode.Uri[]>('counterclaim.addArticle', at('page.html'));
    assert.deepEqual(
      added.map(({ path }) => path),
      [at('seeds/the-ferrys-return-2.txt').path],
    );
    assert.equal(
      await read('seeds/the-ferrys-return-2.txt'),
      `The ferry’s return\n\n${story}\n\n${story.replace('Monday', 'Tuesday')}\n`,
    );
    assert.equal(await read('seeds/the-ferrys-return.txt'), 'Another.');
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, added[0]?.path);
    assert.match(
      (await fileText('the-ferrys-return-2.yaml')) ?? '',
      /^version: 1\narticle: seeds\/the-ferrys-return-2\.txt\nunit: utf16\nsource: \{title: "The ferry’s return", outlet: The Ledger, file: page\.html\}\n/,
    );
    const { status } = await counterclaim();
    await eventually('the new articles are read', () => (status.latest?.articles ?? 0) === articles + 2);
  });

  test('a file that is no article is told, and nothing is written', async () => {
    await write('broken.pdf', 'no PDF');
    made.add('broken.pdf');
    const before = await vscode.workspace.fs.readDirectory(at('seeds'));
    assert.deepEqual(await run('counterclaim.addArticle', at('broken.pdf')), []);
    assert.deepEqual(await vscode.workspace.fs.readDirectory(at('seeds')), before);
  });

  test('a folder becomes a corpus with a codebook, and one that is there stays', async () => {
    made.add('new');
    await vscode.workspace.fs.createDirectory(at('new'));
    await run('counterclaim.createCorpusHere', at('new'));
    assert.equal((await vscode.workspace.fs.stat(at('new/seeds'))).type, vscode.FileType.Directory);
    assert.match(await read('new/annotations/codebook.yaml'), /^version: 1\n\ntags:\n\n {2}- id: claim\n/);
    await write('new/annotations/codebook.yaml', 'version: 1\ntags: []\n');
    await run('counterclaim.createCorpusHere', at('new'));
    assert.equal(await read('new/annotations/codebook.yaml'), 'version: 1\ntags: []\n');
  });
});
