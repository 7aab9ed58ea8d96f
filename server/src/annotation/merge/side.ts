import { columnOf, lineEnd, lineStart } from '../edit/text-change.ts';
import { type Entry, parseListFile } from '../file/list-file.ts';
import { fieldOf } from '../file/reading.ts';
import { dedent, type Element, elementsAt, linesOf, type Place, placesOf } from './element.ts';
import type { MergeKind } from './kinds.ts';
import { textIn } from './value.ts';

/** A file on one side of a merge, cut into what is merged: each line of it belongs to exactly one element. */
export interface Side {
  /** The fields of the file; of the list, the line with its key alone. */
  readonly fields: readonly Element[];
  /** By their ids. */
  readonly entries: readonly Element[];
  /** The lines after everything else. */
  readonly end: readonly string[];
}

export const emptySide: Side = { fields: [], entries: [], end: [] };

/**
 * Cuts a text with LF. `null` where its parts cannot be told from one another: the YAML is broken, an id is missing or
 * stands there twice, entries refer to one another by aliases, the whole list is in brackets.
 */
export function readSide(text: string, kind: MergeKind): Side | null {
  const file = parseListFile(text, kind.file);
  if (file.broken || file.map === null || file.map.flow) return null;
  if (file.problems.some(({ code }) => code === 'duplicate-key')) return null;
  const { listKey } = kind.file;
  const places = placesOf(file.map);
  const list = places.findIndex(({ key }) => key === listKey);
  const listStart = list < 0 ? 0 : nextLine(text, (places[list] as Place).end);
  const entries = readEntries(file.entries, text, listStart, kind);
  if (entries === null || (file.entries.length > 0 && list < 0)) return null;
  const above = list < 0 ? places : places.slice(0, list);
  const fields = elementsAt(text, above, 0);
  const listField = list < 0 ? [] : readListField(text, places[list] as Place, above.at(-1) ?? null);
  if (fields === null || listField === null) return null;
  const below = list < 0 ? [] : elementsAt(text, places.slice(list + 1), entries.end);
  if (below === null || fieldOf(file.map, listKey)?.value?.kind === 'text') return null;
  const last = places.slice(list + 1).at(-1);
  const end = last === undefined ? entries.end : nextLine(text, last.end);
  return { fields: [...fields, ...listField, ...below], entries: entries.elements, end: linesOf(text.slice(end)) };
}

function readListField(text: string, place: Place, above: Place | null): Element[] | null {
  const [element] = elementsAt(text, [place], above === null ? 0 : nextLine(text, above.end)) ?? [];
  return element ? [{ ...element, text: `${place.key}:`, node: null }] : null;
}

function readEntries(entries: readonly Entry<unknown>[], text: string, listStart: number, kind: MergeKind) {
  const elements: Element[] = [];
  let above = listStart;
  for (const { item, piece, offset } of entries) {
    const { value } = item;
    const id = textIn(value, kind.idKey)?.trim();
    if (!id || value === null || value.kind !== 'map' || value.alias || piece.text === text) return null;
    const start = offset + item.start;
    const line = lineStart(text, start);
    const column = columnOf(text, start);
    const lastOfValue = lineEnd(text, offset + value.span.end);
    const last = endOfComments(text, lastOfValue, column);
    elements.push({
      key: id,
      lead: linesOf(text.slice(above, line)),
      text: dedent(text.slice(start, last).trimEnd(), column),
      trail: '',
      node: value,
      source: piece.text,
      column,
      start: item.start,
      end: linesOf(text.slice(Math.min(lastOfValue + 1, last), last)),
    });
    above = Math.min(last + 1, text.length);
  }
  const isUnique = new Set(elements.map(({ key }) => key)).size === elements.length;
  return isUnique ? { elements, end: above } : null;
}

/** The end of the last comment below an entry that is indented as its fields are. */
function endOfComments(text: string, lastOfValue: number, column: number): number {
  let end = lastOfValue;
  for (let line = end + 1; line < text.length; line = lineEnd(text, line) + 1) {
    const written = text.slice(line, lineEnd(text, line));
    if (!/^ *#/.test(written) || written.search(/#/) <= column) break;
    end = line + written.length;
  }
  return end;
}

function nextLine(text: string, offset: number): number {
  return Math.min(lineEnd(text, offset) + 1, text.length);
}
