import { causing } from './lexicon/en/causing.ts';
import { harming } from './lexicon/en/harming.ts';
import { helping } from './lexicon/en/helping.ts';
import { stopping } from './lexicon/en/stopping.ts';
import { type Role, roleOf } from './polarity.ts';
import { stemOf, type Word } from './terms.ts';

/**
 * The clauses of a claim as far as punctuation and connectives show them; a leading condition stays with what follows
 * from it. Marks and connectives at the borders are left out.
 */
export function splitSegments(words: readonly Word[]): Word[][] {
  const segments: Word[][] = [];
  let current: Word[] = [];
  let aside = -1;
  words.forEach((word, index) => {
    if (index <= aside) return;
    aside = endOfAside(words, index);
    if (aside >= 0) return;
    if (endsClause(words, index, current)) {
      if (current.some((inner) => inner.content)) segments.push(current);
      current = [];
      if (connectives.has(word.lower)) current.push(word);
    } else current.push(word);
  });
  if (current.some((inner) => inner.content)) segments.push(current);
  return segments;
}

/** The closing comma of “, including children,” that opens at `index`, or −1. */
function endOfAside(words: readonly Word[], index: number): number {
  if ((words[index] as Word).lower !== ',' || !examples.has(words[index + 1]?.lower ?? '')) return -1;
  return words.findIndex((word, at) => at > index && at <= index + longestAside && word.lower === ',');
}

const examples = new Set(['especially', 'including', 'notably', 'particularly', 'such']);
const longestAside = 12;

function endsClause(words: readonly Word[], index: number, current: readonly Word[]): boolean {
  const { lower } = words[index] as Word;
  if (lower === ',') return !isInnerComma(words, index, current);
  if (breaks.has(lower) || connectives.has(lower)) return true;
  return (lower === 'and' || lower === 'or') && startsClause(words, index + 1) && hasEffectWithObject(current);
}

const breaks = new Set([
  ';',
  ':',
  '–',
  '—',
  '.',
  '!',
  '?',
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'however',
  'despite',
]);
/** Connectives that open a clause about what stands before them. */
const connectives = new Set(['which', 'who', 'whose', 'because']);
const conditions = new Set(['if', 'when', 'without', 'by', 'unless', 'once', 'whenever', 'in', 'under', 'with']);

/** A comma after a leading condition, or between members of a list, does not end the clause. */
function isInnerComma(words: readonly Word[], index: number, current: readonly Word[]): boolean {
  const first = current.find((word) => word.lower !== 'and' && word.lower !== 'that');
  if (first !== undefined && conditions.has(first.lower) && !current.some((word) => word.lower === ',')) return true;
  const [before, after] = [words[index - 1], words[index + 1]];
  if (before === undefined || after === undefined) return false;
  const next = after.lower === 'and' || after.lower === 'or' ? words[index + 2] : after;
  const [left, right] = [roleOf(before), next === undefined ? null : roleOf(next)];
  return left !== null && right !== null && (left === right || (acting.has(left) && acting.has(right)));
}

const acting: ReadonlySet<Role> = new Set(['stop', 'harm', 'detect']);

function startsClause(words: readonly Word[], index: number): boolean {
  const next = words[index]?.lower;
  return startsPredicate(words, index) || (next !== undefined && (conditions.has(next) || subjects.has(next)));
}

const subjects = new Set('a an he i it its our she that the their there these they this those we you'.split(' '));

/** True where a verb stands there, adverbs and auxiliaries before it or not. */
export function startsPredicate(words: readonly Word[], index: number): boolean {
  let at = index;
  while (words[at] !== undefined && isAuxiliary(words[at] as Word)) at++;
  const word = words[at];
  if (word === undefined) return false;
  const role = roleOf(word);
  return at > index || (role !== null && role !== 'good' && role !== 'bad' && role !== 'negator');
}

const auxiliaries = new Set(
  'also are be been being can could did do does had has have is may might must now often should that to was were which who will would'.split(
    ' ',
  ),
);

function isAuxiliary(word: Word): boolean {
  return auxiliaries.has(word.lower) || (word.lower.length > 4 && word.lower.endsWith('ly'));
}

const lightVerbs = new Set(
  'appear be bring carry come contain feel get go include lead leave look make mean play pose present push put remain render result see seem set take turn'
    .split(' ')
    .map(stemOf),
);

/** The word can be the verb of a clause. */
export function isVerbLike(word: Word): boolean {
  if (auxiliaries.has(word.lower) && word.lower !== 'to' && word.lower !== 'that') return true;
  if (word.lower.endsWith("'s") || lightVerbs.has(word.stem)) return true;
  if (/n't$|^cannot$/u.test(word.lower)) return true;
  const role = roleOf(word);
  return role !== null && role !== 'good' && role !== 'bad' && role !== 'negator' && !isNoun(word);
}

/** “Endanger”, “hinder”: verbs that look like agent nouns. */
const verbsInR = new Set([...causing, ...harming, ...helping, ...stopping].filter((verb) => /[eo]r$/u.test(verb)));

function isNoun(word: Word): boolean {
  if (verbsInR.has(word.lower.replace(/s$/u, ''))) return false;
  return /(?:sion|tion|ment|ity|ness|er|or|ure|val)s?$/u.test(word.lower);
}

function hasEffectWithObject(segment: readonly Word[]): boolean {
  const effect = segment.findLastIndex((word) => roleOf(word) !== null);
  return effect >= 0 && segment.slice(effect + 1).some((word) => word.content);
}
