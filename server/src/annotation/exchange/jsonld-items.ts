import { asList, asObject } from './json-values.ts';

/** An annotation as it stands in JSON, and where: a path as `first.items[3]`. */
export interface JsonItem {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: string;
}

/**
 * The annotations of a file: a collection with its pages, a page, a list, one annotation alone, or the answer of the
 * programming interface of Hypothesis, which calls them rows.
 */
export function itemsOf(root: unknown, problem: (message: string) => void): JsonItem[] {
  const items: JsonItem[] = [];
  const waiting: { value: unknown; path: string }[] = [{ value: root, path: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    const object = asObject(value);
    const key = Array.isArray(value) ? '' : listKeys.find((one) => Array.isArray(object?.[one]));
    if (key !== undefined) {
      const list = (Array.isArray(value) ? value : object?.[key]) as readonly unknown[];
      for (const [i, one] of list.entries()) {
        const place = `${join(path, key)}[${i}]`;
        const item = asObject(one);
        if (item === null) problem(`${place}: this is not an annotation`);
        else items.push({ value: item, path: place });
      }
    } else if (object === null) {
      problem(`${path || 'the file'}: this is neither an annotation nor a list of them`);
    } else if (isPage(object)) {
      if (object.first === undefined && object.next === undefined)
        problem(`${path || 'the file'}: it has no annotations in it`);
    } else {
      items.push({ value: object, path: path || 'the annotation' });
    }
    for (const link of object === null || !(key !== undefined || isPage(object)) ? [] : ['next', 'first']) {
      const page = object?.[link];
      if (page === undefined || page === null) continue;
      if (typeof page === 'string') problem(`${join(path, link)}: the page ${page} is elsewhere; put it into the file`);
      else waiting.push({ value: page, path: join(path, link) });
    }
  }
  return items;
}

const listKeys = ['items', 'rows', 'annotations'] as const;

function isPage(object: Readonly<Record<string, unknown>>): boolean {
  return asList(object.type).some((type) => type === 'AnnotationCollection' || type === 'AnnotationPage');
}

function join(path: string, key: string): string {
  return path === '' || key === '' ? path + key : `${path}.${key}`;
}
