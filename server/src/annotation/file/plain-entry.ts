import type { Field, ListItem, MapNode, Node, TextNode, Tree } from './tree.ts';

/**
 * Reads an entry that is written as this program writes it, several times as fast as the reader of all of YAML, and to
 * the same tree. `null` for everything else, of which a comment or a blank at the end of a line is enough.
 */
export function parsePlainEntry(text: string): Tree | null {
  const dash = text.search(/[^ ]/);
  if (dash < 0 || !text.startsWith('- ', dash) || text.includes('\r')) return null;
  const reader = new PlainReader(text, dash + 2);
  const map = reader.readMap(dash + 2);
  if (map === null || !reader.isAtEnd()) return null;
  const span = { start: dash, end: map.span.end };
  const root = { kind: 'list', flow: false, items: [{ start: dash, value: map }], span } as const;
  return { root, errors: [], hasAliases: false };
}

const key = /(?:"on"|[a-z][a-z-]*):/y;
const plain = /[A-Za-z0-9][\w./-]*(?: [\w./-]+)*/y;
const quoted = /"(?:[^"\\\n]|\\["\\nrt_LP]|\\x[\da-f]{2}|\\u[\da-f]{4})*"/y;
const escapes = /\\(?:x(..)|u(....)|(.))/g;
const shortEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

/** Where the keys of maps in one another stand at most. */
const deepestColumn = 32;

class PlainReader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  /** True where nothing but blank lines follows. */
  isAtEnd(): boolean {
    while (this.#text[this.#at] === '\n') this.#at++;
    return this.#at === this.#text.length;
  }

  /** A map of lines, from its first key, with its keys at a column; ends at the start of the first line that is not its. */
  readMap(column: number): MapNode | null {
    const fields: Field[] = [];
    const start = this.#at;
    do {
      const field = this.#readField(column);
      if (field === null || fields.some((one) => one.key === field.key)) return null;
      fields.push(field);
    } while (this.#startsLine(column, key));
    const end = (fields.at(-1) as Field).valueSpan.end;
    return { kind: 'map', flow: false, fields, span: { start, end } };
  }

  #readField(column: number): Field | null {
    const { start, end } = this.#match(key) ?? {};
    if (start === undefined || end === undefined) return null;
    const keySpan = { start, end: end - 1 };
    const name = this.#text[start] === '"' ? 'on' : this.#text.slice(start, end - 1);
    const value = this.#text[this.#at] === '\n' ? this.#readBelow(column + 2) : this.#readBeside(column + 2);
    return value && { key: name, keySpan, value, valueSpan: value.span };
  }

  #readBeside(column: number): Node | null {
    if (this.#text[this.#at++] !== ' ') return null;
    if (this.#text.startsWith('|-\n', this.#at)) return this.#readBlock(column);
    const value = this.#readFlow();
    return value !== null && this.#endLine() ? value : null;
  }

  /** A list or a map on the lines below. */
  #readBelow(column: number): Node | null {
    this.#at++;
    if (this.#startsLine(column, key)) return column > deepestColumn ? null : this.readMap(column);
    const items: ListItem[] = [];
    while (this.#startsLine(column, /- /y)) {
      const start = this.#at;
      this.#at += 2;
      const value = this.#readFlow();
      if (value === null || !this.#endLine()) return null;
      items.push({ start, value });
    }
    const [first, last] = [items[0], items.at(-1)];
    if (first === undefined || !last?.value) return null;
    return { kind: 'list', flow: false, items, span: { start: first.start, end: last.value.span.end } };
  }

  #readBlock(column: number): TextNode | null {
    const start = this.#at;
    const indent = ' '.repeat(column);
    const lines: string[] = [];
    this.#at += 3;
    let end = start;
    for (;;) {
      const from = this.#at;
      const lineEnd = this.#text.indexOf('\n', from);
      const line = this.#text.slice(from, lineEnd < 0 ? this.#text.length : lineEnd);
      if (line !== '' && !line.startsWith(indent)) break;
      if (line !== '' && (line.endsWith(' ') || line.endsWith('\t'))) return null;
      if (line === '' && (lines.length === 0 || lineEnd < 0)) break;
      if (lines.length === 0 && line[column] === ' ') return null;
      lines.push(line.slice(column));
      if (line !== '') end = from + line.length;
      this.#at = lineEnd < 0 ? this.#text.length : lineEnd + 1;
      if (lineEnd < 0) break;
    }
    while (lines.at(-1) === '') lines.pop();
    if (lines.length === 0) return null;
    return { kind: 'text', text: lines.join('\n'), form: 'block', span: { start, end } };
  }

  /** A value on one line; brackets and braces stand in one another at most twice. */
  #readFlow(depth = 0): Node | null {
    const opening = this.#text[this.#at];
    if (depth < 2 && opening === '[') return this.#readFlowList(depth + 1);
    if (depth < 2 && opening === '{') return this.#readFlowMap(depth + 1);
    const found = this.#match(opening === '"' ? quoted : plain);
    if (found === null) return null;
    const written = this.#text.slice(found.start, found.end);
    if (opening !== '"') return written === 'null' ? null : { kind: 'text', text: written, form: 'plain', span: found };
    return { kind: 'text', text: decodeEscapes(written.slice(1, -1)), form: 'quoted', span: found };
  }

  #readFlowList(depth: number): Node | null {
    const start = this.#at++;
    const items: ListItem[] = [];
    do {
      const value = this.#readFlow(depth);
      if (value === null) return null;
      items.push({ start: value.span.start, value });
    } while (this.#skip(', '));
    if (!this.#skip(']')) return null;
    return { kind: 'list', flow: true, items, span: { start, end: this.#at } };
  }

  #readFlowMap(depth: number): Node | null {
    const start = this.#at++;
    const fields: Field[] = [];
    do {
      const found = this.#match(key);
      if (found === null || !this.#skip(' ')) return null;
      const value = this.#readFlow(depth);
      const name = this.#text[found.start] === '"' ? 'on' : this.#text.slice(found.start, found.end - 1);
      if (value === null || fields.some((one) => one.key === name)) return null;
      const keySpan = { start: found.start, end: found.end - 1 };
      fields.push({ key: name, keySpan, value, valueSpan: value.span });
    } while (this.#skip(', '));
    if (!this.#skip('}')) return null;
    return { kind: 'map', flow: true, fields, span: { start, end: this.#at } };
  }

  /** Goes to a column of the next line that is not blank, where that line has its first sign there and matches. */
  #startsLine(column: number, pattern: RegExp): boolean {
    let line = this.#at;
    while (this.#text[line] === '\n') line++;
    let first = line;
    while (this.#text[first] === ' ') first++;
    pattern.lastIndex = first;
    if (first - line !== column || !pattern.test(this.#text)) return false;
    this.#at = first;
    return true;
  }

  #match(pattern: RegExp): { readonly start: number; readonly end: number } | null {
    const start = this.#at;
    pattern.lastIndex = start;
    if (!pattern.test(this.#text)) return null;
    this.#at = pattern.lastIndex;
    return { start, end: this.#at };
  }

  #skip(sign: string): boolean {
    if (!this.#text.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  #endLine(): boolean {
    return this.#at === this.#text.length || this.#skip('\n');
  }
}

function decodeEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(escapes, (_, byte?: string, unit?: string, short?: string) => {
    if (short !== undefined) return shortEscapes[short] ?? short;
    return String.fromCharCode(Number.parseInt((byte ?? unit) as string, 16));
  });
}
