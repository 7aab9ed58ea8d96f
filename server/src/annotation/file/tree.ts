import type { Alias, Scalar, YAMLMap, YAMLSeq, Node as YamlNode } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Span } from '../../text/span.ts';

/**
 * Reads a text as one YAML document and returns what is in it as a plain tree. Never fails: what cannot be read is an
 * error with its place, and the rest of the tree is there. All scalars are texts (the failsafe schema): a name such as
 * `1860` or `no` is a name, whatever another schema would make of it.
 */
export function parseTree(text: string): Tree {
  const errors: TreeError[] = [];
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      prettyErrors: false,
      keepSourceTokens: true,
      uniqueKeys: false,
    });
    for (const { code, message, pos } of document.errors) {
      const several = code === 'MULTIPLE_DOCS';
      errors.push({
        code: 'yaml',
        message: several ? 'A second document begins here. Take the line “---” out.' : withStop(message),
        span: { start: Math.min(pos[0], text.length), end: Math.min(pos[1], text.length) },
      });
    }
    const converter = new Converter(text, errors);
    const root = isNode(document.contents) ? converter.convert(document.contents, 0) : null;
    return { root, errors, hasAliases: converter.hasAliases };
  } catch (error) {
    // The reader calls itself for each level of nesting.
    if (!(error instanceof RangeError)) throw error;
    const message = 'Lists and maps stand too deep in one another here to be read.';
    return { root: null, errors: [{ code: 'yaml', message, span: { start: 0, end: text.length } }], hasAliases: false };
  }
}

export interface Tree {
  /** `null` where the text is empty or holds comments alone. */
  readonly root: Node | null;
  readonly errors: readonly TreeError[];
  readonly hasAliases: boolean;
}

export interface TreeError {
  readonly code: 'yaml' | 'duplicate-key';
  readonly message: string;
  readonly span: Span;
}

/** All spans are of the text that was read, in UTF-16 code units, without blanks and comments after them. */
export type Node = TextNode | ListNode | MapNode;

interface Place {
  readonly span: Span;
  /** The node is written elsewhere, and an alias (`*name`) stands here. Everything in it has the alias for its span. */
  readonly alias?: true;
}

export interface TextNode extends Place {
  readonly kind: 'text';
  readonly text: string;
  readonly form: 'plain' | 'quoted' | 'block';
}

export interface ListNode extends Place {
  readonly kind: 'list';
  /** Written in brackets. */
  readonly flow: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** Where its dash stands; in brackets, where its value starts. */
  readonly start: number;
  /** `null` where nothing is written, or `~` or `null`. */
  readonly value: Node | null;
}

export interface MapNode extends Place {
  readonly kind: 'map';
  /** Written in braces. */
  readonly flow: boolean;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly key: string;
  readonly keySpan: Span;
  /** As `ListItem.value`. */
  readonly value: Node | null;
  /** Where the value stands; where there is none, the place after the colon. */
  readonly valueSpan: Span;
}

const deepest = 32;
/** How many nodes aliases may stand for in all, so that a few lines cannot unfold to millions of values. */
const mostAliased = 20_000;

class Converter {
  hasAliases = false;
  readonly #text: string;
  readonly #errors: TreeError[];
  readonly #anchors = new Map<string, YamlNode>();
  #aliased = 0;

  constructor(text: string, errors: TreeError[]) {
    this.#text = text;
    this.#errors = errors;
  }

  convert(node: unknown, depth: number): Node | null {
    if (isAlias(node)) return this.#convertAlias(node, depth);
    if (isNode(node) && 'anchor' in node && node.anchor) this.#anchors.set(node.anchor, node);
    if (isScalar(node)) return this.#convertScalar(node);
    if (depth >= deepest) {
      this.#fail('This stands too deep in other lists and maps to be read.', spanOf(node));
      return null;
    }
    if (isMap(node)) return this.#convertMap(node, depth + 1);
    if (isSeq(node)) return this.#convertList(node, depth + 1);
    return null;
  }

  #convertScalar(node: Scalar): TextNode | null {
    const text = typeof node.value === 'string' ? node.value : '';
    const plain = node.type === 'PLAIN' || node.type === undefined;
    if (plain && (text === '' || text === '~' || text === 'null')) return null;
    const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const span = spanOf(node);
    return {
      kind: 'text',
      text,
      form: plain ? 'plain' : block ? 'block' : 'quoted',
      span: block ? { start: span.start, end: this.#trim(span.start, span.end) } : span,
    };
  }

  #convertList(node: YAMLSeq, depth: number): ListNode {
    const span = spanOf(node);
    if (node.flow) {
      const items = node.items.map((item) => ({ start: spanOf(item).start, value: this.convert(item, depth) }));
      return { kind: 'list', flow: true, items, span };
    }
    const dashes = dashesOf(node);
    const items = node.items.map((item, i) => ({
      start: dashes[i] ?? spanOf(item).start,
      value: this.convert(item, depth),
    }));
    const last = items.at(-1);
    const end = last === undefined ? span.start : (last.value?.span.end ?? last.start + 1);
    return { kind: 'list', flow: false, items, span: { start: span.start, end } };
  }

  #convertMap(node: YAMLMap, depth: number): MapNode {
    const fields: Field[] = [];
    const keys = new Set<string>();
    for (const { key: keyNode, value: valueNode } of node.items) {
      const keySpan = spanOf(keyNode);
      const key = isScalar(keyNode) && typeof keyNode.value === 'string' ? keyNode.value : '';
      if (keys.has(key)) {
        this.#fail(`“${key}” stands here twice. Take one of the two out.`, keySpan, 'duplicate-key');
      }
      keys.add(key);
      const value = this.convert(valueNode, depth);
      const place = isNode(valueNode) ? spanOf(valueNode) : keySpan;
      // The place of nothing is given behind the comment that follows.
      const after = this.#afterColon(keySpan.end);
      const valueSpan =
        value?.span ?? (place.end > place.start && isNode(valueNode) ? place : { start: after, end: after });
      fields.push({ key, keySpan, value, valueSpan });
    }
    const span = spanOf(node);
    const end = fields.at(-1)?.valueSpan.end ?? span.end;
    return { kind: 'map', flow: node.flow === true, fields, span: node.flow ? span : { start: span.start, end } };
  }

  #convertAlias(alias: Alias, depth: number): Node | null {
    this.hasAliases = true;
    const span = spanOf(alias);
    const source = this.#anchors.get(alias.source);
    if (source === undefined) {
      this.#fail(`Nothing before this is named “&${alias.source}”.`, span);
      return null;
    }
    const node = this.#aliased < mostAliased && !isWithin(source, alias) ? this.convert(source, depth + 1) : null;
    return node === null ? null : this.#moveTo(node, span);
  }

  #moveTo(node: Node, span: Span): Node | null {
    if (++this.#aliased === mostAliased) this.#fail('Aliases stand for too much in this file to be read.', span);
    if (this.#aliased >= mostAliased) return null;
    const move = (inner: Node | null) => inner && this.#moveTo(inner, span);
    if (node.kind === 'text') return { ...node, span, alias: true };
    if (node.kind === 'list') {
      const items = node.items.map(({ value }) => ({ start: span.start, value: move(value) }));
      return { ...node, items, span, alias: true };
    }
    const fields = node.fields.map(({ key, value }) => ({ key, keySpan: span, value: move(value), valueSpan: span }));
    return { ...node, fields, span, alias: true };
  }

  #afterColon(keyEnd: number): number {
    let colon = keyEnd;
    while (isBlank(this.#text.charCodeAt(colon))) colon++;
    return this.#text[colon] === ':' ? colon + 1 : keyEnd;
  }

  /** The end of what is written, without blanks after it. */
  #trim(start: number, end: number): number {
    let trimmed = end;
    while (trimmed > start && isBlank(this.#text.charCodeAt(trimmed - 1))) trimmed--;
    return trimmed;
  }

  #fail(message: string, span: Span, code: TreeError['code'] = 'yaml'): void {
    this.#errors.push({ code, message, span });
  }
}

function spanOf(node: unknown): Span {
  const range = isNode(node) ? node.range : null;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/** True where an alias stands in the very node that it names. */
function isWithin(source: unknown, alias: Alias): boolean {
  const outer = isNode(source) ? source.range : null;
  const inner = alias.range;
  return !!outer && !!inner && outer[0] <= inner[0] && inner[0] < outer[1];
}

function dashesOf(node: YAMLSeq): number[] {
  const token = node.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => {
    const dash = start.find(({ type }) => type === 'seq-item-ind');
    return dash === undefined ? [] : [dash.offset];
  });
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function withStop(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** The same node, with each span put where `place` says. */
export function moveNode(node: Node, place: (span: Span) => Span): Node {
  const span = place(node.span);
  const moveValue = (value: Node | null) => value && moveNode(value, place);
  if (node.kind === 'text') return { ...node, span };
  if (node.kind === 'list') {
    const items = node.items.map(({ start, value }) => ({
      start: place({ start, end: start }).start,
      value: moveValue(value),
    }));
    return { ...node, items, span };
  }
  const fields = node.fields.map(({ key, keySpan, value, valueSpan }) => ({
    key,
    keySpan: place(keySpan),
    value: moveValue(value),
    valueSpan: place(valueSpan),
  }));
  return { ...node, fields, span };
}
