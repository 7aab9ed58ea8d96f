import { listIndent, writeEntry } from '../file/create.ts';
import type { Entry, ListFile } from '../file/list-file.ts';
import { fieldOf } from '../file/reading.ts';
import { type FieldValue, writeFlow } from '../file/style.ts';
import type { ListNode } from '../file/tree.ts';
import { Elements } from './elements.ts';
import { columnOf, insert, lineEnd, lineStart, previousLineEnd, remove, type TextChange } from './text-change.ts';

interface Order<Value> {
  readonly listKey: string;
  readonly fieldsOf: (value: Value) => FieldValue[];
  readonly compare: ((a: Value, b: Value) => number) | null;
}

/**
 * Takes entries out, by their indices, and puts new ones in, each before the first that comes after it: two people who
 * add passages at different places of an article then add lines at different places of the file. With an entry go the
 * comment right above it and the blank lines that set it apart.
 */
export function changeEntries<Value>(
  file: ListFile<unknown, Value>,
  { listKey, fieldsOf, compare }: Order<Value>,
  removed: ReadonlySet<number>,
  added: readonly Value[],
): TextChange[] {
  if (file.map === null || (removed.size === 0 && added.length === 0)) return [];
  const values = compare === null ? added : added.toSorted(compare);
  const field = fieldOf(file.map, listKey);
  if (field === undefined) return [appendList(file, listKey, values.map(fieldsOf))];
  if (field.value?.kind === 'list' && field.value.flow && (file.entries.length > 0 || file.map.flow)) {
    return changeInBrackets(file, field.value, removed, values.map(fieldsOf));
  }
  const layout = new Layout(file);
  const kept = [...file.entries.keys()].filter((index) => !removed.has(index));
  const last = kept.at(-1) ?? -1;
  const taken = [...removed].map((index) => {
    const [start, end] = [layout.startOf(index), layout.endOf(index)];
    return index < last ? remove(start, layout.nextWritten(end)) : remove(layout.lastWritten(start), end);
  });
  const first = file.entries[0];
  const column = first === undefined ? listIndent : columnOf(file.text, startOf(first));
  // Brackets without anything in them make room for the list.
  if (field.value !== null && first === undefined) taken.push(remove(field.keySpan.end + 1, field.valueSpan.end));
  const bottom =
    last < 0 ? lineEnd(file.text, first === undefined ? field.valueSpan.end : field.keySpan.end) : layout.endOf(last);
  const put = values.map((value) => {
    const written = `${' '.repeat(column)}${writeEntry(fieldsOf(value), column)}`;
    const next = kept.find((index) => {
      const other = file.entries[index]?.value ?? null;
      return compare !== null && other !== null && compare(other, value) > 0;
    });
    return next === undefined
      ? insert(bottom, layout.gap + written)
      : insert(layout.startOf(next), written + layout.gap);
  });
  const isAtEnd = bottom === file.text.length && put.some(({ span }) => span.start === bottom);
  return [...taken, ...put, ...(isAtEnd ? [insert(bottom, '\n')] : [])];
}

function appendList(file: ListFile<unknown, unknown>, listKey: string, entries: readonly FieldValue[][]): TextChange {
  const list = entries.map((fields) => `\n\n${' '.repeat(listIndent)}${writeEntry(fields, listIndent)}`);
  return insert(file.text.length, `${file.text.endsWith('\n') ? '\n' : '\n\n'}${listKey}:${list.join('')}\n`);
}

function changeInBrackets(
  file: ListFile<unknown, unknown>,
  list: ListNode,
  removed: ReadonlySet<number>,
  entries: readonly FieldValue[][],
): TextChange[] {
  const elements = new Elements(file.text, list, removed);
  if (entries.length === 0) return elements.remove();
  const written = entries.map((fields) => writeFlow({ kind: 'map', flow: true, fields })).join(', ');
  const last = list.items.findLastIndex((_, index) => !removed.has(index));
  return [...elements.remove(), elements.insertAfter(last, written)];
}

/** Where the entries of a list of lines begin and end, with what belongs to them. */
class Layout {
  /** What stands between the end of an entry's last line and the start of the next one's first. */
  readonly gap: string;
  readonly #file: ListFile<unknown, unknown>;

  constructor(file: ListFile<unknown, unknown>) {
    this.#file = file;
    const [first, second] = file.entries;
    const isCompact = first && second && this.nextWritten(this.endOf(0)) === this.#lineAfter(this.endOf(0));
    this.gap = isCompact ? '\n' : '\n\n';
  }

  /** The start of its first line: the comment right above it, or its dash. */
  startOf(index: number): number {
    const { text, entries } = this.#file;
    const dash = startOf(entries[index] as Entry<unknown>);
    const column = columnOf(text, dash);
    let start = lineStart(text, dash);
    const floor = index === 0 ? 0 : this.endOf(index - 1);
    while (start > 0) {
      const above = lineStart(text, start - 1);
      const line = text.slice(above, start);
      if (above <= floor || !/^ *#/.test(line) || line.search(/#/) > column) break;
      start = above;
    }
    return start;
  }

  /** The end of its last line, before the end-of-line characters; comments that are indented as its fields are its. */
  endOf(index: number): number {
    const { text, entries } = this.#file;
    const entry = entries[index] as Entry<unknown>;
    const column = columnOf(text, startOf(entry));
    let end = lineEnd(text, (entry.item.value?.span.end ?? entry.item.start + 1) + entry.offset);
    for (;;) {
      const below = this.#lineAfter(end);
      const line = text.slice(below, lineEnd(text, below));
      if (below >= text.length || !/^ *#/.test(line) || line.search(/#/) <= column) return end;
      end = below + line.length;
    }
  }

  /** The start of the next line that is not blank. */
  nextWritten(end: number): number {
    const { text } = this.#file;
    let line = this.#lineAfter(end);
    while (line < text.length && text.slice(line, lineEnd(text, line)).trim() === '') line = this.#lineAfter(line);
    return line;
  }

  /** The end of the last line above that is not blank. */
  lastWritten(start: number): number {
    const { text } = this.#file;
    let line = start;
    while (line > 0) {
      const above = lineStart(text, line - 1);
      if (text.slice(above, line).trim() !== '') return previousLineEnd(text, line);
      line = above;
    }
    return 0;
  }

  #lineAfter(offset: number): number {
    const end = this.#file.text.indexOf('\n', offset);
    return end < 0 ? this.#file.text.length : end + 1;
  }
}

function startOf({ item, offset }: Entry<unknown>): number {
  return item.start + offset;
}
