import { type Lexeme, perLexeme } from '../../text/lexeme.ts';
import type { Word } from './word.ts';
import { formOf } from './word-form.ts';

/** What a word is part of; `O` is no name. `MISC` are products, works, events, laws, and what else has a name. */
export type Label = 'O' | 'ORG' | 'PER' | 'LOC' | 'MISC';

export const labels: readonly Label[] = ['O', 'ORG', 'PER', 'LOC', 'MISC'];

/** Lower-case words and signs that may stand inside a name: “Society for the Prevention of …”, “B&Q”. */
const joiners: ReadonlySet<string> = new Set([
  '&',
  'and',
  'at',
  'for',
  'i',
  'in',
  'of',
  'on',
  'the',
  'to',
  'y',
  'e',
  'et',
]);

/** Lower-case words that may begin a name or stand inside one: “van der Berg”, “al Qaeda”. */
const particles: ReadonlySet<string> = new Set(
  'al bin da de del den der des di do du el en ibn la las le les los ten van von'.split(' '),
);

/** What a form is to the names around it. */
type Role = 'none' | 'capital' | 'number' | 'joiner' | 'particle';

const roleOf = perLexeme((lexeme): Role => {
  if (isCapitalForm(lexeme)) return 'capital';
  if (lexeme.kind === 'number') return 'number';
  if (particles.has(lexeme.lower)) return 'particle';
  return joiners.has(lexeme.lower) ? 'joiner' : 'none';
});

/**
 * True where a word can be part of a name at all; everything else is `O` without asking. Joiners need a capital on both
 * sides, with at most one more joiner between.
 */
export function isPossible(words: readonly Word[], i: number): boolean {
  const role = roleOf((words[i] as Word).lexeme);
  if (role === 'none' || role === 'capital') return role === 'capital';
  if (role === 'number') return isCapitalAt(words, i - 1) || isCapitalAt(words, i + 1);
  const isBefore = isCapitalAt(words, i + 1) || (isJoinerAt(words, i + 1) && isCapitalAt(words, i + 2));
  if (role === 'particle' || !isBefore) return isBefore;
  return isCapitalAt(words, i - 1) || (isJoinerAt(words, i - 1) && isCapitalAt(words, i - 2));
}

/** True where a word carries a name by itself: it has a capital. */
export function isCapital(word: Word): boolean {
  return word.kind === 'word' && word.case !== 'lower' && word.case !== 'none';
}

/** `isCapital` of every word that has the form. */
export function isCapitalForm(lexeme: Lexeme): boolean {
  const written = formOf(lexeme).case;
  return lexeme.kind === 'word' && written !== 'lower' && written !== 'none';
}

/** True for a lower-case word or sign that only joins the parts of a name. */
export function isJoiner(word: Word): boolean {
  return joins(word.lexeme);
}

const joins = perLexeme(({ lower }) => joiners.has(lower) || particles.has(lower));

function isCapitalAt(words: readonly Word[], i: number): boolean {
  const word = words[i];
  return word !== undefined && isCapital(word);
}

function isJoinerAt(words: readonly Word[], i: number): boolean {
  const word = words[i];
  return word !== undefined && word.case !== 'title' && isJoiner(word);
}
