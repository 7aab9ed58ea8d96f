import type { Span } from '../text/span.ts';
import type { Measure, PreparedClaim } from './model.ts';
import { hash } from './rank/hash.ts';
import { nearOf } from './rank/near.ts';

/** What two claims agree in, word by word. Spans are relative to the claims, in the order of the first. */
export interface Agreement {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
  /** How each pair reads for people: a word or figure that both have, or “one” for “other”. */
  readonly words: readonly string[];
  /** There are words among them, and not only numbers. */
  readonly hasWords: boolean;
}

interface Pair {
  readonly a: Span;
  readonly b: Span;
  /** Two forms of one word; numbers and near synonyms are not. */
  readonly isOneWord: boolean;
  readonly isNumber: boolean;
}

/**
 * Pairs the words of two claims that are of one concept, those that can stand for one another in the news, and the numbers
 * that can be one: the words that decided where claims were found to say the same in other words. The time is the product
 * of the words of both, so it is asked only for what is shown.
 */
export function findAgreeing(a: PreparedClaim, b: PreparedClaim, shared: readonly string[]): Agreement {
  const pairs = [...pairNumbers(a.measures, b.measures), ...pairWords(a, b, shared)];
  const apart: Pair[] = [];
  for (const pair of pairs)
    if (!apart.some((other) => overlap(other.a, pair.a) || overlap(other.b, pair.b))) apart.push(pair);
  apart.sort((x, y) => x.a.start - y.a.start);
  return {
    a: apart.map((pair) => pair.a),
    b: apart.map((pair) => pair.b).sort((x, y) => x.start - y.start),
    words: [...new Set(apart.map((pair) => describe(pair, textOf(a, pair.a), textOf(b, pair.b))))],
    hasWords: apart.some((pair) => !pair.isNumber),
  };
}

function pairNumbers(left: readonly Measure[], right: readonly Measure[]): Pair[] {
  const open = [...right];
  return left.flatMap((one) => {
    const at = open.findIndex((other) => canBeOne(one, other));
    if (at < 0) return [];
    const [other] = open.splice(at, 1) as [Measure];
    return [{ a: one.span, b: other.span, isOneWord: false, isNumber: true }];
  });
}

function canBeOne(left: Measure, right: Measure): boolean {
  if (left.unit !== right.unit) return false;
  if (left.value === right.value) return true;
  return (left.min ?? -Infinity) < (right.max ?? Infinity) && (right.min ?? -Infinity) < (left.max ?? Infinity);
}

/** Equal concepts first: a near synonym is taken only where the word itself is not in the other claim. */
function pairWords(a: PreparedClaim, b: PreparedClaim, shared: readonly string[]): Pair[] {
  const open = new Set(b.words.concepts.keys());
  const pairs: Pair[] = [];
  const take = (i: number, isOneWord: boolean, accept: (j: number) => boolean): boolean => {
    for (const j of open) {
      if (!accept(j)) continue;
      open.delete(j);
      pairs.push({ a: spanOf(a, i), b: spanOf(b, j), isOneWord, isNumber: startsWithDigit(a, i) });
      return true;
    }
    return false;
  };
  const left = [...a.words.concepts.keys()].filter((i) => {
    const concept = a.words.concepts[i] as string;
    return !take(i, true, (j) => b.words.concepts[j] === concept && shared.includes(concept));
  });
  for (const i of left) {
    const near = nearOf(hash(a.words.stems[i] as string));
    if (near.length > 0) take(i, false, (j) => near.includes(hash(b.words.stems[j] as string)));
  }
  return pairs;
}

/** Figures that are no amounts, such as the days of dates. */
function startsWithDigit({ words }: PreparedClaim, i: number): boolean {
  return /^\d/u.test(words.stems[i] as string);
}

function describe({ isOneWord }: Pair, left: string, right: string): string {
  return isOneWord || left.toLowerCase() === right.toLowerCase() ? left : `“${left}” for “${right}”`;
}

function spanOf({ words }: PreparedClaim, i: number): Span {
  return { start: words.starts[i] as number, end: words.ends[i] as number };
}

function textOf({ context: { claim } }: PreparedClaim, { start, end }: Span): string {
  return claim.text.slice(start, end);
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
