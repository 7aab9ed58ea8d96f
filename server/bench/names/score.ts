import type { Span } from '../../src/text/span.ts';
import type { LabelledDocument } from './data.ts';

/** Finds the organisations of a text. */
export type Finder = (text: string) => readonly Span[];

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well a finder hits the organisations of labelled documents: both ends must agree, a leading “the” apart. */
export function scoreFinder(documents: readonly LabelledDocument[], find: Finder): Score {
  let [hits, found, labelled] = [0, 0, 0];
  for (const { text, spans } of documents) {
    const key = (span: Span): string => {
      const the = /^the\s+/iu.exec(text.slice(span.start, span.end));
      return `${span.start + (the?.[0].length ?? 0)}-${span.end}`;
    };
    const gold = new Set(spans.filter((span) => span.type === 'ORG').map(key));
    const mentions = new Set(find(text).map(key));
    labelled += gold.size;
    found += mentions.size;
    for (const mention of mentions) if (gold.has(mention)) hits++;
  }
  const precision = found === 0 ? 1 : hits / found;
  const recall = labelled === 0 ? 1 : hits / labelled;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The plain baseline: every run of capitalised words but the first word of a sentence alone is an organisation. */
export function capitalisedRuns(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/\p{Lu}[\p{L}\p{N}.&-]*(?: \p{Lu}[\p{L}\p{N}.&-]*)*/gu)) {
    const first = /(?:^|[.!?]\s+|\n)$/u.test(text.slice(Math.max(0, match.index - 4), match.index));
    if (first && !match[0].includes(' ')) continue;
    spans.push({ start: match.index, end: match.index + match[0].replace(/\.$/u, '').length });
  }
  return spans;
}

export function render({ precision, recall, f1 }: Score): string {
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
}
