import { layOut } from '../src/recognise/analyse.ts';
import type { Span } from '../src/text/span.ts';
import { type Counts, type MarkedArticle, type Ratio, type Reported, toRatio } from './attribution.ts';

/** How much of the text that is marked as what somebody says is found as such, whoever says it. */
export interface AttributedText {
  /** Sentences that share a character with a content. */
  readonly sentences: Figure;
  /** Characters in a content. */
  readonly characters: Figure;
}

export interface Figure {
  /** Over all articles together. */
  readonly micro: Ratio;
  /** The mean of the articles' F1. */
  readonly macro: number;
}

/** Counts over the whole text of each article, in quotation marks and outside. */
export function measureAttributedText(
  articles: readonly MarkedArticle[],
  find: (text: string) => readonly Reported[],
): AttributedText {
  const sentences: Counts[] = [];
  const characters: Counts[] = [];
  for (const { text, attributions } of articles) {
    const marked = mask(text, attributions);
    const found = mask(text, find(text));
    characters.push(count(marked, found));
    const parts = layOut(text).sentences;
    const holds = (inside: Uint8Array) => parts.map(({ start, end }) => inside.subarray(start, end).some(Boolean));
    sentences.push(count(holds(marked), holds(found)));
  }
  return { sentences: toFigure(sentences), characters: toFigure(characters) };
}

/** For each code unit of the text whether it is in a content. */
function mask(text: string, attributions: readonly { readonly contents: readonly Span[] }[]): Uint8Array {
  const inside = new Uint8Array(text.length);
  for (const { contents } of attributions) for (const { start, end } of contents) inside.fill(1, start, end);
  return inside;
}

function count(marked: ArrayLike<number | boolean>, found: ArrayLike<number | boolean>): Counts {
  const counts = { right: 0, found: 0, marked: 0 };
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] && found[i]) counts.right++;
    if (found[i]) counts.found++;
    if (marked[i]) counts.marked++;
  }
  return counts;
}

function toFigure(all: readonly Counts[]): Figure {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return {
    micro: toRatio({ right: sum('right'), found: sum('found'), marked: sum('marked') }),
    macro: all.reduce((total, counts) => total + toRatio(counts).f1, 0) / Math.max(1, all.length),
  };
}
