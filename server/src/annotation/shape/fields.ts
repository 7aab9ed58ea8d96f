import type { Choice, FieldShape, Referent, ValueShape } from './shape.ts';

/** Short ways to write down shapes. */
export const text: ValueShape = { kind: 'text' };
export const texts: ValueShape = { kind: 'list', of: text };

export function textFor(refersTo: Referent): ValueShape {
  return { kind: 'text', refersTo };
}

export function textLike(pattern: string): ValueShape {
  return { kind: 'text', pattern };
}

/** A date, or a date with a time, as ISO 8601 writes them. */
export const time: ValueShape = textLike('^\\d{4}-\\d\\d-\\d\\d([T ].*)?$');

export function listOf(of: ValueShape): ValueShape {
  return { kind: 'list', of };
}

export function map(...fields: FieldShape[]): ValueShape {
  return { kind: 'map', fields };
}

/** One of the values that a reader knows, each with a description. */
export function oneOf<T extends string>(values: readonly T[], descriptions: Readonly<Record<T, string>>): ValueShape {
  return { kind: 'one-of', values: values.map((value): Choice => ({ value, description: descriptions[value] })) };
}

export function field(key: string, value: ValueShape, description: string): FieldShape {
  return { key, description, value };
}

export function required(key: string, value: ValueShape, description: string): FieldShape {
  return { key, description, value, isRequired: true };
}

export const version: FieldShape = field('version', { kind: 'version' }, 'The version of the format: 1.');

/** The fields of a passage, as they stand among the fields of what refers to it. */
export const passageFields: readonly FieldShape[] = [
  required('quote', textFor('passage'), 'The passage word by word. It decides where the passage is.'),
  field('prefix', text, 'The text just before the passage, which tells it from the same words elsewhere.'),
  field('suffix', text, 'The text just after the passage.'),
  field('at', { kind: 'offsets' }, 'Where the passage started and ended when this was written: a hint alone.'),
];

export const by: FieldShape = field('by', text, 'The handle of the person who wrote this.');
export const on: FieldShape = field('on', time, 'When it was written, in UTC: “"2026-03-31T09:12:00Z"”.');
