import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotateAs,
  annotationsWhere,
  fileNameOf,
  fileText,
  fileUri,
  openFile,
  removeAll,
  select,
} from '../annotations.ts';
import { closeAll, counterclaim, eventually, openArticle } from '../workspace.ts';

const passage = '16.8 million reports';
const run = vscode.commands.executeCommand;

suite('files of annotations that others change', () => {
  suiteSetup(() => annotateAs('Mira'));
  setup(removeAll);
  teardown(async () => {
    await closeAll();
    await removeAll();
  });

  test('what is not saved yet stays, and stays unsaved', async () => {
    const editor = await openArticle('003');
    const name = fileNameOf(editor.document);
    select(editor, passage);
    await run('counterclaim.tagPassage', ['quantity']);
    const saved = await fileText(name);
    const file = await openFile(name);
    await file.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Not saved.\n'));
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    select(editor, passage);
    await run('counterclaim.addNote', 'Which year?');
    const text = file.document.getText();
    assert.match(text, /^# Not saved\.\n[\s\S]*Which year\?/);
    assert.ok(file.document.isDirty);
    assert.equal(await fileText(name), saved);
    await annotationsWhere(editor.document, 'the note is shown', ([one]) => one?.note === 'Which year?');
    await run('counterclaim.undoAnnotation');
    assert.equal(file.document.getText(), `# Not saved.\n${saved}`);
    await file.document.save();
    assert.equal(await fileText(name), `# Not saved.\n${saved}`);
  });

  test('a file that was deleted while it is in a tab is written anew', async () => {
    const editor = await openArticle('003');
    const name = fileNameOf(editor.document);
    select(editor, passage);
    await run('counterclaim.tagPassage', ['quantity']);
    await openFile(name, { preserveFocus: true });
    await vscode.workspace.fs.delete(fileUri(name));
    select(editor, passage);
    await run('counterclaim.addNote', 'Which year?');
    const text = (await fileText(name)) ?? '';
    assert.match(text, /Which year\?/);
    assert.doesNotMatch(text, /quantity[\s\S]*quantity/);
  });

  test('the count above a line leads to what it counts', async () => {
    const editor = await openArticle('003');
    select(editor, passage);
    await run('counterclaim.tagPassage', ['quantity']);
    const lens = await eventually('a count', async () => {
      const all = await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri, 100);
      return all.find(({ command }) => command?.command === 'counterclaim.showAnnotations');
    });
    assert.equal(lens.command?.title, '1 annotation');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('counterclaim.showAnnotations', ...(lens.command?.arguments ?? []));
    assert.equal(editor.document.getText(vscode.window.activeTextEditor?.selection), passage);
  });

  test('the cursor alone says what proposed the passage', async () => {
    const editor = await openArticle('003');
    const { highlights } = await counterclaim();
    await eventually('highlights', () => highlights.of(editor.document));
    select(editor, passage);
    editor.selection = new vscode.Selection(
      editor.selection.start.translate(0, 1),
      editor.selection.start.translate(0, 1),
    );
    await run('counterclaim.tagPassage', ['quantity']);
    assert.match((await fileText(fileNameOf(editor.document))) ?? '', /via: "rule:number"\n {4}accepted-by: mira\n/);
  });
});
