import type { LinkedPassage, Passage } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createDecidingWordsDecoration } from './decorations.ts';
import { reveal } from './reveal.ts';

export interface Comparison {
  /** Opens the claim on the left and the linked passage on the right, and marks the words that decide their relation. */
  show(claim: Passage, linked: LinkedPassage): Promise<void>;
}

export function createComparison(client: BaseLanguageClient, context: vscode.ExtensionContext): Comparison {
  const decidingWords = createDecidingWordsDecoration(context);
  let marked: readonly vscode.TextEditor[] = [];

  const unmark = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (marked.includes(editor)) editor.setDecorations(decidingWords, []);
    }
    marked = [];
  };
  context.subscriptions.push(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && marked.some((editor) => editor.document === document)) unmark();
    }),
  );
  return {
    async show(claim, linked) {
      unmark();
      const left = await reveal(client, claim, { viewColumn: vscode.ViewColumn.One, preview: false });
      const right = await reveal(client, linked, { viewColumn: vscode.ViewColumn.Two, preview: false });
      const { asRange } = client.protocol2CodeConverter;
      left.setDecorations(
        decidingWords,
        linked.words.map((word) => asRange(word)),
      );
      right.setDecorations(
        decidingWords,
        linked.linkedWords.map((word) => asRange(word)),
      );
      marked = [left, right];
    },
  };
}
