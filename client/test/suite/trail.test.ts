import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardAt, closeAll, counterclaim, openArticle } from '../workspace.ts';

const statement = 'Facebook may be happy to shut their eyes';

suite('trail', () => {
  setup(counterclaim);
  teardown(closeAll);

  test('a link of a card is a step with its relation, and leads back and forth', async () => {
    const { trail } = await counterclaim();
    const { document } = await openArticle('003');
    await followFirstLink(document);
    const step = trail.steps.list.at(-1);
    assert.equal(step?.by, 'same');
    assert.match(step.text, /shut their eyes/);
    const there = place();
    assert.ok(there.file.includes('/001'), there.file);
    await vscode.commands.executeCommand('counterclaim.goBackOnTrail');
    assert.ok(place().file.includes('/003'), place().file);
    assert.equal(place().text.includes(statement), true);
    await vscode.commands.executeCommand('counterclaim.goForwardOnTrail');
    assert.deepEqual(place(), there);
  });

  test('a step moves with what is typed before it', async () => {
    const { document } = await openArticle('003');
    await followFirstLink(document);
    const there = place();
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'One line.\nAnother line.\n'));
    await vscode.commands.executeCommand('counterclaim.goBackOnTrail');
    await vscode.commands.executeCommand('counterclaim.goForwardOnTrail');
    assert.equal(place().text, there.text);
    assert.equal(place().line, there.line + 2);
    await vscode.window.activeTextEditor?.edit((edit) => edit.delete(new vscode.Range(0, 0, 2, 0)));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('who has wandered off comes back to where the walk began', async () => {
    const { document } = await openArticle('003');
    await followFirstLink(document);
    const step = place();
    await openArticle('004');
    await vscode.commands.executeCommand('counterclaim.whereWasI');
    assert.deepEqual(place(), step, 'first to the step wandered off from');
    await vscode.commands.executeCommand('counterclaim.whereWasI');
    assert.ok(place().file.includes('/003'), 'then to the beginning');
    assert.ok(place().text.includes(statement));
  });
});

/** Follows the first link of the card over a claim of 003 to 001, from 003. */
async function followFirstLink(document: vscode.TextDocument): Promise<void> {
  const card = await cardAt(document, statement, /The same claim/);
  const same = card.value.slice(card.value.indexOf('The same claim'));
  const targets = [...same.matchAll(/\(command:counterclaim\.openPassage\?([^)]*)\)/g)]
    .map(([, target = '']) => JSON.parse(decodeURIComponent(target))[0] as { readonly uri: string })
    .filter(({ uri }) => uri.includes('/001'));
  assert.ok(targets[0], `the card has a link to 001: ${same}`);
  await vscode.commands.executeCommand('counterclaim.openPassage', targets[0]);
}

function place(): { file: string; line: number; text: string } {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'an editor is active');
  const { document, selection } = editor;
  return { file: document.fileName, line: selection.start.line, text: document.getText(selection) };
}
