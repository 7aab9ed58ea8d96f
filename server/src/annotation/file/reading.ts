import type { Span } from '../../text/span.ts';
import type { FileProblem, FileProblemCode } from '../model.ts';
import type { Field, MapNode, Node } from './tree.ts';

/**
 * Reads values out of the maps and lists of a file. What is absent is `null` or empty; what is there and is not what it
 * should be is the same and a problem besides, so that one wrong field takes nothing else with it.
 */
export class Reader {
  readonly problems: FileProblem[] = [];

  report(code: FileProblemCode, message: string, span: Span): void {
    this.problems.push({ code, message, span });
  }

  checkKeys(map: MapNode, known: readonly string[]): void {
    for (const { key, keySpan } of map.fields) {
      if (!known.includes(key)) {
        this.report('unknown-key', `“${key}” is not known here. Known are ${known.join(', ')}.`, keySpan);
      }
    }
  }

  /** The version of a file as a whole: only a version that this program does not know is worth a word. */
  checkVersion(map: MapNode): void {
    const { value } = fieldOf(map, 'version') ?? {};
    if (!value || (value.kind === 'text' && value.text === '1')) return;
    const version = value.kind === 'text' ? value.text : 'not a number';
    const message = `The version is ${version}; this program knows version 1. Update it, or write “version: 1”.`;
    this.report('schema', message, value.span);
  }

  readText(map: MapNode, key: string): string | null {
    const { value } = fieldOf(map, key) ?? {};
    if (!value) return null;
    if (value.kind === 'text') return value.text;
    this.report(
      'schema',
      `“${key}” must be a text. Put it in quotation marks if it looks like something else.`,
      value.span,
    );
    return null;
  }

  /** As `readText`; what is absent or empty is a problem too. */
  requireText(map: MapNode, key: string): string | null {
    const text = this.readText(map, key);
    if (text !== null && text.trim() !== '') return text;
    const field = fieldOf(map, key);
    if (field === undefined) this.report('schema', `“${key}: …” is missing here.`, startOf(map));
    else if (field.value?.kind !== 'list' && field.value?.kind !== 'map') {
      this.report('schema', `“${key}” is empty. Write it after the colon.`, field.keySpan);
    }
    return null;
  }

  readOneOf<T extends string>(map: MapNode, key: string, values: readonly T[]): T | null {
    const text = this.readText(map, key);
    if (text === null) return null;
    const value = values.find((one) => one === text);
    if (value !== undefined) return value;
    this.report('schema', `“${text}” is not one of ${values.join(', ')}.`, (fieldOf(map, key) as Field).valueSpan);
    return null;
  }

  /** A date, or a date with a time, as ISO 8601 writes them. */
  readTime(map: MapNode, key: string): string | null {
    const text = this.readText(map, key);
    if (text === null || isTime(text)) return text;
    const message = `“${key}” must be a date as “2026-03-31” or a time as “2026-03-31T09:12:00Z”.`;
    this.report('schema', message, (fieldOf(map, key) as Field).valueSpan);
    return null;
  }

  /** Two whole numbers in brackets, the second not the smaller. */
  readSpan(map: MapNode, key: string): Span | null {
    const { value } = fieldOf(map, key) ?? {};
    if (!value) return null;
    const [start, end, ...more] = value.kind === 'list' ? value.items.map((item) => wholeNumber(item.value)) : [];
    if (start != null && end != null && start <= end && more.length === 0) return { start, end };
    this.report('schema', `“${key}” must be where the passage starts and ends, as “${key}: [1042, 1067]”.`, value.span);
    return null;
  }

  readTexts(map: MapNode, key: string): string[] {
    return this.readItems(map, key).flatMap(({ value, span }) => {
      if (value?.kind === 'text' && value.text.trim() !== '') return [value.text];
      this.report('schema', `Each of “${key}” must be a text. Put it in quotation marks if it looks otherwise.`, span);
      return [];
    });
  }

  readMaps(map: MapNode, key: string): MapNode[] {
    return this.readItems(map, key).flatMap(({ value, span }) => {
      if (value?.kind === 'map') return [value];
      this.report('schema', `Each of “${key}” must be “- {…}”, or lines “name: value” below a dash.`, span);
      return [];
    });
  }

  readMap(map: MapNode, key: string): MapNode | null {
    const { value } = fieldOf(map, key) ?? {};
    if (!value || value.kind === 'map') return value ?? null;
    this.report('schema', `“${key}” must be “{…}”, or lines “name: value” below it.`, value.span);
    return null;
  }

  readItems(map: MapNode, key: string): { readonly value: Node | null; readonly span: Span }[] {
    const { value } = fieldOf(map, key) ?? {};
    if (!value) return [];
    if (value.kind === 'list') {
      return value.items.map(({ start, value: item }) => ({
        value: item,
        span: item?.span ?? { start, end: value.alias ? value.span.end : start + 1 },
      }));
    }
    this.report('schema', `“${key}” must be a list: a line “- …” for each, or “[…, …]”.`, value.span);
    return [];
  }
}

/** The first field of that name: a second one is an error of the file. */
export function fieldOf(map: MapNode, key: string): Field | undefined {
  return map.fields.find((field) => field.key === key);
}

/** The place to say something of a map as a whole: its first key, not all its lines. */
export function startOf(map: MapNode): Span {
  return map.fields[0]?.keySpan ?? map.span;
}

function wholeNumber(node: Node | null): number | null {
  if (node?.kind !== 'text' || !/^\d{1,15}$/.test(node.text)) return null;
  return Number(node.text);
}

/** A date or a time, as ISO 8601 writes them. */
export function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(text);
}
