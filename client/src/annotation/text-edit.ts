import type { OffsetEdit } from '@counterclaim/server/protocol';
import type { TextDocumentEdit } from 'vscode-languageclient';

/** Edits by line and character as edits by offset, in the order of the text. */
export function toOffsetEdits(text: string, edits: TextDocumentEdit['edits']): OffsetEdit[] {
  const lines = lineStarts(text);
  const toOffset = ({ line, character }: { line: number; character: number }): number => {
    const start = lines[line];
    return start === undefined ? text.length : Math.min(start + character, text.length);
  };
  return edits
    .flatMap((edit) =>
      'newText' in edit
        ? [{ start: toOffset(edit.range.start), end: toOffset(edit.range.end), text: edit.newText }]
        : [],
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The one edit that makes one text of another: what lies between their common beginning and their common end. */
export function differenceOf(before: string, after: string): OffsetEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/**
 * Makes an edit that was meant for one text in another, where what they do not have in common lies apart from it;
 * `null` where it does not.
 */
export function moveEdit(edit: OffsetEdit, meantFor: string, text: string): OffsetEdit | null {
  if (meantFor === text) return edit;
  const other = differenceOf(meantFor, text);
  if (edit.end < other.start) return edit;
  if (edit.start <= other.end) return null;
  const shift = text.length - meantFor.length;
  return { start: edit.start + shift, end: edit.end + shift, text: edit.text };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}
