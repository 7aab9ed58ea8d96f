import type { Span } from '../../text/span.ts';
import type { OffsetUnit, Target } from '../model.ts';
import type { CodePoints } from './code-points.ts';

/**
 * Where a passage is in the text of its article, in UTF-16 code units: at its position if the quotation stands there,
 * else where the quotation stands with the most of its context around it, the nearest to the position of several.
 * `null` where the quotation is not in the text.
 */
export function locate(
  { quote, prefix, suffix, at }: Target,
  unit: OffsetUnit,
  text: string,
  points: CodePoints,
): Span | null {
  if (quote === '') return null;
  const hint = at && (unit === 'utf16' ? at : points.toUnits(at));
  if (hint !== null && hint.end - hint.start === quote.length && text.startsWith(quote, hint.start)) return hint;
  let best: Span | null = null;
  let bestScore = -1;
  let tried = 0;
  for (let start = text.indexOf(quote); start >= 0 && tried < mostPlaces; start = text.indexOf(quote, start + 1)) {
    tried++;
    const score =
      sharedEnd(text, start, prefix) + sharedStart(text, start + quote.length, suffix) + nearness(start, hint);
    if (score <= bestScore) continue;
    best = { start, end: start + quote.length };
    bestScore = score;
  }
  return best;
}

/** A quotation that stands in more places than this says nothing of where it was taken from. */
const mostPlaces = 1000;

/** Less than one character of context, so that it decides between places whose context is the same. */
function nearness(start: number, hint: Span | null): number {
  return hint === null ? 0 : 1 / (2 + Math.abs(start - hint.start));
}

/** How many code units at the end of `wanted` stand just before an offset. */
function sharedEnd(text: string, offset: number, wanted: string): number {
  let length = 0;
  while (length < wanted.length && text[offset - length - 1] === wanted[wanted.length - length - 1]) length++;
  return length;
}

function sharedStart(text: string, offset: number, wanted: string): number {
  let length = 0;
  while (length < wanted.length && text[offset + length] === wanted[length]) length++;
  return length;
}
