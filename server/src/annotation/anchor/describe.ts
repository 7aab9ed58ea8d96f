import type { Span } from '../../text/span.ts';
import type { Target } from '../model.ts';
import { isPair } from './code-point.ts';

/**
 * What a passage is found again by: its words, the text just before and after it, and its position. The context has
 * some 32 characters on either side, in whole words; where the text says just the same elsewhere, up to 128.
 */
export function describe(text: string, span: Span): Target & { readonly at: Span } {
  const quote = text.slice(span.start, span.end);
  let target = withContext(text, span, quote, shortContext);
  for (let length = 2 * shortContext; length <= longContext && isRepeated(text, span, target); length *= 2) {
    target = withContext(text, span, quote, length);
  }
  return target;
}

const shortContext = 32;
const longContext = 128;

function withContext(text: string, span: Span, quote: string, length: number): Target & { at: Span } {
  return {
    quote,
    prefix: text.slice(contextStart(text, span.start, length), span.start),
    suffix: text.slice(span.end, contextEnd(text, span.end, length)),
    at: { start: span.start, end: span.end },
  };
}

/** The start of the first whole word within `length` before `offset`, or where a word is longer than that, of a character. */
function contextStart(text: string, offset: number, length: number): number {
  const from = Math.max(0, offset - length);
  if (from === 0) return 0;
  for (let at = from; at < from + length / 2; at++) if (isBreak(text, at)) return at;
  return isPair(text, from - 1) ? from + 1 : from;
}

function contextEnd(text: string, offset: number, length: number): number {
  const to = Math.min(text.length, offset + length);
  if (to === text.length) return to;
  for (let at = to; at > to - length / 2; at--) if (isBreak(text, at)) return at;
  return isPair(text, to - 1) ? to - 1 : to;
}

/** True between white space and what is none. */
function isBreak(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at - 1)) !== /\s/.test(text.charAt(at));
}

function isRepeated(text: string, span: Span, { prefix, quote, suffix }: Target): boolean {
  const whole = prefix + quote + suffix;
  const first = text.indexOf(whole);
  return first !== span.start - prefix.length || text.indexOf(whole, first + 1) >= 0;
}
