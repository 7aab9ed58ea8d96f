import { linkKeys, replyKeys, sourceKeys } from '../file/article-file.ts';
import { passageKeys } from '../file/claims-file.ts';
import { below, type Context } from './context.ts';
import type { Element } from './element.ts';
import { isSameElement, mergeElement, type Part } from './element-merge.ts';
import { mergeOrder } from './order.ts';
import { agreed, mapSides, type Sides, sidesAt } from './sides.ts';
import { plainOf } from './value.ts';

/** Merges the fields of a map, each on its own; those of a passage belong together. */
export function mergeFields(sides: Sides<readonly Element[]>, context: Context): Part[] {
  const byKey = mapSides(sides, indexOf);
  const passage = choosePassage(byKey, context);
  return orderOf(sides, rankIn(context)).flatMap((key) => {
    const field = sidesAt(byKey, key);
    const side = isOfPassage.has(key)
      ? passage
      : isOfChange.has(key) && context.path.length === 0
        ? context.later
        : null;
    if (side === null) return toPart(key, mergeElement(field, below(context, key)));
    if (side === 'each') {
      const lead = (field.ours ?? field.theirs)?.lead ?? [];
      return [{ key, lead, outcome: { ours: textOf(field.ours), theirs: textOf(field.theirs) } }];
    }
    const chosen = field[side];
    return chosen === null ? [] : [{ key, lead: chosen.lead, outcome: agreed(textOf(chosen)) }];
  });
}

/** Merges the items of a list: what either side added is there, what either took out is not, unless the other edited it. */
export function mergeItems(sides: Sides<readonly Element[]>, context: Context): Part[] {
  const byKey = mapSides(sides, indexOf);
  const parts = orderOf(sides, null).flatMap((key) => {
    const item = sidesAt(byKey, key);
    const { base, ours, theirs } = item;
    const left = ours ?? theirs;
    if (base !== null && (ours === null || theirs === null)) {
      return left === null || isSameElement(base, left)
        ? []
        : [{ key, lead: left.lead, outcome: agreed(textOf(left)) }];
    }
    return toPart(key, mergeElement(item, below(context, key)));
  });
  return context.path.at(-1) === 'replies' ? inTime(parts, byKey) : parts;
}

/** Replies of both sides in the order in which they were given, where every one has a time. */
function inTime(parts: Part[], { base, ours, theirs }: Sides<ReadonlyMap<string, Element>>): Part[] {
  const isNew = ({ key }: Part) => !base.has(key);
  const from = parts.findIndex(isNew);
  if (from < 0) return parts;
  const added = parts.slice(from);
  const timed = added.map((part) => {
    const said = plainOf((ours.get(part.key) ?? theirs.get(part.key))?.node ?? null) as { on?: unknown } | null;
    return { part, time: Date.parse(String(said?.on)) };
  });
  if (!added.every(isNew) || timed.some(({ time }) => Number.isNaN(time))) return parts;
  return [...parts.slice(0, from), ...timed.sort((a, b) => a.time - b.time).map(({ part }) => part)];
}

/**
 * The side whose prefix, suffix and position go with the quotation that the merge keeps; `each` where a person must
 * choose the quotation, `null` where each field can be merged on its own.
 */
function choosePassage(
  { base, ours, theirs }: Sides<ReadonlyMap<string, Element>>,
  { later }: Context,
): 'ours' | 'theirs' | 'each' | null {
  if (ours.size === 0 || theirs.size === 0) return null;
  const said = (side: ReadonlyMap<string, Element>, keys: Iterable<string>) =>
    JSON.stringify([...keys].map((key) => plainOf(side.get(key)?.node ?? null)));
  const quotes = mapSides({ base, ours, theirs }, (side) => said(side, ['quote']));
  const places = mapSides({ base, ours, theirs }, (side) => said(side, isOfPassage));
  if (quotes.ours === quotes.theirs) {
    if (places.ours === places.theirs) return null;
    if (places.base === places.theirs) return 'ours';
    if (places.base === places.ours) return 'theirs';
    return later ?? (places.ours > places.theirs ? 'ours' : 'theirs');
  }
  if (quotes.base === quotes.theirs) return 'ours';
  return quotes.base === quotes.ours ? 'theirs' : 'each';
}

/** What tells where a quotation stands. */
const isOfPassage: ReadonlySet<string> = new Set(['prefix', 'suffix', 'at']);
/** Who made the last change, and when. */
const isOfChange: ReadonlySet<string> = new Set(['by', 'on']);

function orderOf(sides: Sides<readonly Element[]>, rank: ((key: string) => number) | null): string[] {
  return mergeOrder(
    mapSides(sides, (side) => side.map(({ key }) => key)),
    rank && ((added, there) => rank(there) > rank(added)),
  );
}

/** Where a field stands among those that are written in a fixed order; `null` for a map that has none. */
function rankIn({ path, fieldOrder }: Context): ((key: string) => number) | null {
  const keys = path.length === 0 ? fieldOrder : innerOrder[path[0] as string];
  if (keys === undefined) return null;
  return (key) => {
    const place = keys.indexOf(key);
    return place >= 0 ? place : key === endKey ? keys.length + 1 : keys.length;
  };
}

const innerOrder: Readonly<Record<string, readonly string[]>> = {
  source: sourceKeys,
  links: linkKeys,
  replies: replyKeys,
  a: passageKeys,
  b: passageKeys,
};

/** What the comments after the last field of an entry are known by. */
export const endKey = '\n';

export function indexOf(elements: readonly Element[]): ReadonlyMap<string, Element> {
  return new Map(elements.map((element) => [element.key, element]));
}

function textOf(element: Element | null): string | null {
  return element && element.text + element.trail;
}

function toPart(key: string, merged: Omit<Part, 'key'> | null): Part[] {
  return merged === null ? [] : [{ key, ...merged }];
}
