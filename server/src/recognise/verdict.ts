import { perLexeme } from '../text/lexeme.ts';
import { evaluativeWords } from './lexicon/en/evaluative-word.ts';
import { verdictWords } from './lexicon/en/verdict-word.ts';
import type { Item } from './unit.ts';
import { is, isCapitalised, isContentWord } from './word-class.ts';

/** How far a verdict may be from what it is passed on, in items. */
const reach = 8;

/**
 * Whether what follows “called” from `start` is a thing and a verdict on it: “the trial rushed”, “the vote
 * unlawful”; not “the police” and “a meeting”.
 */
export function passesVerdict(items: readonly Item[], start: number): boolean {
  if (!is(items[start], 'determiner') && !isCapitalised(items[start])) return false;
  const bound = Math.min(items.length, start + reach);
  for (let i = start + 1; i < bound; i++) {
    const item = items[i] as Item;
    const noun = isContentWord(items[i - 1]) && !is(items[i - 1], 'determiner');
    if (!is(item, 'determiner') && !isContentWord(item)) return false;
    if (noun && !isContentWord(items[i + 1]) && isVerdict(item.lexeme)) return true;
  }
  return false;
}

const verdicts = new Set([...evaluativeWords, ...verdictWords]);

const isVerdict = perLexeme(
  ({ text, lower }) => verdicts.has(lower) || /^\p{Ll}{2,}(?:able|ible|ful|less|ous)$/u.test(text),
);
