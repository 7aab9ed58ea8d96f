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
function likeness(pattern: number[], text: number[]): number {
  if (pattern.length === 0) return 1;
  const short = pattern.length > longestPattern ? pattern.slice(0, longestPattern) : pattern;
  let least = short.length;
  editDistances(short, text, true, (_end, errors) => {
    if (errors < least) least = errors;
  });
  return 1 - least / short.length;
}

function forward(text: string, from: number, to: number): number[] {
  const codes: number[] = [];
  for (let at = from; at < Math.min(to, text.length); at++) codes.push(fold(text.charCodeAt(at)));
  return codes;
}

function reversed(text: string, from: number, to: number): number[] {
  const codes: number[] = [];
  for (let at = to - 1; at >= Math.max(0, from); at--) codes.push(fold(text.charCodeAt(at)));
  return codes;
}
