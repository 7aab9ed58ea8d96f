import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import { counterclaim, eventually } from '../workspace.ts';

suite('activation', () => {
  test('a folder with articles activates the extension', async () => {
    const extension = extensions.getExtension('counterclaim.counterclaim');
    await eventually('the extension is active', () => extension?.isActive);
  });

  test('the status bar counts the disputed claims', async () => {
    const { status } = await counterclaim();
    assert.equal(status.latest?.articles, 5);
    assert.deepEqual(status.latest?.problems, []);
    assert.ok(status.latest.claims > 0, 'claims');
    assert.equal(status.text, `$(law) ${status.latest.disputed} disputed`);
  });
});
