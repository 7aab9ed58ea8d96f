import { sameValue } from '../file/fields.ts';
import { fieldOf } from '../file/reading.ts';
import {
  type FieldValue,
  type ListValue,
  type Value,
  writeAfterColon,
  writeField,
  writeFlow,
  writeFlowField,
  writeItem,
} from '../file/style.ts';
import type { Field, ListItem, ListNode, MapNode, Node } from '../file/tree.ts';
import { Elements } from './elements.ts';
import { columnOf, lineEnd, type TextChange } from './text-change.ts';

/**
 * Changes a map in a text from what was read of it to what it is to say. Only fields that differ are touched, and in
 * lists only the items that differ: comments, unknown fields, the order and what could not be read stay as they are.
 * `before` and `after` name the same fields in the order in which new ones are put.
 */
export function patchMap(
  text: string,
  map: MapNode,
  before: readonly FieldValue[],
  after: readonly FieldValue[],
): TextChange[] {
  const changes: TextChange[] = [];
  const removed = new Set<number>();
  const added: number[] = [];
  for (const [i, { key, value }] of after.entries()) {
    const old = before[i]?.value ?? null;
    if (sameValue(old, value)) continue;
    const index = map.fields.findIndex((field) => field.key === key);
    const field = map.fields[index];
    if (field === undefined) {
      if (value !== null) added.push(i);
    } else if (value === null) removed.add(index);
    else changes.push(...(patchValue(text, field.value, old, value) ?? [replaceValue(text, map, field, value)]));
  }
  const elements = new Elements(text, map, removed);
  for (const i of added) {
    const { key, value } = after[i] as FieldValue;
    const place = (one: FieldValue) =>
      map.fields.findIndex((field, index) => field.key === one.key && !removed.has(index));
    const above = after.slice(0, i).reduce((found, one) => (place(one) < 0 ? found : place(one)), -1);
    const written = map.flow ? writeFlowField(key, value as Value) : writeField(key, value as Value, elements.column);
    changes.push(elements.insertAfter(above, written));
  }
  return [...changes, ...elements.remove()];
}

/** `null` where the value is to be written anew. */
function patchValue(text: string, node: Node | null, before: Value | null, after: Value): TextChange[] | null {
  if (node === null || node.alias) return null;
  if (node.kind === 'map' && before?.kind === 'map' && after.kind === 'map') {
    return patchMap(text, node, before.fields, after.fields);
  }
  if (node.kind === 'list' && before?.kind === 'list' && after.kind === 'list') {
    return patchList(text, node, before, after);
  }
  return null;
}

function replaceValue(text: string, map: MapNode, field: Field, value: Value): TextChange {
  const { start, end } = field.valueSpan;
  if (map.flow) return { span: { start, end }, text: (text[start - 1] === ':' ? ' ' : '') + writeFlow(value) };
  // A block would make a comment at the end of the line part of the text.
  const isBeforeComment = text.slice(end, lineEnd(text, end)).trim() !== '';
  const written =
    isBeforeComment && value.kind === 'text'
      ? ` ${writeFlow(value)}`
      : writeAfterColon(value, columnOf(text, map.span.start));
  // The blanks between the colon and the value are written anew, unless the value stands on a line of its own.
  let from = start;
  while (text[from - 1] === ' ') from--;
  return text[from - 1] === ':'
    ? { span: { start: from, end }, text: written }
    : { span: { start, end }, text: written.trimStart() };
}

/** `null` where the list is to be written anew. */
function patchList(text: string, list: ListNode, before: ListValue, after: ListValue): TextChange[] | null {
  const read = readableItems(list, before.items);
  if (read === null) return null;
  const [old, wanted] = [before.items, after.items];
  let head = 0;
  while (head < old.length && head < wanted.length && sameValue(old[head] as Value, wanted[head] as Value)) head++;
  let tail = 0;
  const most = Math.min(old.length, wanted.length) - head;
  while (tail < most && sameValue(old.at(-1 - tail) as Value, wanted.at(-1 - tail) as Value)) tail++;

  const [oldEnd, wantedEnd] = [old.length - tail, wanted.length - tail];
  const removed = new Set(read.slice(Math.max(head, wantedEnd), Math.max(oldEnd, wantedEnd)));
  const elements = new Elements(text, list, oldEnd > wantedEnd ? removed : new Set());
  const changes: TextChange[] = [];
  for (let i = head; i < wantedEnd; i++) {
    const value = wanted[i] as Value;
    if (i < oldEnd) {
      const node = (list.items[read[i] as number] as ListItem).value as Node;
      changes.push(
        ...(patchValue(text, node, old[i] as Value, value) ?? [{ span: node.span, text: writeFlow(value) }]),
      );
    } else {
      const written = list.flow ? writeFlow(value) : writeItem(value, elements.column);
      changes.push(elements.insertAfter(read[oldEnd - 1] ?? -1, written));
    }
  }
  return [...changes, ...elements.remove()];
}

/** Which items of a list were read as the values; others could not be read, and are left alone. */
function readableItems(list: ListNode, values: readonly Value[]): number[] | null {
  const indices: number[] = [];
  for (const [i, { value: node }] of list.items.entries()) {
    const value = values[indices.length];
    if (value !== undefined && node !== null && saysSame(node, value)) indices.push(i);
  }
  return indices.length === values.length ? indices : null;
}

function saysSame(node: Node, value: Value): boolean {
  if (value.kind === 'text') return node.kind === 'text' && node.text.trim() === value.text.trim();
  if (value.kind === 'list') return node.kind === 'list';
  if (node.kind !== 'map') return false;
  return value.fields.every(({ key, value: wanted }) => {
    const there = fieldOf(node, key)?.value ?? null;
    return wanted === null || (there !== null && saysSame(there, wanted));
  });
}
