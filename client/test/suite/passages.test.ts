import assert from 'node:assert/strict';
import type { ComparePassagesArgument, Location } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { cardAt, closeAll, counterclaim, eventually, openArticle, rangeOf } from '../workspace.ts';

const statement = 'Facebook may be happy to shut their eyes';

suite('passages', () => {
  setup(counterclaim);
  teardown(closeAll);

  test('comparing opens both articles side by side at the passages', async () => {
    const { document } = await openArticle('003');
    const card = await cardAt(document, statement, /The same claim/);
    const pair = [
      ...card.value
        .slice(card.value.indexOf('The same claim'))
        .matchAll(/\(command:counterclaim\.comparePassages\?([^)]*)\)/g),
    ]
      .map(([, target = '']) => JSON.parse(decodeURIComponent(target))[0] as ComparePassagesArgument)
      .find(({ linked }) => linked.uri.includes('/001'));
    assert.ok(pair, `the card has a link that compares with 001: ${card.value}`);
    await vscode.commands.executeCommand('counterclaim.comparePassages', pair);
    const [left, right] = await eventually('two editors', () => {
      const editors = vscode.window.visibleTextEditors;
      const at = (column: vscode.ViewColumn) => editors.find((editor) => editor.viewColumn === column);
      const pair = [at(vscode.ViewColumn.One), at(vscode.ViewColumn.Two)] as const;
      return pair[0] && pair[1] && ([pair[0], pair[1]] as const);
    });
    for (const [editor, name] of [
      [left, '/003'],
      [right, '/001'],
    ] as const) {
      assert.ok(editor.document.fileName.includes(name));
      const passage = rangeOf(editor.document, statement);
      await eventually('the cursor is at the passage', () => editor.selection.start.line === passage.start.line);
      await eventually('the passage is in view', () =>
        editor.visibleRanges.some((range) => range.contains(passage.start)),
      );
    }
  });

  test('a comparison goes from pair to pair, swaps its sides, follows the cursor, and ends', async () => {
    const { comparison, status } = await counterclaim();
    const { document } = await openArticle('003');
    const [claim, linked] = await linkedPair(document);
    await vscode.commands.executeCommand('counterclaim.comparePassages', { claim, linked });
    const first = comparison.pair;
    assert.ok(first && first.count > 1, 'the claim has several pairs');
    assert.match(status.text, /pair \d+ of \d+/);
    await vscode.commands.executeCommand('counterclaim.compareNextPair');
    assert.notDeepEqual(comparison.pair, first);
    await vscode.commands.executeCommand('counterclaim.comparePreviousPair');
    assert.deepEqual(comparison.pair, first);
    await vscode.commands.executeCommand('counterclaim.compareSwapSides');
    assert.deepEqual(comparison.pair?.claim.range, first.linked.range);
    assert.deepEqual(comparison.pair?.linked.range, first.claim.range);
    await vscode.commands.executeCommand('counterclaim.compareNextClaim');
    assert.notDeepEqual(comparison.pair?.claim.range, first.linked.range);
    await vscode.commands.executeCommand('counterclaim.leaveComparison');
    assert.equal(comparison.pair, undefined);
    assert.doesNotMatch(status.text, /pair/);
  });

  test('closing one side ends a comparison', async () => {
    const { comparison } = await counterclaim();
    const { document } = await openArticle('003');
    const [claim, linked] = await linkedPair(document);
    await vscode.commands.executeCommand('counterclaim.comparePassages', { claim, linked });
    assert.ok(comparison.pair);
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    await eventually('the comparison has ended', () => comparison.pair === undefined);
  });

  test('the list of passages opens over a claim and can be left', async () => {
    const editor = await openArticle('003');
    await cardAt(editor.document, statement, /The same claim/);
    const { start } = rangeOf(editor.document, statement);
    editor.selection = new vscode.Selection(start, start);
    const done = vscode.commands.executeCommand('counterclaim.showPassages');
    // The list shows the first passage in the editor as soon as it is open.
    await eventually('a preview', () => vscode.window.activeTextEditor?.selection.isEmpty === false);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await done;
    await eventually('the article is back', () => vscode.window.activeTextEditor?.document === editor.document);
    assert.ok(vscode.window.activeTextEditor?.selection.start.isEqual(start));
  });

  test('the disputed claims are walked through forwards and backwards', async () => {
    const { status } = await counterclaim();
    assert.ok(status.latest && status.latest.disputed > 1, 'at least two claims are disputed');
    await openArticle('000');
    const first = await goTo('counterclaim.goToNextDisputed');
    const second = await goTo('counterclaim.goToNextDisputed');
    assert.notEqual(second, first);
    assert.equal(await goTo('counterclaim.goToPreviousDisputed'), first);
  });
});

/** The claim of 003 and what the passages request links to it first. */
async function linkedPair(document: vscode.TextDocument): Promise<readonly [Location, Location]> {
  const card = await cardAt(document, statement, /The same claim/);
  const [, target = ''] = /\(command:counterclaim\.comparePassages\?([^)]*)\)/.exec(card.value) ?? [];
  const { claim, linked } = JSON.parse(decodeURIComponent(target))[0] as ComparePassagesArgument;
  return [claim, linked];
}

/** The place where a command leads, as text. */
async function goTo(command: string): Promise<string> {
  await vscode.commands.executeCommand(command);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  assert.ok(!editor.selection.isEmpty, 'the claim is selected');
  const { line, character } = editor.selection.start;
  return `${editor.document.uri.toString()}#${line},${character}`;
}
