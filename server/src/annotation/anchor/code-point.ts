import type { Span } from '../../text/span.ts';

/**
 * A span counted in Unicode code points, counted in UTF-16 code units of the text that it belongs to. What lies beyond
 * the end becomes the end. Half of a surrogate pair that stands alone is one code point.
 */
export function fromCodePoints(text: string, span: Span): Span {
  const start = advance(text, 0, span.start);
  return { start, end: span.end < span.start ? start : advance(text, start, span.end - span.start) };
}

/** A span in UTF-16 code units, counted in Unicode code points. A span that starts or ends within a pair counts the pair. */
export function toCodePoints(text: string, span: Span): Span {
  const from = span.start > 0 && isPair(text, span.start - 1) ? span.start - 1 : span.start;
  const start = countTo(text, 0, from);
  return { start, end: start + countTo(text, from, span.end) };
}

function advance(text: string, from: number, points: number): number {
  let at = from;
  for (let left = points; left > 0 && at < text.length; left--) at += isPair(text, at) ? 2 : 1;
  return at;
}

function countTo(text: string, from: number, to: number): number {
  let points = 0;
  for (let at = from; at < Math.min(to, text.length); at += isPair(text, at) ? 2 : 1) points += 1;
  return points;
}

/** True where a high surrogate stands at `at` and a low one after it. */
export function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
