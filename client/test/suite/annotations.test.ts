import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotateAs,
  annotationsWhere,
  fileNameOf,
  fileText,
  openFile,
  removeAll,
  select,
  wordsOf,
  writeFile,
} from '../annotations.ts';
import { closeAll, counterclaim, eventually, openArticle, rangeOf } from '../workspace.ts';

const passage = '16.8 million reports';
const run = vscode.commands.executeCommand;

suite('annotations', () => {
  suiteSetup(async () => {
    await annotateAs('Mira');
  });
  setup(removeAll);
  teardown(async () => {
    await closeAll();
    await removeAll();
  });

  test('a tag is written to the article’s file and drawn, and the focus stays', async () => {
    const editor = await openArticle('003');
    select(editor, passage);
    await run('counterclaim.tagPassage', ['quantity']);
    const text = await fileText(fileNameOf(editor.document));
    assert.match(text ?? '', /quote: "?16\.8 million reports"?\n/);
    assert.match(text ?? '', /tags: \[quantity\]/);
    assert.match(text ?? '', /by: mira/);
    assert.equal(vscode.window.activeTextEditor, editor);
    const { annotating } = await counterclaim();
    await eventually('the passage is drawn', () =>
      [...annotating.decorations.shown(editor).values()].flat().some((range) => range.isEqual(editor.selection)),
    );
  });

  test('tag again gives the next passage the last tags', async () => {
    const editor = await openArticle('003');
    select(editor, passage);
    await run('counterclaim.tagPassage', ['quantity', 'check']);
    select(editor, 'NSPCC');
    await run('counterclaim.tagAgain');
    const [first, second] = await annotationsWhere(editor.document, 'two annotations', (all) => all.length === 2);
    assert.deepEqual(
      first?.tags.map(({ id }) => id),
      second?.tags.map(({ id }) => id),
    );
  });

  test('the cursor alone means the number under it', async () => {
    const editor = await openArticle('003');
    const { highlights } = await counterclaim();
    await eventually('highlights', () => highlights.of(editor.document));
    const { start } = rangeOf(editor.document, passage);
    editor.selection = new vscode.Selection(start.translate(0, 1), start.translate(0, 1));
    await run('counterclaim.tagPassage', ['quantity']);
    const [annotation] = await annotationsWhere(editor.document, 'one', (all) => all.length === 1);
    assert.match(annotation?.quote ?? '', /^16\.8 million/);
  });

  test('a note is a thread; a reply, resolving and editing it go to the file', async () => {
    const editor = await openArticle('003');
    const name = fileNameOf(editor.document);
    const { annotating } = await counterclaim();
    select(editor, passage);
    await run('counterclaim.addNote', 'Which year?');
    assert.match((await fileText(name)) ?? '', /Which year\?/);
    const thread = await eventually('a thread', () => annotating.comments.of(editor.document)[0]);
    assert.ok(thread.range?.isEqual(editor.selection));
    await run('counterclaim.comment.reply', { thread, text: 'The year is 2020.' });
    assert.match((await fileText(name)) ?? '', /The year is 2020\./);
    await eventually('two comments', () => thread.comments.length === 2);
    await run('counterclaim.comment.resolve', thread);
    assert.match((await fileText(name)) ?? '', /status: resolved/);
    await eventually('it is resolved', () => thread.state === vscode.CommentThreadState.Resolved);
    await run('counterclaim.comment.reopen', thread);
    assert.match((await fileText(name)) ?? '', /status: open/);
    const reply = thread.comments[1];
    assert.ok(reply);
    await run('counterclaim.comment.save', { ...reply, body: 'It is 2019.' });
    assert.match((await fileText(name)) ?? '', /It is 2019\./);
    await eventually('the reply has changed', () => thread.comments[1]?.text === 'It is 2019.');
    await run('counterclaim.comment.delete', thread.comments[1]);
    assert.doesNotMatch((await fileText(name)) ?? '', /2019/);
    await eventually('one comment', () => thread.comments.length === 1);
  });

  test('a link stands at the one end and is shown at both', async () => {
    const other = await openArticle('001');
    const editor = await openArticle('003');
    select(editor, passage);
    const { start, end } = rangeOf(other.document, 'Facebook may be happy to shut their eyes');
    const to = { uri: other.document.uri.toString(), range: { start, end } };
    await run('counterclaim.linkToPassage', { to, relation: 'disputes' });
    const [from] = await annotationsWhere(editor.document, 'the one end', (all) => all.length === 1);
    assert.equal(from?.links[0]?.relation, 'disputes');
    assert.match((await fileText(fileNameOf(editor.document))) ?? '', /rel: disputes/);
    await vscode.window.showTextDocument(other.document);
    const [linked] = await annotationsWhere(other.document, 'the other end', (all) => (all[0]?.links.length ?? 0) > 0);
    assert.deepEqual(
      linked?.links.map(({ relation, to: id }) => [relation, id]),
      [['disputed-by', from?.id]],
    );
  });

  test('undo takes back the last act, and then the one before, without another editor', async () => {
    const editor = await openArticle('003');
    const name = fileNameOf(editor.document);
    select(editor, passage);
    await run('counterclaim.tagPassage', ['quantity']);
    const tagged = await fileText(name);
    await run('counterclaim.addNote', 'Which year?');
    assert.notEqual(await fileText(name), tagged);
    await run('counterclaim.undoAnnotation');
    assert.equal(await fileText(name), tagged);
    await run('counterclaim.undoAnnotation');
    assert.equal(await fileText(name), null);
    await annotationsWhere(editor.document, 'no annotation', (all) => all.length === 0);
    assert.equal(vscode.window.activeTextEditor, editor);
  });

  test('undo leaves what was written in other lines since', async () => {
    const editor = await openArticle('003');
    const name = fileNameOf(editor.document);
    select(editor, passage);
    await run('counterclaim.tagPassage', ['quantity']);
    const tagged = (await fileText(name)) ?? '';
    await run('counterclaim.setStatus', { id: /a-\w+/.exec(tagged)?.[0], status: 'checked' });
    await writeFile(name, `# Ours.\n${await fileText(name)}`);
    await run('counterclaim.undoAnnotation');
    assert.equal(await fileText(name), `# Ours.\n${tagged}`);
  });

  test('in the editor of the file, each act is one step of its own undo', async () => {
    const editor = await openArticle('003');
    const name = fileNameOf(editor.document);
    select(editor, passage);
    await run('counterclaim.tagPassage', ['quantity']);
    const tagged = await fileText(name);
    await openFile(name, { preserveFocus: true });
    await run('counterclaim.addNote', 'Which year?');
    const noted = await fileText(name);
    const yaml = await openFile(name);
    await eventually('the editor has what the disk has', () => yaml.document.getText() === noted);
    assert.equal(yaml.document.isDirty, false);
    await run('undo');
    await eventually('the note is gone', () => yaml.document.getText() === tagged);
    await run('redo');
    await eventually('the note is back', () => yaml.document.getText() === noted);
  });

  test('unsaved changes of the file stay, and stay unsaved', async () => {
    const editor = await openArticle('003');
    const name = fileNameOf(editor.document);
    select(editor, passage);
    await run('counterclaim.tagPassage', ['quantity']);
    const saved = await fileText(name);
    const yaml = await openFile(name);
    await yaml.edit((edit) => edit.insert(new vscode.Position(0, 0), '# By hand.\n'));
    await vscode.window.showTextDocument(editor.document, { viewColumn: vscode.ViewColumn.One });
    const again = vscode.window.activeTextEditor;
    assert.ok(again);
    select(again, 'NSPCC');
    await run('counterclaim.tagPassage', ['who']);
    assert.match(yaml.document.getText(), /^# By hand\.\n[\s\S]*tags: \[who\]/);
    assert.ok(yaml.document.isDirty);
    assert.equal(await fileText(name), saved);
    await yaml.document.save();
  });

  test('a file changed on the disk at the same time has both changes', async () => {
    const editor = await openArticle('003');
    const name = fileNameOf(editor.document);
    select(editor, passage);
    await run('counterclaim.tagPassage', ['quantity']);
    await writeFile(name, `# From a pull.\n${await fileText(name)}`);
    await run('counterclaim.addNote', 'Which year?');
    assert.match((await fileText(name)) ?? '', /^# From a pull\.\n[\s\S]*Which year\?/);
  });

  test('broken YAML is left as it is', async () => {
    const editor = await openArticle('003');
    const name = fileNameOf(editor.document);
    const broken = 'version: 1\narticle: "seeds/003\nannotations: [\n';
    await writeFile(name, broken);
    select(editor, passage);
    await run('counterclaim.tagPassage', ['quantity']);
    assert.equal(await fileText(name), broken);
  });

  test('an annotation follows its passage through edits around and inside it', async () => {
    const editor = await openArticle('003');
    const { document } = editor;
    select(editor, passage);
    await run('counterclaim.tagPassage', ['quantity']);
    await annotationsWhere(document, 'one annotation', (all) => all.length === 1);
    const before = await fileText(fileNameOf(document));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A new first line.\n\n'));
    await annotationsWhere(document, 'it has moved', (all) => wordsOf(document, all[0]!) === passage);
    const { start } = rangeOf(document, passage);
    await editor.edit((edit) => edit.insert(start.translate(0, 5), 'and a half '));
    await annotationsWhere(
      document,
      'it has grown',
      ([one]) => wordsOf(document, one!) === '16.8 and a half million reports',
    );
    assert.equal(await fileText(fileNameOf(document)), before);
  });

  test('a passage that is cut out is an orphan, and is attached again where the person says', async () => {
    const editor = await openArticle('003');
    const { document } = editor;
    select(editor, passage);
    await run('counterclaim.tagPassage', ['quantity']);
    const [{ id } = { id: '' }] = await annotationsWhere(document, 'one', (all) => all.length === 1);
    await editor.edit((edit) => edit.delete(document.lineAt(rangeOf(document, passage).start.line).range));
    await annotationsWhere(document, 'an orphan', (all) => all[0]?.range === null);
    select(editor, 'NSPCC');
    await run('counterclaim.reattachHere', { id });
    await annotationsWhere(document, 'its new passage', ([one]) => wordsOf(document, one!) === 'NSPCC');
    assert.match((await fileText(fileNameOf(document))) ?? '', /quote: "?NSPCC"?\n/);
  });

  test('a tag is renamed in the codebook and wherever it is used', async () => {
    await writeFile('codebook.yaml', 'version: 1\n\ntags:\n\n  - id: quantity\n    label: Quantity\n');
    const editor = await openArticle('003');
    select(editor, passage);
    await eventually('the tag is known', async () => {
      await run('counterclaim.tagPassage', ['quantity']);
      const all = await (await counterclaim()).annotating.annotations.ask(editor.document);
      return all[0]?.tags[0]?.isKnown;
    });
    await run('counterclaim.renameTag', { tag: 'quantity', to: 'figure' });
    assert.match((await fileText('codebook.yaml')) ?? '', /id: figure\n/);
    assert.match((await fileText(fileNameOf(editor.document))) ?? '', /tags: \[figure\]/);
    await run('counterclaim.undoAnnotation');
    assert.match((await fileText('codebook.yaml')) ?? '', /id: quantity\n/);
    assert.match((await fileText(fileNameOf(editor.document))) ?? '', /tags: \[quantity\]/);
  });

  test('next and previous go round the article', async () => {
    const editor = await openArticle('003');
    const { document } = editor;
    for (const text of [passage, 'NSPCC']) {
      select(editor, text);
      await run('counterclaim.tagPassage', ['seen']);
    }
    await annotationsWhere(document, 'two', (all) => all.length === 2);
    const seen: string[] = [];
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    for (const direction of ['Next', 'Next', 'Next', 'Previous']) {
      await run(`counterclaim.goTo${direction}Annotation`);
      seen.push(document.getText(editor.selection));
    }
    assert.equal(seen[0], seen[2]);
    assert.equal(seen[1], seen[3]);
    assert.deepEqual(new Set(seen), new Set([passage, 'NSPCC']));
  });

  test('deleting leaves the others, and undo brings it back', async () => {
    const editor = await openArticle('003');
    const name = fileNameOf(editor.document);
    for (const text of ['NSPCC', passage]) {
      select(editor, text);
      await run('counterclaim.tagPassage', ['seen']);
    }
    const both = await fileText(name);
    await annotationsWhere(editor.document, 'both are known', (all) => all.length === 2);
    await run('counterclaim.deleteAnnotation');
    const one = (await fileText(name)) ?? '';
    assert.doesNotMatch(one, /16\.8/);
    assert.match(one, /NSPCC/);
    await run('counterclaim.undoAnnotation');
    assert.equal(await fileText(name), both);
  });
});
