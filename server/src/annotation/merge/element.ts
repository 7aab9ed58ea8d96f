import { columnOf, lineEnd, lineStart } from '../edit/text-change.ts';
import type { ListNode, MapNode, Node } from '../file/tree.ts';
import { plainOf } from './value.ts';

/** A field of a map or an item of a list, as it stands on lines of its own. */
export interface Element {
  /** What it is known by among its siblings: the key of a field; of an item, what does not change when it is edited. */
  readonly key: string;
  /** The lines above it that are comments or blank, without their indent. */
  readonly lead: readonly string[];
  /** From its key or dash to the end of its value; lines after the first without the indent of the first. */
  readonly text: string;
  /** The comment behind its value, with the blanks before it. */
  readonly trail: string;
  readonly node: Node | null;
  /** The text that the spans of the node are of, and the column at which the element starts in it. */
  readonly source: string;
  readonly column: number;
  /** Where the element starts in it. */
  readonly start: number;
  /** The comments after the last thing in it that are its own. */
  readonly end: readonly string[];
}

/** What stands on lines of its own in a text, to be made an element. */
export interface Place {
  readonly key: string;
  readonly start: number;
  /** The end of its value. */
  readonly end: number;
  readonly node: Node | null;
}

/** The fields or items of a block; `null` where they are not each on lines of their own, or one key stands twice. */
export function elementsOf(source: string, parent: MapNode | ListNode): Element[] | null {
  if (parent.flow || parent.alias) return null;
  return elementsAt(source, placesOf(parent), parent.span.start);
}

/** As `elementsOf`, of what stands at some places below one another; comments are counted in from an offset on. */
export function elementsAt(source: string, places: readonly Place[], from: number): Element[] | null {
  const elements: Element[] = [];
  let above = from;
  const column = columnOf(source, places[0]?.start ?? 0);
  for (const [i, { key, start, end, node }] of places.entries()) {
    const line = lineStart(source, start);
    const isBehindDash = i === 0 && line < above;
    if (!isBehindDash && (line < above || source.slice(line, start).trim() !== '')) return null;
    if (columnOf(source, start) !== column) return null;
    const isBlock = node !== null && node.kind !== 'text' && !node.flow;
    const last = lineEnd(source, end);
    const trail = isBlock ? '' : source.slice(end, last);
    if (!/^[ \t]*(?:#.*)?$/.test(trail)) return null;
    elements.push({
      key,
      lead: isBehindDash ? [] : linesOf(source.slice(above, line)),
      text: dedent(source.slice(start, isBlock ? last : end).trimEnd(), column),
      trail: trail.trimEnd(),
      node,
      source,
      column,
      start,
      end: [],
    });
    above = Math.min(last + 1, source.length);
  }
  return new Set(places.map(({ key }) => key)).size === places.length ? elements : null;
}

/** The comments and blank lines of a stretch of whole lines, without their indent. */
export function linesOf(text: string): string[] {
  return text === ''
    ? []
    : text
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => line.trim());
}

/** The lines but the first with up to `column` blanks less. */
export function dedent(text: string, column: number): string {
  return text.replace(/\n( *)/g, (_, blanks: string) => `\n${blanks.slice(column)}`);
}

/** The lines but the first that are not empty with `column` blanks more. */
export function indent(text: string, column: number): string {
  return text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(column)}`);
}

export function placesOf(parent: MapNode | ListNode): Place[] {
  if (parent.kind === 'map') {
    return parent.fields.map(({ key, keySpan, value, valueSpan }) => ({
      key,
      start: keySpan.start,
      end: valueSpan.end,
      node: value,
    }));
  }
  const keys = identitiesOf(parent);
  return parent.items.map(({ start, value }, i) => ({
    key: keys[i] as string,
    start,
    end: value?.span.end ?? start + 1,
    node: value,
  }));
}

/**
 * What each item of a list is known by. A reply is known by its author and time, so that its text can change; all else
 * is known by what it says. The second of two that are equal is known as the second.
 */
function identitiesOf(list: ListNode): string[] {
  const counts = new Map<string, number>();
  return list.items.map(({ value }) => {
    const said = plainOf(value) as { by?: unknown; on?: unknown } | null;
    const isReply = typeof said === 'object' && typeof said?.by === 'string' && typeof said.on === 'string';
    const key = JSON.stringify(isReply ? [said.by, said.on] : said);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  });
}
