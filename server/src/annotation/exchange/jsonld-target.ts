import type { Span } from '../../text/span.ts';
import type { Target } from '../model.ts';
import { asCount, asList, asObject, asText } from './json-values.ts';

export interface ReadTarget {
  /** The IRI of what is annotated. */
  readonly source: string;
  /** Positions are in code points. The quotation is empty where only the position is known. */
  readonly target: Target;
}

/** Reads a target with its selectors; a text says why it is no passage. */
export function readTarget(value: unknown, annotation: Readonly<Record<string, unknown>>): ReadTarget | string {
  const object = asObject(value);
  const from = object?.source;
  const source =
    asText(from) ?? asText(asObject(from)?.id) ?? asText(object?.id) ?? asText(value) ?? asText(annotation.uri);
  if (source === null) return 'its target does not say of what (source)';
  const selectors = flatten(object?.selector);
  const quotation = selectors.find((one) => one.type === 'TextQuoteSelector' && asText(one.exact) !== null);
  const position = selectors.find((one) => one.type === 'TextPositionSelector');
  const at = readHint(object?.hint) ?? readPosition(position);
  if (quotation === undefined && at === null)
    return 'it is about a document as a whole, or its passage is not given by quotation or position';
  const target = {
    quote: asText(quotation?.exact) ?? '',
    prefix: asText(quotation?.prefix) ?? '',
    suffix: asText(quotation?.suffix) ?? '',
    at: at === 'none' ? null : at,
  };
  if (quotation !== undefined && target.quote.trim() === '') return 'its quotation is empty';
  return { source, target };
}

/** Selectors and those that narrow them down. */
function flatten(value: unknown): Readonly<Record<string, unknown>>[] {
  const found: Readonly<Record<string, unknown>>[] = [];
  const waiting = [...asList(value)];
  for (const next of waiting) {
    const selector = asObject(next);
    if (selector === null) continue;
    found.push(selector);
    for (const narrower of asList(selector.refinedBy)) waiting.push(narrower);
  }
  return found;
}

function readPosition(selector: Readonly<Record<string, unknown>> | undefined): Span | null {
  const [start, end] = [asCount(selector?.start), asCount(selector?.end)];
  return start === null || end === null || start > end ? null : { start, end };
}

function readHint(value: unknown): Span | 'none' | null {
  if (value === 'none') return 'none';
  const [, start, end] = asText(value)?.match(/^(\d{1,15})-(\d{1,15})$/) ?? [];
  return start === undefined ? null : readPosition({ start: Number(start), end: Number(end) });
}
