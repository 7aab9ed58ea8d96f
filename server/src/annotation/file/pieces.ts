/**
 * Cuts a file at the entries of its one long list, so that after an edit only the entries that changed are read again:
 * reading YAML takes about half a millisecond for an entry. `null` where the file is not written so that it can be cut:
 * the list in brackets, directives, several documents, lines between the margin and the dashes.
 *
 * A cut is safe because nothing that belongs to an entry stands as far to the left as its dash: continued lines of
 * quotations, brackets and block texts are indented more. Only aliases reach from one entry to another.
 */
export function cut(text: string, listKey: string): Pieces | null {
  const key = findKey(text, listKey);
  if (key === null || /^\uFEFF?%/.test(text)) return null;
  let indent: number | null = null;
  const starts: number[] = [];
  let end = text.length;
  for (let line = key.nextLine; line < text.length; line = nextLine(text, line)) {
    const first = firstInLine(text, line);
    const code = text.charCodeAt(first);
    if (first >= text.length || code === lineFeed || code === carriageReturn || code === hash) continue;
    const isDash = code === dash && isBlankOrEnd(text, first + 1);
    indent ??= isDash ? first - line : -1;
    if (isDash && first - line === indent) starts.push(line);
    else if (first - line <= indent) {
      if (first > line) return null;
      end = line;
      break;
    }
  }
  if (indent === null || indent < 0) return null;
  return { starts, end, indent };
}

export interface Pieces {
  /** Where each entry's first line starts; an entry reaches to the start of the next. */
  readonly starts: readonly number[];
  /** Where the last entry's lines end and the rest of the file begins. */
  readonly end: number;
  /** The column of the dashes. */
  readonly indent: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const hash = 0x23;
const dash = 0x2d;
const space = 0x20;
const tab = 0x09;

/** The one line that holds the key and no value. */
function findKey(text: string, key: string): { readonly nextLine: number } | null {
  const lines = text.matchAll(new RegExp(`(?<![^\\n\\uFEFF])${key}:[ \\t]*(?:#[^\\n]*)?\\r?(?![^\\n])`, 'g'));
  const line = lines.next().value;
  if (line === undefined || !lines.next().done) return null;
  return { nextLine: nextLine(text, line.index) };
}

function firstInLine(text: string, line: number): number {
  let first = line;
  while (text.charCodeAt(first) === space) first++;
  return first;
}

function nextLine(text: string, line: number): number {
  const end = text.indexOf('\n', line);
  return end < 0 ? text.length : end + 1;
}

function isBlankOrEnd(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return offset >= text.length || code === space || code === tab || code === lineFeed || code === carriageReturn;
}
