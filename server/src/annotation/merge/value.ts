import { fieldOf } from '../file/reading.ts';
import type { Value } from '../file/style.ts';
import type { Node } from '../file/tree.ts';

/** What a node says, however it is written; maps with their keys in order of the alphabet. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

export function plainOf(node: Node | null): Plain {
  if (node === null) return null;
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(({ value }) => plainOf(value));
  const fields = node.fields.map(({ key, value }) => [key, plainOf(value)] as const);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

export function saysSame(a: Node | null, b: Node | null): boolean {
  return JSON.stringify(plainOf(a)) === JSON.stringify(plainOf(b));
}

/** The text of a field of a map; `null` where there is none. */
export function textIn(node: Node | null | undefined, key: string): string | null {
  const value = node?.kind === 'map' ? fieldOf(node, key)?.value : null;
  return value?.kind === 'text' ? value.text : null;
}

/** To be written on one line. */
export function toFlow(node: Node | null): Value {
  if (node === null) return { kind: 'text', text: 'null', form: 'bare' };
  if (node.kind === 'text') return { kind: 'text', text: node.text, form: node.form === 'plain' ? 'word' : 'quoted' };
  if (node.kind === 'list') return { kind: 'list', flow: true, items: node.items.map(({ value }) => toFlow(value)) };
  return { kind: 'map', flow: true, fields: node.fields.map(({ key, value }) => ({ key, value: toFlow(value) })) };
}
