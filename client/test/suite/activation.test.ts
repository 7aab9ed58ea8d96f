import assert from 'node:assert/strict';
import { extensions } from 'vscode';

suite('activation', () => {
  test('the editor knows the extension', () => {
    assert.ok(extensions.getExtension('counterclaim.counterclaim'));
  });
});
