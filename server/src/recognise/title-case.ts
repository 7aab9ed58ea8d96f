import { lexemeOf } from '../text/lexeme.ts';
import { attitudeWord } from './attitude-word.ts';
import { isVerbForm } from './predicate.ts';
import type { Item } from './unit.ts';
import { reportingForm } from './verb-form.ts';
import { is } from './word-class.ts';

/**
 * The items of a headline in title case (“Mayor Says He Will Resign”) with its verbs and words of grammar in lower case, so
 * that they read as in a sentence; other units as they are.
 */
export function lowerTitleCase(items: readonly Item[]): readonly Item[] {
  return isTitleCase(items) ? items.map((item, index) => (index > 0 && isGrammar(item) ? lower(item) : item)) : items;
}

const fewestWords = 4;
/** In letters: what is longer has a capital in title case, whatever it is. */
const longestSmall = 4;

function isTitleCase(items: readonly Item[]): boolean {
  let [words, capitals] = [0, 0];
  for (const { kind, text, lower } of items) {
    if (kind !== 'word') continue;
    const small = text.charCodeAt(0) === lower.charCodeAt(0);
    if (small && text.length > longestSmall) return false;
    words++;
    if (!small) capitals++;
  }
  return words >= fewestWords && capitals * 3 >= words * 2;
}

function isGrammar(item: Item): boolean {
  if (item.kind !== 'word' || /^\p{Lu}{2,}/u.test(item.text)) return false;
  if (is(item, 'determiner', 'preposition', 'auxiliary', 'conjunction', 'pronoun', 'adverb')) return true;
  return reportingForm(item.lexeme) !== null || isVerbForm(item.lexeme) || attitudeWord(item.lexeme) !== null;
}

function lower(item: Item): Item {
  const text = item.text.toLowerCase();
  return { ...item, text, lexeme: lexemeOf(text, 'word') };
}
