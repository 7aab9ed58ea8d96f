import type { Span } from '../text/span.ts';
import { stemOf, type Word } from './terms.ts';

/** Phrases of a lexicon by the stem of their first word. `*` stands for up to seven words. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

export function readPhrases(lines: readonly string[]): Phrases {
  const phrases = new Map<string, string[][]>();
  for (const line of lines) {
    const stems = line.split(' ').map((word) => (word === '*' ? word : stemOf(word)));
    const first = stems[0] as string;
    phrases.set(first, [...(phrases.get(first) ?? []), stems]);
  }
  return phrases;
}

const gap = 7;

/** The first place where a phrase of the lexicon stands in the words, by stems. */
export function findPhrase(words: readonly Word[], phrases: Phrases): Span | null {
  for (let i = 0; i < words.length; i++) {
    const last = matchPhrase(words, i, phrases);
    if (last >= 0) return { start: (words[i] as Word).start, end: (words[last] as Word).end };
  }
  return null;
}

/** The index of the last word of a phrase of the lexicon that begins at `start`, or −1. */
export function matchPhrase(words: readonly Word[], start: number, phrases: Phrases): number {
  for (const phrase of phrases.get((words[start] as Word).stem) ?? []) {
    const last = matchFrom(words, start, phrase);
    if (last >= 0) return last;
  }
  return -1;
}

/** The index of the last word of the match, or −1. */
function matchFrom(words: readonly Word[], start: number, phrase: readonly string[]): number {
  let at = start;
  let slack = 0;
  for (let p = 0; p < phrase.length; p++) {
    if (phrase[p] === '*') {
      slack = gap;
      continue;
    }
    let skipped = 0;
    while (words[at] !== undefined && (words[at] as Word).stem !== phrase[p] && skipped < slack) {
      at++;
      skipped++;
    }
    if (words[at]?.stem !== phrase[p]) return -1;
    slack = 0;
    at++;
  }
  return at - 1;
}
