import { editText } from '@counterclaim/server/protocol';
import type * as vscode from 'vscode';
import { currentText, type FileChange, type FileText } from './file-change.ts';
import { differenceOf, moveEdit } from './text-edit.ts';

export interface History {
  add(step: readonly FileChange[]): void;
  /**
   * What takes back the last changes: in the files as they are now, whatever else has been written in other lines since.
   * They are then no longer part of the history.
   */
  takeBack(): Promise<
    | 'nothing'
    | { readonly changes: readonly FileChange[]; readonly step: readonly FileChange[] }
    | { readonly changedSince: vscode.Uri }
  >;
}

/** Steps that are kept at most: each holds the text of its files twice. */
const limit = 50;

/** The steps of this session, to be taken back while another document than theirs has the focus. */
export function createHistory(): History {
  const steps: (readonly FileChange[])[] = [];
  return {
    add(step) {
      steps.push(step);
      if (steps.length > limit) steps.shift();
    },
    async takeBack() {
      const step = steps.pop();
      if (step === undefined) return 'nothing';
      const changes: FileChange[] = [];
      for (const change of step) {
        const inverse = invert(change, await currentText(change.uri));
        if (inverse === null) return { changedSince: change.uri };
        changes.push(inverse);
      }
      return { changes, step };
    },
  };
}

function invert({ uri, before, after }: FileChange, file: FileText | null): FileChange | null {
  const now = file?.text ?? null;
  const onDisk = file?.onDisk ?? null;
  if (now === after && (before === null || after === null)) {
    const edits = after === null ? [{ start: 0, end: 0, text: before ?? '' }] : [];
    return { uri, before: after, after: before, edits, onDisk };
  }
  if (now === null || after === null) return null;
  const edit = moveEdit(differenceOf(after, before ?? ''), after, now);
  return edit && { uri, before: now, after: editText(now, [edit]), edits: [edit], onDisk };
}
