import { adjunctAdverbs } from './lexicon/en/adjunct-adverb.ts';
import { auxiliaries } from './lexicon/en/auxiliary.ts';
import { conjunctions } from './lexicon/en/conjunction.ts';
import { determiners } from './lexicon/en/determiner.ts';
import { prepositions } from './lexicon/en/preposition.ts';
import { subjectPronouns } from './lexicon/en/pronoun.ts';
import { timeNouns } from './lexicon/en/time-noun.ts';
import type { Item } from './unit.ts';

// Closed classes of words, told by their form alone. `undefined` stands for the edge of the unit and has no class.

const sets = {
  determiner: new Set(determiners),
  preposition: new Set(prepositions),
  auxiliary: new Set(auxiliaries),
  conjunction: new Set(conjunctions),
  pronoun: new Set(subjectPronouns),
  adverb: new Set(adjunctAdverbs),
  time: new Set(timeNouns),
};

type Class = keyof typeof sets;

/** Whether the form of the item is one of the class. “May” and “Will” with a capital inside a sentence are names. */
export function is(item: Item | undefined, ...classes: Class[]): boolean {
  if (item === undefined || item.kind === 'quotation') return false;
  for (const name of classes) if (sets[name].has(item.lower)) return true;
  return false;
}

/** “Friday”, “last week”, “earlier this month”: an adverbial of time without a preposition begins at the index. */
export function opensTime(items: readonly Item[], index: number): boolean {
  if (is(items[index], 'time')) return true;
  if (!isText(items[index], 'last', 'this', 'next', 'earlier', 'later', 'early', 'late', 'that')) return false;
  return is(items[index + 1], 'time') || isPeriod(items[index + 1]) || opensTime(items, index + 1);
}

/** “Week”, “night”. */
export function isPeriod(item: Item | undefined): boolean {
  return item !== undefined && periods.has(item.lower);
}

const periods = new Set([
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
  if (item === undefined || item.quotation !== null) return false;
  for (const text of texts) if (item.lower === text) return true;
  return false;
}

export function isQuotation(item: Item | undefined): item is Item & { quotation: { start: number; end: number } } {
  return item?.quotation != null;
}

/** A word that names or describes: none of the closed classes. */
export function isContentWord(item: Item | undefined): boolean {
  if (item === undefined || (item.kind !== 'word' && item.kind !== 'number')) return false;
  return !is(item, 'preposition', 'auxiliary', 'conjunction') && !firstPerson.has(item.lower);
}

const firstPerson = new Set(['i', 'we', 'you', 'me', 'us', 'him', 'them']);

export function isFirstPerson(item: Item | undefined): boolean {
  return item !== undefined && ['i', 'we', 'you'].includes(item.lower);
}

export function isCapitalised(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'word' && /^\p{Lu}|^\d+\p{Lu}/u.test(item.text);
}

export function isAdverb(item: Item | undefined): boolean {
  if (item === undefined || item.kind !== 'word') return false;
  return is(item, 'adverb') || (/^\p{Ll}+ly$/u.test(item.text) && !notAdverbs.has(item.text));
}

const notAdverbs = new Set(['ally', 'anomaly', 'assembly', 'bully', 'family', 'monopoly', 'rally', 'reply', 'supply']);

export function isComma(item: Item | undefined): boolean {
  return isText(item, ',');
}

export function isDash(item: Item | undefined): boolean {
  return isText(item, '–', '—', '-', '―');
}

/** A sign that ends a sentence. */
export function isStop(item: Item | undefined): boolean {
  return isText(item, '.', '!', '?', '…');
}
