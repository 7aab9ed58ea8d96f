import { wordList } from '../text/lexeme.ts';
import { isFiniteVerb } from './predicate.ts';
import type { Item } from './unit.ts';
import { is, isAdverb, isCapitalised, isComma, isContentWord, isDash, isText, opensTime } from './word-class.ts';

// Noun phrases without a parser: runs of words that no closed class interrupts, joined by the prepositions that usually
// attach to nouns. Every walk is bounded, so that a sentence without an end costs no more than its length.

const longest = 40;

/** Prepositions that attach to a noun before the verb that follows: “a spokesman for the firm said”. */
const attaching = [
  'of',
  'for',
  'at',
  'from',
  'in',
  'with',
  'behind',
  'against',
  'on',
  'per',
  'by',
  'between',
  'near',
  'within',
];

/**
 * The index where the noun phrase begins whose last item is at `last`; `null` where no noun phrase ends there. Nothing
 * before `floor` is looked at.
 */
export function phraseBefore(items: readonly Item[], last: number, floor: number): number | null {
  const bound = Math.max(floor, last - longest);
  if (is(items[last], 'pronoun') && !is(items[last - 1], 'determiner', 'preposition')) return last;
  let start: number | null = null;
  let i = last;
  let listed = false;
  while (i >= bound) {
    const item = items[i] as Item;
    if (isText(item, ')')) {
      const open = openingBracket(items, i, bound);
      if (open === null) break;
      i = open - 1;
    } else if (is(item, 'determiner') && !(isCapitalised(item) && i > bound && isCapitalised(items[i - 1]))) {
      start = i;
      if (isText(items[i - 1], 'all', 'both', 'half', 'such') && i - 1 >= bound) i--;
      else if (joinsNoun(items, i - 1, bound)) i -= 2;
      else if (isCoordination(items, i - 1, bound)) i -= 2;
      else break;
    } else if (isContentWord(item) && !(isAdverb(item) && !isCapitalised(item) && start === null)) {
      if (start !== null && isAdverb(item)) break;
      start = i--;
      if (joinsNoun(items, i, bound)) i--;
      else if (isCoordination(items, i, bound)) {
        listed = true;
        i--;
      } else if (listed && isComma(items[i]) && isShortName(items, i - 1, bound)) i--;
    } else if (isText(item, '&') && start === i + 1) i--;
    else break;
  }
  return start;
}

function openingBracket(items: readonly Item[], close: number, bound: number): number | null {
  for (let i = close - 1; i >= bound && close - i < 12; i--) if (isText(items[i], '(')) return i;
  return null;
}

/** A preposition at `index` with a noun before it, rather than one that opens an adverbial. */
function joinsNoun(items: readonly Item[], index: number, bound: number): boolean {
  return index > bound && isText(items[index], ...attaching) && isContentWord(items[index - 1]);
}

/** “Unions and employers said”: the conjunction joins two phrases, not two clauses. */
function isCoordination(items: readonly Item[], index: number, bound: number): boolean {
  if (index <= bound || !isText(items[index], 'and', 'or')) return false;
  let before = isComma(items[index - 1]) ? index - 2 : index - 1;
  if (before < bound || !isContentWord(items[before])) return false;
  if (isCapitalised(items[before]) && isCapitalised(items[index + 1])) return true;
  for (let width = 0; width < 4 && before >= bound && isContentWord(items[before]); width++) before--;
  return before < bound || is(items[before], 'determiner', 'conjunction') || isComma(items[before]);
}

function isShortName(items: readonly Item[], index: number, bound: number): boolean {
  return index >= bound && isCapitalised(items[index]);
}

/** Prepositions that attach to a name after the verb: “said a spokesman for the firm”. */
const naming = ['of', 'for', 'from', 'behind'];

/**
 * The index after the noun phrase that begins at `first`; `first` itself where none begins there. Stops before what
 * opens a clause or an adverbial. Nothing from `ceiling` on is looked at.
 */
export function phraseAfter(items: readonly Item[], first: number, ceiling: number): number {
  const bound = Math.min(ceiling, first + longest);
  if (
    first < bound &&
    is(items[first], 'pronoun') &&
    !isContentWord(items[first + 1]) &&
    !isText(items[first + 1], 'of')
  )
    return first + 1;
  let end = first;
  for (let i = isComparison(items, first) ? first + 2 : first; i < bound; i++) {
    const item = items[i] as Item;
    const next = items[i + 1];
    if (is(item, 'determiner') && isNamePart(items, i)) end = i + 1;
    if (is(item, 'determiner') || isText(item, '&')) continue;
    if (isText(item, 'of') && is(items[i - 1], 'determiner') && i > first) continue;
    if (isText(item, '(')) {
      while (i + 1 < bound && !isText(items[i], ')')) i++;
      end = i + 1;
    } else if (opensTime(items, i) && end > first && !is(items[i - 1], 'determiner', 'preposition')) break;
    else if (isContentWord(item)) {
      if (end > first && !isCapitalised(item) && (isAdverb(item) || isFiniteVerb(items, i))) break;
      end = i + 1;
    } else if (isText(item, ...naming) && end === i && end > first) {
      if (!isContentWord(next) || /^\d/.test(next?.text ?? '')) break;
    } else if (isText(item, 'at', 'in') && end === i && end > first && isName(items, i + 1)) {
      if (isText(item, 'in') && is(next, 'determiner')) break;
    } else if (!(isText(item, 'and') && end === i && isCapitalised(items[i - 1]) && isCapitalised(next))) break;
  }
  return end;
}

/** “More than 8,000 people”. */
function isComparison(items: readonly Item[], index: number): boolean {
  return isText(items[index], 'more', 'fewer', 'less') && isText(items[index + 1], 'than');
}

/** “Boats for All”: a capital and a name before the preposition make a closed word the end of a name. */
function isNamePart(items: readonly Item[], index: number): boolean {
  return isCapitalised(items[index]) && isText(items[index - 1], ...naming) && isCapitalised(items[index - 2]);
}

/** A capitalised word, with an article before it or not. */
function isName(items: readonly Item[], index: number): boolean {
  return isCapitalised(items[index]) || (isText(items[index], 'the') && isCapitalised(items[index + 1]));
}

const isBoundary = wordList(['(', ')', ',', '-', '–', '—', '―']);

/** The items between `start` and `end` cut at commas and dashes outside brackets; bounded like the walks. */
export function segments(items: readonly Item[], start: number, end: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let first = start;
  let depth = 0;
  for (let i = start; i <= end; i++) {
    const item = items[i];
    if (i < end) {
      if (item === undefined || !isBoundary(item.lexeme)) continue;
      if (item.lower === '(') depth++;
      else if (item.lower === ')') depth = Math.max(0, depth - 1);
      if (depth > 0 || !(isComma(item) || isDash(item))) continue;
    }
    if (first < i) parts.push({ start: first, end: i });
    first = i + 1;
  }
  return parts;
}

/** Whether an adverbial begins at `index`, which is no subject. */
export function opensAdverbial(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (is(item, 'preposition', 'conjunction') || opensTime(items, index) || isAdverb(item)) return true;
  return /ing$/.test(item?.lower ?? '') && is(items[index + 1], 'preposition', 'determiner');
}
