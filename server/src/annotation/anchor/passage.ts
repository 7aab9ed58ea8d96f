import type { Span } from '../../text/span.ts';
import { alignWithin, type Range } from './align.ts';
import type { Quotation } from './occurrence.ts';
import { readWords, type Words, wordAt } from './words.ts';

/** A quotation with its context as words. */
export interface Pattern {
  readonly words: Words;
  /** The quote, in characters of the words' text and in words. A word that only partly belongs to it counts. */
  readonly span: Span;
  readonly quote: Range;
  /** The weights of the words of the quote, and of the prefix and the suffix. */
  readonly weight: { readonly quote: number; readonly context: number };
}

export function patternOf({ quote, prefix, suffix }: Quotation): Pattern {
  const words = readWords(prefix + quote + suffix);
  const span = { start: prefix.length, end: prefix.length + quote.length };
  const from = wordAt(words, span.start);
  let to = from;
  while (to < words.size && (words.starts[to] as number) < span.end) to += 1;
  return {
    words,
    span,
    quote: { from, to },
    weight: {
      quote: weigh(words, from, to),
      context: weigh(words, 0, from) + weigh(words, to, words.size),
    },
  };
}

/** What of a pattern was found in a stretch of a text, and where its quote is then. */
export interface Likeness {
  readonly span: Span;
  /** The share of the quote's weight that is there, and of the context's beside it; 1 where there is no context. */
  readonly quote: number;
  readonly context: number;
}

/** With `isInPlace`, the context may still stand beside it, and what was written between the two belongs to the quote. */
export function compare(pattern: Pattern, text: Words, range: Range, isInPlace: boolean): Likeness | null {
  const match = new Int32Array(pattern.words.size).fill(-1);
  alignWithin(pattern.words, text, range, match);
  return readLikeness(pattern, text, match, isInPlace);
}

/** Of the words that were found, only those that lie together count. */
export function readLikeness(pattern: Pattern, text: Words, match: Int32Array, isInPlace: boolean): Likeness | null {
  const { from, to } = pattern.quote;
  keepTogether(pattern.words, match, from, to);
  keepTogether(pattern.words, match, 0, pattern.words.size);
  let first = from;
  while (first < to && (match[first] as number) < 0) first += 1;
  if (first === to) return null;
  let last = to - 1;
  while ((match[last] as number) < 0) last -= 1;
  const quote = weighFound(pattern.words, from, to, text, match);
  const context =
    weighFound(pattern.words, 0, from, text, match) + weighFound(pattern.words, to, pattern.words.size, text, match);
  return {
    span: {
      start: startOf(pattern, text, match, first, isInPlace),
      end: endOf(pattern, text, match, last, isInPlace),
    },
    quote: quote / pattern.weight.quote,
    context: pattern.weight.context === 0 ? 1 : context / pattern.weight.context,
  };
}

/** The weight of the words that were found; a word that was changed by a slip counts three quarters. */
function weighFound(pattern: Words, from: number, to: number, text: Words, match: Int32Array): number {
  let sum = 0;
  for (let k = from; k < to; k++) {
    const at = match[k] as number;
    if (at >= 0) sum += (pattern.weights[k] as number) * (text.forms[at] === pattern.forms[k] ? 1 : 0.75);
  }
  return sum;
}

/**
 * Keeps the run of matches with the greatest weight, where each word of the text between two of them that the pattern
 * does not have costs something, and drops the others: a word far away that happens to be the same is not the passage.
 */
function keepTogether(words: Words, match: Int32Array, first: number, end: number): void {
  let best = 0;
  let bestFrom = first;
  let bestTo = first;
  let sum = 0;
  let from = first;
  let previous = -1;
  for (let k = first; k < end; k++) {
    const at = match[k] as number;
    if (at < 0) continue;
    if (previous >= 0) sum -= Math.max(0, at - (match[previous] as number) - (k - previous)) * gapCost;
    if (sum <= 0) {
      sum = 0;
      from = k;
    }
    sum += words.weights[k] as number;
    if (sum > best) {
      best = sum;
      bestFrom = from;
      bestTo = k + 1;
    }
    previous = k;
  }
  match.fill(-1, first, bestFrom);
  match.fill(-1, bestTo, end);
}

const gapCost = 0.7;

/** Where the quote starts, of which `first` is the first word that was found. */
function startOf(pattern: Pattern, text: Words, match: Int32Array, first: number, isInPlace: boolean): number {
  const found = match[first] as number;
  const { from } = pattern.quote;
  if (first === from) {
    const before = isInPlace && from > 0 ? (match[from - 1] as number) : -1;
    if (before < 0 || before + 1 === found || !isOneSentence(text, before, found)) {
      return (text.starts[found] as number) + Math.max(0, pattern.span.start - (pattern.words.starts[from] as number));
    }
    return text.starts[before + 1] as number;
  }
  const lost = first - from;
  const before = isInPlace && from > 0 ? (match[from - 1] as number) : -1;
  let start = found;
  const limit = before >= 0 ? before + 1 : 0;
  if (before >= 0 && found - limit <= 2 * lost + mostInserted) return text.starts[limit] as number;
  while (start > limit && found - start < lost && !isLineBetween(text, start - 1)) start -= 1;
  return text.starts[start] as number;
}

function endOf(pattern: Pattern, text: Words, match: Int32Array, last: number, isInPlace: boolean): number {
  const found = match[last] as number;
  const { to } = pattern.quote;
  const after = isInPlace && to < pattern.words.size ? (match[to] as number) : -1;
  if (last === to - 1) {
    if (after < 0 || after === found + 1 || !isOneSentence(text, found, after)) {
      return (text.ends[found] as number) - Math.max(0, (pattern.words.ends[last] as number) - pattern.span.end);
    }
    return text.ends[after - 1] as number;
  }
  const lost = to - 1 - last;
  const limit = after >= 0 ? after - 1 : text.size - 1;
  if (after >= 0 && limit - found <= 2 * lost + mostInserted) return text.ends[limit] as number;
  let end = found;
  while (end < limit && end - found < lost && !isLineBetween(text, end)) end += 1;
  return text.ends[end] as number;
}

/** Words that may have been written in at an edge of the passage, over those that they replace. */
const mostInserted = 4;

/** True where the words strictly between `from` and `to` are few and none ends a sentence. */
function isOneSentence(text: Words, from: number, to: number): boolean {
  if (to - from - 1 > mostInserted) return false;
  for (let k = from + 1; k < to; k++) {
    const code = text.text.charCodeAt(text.starts[k] as number);
    if (code === 0x2e || code === 0x21 || code === 0x3f) return false;
  }
  return true;
}

/** True where a line ends between the word `k` and the next. */
function isLineBetween(text: Words, k: number): boolean {
  for (let at = text.ends[k] as number; at < (text.starts[k + 1] as number); at++) {
    if (text.text.charCodeAt(at) === 0x0a) return true;
  }
  return false;
}

function weigh(words: Words, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += words.weights[k] as number;
  return sum;
}
