import { perLexeme, wordList } from '../text/lexeme.ts';
import { adjunctAdverbs } from './lexicon/en/adjunct-adverb.ts';
import { auxiliaries } from './lexicon/en/auxiliary.ts';
import { conjunctions } from './lexicon/en/conjunction.ts';
import { determiners } from './lexicon/en/determiner.ts';
import { prepositions } from './lexicon/en/preposition.ts';
import { subjectPronouns } from './lexicon/en/pronoun.ts';
import { timeNouns } from './lexicon/en/time-noun.ts';
import type { Item, Quotation } from './unit.ts';

// Closed classes of words, told by their form alone. `undefined` stands for the edge of the unit and has no class.

const lists = {
  determiner: new Set(determiners),
  preposition: new Set(prepositions),
  auxiliary: new Set(auxiliaries),
  conjunction: new Set(conjunctions),
  pronoun: new Set(subjectPronouns),
  adverb: new Set(adjunctAdverbs),
  time: new Set(timeNouns),
};

type Class = keyof typeof lists;

/** The classes of a form, a bit each. */
const classesOf = perLexeme(({ lower }) => {
  let bits = 0;
  for (const name of classes) if (lists[name].has(lower)) bits |= bitOf[name];
  return bits;
});

const classes = Object.keys(lists) as Class[];
const bitOf = Object.fromEntries(classes.map((name, i) => [name, 1 << i])) as Record<Class, number>;

/** Whether the form of the item is one of the class. “May” and “Will” with a capital inside a sentence are names. */
export function is(item: Item | undefined, ...classes: Class[]): boolean {
  if (item === undefined) return false;
  const bits = classesOf(item.lexeme);
  if (bits === 0) return false;
  for (const name of classes) if ((bits & bitOf[name]) !== 0) return true;
  return false;
}

/** “Friday”, “last week”, “earlier this month”: an adverbial of time without a preposition begins at the index. */
export function opensTime(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (is(item, 'time')) return true;
  if (item === undefined || !placesPeriod(item.lexeme)) return false;
  return is(items[index + 1], 'time') || isPeriod(items[index + 1]) || opensTime(items, index + 1);
}

const placesPeriod = wordList(['last', 'this', 'next', 'earlier', 'later', 'early', 'late', 'that']);

/** “Week”, “night”. */
export function isPeriod(item: Item | undefined): boolean {
  return item !== undefined && isPeriodForm(item.lexeme);
}

const isPeriodForm = wordList([
  'day',
  'evening',
  'month',
  'morning',
  'night',
  'spring',
  'summer',
  'autumn',
  'winter',
  'weekend',
  'week',
  'year',
]);

export function isText(item: Item | undefined, ...texts: string[]): boolean {
  if (item === undefined) return false;
  for (const text of texts) if (item.lower === text) return true;
  return false;
}

export function isQuotation(item: Item | undefined): item is Quotation {
  return item !== undefined && item.kind === 'quotation';
}

/** A word that names or describes: none of the closed classes. */
export function isContentWord(item: Item | undefined): boolean {
  if (item === undefined || (item.kind !== 'word' && item.kind !== 'number')) return false;
  return isContentForm(item.lexeme);
}

const isContentForm = perLexeme((lexeme) => {
  const closed = bitOf.preposition | bitOf.auxiliary | bitOf.conjunction;
  return (classesOf(lexeme) & closed) === 0 && (!firstPerson.has(lexeme.lower) || lexeme.text === 'US');
});

const firstPerson = new Set(['i', 'we', 'you', 'me', 'us', 'him', 'them']);

export function isFirstPerson(item: Item | undefined): boolean {
  return item !== undefined && speaks(item.lexeme);
}

const speaks = wordList(['i', 'we', 'you']);

export function isCapitalised(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'word' && isCapitalisedForm(item.lexeme);
}

const isCapitalisedForm = perLexeme(({ text }) => /^\p{Lu}|^\d+\p{Lu}/u.test(text));

export function isAdverb(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'word' && isAdverbForm(item.lexeme);
}

const isAdverbForm = perLexeme(
  (lexeme) =>
    (classesOf(lexeme) & bitOf.adverb) !== 0 || (/^\p{Ll}+ly$/u.test(lexeme.text) && !notAdverbs.has(lexeme.text)),
);

const notAdverbs = new Set(['ally', 'anomaly', 'assembly', 'bully', 'family', 'monopoly', 'rally', 'reply', 'supply']);

export function isComma(item: Item | undefined): boolean {
  return item !== undefined && item.lower === ',';
}

export function isDash(item: Item | undefined): boolean {
  return item !== undefined && isDashForm(item.lexeme);
}

const isDashForm = wordList(['–', '—', '-', '―']);

/** A sign that ends a sentence. */
export function isStop(item: Item | undefined): boolean {
  return item !== undefined && isStopForm(item.lexeme);
}

const isStopForm = wordList(['.', '!', '?', '…']);
