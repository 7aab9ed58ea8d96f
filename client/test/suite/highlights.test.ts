import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, counterclaim, eventually, openArticle, rangeOf } from '../workspace.ts';

suite('highlights', () => {
  teardown(closeAll);

  test('an article shows its claims, numbers and organisations', async () => {
    const { highlights } = await counterclaim();
    const { document } = await openArticle('003');
    const ranges = await eventually('highlights', () => highlights.of(document));
    const words = (found: readonly vscode.Range[]): string[] => found.map((range) => document.getText(range));
    assert.ok(words(ranges.numbers).some((text) => text.includes('16.8 million')));
    assert.ok(words(ranges.organisations).includes('NSPCC'));
    assert.ok(words(ranges.claims).some((text) => text.includes('16.8 million reports')));
  });

  test('an edit moves them, and a new number is found', async () => {
    const { highlights } = await counterclaim();
    const editor = await openArticle('003');
    const { document } = editor;
    const before = await eventually('highlights', () => highlights.of(document));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Some 7,300 people have signed.\n\n'));
    const after = await eventually('highlights of the new text', () => highlights.of(document));
    const number = rangeOf(document, '7,300');
    assert.ok(after.numbers.some((range) => range.contains(number)));
    const last = before.organisations.at(-1);
    assert.ok(last);
    const moved = last.with(last.start.translate(2), last.end.translate(2));
    assert.ok(after.organisations.some((range) => range.isEqual(moved)));
  });

  for (const [kind, command] of [
    ['claims', 'counterclaim.toggleClaims'],
    ['disputed', 'counterclaim.toggleDisputed'],
    ['numbers', 'counterclaim.toggleNumbers'],
    ['organisations', 'counterclaim.toggleOrganisations'],
  ] as const) {
    test(`a command hides and shows the ${kind}`, async () => {
      const { highlights } = await counterclaim();
      const { document } = await openArticle('002');
      await eventually(`${kind} are shown`, () => highlights.visible(document)[kind].length > 0);
      await vscode.commands.executeCommand(command);
      await eventually(`${kind} are hidden`, () => highlights.visible(document)[kind].length === 0);
      await vscode.commands.executeCommand(command);
      await eventually(`${kind} are shown again`, () => highlights.visible(document)[kind].length > 0);
    });
  }
});
