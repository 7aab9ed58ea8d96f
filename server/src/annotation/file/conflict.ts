import type { Span } from '../../text/span.ts';

/**
 * Finds what an unfinished merge of git has left in a text, and blanks it out: the text keeps its length and its lines,
 * and all around the conflicts can still be read.
 */
export function blankConflicts(text: string): { readonly text: string; readonly conflicts: readonly Span[] } {
  const conflicts = findConflicts(text);
  if (conflicts.length === 0) return { text, conflicts };
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of conflicts) {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    from = end;
  }
  return { text: parts.join('') + text.slice(from), conflicts };
}

/** Each from its line `<<<<<<<` to its line `>>>>>>>`; a marker without its partner is a conflict of one line. */
function findConflicts(text: string): Span[] {
  if (!markers.some((marker) => text.includes(marker))) return [];
  const conflicts: Span[] = [];
  let open: number | null = null;
  for (const { 0: marker, index } of text.matchAll(/(?<![^\n])(?:<{7}|>{7}|\|{7})(?=[ \r\n]|$)[^\r\n]*/g)) {
    const end = index + marker.length;
    if (marker.startsWith('<')) {
      if (open !== null) conflicts.push({ start: open, end: endOfLine(text, open) });
      open = index;
    } else if (marker.startsWith('>')) {
      conflicts.push({ start: open ?? index, end });
      open = null;
    } else if (open === null) {
      conflicts.push({ start: index, end });
    }
  }
  if (open !== null) conflicts.push({ start: open, end: endOfLine(text, open) });
  return conflicts;
}

const markers = ['<<<<<<<', '>>>>>>>', '|||||||'];

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
