import type { Target } from '../../../annotation/model.ts';
import type { Article } from '../../../corpus/snapshot.ts';
import type { Span } from '../../../text/span.ts';

/** How many candidates are offered at most. */
const most = 3;
/** How alike a quotation and a passage must be: twice the words that they share, of the words of both. */
const alikeEnough = 0.5;

/**
 * Passages of an article that a quotation that is not found for certain may be: the places of its very words where it
 * has several, else in each sentence what stands between the first and the last of its words, those most like it first
 * (Dice's coefficient). Linear.
 */
export function findCandidates({ text, analysis }: Article, { quote }: Target): Span[] {
  const exact: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0 && exact.length < most; start = text.indexOf(quote, start + 1)) {
    exact.push({ start, end: start + quote.length });
  }
  if (exact.length > 0) return exact;
  const wanted = wordsIn(quote, 0);
  const known = new Set(wanted.map(({ word }) => word));
  return analysis.sentences
    .flatMap(({ start, end }) => {
      const words = wordsIn(text.slice(start, end), start);
      const [first, last] = [
        words.findIndex(({ word }) => known.has(word)),
        words.findLastIndex(({ word }) => known.has(word)),
      ];
      const between = first < 0 ? [] : words.slice(first, last + 1);
      const score = likeness(wanted, between);
      const span = { start: between[0]?.start ?? 0, end: between.at(-1)?.end ?? 0 };
      return score >= alikeEnough ? [{ span, score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ span }) => span);
}

interface Word extends Span {
  readonly word: string;
}

function wordsIn(text: string, offset: number): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: offset + index,
    end: offset + index + word.length,
  }));
}

function likeness(a: readonly Word[], b: readonly Word[]): number {
  const counts = new Map<string, number>();
  for (const { word } of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const { word } of b) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    counts.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}
