import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotations } from '../../src/annotation/annotations.ts';
import { annotateAs, annotationsWhere, fileText, fileUri, removeAll, writeFile } from '../annotations.ts';
import { closeAll, counterclaim } from '../workspace.ts';

const count = 2_000;
const acts = 24;

suite('an article with 2,000 annotations', () => {
  suiteSetup(async function () {
    this.timeout(120_000);
    await annotateAs('Mira');
    await removeAll();
    const lines = Array.from({ length: count }, (_, i) => `Entry ${i} of the minutes is about the old quay.`);
    await vscode.workspace.fs.writeFile(article(), new TextEncoder().encode(`${lines.join('\n')}\n`));
    await writeFile('long.yaml', writeAnnotations(lines));
  });
  suiteTeardown(async () => {
    await closeAll();
    await removeAll();
    await vscode.workspace.fs.delete(article());
  });

  test('acts take effect', async function () {
    this.timeout(120_000);
    const { annotating } = await counterclaim();
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(article()));
    await annotationsWhere(editor.document, 'all are known', (all) => all.length === count);
    const [uri = article()] = await vscode.workspace.findFiles('seeds/003*.txt');
    const other = await vscode.workspace.openTextDocument(uri);
    const [act, empty]: [number[], number[]] = [[], []];
    for (let i = 0; i < acts; i++) {
      const line = (i * 619) % count;
      editor.selection = new vscode.Selection(line, 0, line, 5);
      const isDrawn = (): boolean =>
        [...annotating.decorations.shown(editor).values()].flat().some((range) => range.isEqual(editor.selection));
      assert.ok(!isDrawn());
      act.push(
        await timeOf(async () => {
          await vscode.commands.executeCommand('counterclaim.tagPassage', ['quay']);
          while (!isDrawn()) await nextChange(annotating.annotations);
        }),
      );
      empty.push(await timeOf(() => annotating.annotations.ask(other)));
    }
    assert.equal((await fileText('long.yaml'))?.match(/tags: \[quay\]/g)?.length, acts);
    this.test!.title += `: ${show(act)} from the command to the coloured passage; an empty request ${show(empty)}`;
  });
});

function nextChange({ onDidChange }: Annotations): Promise<void> {
  return new Promise((resolve) => {
    const listener = onDidChange(() => {
      listener.dispose();
      // After those who draw, who listen to the same event.
      setTimeout(resolve, 0);
    });
  });
}

function article(): vscode.Uri {
  return vscode.Uri.joinPath(fileUri(''), '../seeds/long.txt');
}

async function timeOf(run: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The first ones warm up. */
function show(times: readonly number[]): string {
  const sorted = times.slice(4).sort((a, b) => a - b);
  return `median ${sorted[sorted.length >> 1]?.toFixed(0)} ms, fastest ${sorted[0]?.toFixed(0)} ms`;
}

function writeAnnotations(lines: readonly string[]): string {
  let start = 0;
  const entries = lines.map((line, i) => {
    const at = `[${start + 9}, ${start + line.length}]`;
    start += line.length + 1;
    return `
  - id: a-${String(i).padStart(8, '0')}
    quote: ${JSON.stringify(line.slice(9))}
    prefix: ${JSON.stringify(line.slice(0, 9))}
    at: ${at}
    tags: [claim]
    by: mira
    "on": "2026-03-03T09:12:00Z"
    via: human
`;
  });
  return `version: 1\narticle: seeds/long.txt\nunit: utf16\n\nannotations:\n${entries.join('')}`;
}
