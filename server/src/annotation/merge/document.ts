import { listIndent } from '../file/create.ts';
import { below, type Context, type Report } from './context.ts';
import { type Element, indent } from './element.ts';
import { isSameElement, mergeElement, mergeLines, type Part } from './element-merge.ts';
import { indexOf } from './keyed.ts';
import type { MergeKind } from './kinds.ts';
import { mergeOrder } from './order.ts';
import { findLater } from './scalar.ts';
import type { Side } from './side.ts';
import { agreed, isConflict, mapSides, type Sides, sidesAt } from './sides.ts';
import { plainOf, textIn } from './value.ts';

export interface MergedSides {
  readonly fields: readonly Part[];
  readonly entries: readonly Part[];
  readonly end: readonly string[];
  /** Of the dashes. */
  readonly column: number;
}

/** Merges the fields of a file and the entries of its list. */
export function mergeSides(sides: Sides<Side>, kind: MergeKind, report: Report): MergedSides {
  const entries = mergeEntries(
    mapSides(sides, (side) => side.entries),
    kind,
    report,
  );
  const fields = mapSides(sides, (side) => side.fields);
  const byKey = mapSides(fields, indexOf);
  const context: Context = { entry: null, later: null, path: [], fieldOrder: kind.headKeys, report };
  const rank = (key: string) => kind.headKeys.indexOf(key) + 1 || kind.headKeys.length + 1;
  const order = mergeOrder(mapSides(fields, keysOf), (added, there) => rank(there) > rank(added));
  return {
    fields: order.flatMap((key) => {
      const merged = mergeElement(sidesAt(byKey, key), below(context, key));
      return merged === null ? [] : [{ key, ...merged }];
    }),
    entries,
    end: mergeLines(mapSides(sides, (side) => side.end)),
    column: (sides.ours.entries[0] ?? sides.theirs.entries[0])?.column ?? listIndent,
  };
}

/** The text of a merged file, with both sides of what a person must decide between git's markers, or with one of them. */
export function writeMerged(merged: MergedSides, kind: MergeKind, of: 'ours' | 'theirs' | 'both'): string {
  const lines: string[] = [];
  const write = ({ lead, outcome }: Part, column: number) => {
    const pad = ' '.repeat(column);
    const put = (text: string | null) => {
      if (text !== null) lines.push(pad + indent(text, column));
    };
    for (const line of lead) lines.push(line && pad + line);
    if (of !== 'both' || !isConflict(outcome)) return put(of === 'theirs' ? outcome.theirs : outcome.ours);
    lines.push('<<<<<<< ours');
    put(outcome.ours);
    lines.push('=======');
    put(outcome.theirs);
    lines.push('>>>>>>> theirs');
  };
  for (const field of merged.fields) {
    write(field, 0);
    if (field.key === kind.file.listKey) for (const entry of merged.entries) write(entry, merged.column);
  }
  return `${[...lines, ...merged.end].join('\n')}\n`;
}

function mergeEntries(sides: Sides<readonly Element[]>, kind: MergeKind, report: Report): Part[] {
  const byId = mapSides(sides, indexOf);
  const { goesBefore } = kind;
  const values = new Map([...byId.base, ...byId.theirs, ...byId.ours].map(([id, { node }]) => [id, plainOf(node)]));
  const isBefore = goesBefore && ((a: string, b: string) => goesBefore(values.get(a) ?? null, values.get(b) ?? null));
  return mergeOrder(mapSides(sides, keysOf), isBefore).flatMap((id) => {
    const entry = sidesAt(byId, id);
    const times = mapSides(entry, (one) => textIn(one?.node, 'on'));
    const context = { entry: id, later: findLater(times), path: [], fieldOrder: kind.entryKeys, report };
    const merged = mergeEntry(entry, context);
    return merged === null ? [] : [{ key: id, ...merged }];
  });
}

function mergeEntry(sides: Sides<Element | null>, context: Context): Omit<Part, 'key'> | null {
  const { base, ours, theirs } = sides;
  if (base === null || (ours !== null && theirs !== null)) return mergeElement(sides, context);
  const left = ours ?? theirs;
  if (left === null || isSameElement(base, left) || isOnlyMoved(base, left)) return null;
  context.report.notice(context, 'one side deleted it and the other changed it: it stays');
  return { lead: left.lead, outcome: agreed(left.text) };
}

/** True where nothing but the positions of a passage was written anew, which no person does by hand. */
function isOnlyMoved(base: Element, side: Element): boolean {
  const said = ({ node }: Element) => {
    const { at, prefix, suffix, ...rest } = plainOf(node) as Record<string, unknown>;
    return JSON.stringify(rest);
  };
  const comments = (one: Element) =>
    one.text
      .split('\n')
      .filter((line) => line.includes('#'))
      .join('\n');
  return said(base) === said(side) && comments(base) === comments(side);
}

function keysOf(elements: readonly Element[]): string[] {
  return elements.map(({ key }) => key);
}
