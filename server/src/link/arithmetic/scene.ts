import type { Quantity } from '../../recognise/model.ts';
import type { Span } from '../../text/span.ts';

/** A sentence and its numbers, dates and ages left out, in order. */
export interface Scene {
  readonly text: string;
  readonly sentence: Span;
  readonly numbers: readonly Quantity[];
}

/** The values that a wording allows. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** More text than this between two numbers joins nothing. */
const longest = 70;

/** The text between two numbers, on one line in lower case; `null` where it is too long or not in this order. */
export function between({ text }: Scene, first: Span, second: Span): string | null {
  if (second.start < first.end || second.start - first.end > longest) return null;
  return flat(text.slice(first.end, second.start));
}

/** The words right before a number, inside the sentence. */
export function before({ text, sentence }: Scene, { start }: Span): string {
  return flat(text.slice(Math.max(sentence.start, start - 30), start));
}

/** The words right behind a number, inside the sentence. */
export function behind({ text, sentence }: Scene, { end }: Span): string {
  return flat(text.slice(end, Math.min(sentence.end, end + 40)));
}

export function wordsOf({ text }: Scene, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, ' ');
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase();
}

/** A bound on one side only reaches as far as any number. */
export function boundsOf({ value, min, max }: Quantity): Bounds {
  return min === null && max === null
    ? { min: value ?? 0, max: value ?? 0 }
    : { min: min ?? Number.NEGATIVE_INFINITY, max: max ?? Number.POSITIVE_INFINITY };
}

export function isExact({ modifier, min, max, value }: Quantity): boolean {
  return modifier === 'exact' && min === value && max === value;
}

/** “1 %” of a value, or a point, is how far news rounds beyond what the wording says. */
const careless = 0.05;

/**
 * True or false where the computed values and the stated ones meet or are clearly apart; `null` where carelessness can
 * explain the difference, and nothing is said.
 */
export function decide(computed: Bounds, stated: Bounds, least = 0): boolean | null {
  if (computed.min <= stated.max && stated.min <= computed.max) return true;
  const gap = computed.min > stated.max ? computed.min - stated.max : stated.min - computed.max;
  const size = Math.max(...[computed.min, computed.max, stated.min, stated.max].filter(Number.isFinite).map(Math.abs));
  return gap > Math.max(least, careless * size) ? false : null;
}

/** Three significant digits, thousands parted, scale words for what is large. */
export function show(value: number): string {
  const size = Math.abs(value);
  for (const [scale, word] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const)
    if (size >= scale) return `${Number((value / scale).toPrecision(3))} ${word}`;
  return size >= 1000
    ? String(Math.round(value)).replace(/\d(?=(?:\d{3})+$)/gu, '$&,')
    : String(Number(value.toPrecision(3)));
}
