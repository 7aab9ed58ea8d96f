import nlp from 'compromise';
import type { Span } from '../../../src/text/span.ts';

/** A number as compromise reads it. */
export interface PlainNumber extends Span {
  readonly value: number | null;
}

interface Found {
  readonly offset: { readonly start: number; readonly length: number };
  readonly number?: { readonly num?: number | null };
}

/** The organisations of a text as compromise, a well-known library of rules, finds them. */
export function organisationsByCompromise(text: string): Span[] {
  return found(nlp(text).organizations().json({ offset: true })).map(({ offset }) => trim(text, offset));
}

/** Its numbers, percentages or sums of money. */
export function numbersByCompromise(text: string, model: 'Number' | 'Percent' | 'Currency'): PlainNumber[] {
  const doc = nlp(text);
  const view = model === 'Number' ? doc.numbers() : model === 'Percent' ? doc.percentages() : doc.money();
  const values: unknown = view.get();
  return found(view.json({ offset: true })).map(({ offset, number }, index) => {
    const value = number?.num ?? (Array.isArray(values) ? values[index] : null);
    return { ...trim(text, offset), value: typeof value === 'number' ? value : null };
  });
}

/** The library's types know nothing of its offsets. */
function found(json: unknown): Found[] {
  return json as Found[];
}

/** Its spans take punctuation and spaces along. */
function trim(text: string, { start, length }: Found['offset']): Span {
  let end = start + length;
  while (end > start && /[\s.,;:!?)”"'’]/.test(text[end - 1] as string)) end--;
  let first = start;
  while (first < end && /[\s(“"'‘]/.test(text[first] as string)) first++;
  return { start: first, end };
}
