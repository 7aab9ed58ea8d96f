import { lexemeAt } from '../../text/lexeme.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { isCapital } from './label.ts';
import type { Word } from './word.ts';
import { formOf } from './word-form.ts';

/**
 * Gives names that have the possessive ending as their own part back to themselves: “Sainsbury’s”, “McDonald’s”. Such a
 * name never stands without the ending in its article, and somewhere stands where nothing is possessed: before a stop, a
 * comma, a closing mark, a conjunction or a verb.
 */
export function keepOwnEndings(words: readonly Word[], text: string): readonly Word[] {
  const closed = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.possessiveEnd > word.end + 1 && isName(word) && !possesses(words, i)) closed.add(word.lower);
  }
  if (closed.size === 0) return words;
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

/** Whether a word has the possessive ending, which is no part of it. */
export function isPossessive(word: Word): boolean {
  return word.possessiveEnd > word.end;
}

/**
 * Whether a possessive ends the name that it stands in, as most do: not in “Women’s Institute”, “Teachers’ Union”, “St Mary’s
 * Hospital”.
 */
export function endsName(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  if (!isPossessive(word)) return false;
  const next = words[i + 1];
  if (next === undefined || next.paragraph !== word.paragraph || !isCapital(next)) return true;
  if (generic.has(word.lower)) return false;
  const plural = word.possessiveEnd === word.end + 1 && word.case === 'title' && heads.get(word.lower) !== 'party';
  return !((plural || isSaint(words, i)) && hasHeadSoon(words, i + 1));
}

function isSaint(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  return before !== undefined && (before.text === 'St' || before.text === 'St.' || before.text === 'Saint');
}

/** One of the next three words, all with capitals, heads the names of organisations. */
function hasHeadSoon(words: readonly Word[], from: number): boolean {
  for (let i = from; i < Math.min(words.length, from + 3); i++) {
    const word = words[i] as Word;
    if (!isCapital(word) || word.paragraph !== (words[from] as Word).paragraph) return false;
    if (heads.has(word.lower)) return true;
  }
  return false;
}

const heads = new Map(organisationHeads);

/** Nouns whose possessive stands inside the names of organisations: “Children’s Commissioner”, “People’s Party”. */
const generic = new Set(
  'children child citizens consumers father girl king lord majesty man men mother people prince queen teacher woman women workers writers'.split(
    ' ',
  ),
);
