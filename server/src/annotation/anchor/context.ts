import { editDistances, longestPattern } from './edit-distance.ts';
import type { Quotation } from './occurrence.ts';
import { fold } from './words.ts';

/**
 * How much of the prefix and the suffix stands around a place, each from 0 to 1: 1 where it is there word for word, or
 * where none was written. Only what is nearest to the passage is compared.
 */
export function contextAt(text: string, start: number, end: number, { prefix, suffix }: Quotation): ContextLikeness {
  return {
    before: text.endsWith(prefix, start)
      ? 1
      : likeness(reversed(prefix, 0, prefix.length), reversed(text, start - reach, start)),
    after: text.startsWith(suffix, end)
      ? 1
      : likeness(forward(suffix, 0, suffix.length), forward(text, end, end + reach)),
  };
}

export interface ContextLikeness {
  readonly before: number;
  readonly after: number;
}

const reach = longestPattern + 12;

/** One less the errors per character of the pattern, which starts where the text starts and ends where it fits best. */
function likeness(pattern: Uint16Array, text: Uint16Array): number {
  if (pattern.length === 0) return 1;
  const short = pattern.subarray(0, longestPattern);
  let least = short.length;
  editDistances(short, text, true, (_end, errors) => {
    if (errors < least) least = errors;
  });
  return 1 - least / short.length;
}

function forward(text: string, from: number, to: number): Uint16Array {
  const codes = new Uint16Array(Math.max(0, Math.min(to, text.length) - from));
  for (let k = 0; k < codes.length; k++) codes[k] = fold(text.charCodeAt(from + k));
  return codes;
}

function reversed(text: string, from: number, to: number): Uint16Array {
  return forward(text, Math.max(0, from), to).reverse();
}
