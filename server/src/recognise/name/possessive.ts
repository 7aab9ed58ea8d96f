import { lexemeAt } from '../../text/lexeme.ts';
import type { Word } from './word.ts';
import { formOf } from './word-form.ts';

/**
 * Gives names that have the possessive ending as their own part back to themselves: “Sainsbury’s”, “McDonald’s”. Such a
 * name never stands without the ending in its article, and somewhere stands where nothing is possessed: before a stop, a
 * comma, a closing mark, a conjunction or a verb.
 */
export function keepOwnEndings(words: readonly Word[], text: string): Word[] {
  const closed = new Set<string>();
  words.forEach((word, i) => {
    if (word.possessiveEnd > word.end && isName(word) && !possesses(words, i)) closed.add(word.lower);
  });
  if (closed.size === 0) return [...words];
  const bare = new Set<string>();
  for (const word of words) if (word.possessiveEnd === word.end && isName(word)) bare.add(word.lower);
  return words.map((word) => {
    if (word.possessiveEnd === word.end || word.case === 'lower') return word;
    if (!closed.has(word.lower) || bare.has(word.lower)) return word;
    const end = word.possessiveEnd;
    const lexeme = lexemeAt(text, word.start, end, word.kind);
    return { ...word, end, text: lexeme.text, lower: lexeme.lower, lexeme, form: formOf(lexeme) };
  });
}

function isName(word: Word): boolean {
  return word.case !== 'lower' && word.kind === 'word';
}

function possesses(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (next === undefined || next.paragraph !== (words[i] as Word).paragraph) return false;
  if (next.kind === 'punctuation')
    return next.text === '“' || next.text === '‘' || next.text === '"' || next.text === '(';
  return !afterNames.has(next.lower);
}

const afterNames = new Set(
  'and are as at but by for from had has have in is on or said says that to was were which who will with would'.split(
    ' ',
  ),
);
