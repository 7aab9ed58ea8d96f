import { type Span, shift } from '../../text/span.ts';
import type { Entry, ListFile } from './list-file.ts';
import { fieldOf } from './reading.ts';
import type { Field, ListItem, MapNode, Node } from './tree.ts';

/** Keys of maps and indices of lists from an entry, or from the file, down to a value: `['links', 0, 'to']`. */
export type Path = readonly (string | number)[];

/** What stands at an offset of a file, or would stand there if somebody wrote on. */
export interface PathAt {
  /** The index of the entry; `null` for what stands beside the list. */
  readonly entry: number | null;
  /** For a key that is being written, that of its map. */
  readonly path: Path;
  readonly role: 'key' | 'value';
  /** The key or the value at the offset, in the file; where there is none yet, the offset itself. */
  readonly span: Span;
  /** The keys that its map has already, without the one at the offset. */
  readonly siblings: readonly string[];
}

/** Where an offset of a file is. Works in a file that is broken because somebody is writing in it. */
export function pathAt(file: ListFile<unknown, unknown>, offset: number): PathAt {
  const index = entryAt(file, offset);
  const entry = file.entries[index];
  if (entry === undefined) {
    const nothing: PathAt = { entry: null, path: [], role: 'key', span: { start: offset, end: offset }, siblings: [] };
    return file.map === null ? nothing : { ...new Search(file.text, offset).inNode(file.map, []), entry: null };
  }
  const at = offset - entry.offset;
  const search = new Search(entry.piece.text, at);
  const root = entry.item.value;
  const found = root === null || root.kind === 'text' ? search.atKey([], null) : search.inNode(root, []);
  return { ...found, entry: index, span: shift(found.span, entry.offset) };
}

/** The index of the entry whose lines hold an offset; −1 for none. */
export function entryAt(file: ListFile<unknown, unknown>, offset: number): number {
  const index = file.entries.findLastIndex((entry) => startOf(entry) <= offset);
  const entry = file.entries[index];
  if (entry === undefined) return -1;
  const end = entry.offset + (entry.item.value?.span.end ?? entry.item.start + 1);
  if (offset <= end) return index;
  // Below the last line of an entry, what is indented more than its dash is its.
  const between = file.text.slice(end, offset);
  const line = between.slice(between.lastIndexOf('\n') + 1);
  const dash = columnIn(file.text, startOf(entry));
  return !between.includes('\n') || (line.trim() === '' && line.length > dash) ? index : -1;
}

/** Where the value of a path stands in the file; `null` where there is none. */
export function spanAt(entry: Entry<unknown>, path: Path): Span | null {
  const node = nodeAt(entry.item.value, path);
  return node && shift(node.span, entry.offset);
}

/** The value of a path; spans are of the piece of the entry. */
export function nodeAt(root: Node | null, path: Path): Node | null {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'map' && typeof step === 'string') node = fieldOf(node, step)?.value ?? null;
    else if (node?.kind === 'list' && typeof step === 'number') node = node.items[step]?.value ?? null;
    else return null;
  }
  return node;
}

/** All texts of an entry with their paths and their places in the file, in the order in which they stand there. */
export function textsOf(entry: Entry<unknown>): { readonly path: Path; readonly text: string; readonly span: Span }[] {
  const found: { path: Path; text: string; span: Span }[] = [];
  const visit = (node: Node | null, path: Path): void => {
    if (node === null) return;
    if (node.kind === 'text') found.push({ path, text: node.text, span: shift(node.span, entry.offset) });
    else if (node.kind === 'list') for (const [i, item] of node.items.entries()) visit(item.value, [...path, i]);
    else for (const field of node.fields) visit(field.value, [...path, field.key]);
  };
  visit(entry.item.value, []);
  return found;
}

type Found = Omit<PathAt, 'entry'>;

/** The way down to an offset of a text. */
class Search {
  readonly #text: string;
  readonly #offset: number;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  inNode(node: Node, path: Path): Found {
    if (node.kind === 'map') return this.#inMap(node, path);
    if (node.kind === 'list') return this.#inList(node.items, path, node.flow);
    return { path, role: 'value', span: node.span, siblings: [] };
  }

  /** A key that is being written, or that may be written here. */
  atKey(path: Path, map: MapNode | null): Found {
    const span = this.#word();
    const siblings = (map?.fields ?? []).filter((field) => field.keySpan.start !== span.start).map(({ key }) => key);
    return { path, role: 'key', span, siblings };
  }

  #inMap(map: MapNode, path: Path): Found {
    const offset = this.#offset;
    const field = map.fields.findLast(({ keySpan }) => keySpan.start <= offset);
    if (field === undefined || offset <= field.keySpan.end) return this.atKey(path, map);
    const inner = [...path, field.key];
    const found = this.#inField(map, field, inner);
    if (found === null) return this.atKey(path, map);
    if (found.role === 'key' || found.path.length > inner.length) return found;
    return { ...found, siblings: map.fields.filter((one) => one !== field).map(({ key }) => key) };
  }

  /** `null` where the offset is past the field. */
  #inField(map: MapNode, { value, keySpan, valueSpan }: Field, path: Path): Found | null {
    const offset = this.#offset;
    const nothing: Found = { path, role: 'value', span: { start: offset, end: offset }, siblings: [] };
    if (value === null) {
      const isEmpty = valueSpan.start === valueSpan.end;
      if (map.flow || !this.#hasLineBreak(keySpan.end)) return isEmpty ? nothing : { ...nothing, span: valueSpan };
      return this.#column(offset) > this.#column(keySpan.start) ? nothing : null;
    }
    if (value.kind === 'text' && value.form === 'plain' && !map.flow && this.#hasLineBreak(valueSpan.start))
      return null;
    if (offset < valueSpan.start) return nothing;
    if (offset <= valueSpan.end) return this.inNode(value, path);
    if (value.kind === 'text' || value.flow) return this.#hasLineBreak(valueSpan.end) || map.flow ? null : nothing;
    if (!this.#hasLineBreak(valueSpan.end)) return this.inNode(value, path);
    const isDeeper =
      this.#column(offset) >= this.#column(value.span.start) && this.#column(offset) > this.#column(keySpan.start);
    return isDeeper ? this.inNode(value, path) : null;
  }

  #inList(items: readonly ListItem[], path: Path, flow: boolean): Found {
    const offset = this.#offset;
    const index = items.findLastIndex(({ start }) => start <= offset);
    const item = items[index];
    const next = { path: [...path, index + 1], role: 'value', span: this.#word(), siblings: [] } as const;
    if (item === undefined) return next;
    const inner = [...path, index];
    if (item.value === null) return { ...next, path: inner };
    if (offset <= item.value.span.end) return this.inNode(item.value, inner);
    if (flow || item.value.kind !== 'map' || item.value.flow) return next;
    return this.#column(offset) >= this.#column(item.value.span.start) ? this.inNode(item.value, inner) : next;
  }

  /** The word at the offset, without what YAML means. */
  #word(): Span {
    let start = this.#offset;
    while (start > 0 && /[^\s[\]{},:"'#]/.test(this.#text[start - 1] as string)) start--;
    let end = this.#offset;
    while (end < this.#text.length && /[^\s[\]{},:"'#]/.test(this.#text[end] as string)) end++;
    return { start, end };
  }

  /** True where a line ends between `from` and the offset. */
  #hasLineBreak(from: number): boolean {
    const end = this.#text.indexOf('\n', from);
    return end >= 0 && end < this.#offset;
  }

  #column(offset: number): number {
    return columnIn(this.#text, offset);
  }
}

function columnIn(text: string, offset: number): number {
  return offset === 0 ? 0 : offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function startOf({ item, offset }: Entry<unknown>): number {
  return item.start + offset;
}
