import * as vscode from 'vscode';
import { meantPassage } from '../annotation/passage.ts';
import { oneLine, shorten } from '../words.ts';
import type { Command } from './index.ts';

/** Writes a note on a passage, or changes the one that it has. A text that is given is taken as it is. */
export const addNote: Command = {
  id: 'counterclaim.addNote',
  create:
    ({ annotating }) =>
    async (text?: string) => {
      const passage = await meantPassage(annotating);
      if (passage === undefined) return;
      const { uri, range, via, annotation } = passage;
      const note = typeof text === 'string' ? text : await askNote(passage.text, annotation?.note ?? '');
      if (note === undefined) return;
      if (annotation !== undefined) {
        await annotating.acts.perform([{ kind: 'edit', id: annotation.id, fields: { note: note.trim() || null } }]);
      } else if (note.trim() !== '') {
        await annotating.acts.perform([{ kind: 'note', uri, range, ...(via && { via }), note: note.trim() }]);
      }
    },
};

/** `undefined`: the person left. An input has one line: a note of several is changed in its thread. */
export function askNote(passage: string, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Note on “{0}”', shorten(oneLine(passage), 60)),
    prompt: vscode.l10n.t('Markdown. Enter keeps it, Escape leaves everything as it was.'),
    value,
    ignoreFocusOut: true,
  });
}
