/** Tables as text, after RFC 4180. */
export interface CsvRow {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table with CRLF at the end of each row. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

/** Quotation marks are put round all that is not plain. */
function writeCell(text: string): string {
  return /^[\w./:-]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

/**
 * Reads a table: cells are separated by commas, semicolons or tabs, whichever the first row has most of; rows end with
 * CRLF, LF or CR. Empty rows are left out. A quotation mark that is not closed is a problem, and its row ends the table.
 */
export function readCsv(text: string): { readonly rows: readonly CsvRow[]; readonly problem: string | null } {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let firstLine = 1;
  let at = 0;
  const endRow = () => {
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: firstLine, cells });
    cells = [];
    firstLine = line;
  };
  while (at < source.length) {
    let cell = '';
    if (source[at] === '"') {
      const quoted = readQuoted(source, at);
      if (quoted === null) return { rows, problem: `line ${line}: a quotation mark is not closed` };
      cell = quoted.text;
      line += countLines(source, at, quoted.end);
      at = quoted.end;
    }
    // What stands behind a closing quotation mark is kept, as spreadsheets do.
    const start = at;
    while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r') at++;
    cells.push(cell + source.slice(start, at));
    if (source[at] === separator) {
      at++;
      if (at === source.length) cells.push('');
    } else if (at < source.length) {
      at += source[at] === '\r' && source[at + 1] === '\n' ? 2 : 1;
      line++;
      endRow();
    }
  }
  if (cells.length > 0) endRow();
  return { rows, problem: null };
}

function readQuoted(text: string, start: number): { readonly text: string; readonly end: number } | null {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return null;
    if (text[close + 1] !== '"') return { text: parts.join('') + text.slice(from, close), end: close + 1 };
    parts.push(text.slice(from, close + 1));
    from = close + 2;
  }
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count++;
  }
  return count;
}

/** A row of one column has no separator, and any will do. */
function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = end < 0 ? text : text.slice(0, end);
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: first.split(separator).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).separator;
}
