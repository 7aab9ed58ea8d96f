import type { Position } from './model.ts';
import { readAspects } from './polarity.ts';
import type { Word } from './terms.ts';

/** Stands for the question whether two goods exclude each other; no article's own issue is spelled so. */
export const tradeoffIssue = '#trade-off';

const terms = new Set(['tradeoff', 'tradeoffs', 'eitheror', 'dilemma']);
const opposing = 6;

/**
 * What a claim holds on whether one good costs the other: “an either/or between privacy and safety” (+), “it is not a
 * trade-off”, “it is possible to have both privacy and safety” (−). `near` are the aspects of the sentences around, for a
 * claim that names none. “Not a reasonable trade-off” is one all the same, and is left alone.
 */
export function readTradeoff(words: readonly Word[], near: readonly string[]): Position[] {
  const at = words.findIndex((word, i) => terms.has(word.lower) || isEitherOr(words, i));
  const own = readAspects(words);
  const aspects = own.length > 0 ? own : near;
  if (at >= 0) {
    const before = words.slice(Math.max(0, at - opposing), at).map((word) => word.lower);
    const not = before.findIndex(
      (lower) => lower === 'not' || lower.endsWith("n't") || lower === 'no' || lower === 'false',
    );
    if (
      not >= 0 &&
      before.slice(not + 1).some((lower) => /^(?:reasonable|fair|acceptable|worthwhile|good)$/u.test(lower))
    )
      return [];
    return [makePosition(aspects, not >= 0 ? -1 : 1, words, at, at)];
  }
  const both = words.findIndex((word) => word.lower === 'both');
  const isHad = words
    .slice(0, Math.max(0, both))
    .some((word) => /^(?:possible|can|have|achieve|combine)$/u.test(word.lower));
  if (both < 0 || !isHad || own.length === 0 || !words.slice(both).some((word) => word.lower === 'and')) return [];
  return [makePosition(own, -1, words, both, words.length - 1)];
}

function isEitherOr(words: readonly Word[], i: number): boolean {
  return words[i]?.lower === 'either' && words[i + 1]?.lower === '/' && words[i + 2]?.lower === 'or';
}

function makePosition(
  aspects: readonly string[],
  sign: 1 | -1,
  words: readonly Word[],
  first: number,
  last: number,
): Position {
  const span = { start: (words[first] as Word).start, end: (words[last] as Word).end };
  return {
    issues: [tradeoffIssue],
    aspects,
    sign,
    span,
    denied: false,
    isAssumed: false,
    isNegated: false,
    isVerdict: false,
  };
}
