import { TextCache } from '../../text/text-cache.ts';
import { lawNouns } from '../lexicon/en/law-noun.ts';
import { isCapital, isJoiner } from './label.ts';
import type { Word } from './word.ts';

/** An acronym that an article explains beside its full form; spans are half-open, in indices of words. */
export interface Definition {
  readonly full: { readonly start: number; readonly end: number };
  readonly acronym: { readonly start: number; readonly end: number };
  /** False where the full form names a thing or a law: “point-to-point encryption (P2PE)”. */
  readonly isName: boolean;
}

/** The acronyms explained in brackets, the full form first or second: “National Space Agency (NSA)”, “NSA (the National …)”. */
export function findDefinitions(words: readonly Word[]): Definition[] {
  const definitions: Definition[] = [];
  for (let i = 1; i + 1 < words.length; i++) {
    const bracket = (words[i] as Word).text;
    if (bracket !== '(' && bracket !== '[') continue;
    const found = fullFirst(words, i) ?? acronymFirst(words, i);
    if (found !== null) definitions.push(found);
  }
  return definitions;
}

const laws = new Set(lawNouns);
const closing = new Set([')', ']']);

/** True for “NSA”, “P2PE”, “UNICEF”, “IAEA”, “U.N.”, “MoD”. */
export function isAcronym(word: Word): boolean {
  if (word.kind !== 'word') return false;
  const letters = word.text.replaceAll('.', '');
  return (
    letters.length >= 2 && letters.length <= 10 && /^\p{Lu}[\p{Lu}\p{N}&]*(?:\p{Ll}?[\p{Lu}\p{N}]+)?s?$/u.test(letters)
  );
}

function fullFirst(words: readonly Word[], bracket: number): Definition | null {
  const short = words[bracket + 1] as Word;
  const close = words[bracket + 2];
  if (close === undefined || !(closing.has(close.text) || close.text === ',') || !isAcronym(short)) return null;
  const start = expansionStart(words, bracket, short.lower.replace(/[^\p{L}\p{N}]/gu, ''));
  if (start === null) return null;
  const capitals = words.slice(start, bracket).filter(isCapital).length;
  const last = words[bracket - 1] as Word;
  return {
    full: { start, end: bracket },
    acronym: { start: bracket + 1, end: bracket + 2 },
    isName: isCapital(words[start] as Word) && capitals > 1 && !laws.has(last.lower),
  };
}

/** Matches the letters of an acronym with the initials of the words before `end`, last letter first; joiners may be left out. */
function expansionStart(words: readonly Word[], end: number, acronym: string): number | null {
  const paragraph = (words[end] as Word).paragraph;
  let letter = acronym.length - 1;
  let i = end - 1;
  let start = end;
  for (; i >= 0 && letter >= 0 && end - i <= 2 * acronym.length + 2; i--) {
    const word = words[i] as Word;
    if (word.paragraph !== paragraph) return null;
    const initials = initialsOf(word);
    if (initials.length > 0 && acronym.slice(0, letter + 1).endsWith(initials)) {
      letter -= initials.length;
      start = i;
    } else if (initials[0] === acronym[letter] || (letter === 0 && word.lower.startsWith(acronym[0] as string))) {
      letter--;
      start = i;
    } else if (!isJoiner(word) && word.text !== ',' && word.text !== '-') return null;
  }
  return letter < 0 ? start : null;
}

/** The initials of the parts of a word: “point-to-point” has three; “to” also matches the digit 2. */
function initialsOf(word: Word): string {
  if (word.kind !== 'word' && word.kind !== 'number') return '';
  return word.lower
    .split('-')
    .map((part) => (part === 'to' && word.lower.includes('-') ? '2' : part.slice(0, 1)))
    .join('');
}

function acronymFirst(words: readonly Word[], bracket: number): Definition | null {
  const short = words[bracket - 1] as Word;
  if (!isAcronym(short)) return null;
  let end = bracket + 1;
  while (end < words.length && end - bracket < 16 && !closing.has((words[end] as Word).text)) end++;
  if (end >= words.length || !closing.has((words[end] as Word).text)) return null;
  const start = expansionStart(words, end, short.lower.replace(/[^\p{L}\p{N}]/gu, ''));
  if (start === null || start <= bracket) return null;
  return {
    full: { start, end },
    acronym: { start: bracket - 1, end: bracket },
    isName: isCapital(words[start] as Word) && !laws.has((words[end - 1] as Word).lower),
  };
}

/** The initials of a full name, once with and once without its joiners, lower case. */
export function initialsOfName(name: string): readonly string[] {
  return knownInitials.get(name) ?? knownInitials.set(name, readInitials(name));
}

const knownInitials = new TextCache<readonly string[]>();

function readInitials(name: string): string[] {
  if (!/[\s-]/.test(name)) return [];
  const parts = name.split(/[\s-]+/u).filter((part) => part !== '');
  if (parts.length < 2) return [];
  const all = parts.map((part) => part.slice(0, 1)).join('');
  const capitals = parts
    .filter((part) => /^[\p{Lu}\p{N}]/u.test(part))
    .map((part) => part.slice(0, 1))
    .join('');
  return [...new Set([all.toLowerCase(), capitals.toLowerCase()])];
}
