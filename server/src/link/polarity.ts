import { fields, values } from './lexicon/en/aspects.ts';
import { badThings } from './lexicon/en/bad.ts';
import { causing } from './lexicon/en/causing.ts';
import { detecting } from './lexicon/en/detecting.ts';
import { goodThings } from './lexicon/en/good.ts';
import { harming } from './lexicon/en/harming.ts';
import { helping } from './lexicon/en/helping.ts';
import { negators } from './lexicon/en/negators.ts';
import { remedies } from './lexicon/en/remedies.ts';
import { stopping } from './lexicon/en/stopping.ts';
import { unrelatedForms } from './lexicon/en/unrelated-forms.ts';
import { once } from './once.ts';
import { stemOf, type Word } from './terms.ts';

/** What a word does to good and bad: see the lexicons of these names. */
export type Role = 'cause' | 'stop' | 'help' | 'harm' | 'detect' | 'good' | 'bad' | 'negator';

/** Verbs and the nouns made of them, by stem; what both harms and stops, harms. */
const acts = once(
  (): ReadonlyMap<string, Role> =>
    new Map([
      ...causing.map((word) => [stemOf(word), 'cause'] as const),
      ...stopping.map((word) => [stemOf(word), 'stop'] as const),
      ...helping.map((word) => [stemOf(word), 'help'] as const),
      ...detecting.map((word) => [stemOf(word), 'detect'] as const),
      ...harming.map((word) => [stemOf(word), 'harm'] as const),
    ]),
);
/** Things and qualities by form: “humane” and “human” have one stem, and only one of them judges. */
const things = once(
  (): ReadonlyMap<string, Role> =>
    new Map([
      ...goodThings.flatMap((word) => inflect(word).map((form) => [form, 'good'] as const)),
      ...badThings.flatMap((word) => inflect(word).map((form) => [form, 'bad'] as const)),
    ]),
);
const negating = new Set(negators);
const unrelated = new Set(unrelatedForms);
const remedying = new Set(remedies.map(stemOf));

export function roleOf(word: Word): Role | null {
  const { lower, stem } = word;
  if (negating.has(lower)) return 'negator';
  const act = unrelated.has(lower) ? undefined : acts().get(stem);
  const thing = things().get(lower);
  return (
    (act !== undefined && (thing === undefined || !/(?:ion|ment|ure|er|or)s?$/u.test(lower)) ? act : thing) ?? null
  );
}

/** The plural of a noun and the forms of a verb, regular ones only; forms that no word has do no harm. */
function inflect(word: string): string[] {
  const root = word.replace(/[ey]$/u, '');
  return [word, ...['s', 'es', 'd', 'ed', 'ing'].map((ending) => word + ending)].concat(
    root === word ? [] : ['ing', 'ies', 'ied', 'ier', 'iest'].map((ending) => root + ending),
  );
}

export interface Item {
  readonly role: Role;
  readonly sign: 1 | -1;
  readonly index: number;
}

/**
 * The words that turn good and bad round, from `first` to `last` (exclusive). What follows “protect … from” is left out,
 * and what a remedy takes the harm out of (“abuse reports”); a phrase of several bad things, and coordinated words of
 * one sign, count once. Detecting is good, and of something bad it is what ends it: − times −.
 */
export function readItems(words: readonly Word[], first: number, last: number): Item[] {
  const found: Item[] = [];
  for (let index = first; index < last; index++) {
    const word = words[index] as Word;
    if (isAway(words, index)) found.push({ role: 'harm', sign: -1, index });
    else {
      if ((word.lower === 'from' || word.lower === 'against') && found.some(protects)) break;
      if (isRanked(words, index)) return [];
      const role = roleOf(word);
      if (role === null || isVoid(words, index, role)) continue;
      found.push({ role, sign: negativeRoles.has(role) ? -1 : 1, index });
    }
  }
  const isBad = found.some((item) => item.role === 'bad');
  const signed = found.map((item) => (item.role === 'detect' ? ({ ...item, sign: isBad ? -1 : 1 } as const) : item));
  return joinCoordinated(signed, words);
}

const negativeRoles: ReadonlySet<Role> = new Set(['stop', 'harm', 'bad', 'negator']);

function protects(item: Item): boolean {
  return item.role === 'help' || item.role === 'good';
}

/** “Not only”, “no doubt” negate nothing; “abuse reports” and “crime agency” are not bad; “crime” in a name is none. */
function isVoid(words: readonly Word[], index: number, role: Role): boolean {
  const [word, next] = [words[index] as Word, words[index + 1]];
  if (role === 'negator') return next !== undefined && emptyNegation.has(next.lower);
  if (role === 'good' || role === 'help') return next !== undefined && isModifier(word, next);
  if (role !== 'bad') return false;
  if (isFought(words, index)) return true;
  if (next === undefined) return false;
  const after = words[index + 2];
  return remedying.has(next.stem) || (after !== undefined && roleOf(next) === 'bad' && remedying.has(after.stem));
}

/** “Security zones”, “job description”, “health care”: the noun of a value only tells the kind of another thing. */
function isModifier(word: Word, next: Word): boolean {
  return (
    valueNoun.test(word.lower) &&
    next.content &&
    next.start - word.end === 1 &&
    roleOf(next) === null &&
    noun.test(next.lower)
  );
}

const valueNoun = /(?:[^a]ty|tion|dom|health|job|care|peace|trust|growth|justice)$/u;
const noun = /(?:s|ion|ment|ness|ity|er|or|hole|zone|system|net|care|plan|bill|law|tax|code|force|update|firm|group)$/u;

const emptyNegation = new Set(['only', 'doubt', 'just', 'wonder', 'matter']);

/** “Efforts against crime”: there the bad thing is what the efforts are for. */
function isFought(words: readonly Word[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 7; at--) {
    if (roleOf(words[at] as Word) !== null && roleOf(words[at] as Word) !== 'bad') return false;
    if (effort.has((words[at] as Word).stem)) return true;
  }
  return false;
}

const effort = new Set(['battl', 'campaign', 'crackdown', 'effort', 'fight', 'measur', 'war']);

/** “Puts profit above safety” says how things are ranked, not what happens to them. */
function isRanked(words: readonly Word[], index: number): boolean {
  if (!/^(?:above|ahead|before|over)$/u.test((words[index] as Word).lower)) return false;
  return words.slice(Math.max(0, index - 8), index).some((word) => /^put/u.test(word.lower));
}

/** “Take away”, “at the expense of”. */
function isAway(words: readonly Word[], index: number): boolean {
  const word = words[index] as Word;
  const next = words[index + 1]?.lower;
  return (
    (word.lower === 'expense' && next === 'of') ||
    (next === 'away' && /^(?:tak(?:e|es|en|ing)|took)$/u.test(word.lower))
  );
}

function joinCoordinated(items: readonly Item[], words: readonly Word[]): Item[] {
  const kept: Item[] = [];
  for (const item of items) {
    const before = kept.at(-1);
    if (before !== undefined && before.sign === item.sign && areJoined(before, item, words))
      kept[kept.length - 1] = { ...item, role: isStrong(before) ? before.role : item.role };
    else kept.push(item);
  }
  return kept;
}

function areJoined(before: Item, item: Item, words: readonly Word[]): boolean {
  const between = words.slice(before.index + 1, item.index);
  if (before.role === 'bad' && item.role === 'bad') return between.filter((word) => word.content).length <= 1;
  return (
    between.some((word) => joining.has(word.lower)) && between.every((word) => !word.content && roleOf(word) === null)
  );
}

const joining = new Set(['and', 'or', ',', '/']);

/** A word that judges by itself: “threatens”, “safe”; “gives” and “stops” only pass on what their object is. */
export function isStrong(item: Item): boolean {
  return item.role !== 'cause' && item.role !== 'stop' && item.role !== 'negator';
}

/** Of a position that says good or bad of its issue without saying as to what. */
export const anyAspect = '*';

/** Words of harm and protection speak of safety where nothing else in the clause says of what. */
const generalAspects = ['health', 'safety'] as const;
const general = new Set(
  'danger dangerous endanger harm harmful hazard jeopardise protect protection protected risk risky safe safeguard safeguarding safely safer safety secure security threat threaten unsafe vulnerable'
    .split(' ')
    .map(stemOf),
);

const valuesOf = indexAspects(values);
const fieldsOf = indexAspects(fields);

function indexAspects(lines: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [aspect, line] of Object.entries(lines))
    for (const form of new Set(line.split(' ').flatMap(inflect))) index.set(form, [...(index.get(form) ?? []), aspect]);
  return index;
}

/** The parts of life that words speak of and that can go up or down; not those so wide that everything is of them. */
export function readFields(words: readonly Word[]): string[] {
  const found = new Set<string>();
  for (const { lower } of words)
    for (const aspect of [...(valuesOf.get(lower) ?? []), ...(fieldsOf.get(lower) ?? [])])
      if (!wideAspects.has(aspect)) found.add(aspect);
  return [...found].sort();
}

/** Aspects so wide that two claims can speak of them and of nothing else in common. */
export const wideAspects: ReadonlySet<string> = new Set([
  'business',
  'community',
  'economy',
  'energy',
  'health',
  'money',
  'safety',
]);

/** The aspects that words speak of; protection and danger are read as safety where no other value is named. */
export function readAspects(words: readonly Word[]): string[] {
  const aspects = new Set<string>();
  let [isGeneral, isOfValue] = [false, false];
  for (const { stem, lower } of words) {
    if (general.has(stem)) isGeneral = true;
    else {
      const own = valuesOf.get(lower);
      if (own !== undefined) isOfValue = true;
      for (const aspect of own ?? []) aspects.add(aspect);
      for (const aspect of fieldsOf.get(lower) ?? []) aspects.add(aspect);
    }
  }
  if (!isOfValue && isGeneral) for (const aspect of generalAspects) aspects.add(aspect);
  return [...aspects].sort();
}
