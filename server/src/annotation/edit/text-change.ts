import type { Span } from '../../text/span.ts';

/** A stretch of a text and what takes its place, as the language protocol has it: all spans are of the text before. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/** Sorted, and joined where they touch. Of two that overlap, both only take away, or the first one wins. */
export function joinChanges(changes: readonly TextChange[]): TextChange[] {
  const joined: TextChange[] = [];
  const sorted = changes.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const change of sorted) {
    const last = joined.at(-1);
    if (last === undefined || change.span.start > last.span.end) {
      joined.push(change);
      continue;
    }
    const overlaps = change.span.start < last.span.end;
    const end = Math.max(last.span.end, change.span.end);
    const text = overlaps && last.text !== '' ? last.text : last.text + change.text;
    joined[joined.length - 1] = { span: { start: last.span.start, end }, text };
  }
  return joined.filter(({ span, text }) => span.end > span.start || text !== '');
}

/** The text after changes that are sorted and do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { span, text: added } of changes) {
    parts.push(text.slice(from, span.start), added);
    from = span.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

export function insert(offset: number, text: string): TextChange {
  return { span: { start: offset, end: offset }, text };
}

export function remove(start: number, end: number): TextChange {
  return { span: { start, end }, text: '' };
}

/** Offset of the first character of the line of an offset. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the end of the line of an offset, before its LF or CRLF. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** Offset of the end of the line before the one that starts at an offset greater than 0. */
export function previousLineEnd(text: string, start: number): number {
  return text[start - 2] === '\r' ? start - 2 : start - 1;
}

/** How many characters stand before an offset in its line; a mark of byte order is none. */
export function columnOf(text: string, offset: number): number {
  const line = lineStart(text, offset);
  return offset - line - (text[line] === '\uFEFF' ? 1 : 0);
}
