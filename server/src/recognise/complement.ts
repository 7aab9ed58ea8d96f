import { perLexeme, wordList } from '../text/lexeme.ts';
import type { ReportingFrame } from './lexicon/en/reporting-verb.ts';
import { findFiniteVerb, isBaseForm } from './predicate.ts';
import type { Content } from './reported.ts';
import type { Item } from './unit.ts';
import { is, isAdverb, isComma, isContentWord, isDash, isQuotation, isStop, isText, opensTime } from './word-class.ts';

// What an attitude is about: the complement that stands behind its verb, noun or adjective.

/** The complement of a verb that has these frames, from the first item behind the verb; `null` where none fits. */
export function complementOf(
  items: readonly Item[],
  start: number,
  frames: readonly ReportingFrame[],
  particle: boolean,
): Content | null {
  let first = start;
  while (isAdverb(items[first]) && !isText(items[first], 'and', 'but', 'or')) first++;
  const item = items[first];
  if (item === undefined || isStop(item) || isComma(item) || isDash(item)) return null;
  const opened = isText(item, 'that') && frames.includes('clause') ? first + 1 : first;
  if (opened === first && !frames.some((frame) => fits(items, first, frame, particle))) return null;
  const end = complementEnd(items, opened);
  return opened < end ? { start: opened, end } : null;
}

const isQuestionWord = wordList(['how', 'if', 'what', 'when', 'where', 'whether', 'which', 'who', 'whom', 'why']);
const isSubjectPronoun = wordList(['he', 'i', 'it', 'she', 'there', 'they', 'we', 'you']);
const isObjectPronoun = wordList(['her', 'him', 'it', 'me', 'them', 'us', 'you', 'himself', 'herself', 'themselves']);
/** “Whether”, “how”. */
export function opensQuestion(item: Item | undefined): boolean {
  return item !== undefined && isQuestionWord(item.lexeme);
}

/** How far the infinitive may be from the verb whose object stands between: “wants the city council to act”. */
const reach = 12;

const isGerund = perLexeme(({ kind, lower }) => kind === 'word' && lower.length > 5 && lower.endsWith('ing'));

function fits(items: readonly Item[], first: number, frame: ReportingFrame, particle: boolean): boolean {
  const item = items[first] as Item;
  switch (frame) {
    case 'clause':
      return (
        isSubjectPronoun(item.lexeme) ||
        (is(item, 'determiner') && findFiniteVerb(items, first + 1, clauseLimit(items, first)) > 0)
      );
    case 'question':
      return isQuestionWord(item.lexeme);
    case 'infinitive':
      return isText(item, 'to') && isContentOrBe(items[first + 1]);
    case 'gerund':
      return isGerund(item.lexeme);
    case 'demand':
      return opensObject(items, first) && hasInfinitive(items, first + 1);
    case 'object':
      return opensObject(items, first) || (particle && isGerund(item.lexeme)) || isQuotation(item);
    default:
      return false;
  }
}

function isContentOrBe(item: Item | undefined): boolean {
  return isContentWord(item) || (item !== undefined && isPlainAuxiliary(item.lexeme));
}

const isPlainAuxiliary = wordList(['be', 'do', 'have']);

/** Whether “to” before the item opens an infinitive: “hope to win”, not “opposition to the plan”. */
export function opensInfinitive(item: Item | undefined): boolean {
  return item !== undefined && (isPlainAuxiliary(item.lexeme) || isText(item, 'not') || isBaseForm(item.lexeme));
}

function opensObject(items: readonly Item[], first: number): boolean {
  const item = items[first] as Item;
  if (isObjectPronoun(item.lexeme)) return true;
  if (opensTime(items, first)) return false;
  return is(item, 'determiner') || isContentWord(item);
}

function hasInfinitive(items: readonly Item[], start: number): boolean {
  for (let i = start; i < items.length && i - start < reach; i++) {
    if (isText(items[i], 'to')) return isContentOrBe(items[i + 1]) || isText(items[i + 1], 'not');
    if (isComma(items[i]) || isStop(items[i]) || is(items[i], 'auxiliary')) return false;
  }
  return false;
}

function clauseLimit(items: readonly Item[], first: number): number {
  return Math.min(items.length, first + reach);
}

/** Where the clause ends that begins at `start`: at a stop, a semicolon, a dash, or a comma that opens something else. */
export function complementEnd(items: readonly Item[], start: number): number {
  const bound = Math.min(items.length, start + longestComplement);
  for (let i = start; i < bound; i++) {
    const item = items[i];
    if (isText(item, ';') || (isDash(item) && i > start) || (isStop(item) && i === items.length - 1)) return i;
    if (isComma(item) && endsComplement(items, i + 1)) return i;
  }
  return bound;
}

/** In items; what is longer is a list, or hostile. */
const longestComplement = 200;

function endsComplement(items: readonly Item[], next: number): boolean {
  const item = items[next];
  return item !== undefined && (opensOther(item.lexeme) || isGerund(item.lexeme));
}

const opensOther = wordList('according although and as but so though whereas which while who'.split(' '));
