import type { Span } from '../../text/span.ts';
import { contextAt } from './context.ts';
import { editDistances, longestPattern } from './edit-distance.ts';
import type { Quotation } from './occurrence.ts';
import { fold } from './words.ts';

/** The quote's likeness to what stands at `span`, and the context's, each from 0 to 1. */
export interface ShortMatch {
  readonly span: Span;
  readonly quote: number;
  readonly context: number;
}

/**
 * Finds a quote of a few words, of which a slip of the pen can change most, character by character. The fewer errors the
 * better, then the more like the context, then the nearer to `near`; `null` where none is near enough to the quote, or
 * the context speaks against it.
 */
export function findShort(codes: Uint16Array, text: string, target: Quotation, near: number): ShortMatch | null {
  const pattern = foldAll(target.quote);
  if (pattern.length > longestPattern || pattern.length < shortestQuote) return null;
  const hasContext = target.prefix !== '' || target.suffix !== '';
  const most = Math.floor(pattern.length * mostErrors);
  const ends = endsOfMatches(pattern, codes, most, near);
  const backwards = pattern.slice().reverse();
  let best: ShortMatch | null = null;
  let bestScore = 0;
  for (const { end, errors } of ends) {
    const start = startOfMatch(backwards, codes, end, errors);
    const { before, after } = contextAt(text, start, end, target);
    const context = target.prefix === '' ? after : target.suffix === '' ? before : (before + after) / 2;
    const quote = 1 - errors / pattern.length;
    if (!hasContext && quote < leastLikeness) continue;
    if (hasContext && context < (quote >= 0.8 && pattern.length >= 16 ? 0.3 : 0.6)) continue;
    const score = 2 * quote + context - (1e-3 * Math.abs(start - near)) / (codes.length + 1);
    if (best !== null && score <= bestScore) continue;
    best = { span: { start, end }, quote, context };
    bestScore = score;
  }
  return best;
}

/** Ends of matches with `most` errors or fewer that are no worse than those right beside them; those with the fewest errors. */
function endsOfMatches(pattern: Uint16Array, codes: Uint16Array, most: number, near: number): Match[] {
  const found: Match[] = [];
  let last: Match | null = null;
  let least = most;
  editDistances(pattern, codes, false, (end, errors) => {
    if (errors > least + 2 || errors > most) return;
    if (errors < least) least = errors;
    if (last !== null && end - last.end < pattern.length / 2) {
      if (errors < last.errors) {
        last.end = end;
        last.errors = errors;
      }
      return;
    }
    last = { end, errors };
    found.push(last);
  });
  const good = found.filter(({ errors }) => errors <= least + 2);
  if (good.length <= mostMatches) return good;
  const distance = (match: Match): number => match.errors * codes.length + Math.abs(match.end - near);
  return good.sort((a, b) => distance(a) - distance(b)).slice(0, mostMatches);
}

interface Match {
  end: number;
  errors: number;
}

/** The start from which the pattern fits what ends at `end` with as few errors, and which is nearest in length. */
function startOfMatch(backwards: Uint16Array, codes: Uint16Array, end: number, errors: number): number {
  const from = Math.max(0, end - 2 * backwards.length);
  let start = end - backwards.length;
  let distance = Number.POSITIVE_INFINITY;
  editDistances(backwards, codes.slice(from, end).reverse(), true, (length, here) => {
    if (here > errors || Math.abs(length - backwards.length) >= distance) return;
    start = end - length;
    distance = Math.abs(length - backwards.length);
  });
  return Math.max(0, start);
}

/** The characters of a text as they are compared. */
export function foldAll(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = fold(text.charCodeAt(at));
  return codes;
}

/** A shorter quote is found exactly or not at all. */
const shortestQuote = 5;
/** Of a quote without context, for which nothing else speaks. */
const leastLikeness = 0.8;
/** Per character of the quote. */
const mostErrors = 0.45;
const mostMatches = 24;
