import { lineEnd } from '../edit/text-change.ts';
import { writeFlow } from '../file/style.ts';
import type { ListNode, MapNode } from '../file/tree.ts';
import type { Context } from './context.ts';
import { type Element, elementsOf, indent, placesOf } from './element.ts';
import type { Part } from './element-merge.ts';
import { endKey, mergeFields, mergeItems } from './keyed.ts';
import { chooseChanged, mapSides, type Outcome, type Sides } from './sides.ts';
import { plainOf, toFlow } from './value.ts';

/**
 * Merges fields or items whose value is a map or a list, by what is in them; a side without the element has nothing in
 * it. `null` where nothing is left; `undefined` where they are not alike, or not so written that each thing in them can
 * be told from its neighbours.
 */
export function mergeContainers(sides: Sides<Element | null>, context: Context): Outcome | null | undefined {
  const containers = mapSides(sides, containerOf);
  const { base, ours, theirs } = containers;
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const present = [ours, theirs, base].filter((one) => one !== null);
  const [first] = present;
  if (first === undefined || present.some(({ node }) => node.kind !== first.node.kind)) return undefined;
  const isBlock = present.some(({ node }) => !node.flow);
  const inner = mapSides({ base, ours, theirs }, (one) => (one === null ? [] : partsOf(one, isBlock)));
  if (inner.base === null || inner.ours === null || inner.theirs === null) return undefined;
  const elements = { base: inner.base, ours: inner.ours, theirs: inner.theirs };
  const parts = first.node.kind === 'map' ? mergeFields(elements, context) : mergeItems(elements, context);
  const header = mergeHeaders({ base, ours, theirs }, isBlock);
  const write = (side: 'ours' | 'theirs') => {
    const there = parts.flatMap(({ lead, outcome }) => (outcome[side] === null ? [] : [{ lead, text: outcome[side] }]));
    if (there.length === 0) return null;
    return isBlock ? writeBlock(header, there) : writeInLine(header.text, first.node.kind, there);
  };
  const outcome = { ours: write('ours'), theirs: write('theirs') };
  return outcome.ours === null && outcome.theirs === null ? null : outcome;
}

interface Container {
  readonly element: Element;
  readonly node: MapNode | ListNode;
}

/** `null` where there is nothing; `undefined` for a value that holds nothing else. */
function containerOf(element: Element | null): Container | null | undefined {
  const node = element?.node ?? null;
  if (element === null || node === null) return null;
  return node.kind === 'text' ? undefined : { element, node };
}

function partsOf({ element, node }: Container, isBlock: boolean): Element[] | null {
  if (!node.flow) return withEnd(element, elementsOf(element.source, node));
  const elements = elementsInLine(element.source, node);
  if (!isBlock || node.kind === 'map') return elements;
  return elements?.map((one) => ({ ...one, text: `- ${one.text}` })) ?? null;
}

/** The comments after the last field are merged as a field that has nothing else. */
function withEnd({ end }: Element, elements: Element[] | null): Element[] | null {
  const last = elements?.at(-1);
  if (!elements || last === undefined || end.length === 0) return elements;
  return [...elements, { ...last, key: endKey, lead: end, text: '', trail: '', node: null }];
}

/** What is in brackets or braces; `null` where comments stand there, or one key stands twice. */
function elementsInLine(source: string, parent: MapNode | ListNode): Element[] | null {
  if (parent.alias) return null;
  const elements: Element[] = [];
  let above = parent.span.start + 1;
  for (const { key, start, end, node } of placesOf(parent)) {
    if (source.slice(above, start).includes('#')) return null;
    const name =
      parent.kind === 'map' ? `${source.slice(start, end).startsWith('"') ? JSON.stringify(key) : key}: ` : '';
    const text = name + writeInBrackets(source, node);
    elements.push({ key, lead: [], text, trail: '', node, source, column: 0, start, end: [] });
    above = end;
  }
  if (source.slice(above, parent.span.end).includes('#')) return null;
  return new Set(elements.map(({ key }) => key)).size === elements.length ? elements : null;
}

/** As it is written, where that is on one line and means the same in brackets. */
function writeInBrackets(source: string, node: Element['node']): string {
  const written = node === null ? '' : source.slice(node.span.start, node.span.end);
  const isSafe = node !== null && !written.includes('\n') && (node.kind !== 'text' || node.form !== 'block');
  return isSafe && plainOf(node) !== null ? written : writeFlow(toFlow(node));
}

interface Header {
  /** The key or dash and what follows it up to the first thing in the container. */
  readonly text: string;
  /** The first thing stands on the line of the header. */
  readonly isInLine: boolean;
  /** How much more than the header the things in it are indented. */
  readonly depth: number;
}

function mergeHeaders(sides: Sides<Container | null>, isBlock: boolean): Header {
  const { base, ours, theirs } = mapSides(sides, (one) => (one === null ? null : headerOf(one)));
  const usable = [ours, theirs, base].filter((one) => one !== null && one.isBlock === isBlock) as Header[];
  const [first, second] = usable;
  if (first === undefined) throw new Error('A container has a side that is written like it.');
  const bothThere = ours?.isBlock === isBlock && theirs?.isBlock === isBlock && second !== undefined;
  if (!bothThere) return first;
  const chosen = chooseChanged({ base, ours, theirs }, (a, b) => a?.text === b?.text);
  return chosen ?? { ...first, text: `${first.text}${/\s#.*$/.exec(second.text)?.[0] ?? ''}` };
}

function headerOf({ element, node }: Container): Header & { readonly isBlock: boolean } {
  const { source, start, column } = element;
  const inner = node.span.start;
  const line = lineEnd(source, start);
  const isInLine = node.flow || inner < line;
  const text = isInLine ? source.slice(start, inner) : source.slice(start, line).trimEnd();
  const innerColumn = inner - (source.lastIndexOf('\n', inner - 1) + 1);
  return { text, isInLine, depth: innerColumn - column, isBlock: !node.flow };
}

function writeInLine(header: string, kind: 'map' | 'list', parts: readonly { readonly text: string }[]): string {
  const inner = parts.map(({ text }) => text).join(', ');
  return header + (kind === 'map' ? `{${inner}}` : `[${inner}]`);
}

function writeBlock({ text: header, isInLine, depth }: Header, parts: readonly Pick<Part, 'lead'>[]): string {
  const pad = ' '.repeat(depth);
  const lines: string[] = [];
  let held: readonly string[] = [];
  for (const [i, { lead, text }] of (parts as readonly { lead: readonly string[]; text: string }[]).entries()) {
    // Nothing can stand between a dash and the first key.
    if (isInLine && i === 0) {
      lines.push(header + indent(text, depth));
      held = lead;
      continue;
    }
    for (const line of [...held, ...lead]) lines.push(line && pad + line);
    held = [];
    if (text !== '') lines.push(pad + indent(text, depth));
  }
  for (const line of held) lines.push(line && pad + line);
  return isInLine ? lines.join('\n') : [header, ...lines].join('\n');
}
