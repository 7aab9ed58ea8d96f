import type { PairResult } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient, Range } from 'vscode-languageclient';
import { claimNote, linkedNote } from './labels.ts';

/** The two editors of a comparison: the claim's on the left. */
export interface Sides {
  readonly left: vscode.TextEditor;
  readonly right: vscode.TextEditor;
}

export interface Marks {
  draw(sides: Sides, pair: PairResult): void;
  clear(): void;
}

/**
 * Marks what differs and what decides in two passages that are compared: words that the other side has not have a double
 * line below them, deciding words a dashed frame and bold letters; a bar stands beside the passages. Who says them and what
 * they are to each other stands behind the paragraphs, where it shifts no word.
 */
export function createMarks(client: BaseLanguageClient, context: vscode.ExtensionContext): Marks {
  const create = (options: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType => {
    const type = vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      ...options,
    });
    context.subscriptions.push(type);
    return type;
  };
  const color = (name: string): vscode.ThemeColor => new vscode.ThemeColor(name);
  const deciding = create({
    outlineWidth: '1px',
    outlineStyle: 'dashed',
    outlineColor: color('counterclaim.decidingWordsOutline'),
    backgroundColor: color('counterclaim.decidingWordsBackground'),
    fontWeight: 'bold',
  });
  const differing = create({
    textDecoration: 'underline double; text-underline-offset: 3px',
    backgroundColor: color('counterclaim.differingWordsBackground'),
    overviewRulerColor: color('counterclaim.decidingWordsOutline'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  const bar = create({
    isWholeLine: true,
    borderWidth: '0 0 0 3px',
    borderStyle: 'solid',
    borderColor: color('focusBorder'),
  });
  const passage = create({ backgroundColor: color('editor.rangeHighlightBackground') });
  const note = create({
    after: { color: color('editorCodeLens.foreground'), fontStyle: 'italic', margin: '0 0 0 1.5em' },
  });
  const all = [bar, passage, differing, deciding, note];
  let marked: readonly vscode.TextEditor[] = [];

  const mark = (
    editor: vscode.TextEditor,
    place: Range,
    words: readonly Range[],
    others: readonly Range[],
    text: string,
  ): void => {
    const { asRange } = client.protocol2CodeConverter;
    editor.setDecorations(
      deciding,
      words.map((range) => asRange(range)),
    );
    editor.setDecorations(
      differing,
      others.map((range) => asRange(range)),
    );
    editor.setDecorations(bar, [asRange(place)]);
    editor.setDecorations(passage, [asRange(place)]);
    const { end } = editor.document.lineAt(asRange(place).end.line).range;
    editor.setDecorations(note, [
      { range: new vscode.Range(end, end), renderOptions: { after: { contentText: text } } },
    ]);
  };
  const clear = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (marked.includes(editor)) for (const type of all) editor.setDecorations(type, []);
    }
    marked = [];
  };
  return {
    clear,
    draw({ left, right }, pair) {
      clear();
      mark(left, pair.claim.range, pair.linked.words, pair.differing, claimNote(pair));
      mark(right, pair.linked.range, pair.linked.linkedWords, pair.linkedDiffering, linkedNote(pair));
      marked = [left, right];
    },
  };
}
