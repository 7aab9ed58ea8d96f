import type { Range } from 'vscode-languageclient';

type Position = Range['start'];

/** A replacement of the text in a range, in the coordinates of the text before it. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/**
 * Where a passage is after edits of one event, all in the coordinates of the text before them and apart from each other.
 * What is typed at its edges stays outside; what is deleted takes the passage's part of it along.
 */
export function followEdits(range: Range, edits: readonly Edit[]): Range {
  // From the last to the first, so that no edit moves what a later one of this loop is about.
  const inOrder = [...edits].sort((a, b) => compare(b.range.start, a.range.start));
  return inOrder.reduce(followEdit, range);
}

function followEdit({ start, end }: Range, edit: Edit): Range {
  const isEmpty = compare(start, end) === 0;
  const first = shift(start, edit, 'end');
  const last = isEmpty ? first : shift(end, edit, 'start');
  return compare(first, last) <= 0 ? { start: first, end: last } : { start: first, end: first };
}

/** `inside`: which end of the new text a place goes to that was within what is replaced. */
function shift(place: Position, { range, text }: Edit, inside: 'start' | 'end'): Position {
  if (compare(place, range.start) < 0 || (inside === 'start' && compare(place, range.start) === 0)) return place;
  const lines = text.split(/\r\n|\r|\n/);
  const lastLine = lines.at(-1) ?? '';
  const after: Position = {
    line: range.start.line + lines.length - 1,
    character: (lines.length === 1 ? range.start.character : 0) + lastLine.length,
  };
  if (compare(place, range.end) < 0) return inside === 'start' ? range.start : after;
  return {
    line: place.line + after.line - range.end.line,
    character:
      place.line === range.end.line ? place.character - range.end.character + after.character : place.character,
  };
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
