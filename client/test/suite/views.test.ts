import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ViewNode } from '../../src/views/node.ts';
import type { View, ViewId } from '../../src/views/tree.ts';
import { fileNameOf, fileText, removeAll, select } from '../annotations.ts';
import { closeAll, counterclaim, eventually, openArticle, rangeOf } from '../workspace.ts';

const run = vscode.commands.executeCommand;
const statement = 'Facebook may be happy to shut their eyes';

suite('views', () => {
  setup(counterclaim);
  teardown(async () => {
    const { views } = await counterclaim();
    for (const view of Object.values(views)) view.set({ text: '', traits: [] });
    views.claims.set({ by: 'article' });
    await closeAll();
  });

  test('claims stand by article, by what they say, and by speaker', async () => {
    const view = await show('claims');
    const articles = await nodes(view);
    const { status } = await counterclaim();
    assert.equal(articles.length, status.latest?.articles);
    const [first] = articles;
    assert.ok(first);
    assert.match(spoken(first), /^Article · .*claims/);
    const [claim] = await view.nodes(first);
    assert.match(
      claim ? spoken(claim) : '',
      /^Claim (?:by|of) .*(?:disputed by \d+|not disputed).*(?:repeated in|not repeated).*not checked: /,
    );
    await run('counterclaim.claims.by.position');
    const [position] = await nodes(view);
    assert.ok(position && (await view.nodes(position)).length > 1, 'several claims say alike');
    await run('counterclaim.claims.by.speaker');
    assert.ok((await nodes(view)).some(({ item }) => item.label === 'Rob Jones'));
  });

  test('a filter leaves what contains the words, says so, and is cleared', async () => {
    const view = await show('claims');
    const all = await nodes(view);
    await run('counterclaim.claims.filter', 'shut eyes');
    const found = await nodes(view);
    assert.ok(found.length > 0 && found.length < all.length, `${found.length} of ${all.length}`);
    assert.match(view.tree.description ?? '', /“shut eyes” · \d+ of \d+/);
    await run('counterclaim.claims.filter', 'words that no article has');
    assert.deepEqual(await nodes(view), []);
    assert.match(view.tree.message ?? '', /Clear the filter/);
    await run('counterclaim.claims.clearFilter');
    assert.equal((await nodes(view)).length, all.length);
  });

  test('disputes are issues with two sides, counted by the badge; one that is decided leaves it', async () => {
    const view = await show('disputes');
    const issues = await nodes(view);
    assert.ok(issues.length > 1 && issues.length < 12, `${issues.length} issues`);
    const open = await eventually('a badge', () => view.tree.badge?.value);
    assert.equal(open, issues.length);
    const [issue] = issues;
    const sides = issue ? await view.nodes(issue) : [];
    assert.equal(sides.length, 2);
    const [position] = sides[0] ? await view.nodes(sides[0]) : [];
    assert.ok(position?.subject.claim && position.subject.against);
    assert.match(spoken(position), /^Claim/);
    await run('counterclaim.line.compare', position);
    await eventually('both articles are open', () => vscode.window.visibleTextEditors.length >= 2);
    const last = issues.at(-1);
    const [side] = last ? await view.nodes(last) : [];
    const [pair] = side ? await view.nodes(side) : [];
    assert.ok(pair?.subject.claim && pair.subject.against);
    const [a, b] = [pair.subject.claim, pair.subject.against];
    await vscode.workspace.getConfiguration('counterclaim.annotations').update('author', 'Mira', true);
    // The note that is asked for is left empty.
    const decided = run('counterclaim.decide', { claim: a, linked: b, verdict: 'disputed' });
    await eventually('it is written down', async () => {
      await run('workbench.action.acceptSelectedQuickOpenItem');
      return (await fileText('claims.yaml'))?.includes('decided: disputed');
    });
    await decided;
    await eventually('the badge counts one less', () => view.tree.badge?.value === open - 1);
    await removeAll();
    await eventually('it is open again', () => view.tree.badge?.value === open);
  });

  test('organisations lead to their mentions by article', async () => {
    const view = await show('organisations');
    const [organisation] = await nodes(view);
    const [article] = organisation ? await view.nodes(organisation) : [];
    const [mention] = article ? await view.nodes(article) : [];
    assert.ok(mention?.subject.location);
    await open(mention);
    const { document, selection } = vscode.window.activeTextEditor as vscode.TextEditor;
    const label = mention.item.label as vscode.TreeItemLabel;
    const [[start, end] = [0, 0]] = label.highlights ?? [];
    assert.equal(document.getText(selection), label.label.slice(start, end));
  });

  test('numbers are series by year, each value with its source', async () => {
    const view = await show('numbers');
    const series = await nodes(view);
    const labels = await Promise.all(
      series.map(async (one) => [one.item.label, (await view.nodes(one)).map(({ item }) => item.label)] as const),
    );
    const valuesOf = (label: RegExp) => labels.find(([name]) => label.test(String(name)))?.[1];
    assert.deepEqual(valuesOf(/^arrests$/), ['2018: more than 2,500 arrests', '2020: around 4,500 offenders']);
    assert.deepEqual(valuesOf(/^children safeguarded$/), ['2018: almost 3,000 children', '2020: 6,000 children']);
    assert.deepEqual(valuesOf(/^reports to National Cent/), [
      '2018: 16.8 million reports',
      '2018: 18.4 million total reports',
      'last year: 12 million CyberTips',
    ]);
    const table = await series[0]?.tooltip?.();
    assert.match(table?.value ?? '', /\| Year \| Value \| Of whom \| Source \| Article \|/);
  });

  test('annotations stand below their tags, by status, and by article', async () => {
    await vscode.workspace.getConfiguration('counterclaim.annotations').update('author', 'Mira', true);
    const editor = await openArticle('003');
    select(editor, '16.8 million reports');
    await run('counterclaim.tagPassage', ['claim/quantity']);
    assert.match((await fileText(fileNameOf(editor.document))) ?? '', /claim\/quantity/);
    const view = await show('annotations');
    await eventually('the tag is there', async () => (await nodes(view)).some(({ id }) => id === 'tag claim'));
    const [top] = await nodes(view);
    const [tag] = top ? await view.nodes(top) : [];
    const [annotation] = tag ? await view.nodes(tag) : [];
    assert.equal(annotation?.item.label, '16.8 million reports');
    await run('counterclaim.annotations.by.status');
    assert.match(String((await nodes(view))[0]?.item.label), /Open|Without a status/);
    await run('counterclaim.annotations.by.tag');
    await removeAll();
  });

  test('what stands at the cursor is revealed, and a line is copied as a link', async () => {
    const editor = await openArticle('003');
    const { start } = rangeOf(editor.document, statement);
    editor.selection = new vscode.Selection(start, start);
    await run('counterclaim.revealInView', 'claims' satisfies ViewId);
    const { views } = await counterclaim();
    const [selected] = await eventually('the claim is selected', () => {
      const { selection } = views.claims.tree;
      return selection[0]?.subject.text?.includes(statement) && selection;
    });
    await run('counterclaim.line.copyLink', selected);
    const link = await vscode.env.clipboard.readText();
    assert.match(link, new RegExp(`^\\[“${statement}.*\\]\\(seeds/003_.*\\.txt#L${start.line + 1}\\)$`));
  });

  test('a visible view follows the cursor', async () => {
    const view = await show('claims');
    const editor = await openArticle('001');
    const { start } = rangeOf(editor.document, statement);
    editor.selection = new vscode.Selection(start, start);
    await eventually('the claim is selected', () => view.tree.selection[0]?.subject.claim?.uri.includes('/001'));
  });
});

async function show(id: ViewId): Promise<View> {
  await run(`counterclaim.${id}.focus`);
  const { views } = await counterclaim();
  await eventually('the view is visible', () => views[id].tree.visible);
  return views[id];
}

/** The topmost lines, once there are any or none are to be expected. */
function nodes(view: View): Promise<readonly ViewNode[]> {
  return view.nodes();
}

function spoken({ item }: ViewNode): string {
  return item.accessibilityInformation?.label ?? '';
}

/** As Enter does. */
async function open({ item }: ViewNode): Promise<void> {
  assert.ok(item.command);
  await run(item.command.command, ...(item.command.arguments ?? []));
}
