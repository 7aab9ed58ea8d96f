import type { Span } from '../../text/span.ts';
import type { Target } from '../model.ts';
import { candidates, rangeFrom } from './candidate.ts';
import { contextAt } from './context.ts';
import { longestPattern } from './edit-distance.ts';
import { findShort, foldAll } from './find-short.ts';
import { nearestPlaces } from './occurrence.ts';
import { compare, type Likeness, type Pattern, patternOf } from './passage.ts';
import { hasSeam } from './seam.ts';
import { WordIndex } from './word-index.ts';
import { readWords, type Words, wordAt } from './words.ts';

/** Where a passage is, and how sure that is. */
export interface Found {
  readonly span: Span;
  /**
   * `position`: the quote stands where it stood; `quote`: it stands elsewhere, word for word, and with its context;
   * `context`: word for word, but much of its context has changed; `approximate`: the quote itself has changed.
   */
  readonly how: 'position' | 'quote' | 'context' | 'approximate';
  /** From 0 to 1: how much of the quote and of its context is there. 1 where all of it is. */
  readonly score: number;
}

/** Finds a passage in a text; `null` where it is not there or where it cannot be told apart from others. */
export function find(text: string, target: Target): Found | null {
  return new Finder(text).find(target);
}

/** Finds passages in one text. What it learns of the text is kept for the next passage. */
export class Finder {
  readonly text: string;
  #words: Words | null = null;
  #index: WordIndex | null = null;
  #codes: Uint16Array | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** `target.at` counts UTF-16 code units. */
  find(target: Target): Found | null {
    if (target.quote === '') return null;
    const exact = this.#findExact(target);
    if (exact !== null && exact.score >= scoreOf(1, enoughContext)) return exact;
    if (!/\S/u.test(target.quote)) return exact;
    const changed = this.#findShort(target) ?? this.#findWords(target);
    return exact === null || (changed !== null && changed.score > exact.score) ? changed : exact;
  }

  #findExact(target: Target): Found | null {
    const { quote, prefix, suffix, at } = target;
    const near = at?.start ?? 0;
    let best: Found | null = null;
    let compared = 0;
    // The nearest come first, so that of two places with the same context the nearer is kept.
    for (const start of nearestPlaces(this.text, quote, near)) {
      const end = start + quote.length;
      const { before, after } = contextAt(this.text, start, end, target);
      const context = prefix === '' ? after : suffix === '' ? before : (before + after) / 2;
      const score = scoreOf(1, context);
      compared += 1;
      if (compared > mostPlaces) break;
      if (start !== at?.start && isStranger(target, context)) continue;
      if (best === null || score > best.score) {
        const how = at?.start === start ? 'position' : context >= enoughContext ? 'quote' : 'context';
        best = { span: { start, end }, how, score };
        if (context === 1) break;
      }
    }
    return best;
  }

  #findShort(target: Target): Found | null {
    if (target.quote.length > longestPattern) return null;
    this.#codes ??= foldAll(this.text);
    const match = findShort(this.#codes, this.text, target, target.at?.start ?? 0);
    return (
      match && { span: match.span, how: 'approximate', score: Math.min(0.99, scoreOf(match.quote, match.context)) }
    );
  }

  #findWords(target: Target): Found | null {
    const pattern = patternOf(target);
    this.#words ??= readWords(this.text);
    this.#index ??= new WordIndex(this.#words);
    const words = this.#words;
    const ranges = candidates(this.#index, pattern.words, words);
    if (target.at !== null) {
      const start = wordAt(words, target.at.start) - pattern.quote.from;
      const expected = rangeFrom(pattern.words, words, start - margin);
      if (!ranges.some((range) => range.from <= expected.from && expected.to <= range.to)) ranges.push(expected);
    }
    const isTakenOut = hasSeam(this.#index, words, pattern);
    let best: Likeness | null = null;
    let bestScore = 0;
    for (const range of ranges) {
      const likeness = compare(pattern, words, range, !isTakenOut);
      if (likeness === null || !isEnough(likeness, pattern, isTakenOut)) continue;
      const score = scoreOf(likeness.quote, isTakenOut ? 0 : likeness.context);
      if (score <= bestScore) continue;
      best = likeness;
      bestScore = score;
      if (score >= certain) break;
    }
    return best && { span: best.span, how: 'approximate', score: Math.min(0.99, bestScore) };
  }
}

function scoreOf(quote: number, context: number): number {
  return quote - contextShare * (quote - context);
}

/**
 * Whether what was found is the passage. Where that was taken out, or nothing of its context is there, only the quote itself
 * speaks for the place, and must say enough; where half of the context is gone, less may have changed in the quote.
 */
function isEnough({ quote, context }: Likeness, { weight }: Pattern, isTakenOut: boolean): boolean {
  if (isTakenOut || context < leastContext) return quote >= 0.78 && weight.quote >= tellingWeight;
  if (quote >= 0.8) return true;
  return quote >= 0.25 && quote + 0.6 * context >= (context < enoughContext ? 1 : 0.75);
}

/** True for a short quote of which only the words are there, where both sides of its context were written down. */
function isStranger({ quote, prefix, suffix }: Target, context: number): boolean {
  return quote.length < tellingLength && context < leastContext && prefix !== '' && suffix !== '';
}

const contextShare = 0.3;
const enoughContext = 0.6;
/** Text that has nothing to do with the context may be as like it as this, by its letters alone. */
const leastContext = 0.4;
/** A shorter quote may well be said twice. */
const tellingLength = 32;
const tellingWeight = 20;
/** A score that no other place can be expected to exceed. */
const certain = 0.9;
/** By how many words a passage may have moved towards the start for the place where it was to be searched. */
const margin = 8;
/** Of a quote that stands more often, the nearest places are compared. */
const mostPlaces = 100;
