import { calendarNames } from '../../recognise/lexicon/en/calendar-name.ts';
import type { Analysis, Claim, Quantity } from '../../recognise/model.ts';
import { type BaseUnit, baseOf } from '../base-unit.ts';
import { timeWords } from '../lexicon/en/time-words.ts';
import type { Word } from '../terms.ts';
import { hash } from './hash.ts';
import { nearOf } from './near.ts';
import { rarityOf } from './rarity.ts';

/** What a unit is: it decides what its absence on the other side means. */
export const kind = { content: 0, name: 1, number: 2, time: 3, grammar: 4 } as const;
export type Kind = (typeof kind)[keyof typeof kind];

/**
 * What the ranker compares of a claim: made once a claim, so that a comparison only walks along numbers. Its units are the
 * distinct words, grammatical ones included, and each number with its multiplier and unit as one. Parallel lists.
 */
export interface Profile {
  /** Hashes of the units' stems (of a number, its value and unit), ascending, so that two claims are merged along them. */
  readonly keys: Int32Array;
  /** How rare each unit is in general news, 0 to 1. */
  readonly weights: Float64Array;
  /** The same, less where other claims of the article have the unit too; nothing for what only tells who says it. */
  readonly own: Float64Array;
  readonly kinds: Uint8Array;
  /** The keys that can stand in a unit's place. */
  readonly near: readonly (readonly number[])[];
  /** What values the wording of a number allows. */
  readonly intervals: readonly (Interval | null)[];
  /** The indices of the units in the order of the text, each as often as it stands there. */
  readonly sequence: Int32Array;
  /** Short words in capitals, and runs of capitalised words, under a hash of their letters and initials. */
  readonly acronyms: readonly Initials[];
  readonly runs: readonly Initials[];
}

export interface Interval {
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

interface Initials {
  readonly key: number;
  readonly units: readonly number[];
}

interface Unit {
  readonly key: number;
  readonly weight: number;
  readonly kind: Kind;
  readonly near: readonly number[];
  readonly interval: Interval | null;
  /** It stands in what is said, not only in who says it. */
  isSaid: boolean;
}

/** What the words of a claim are read with. */
interface Reading {
  readonly words: readonly Word[];
  /** Those of them that do not tell who says it. */
  readonly said: readonly Word[];
  readonly claim: Claim;
  readonly quantities: readonly Quantity[];
}

/** Reads the profiles of the claims of an article. Linear. */
export function readProfiles(readings: readonly Reading[], mentions: Analysis['mentions']): Profile[] {
  const profiles = readings.map((reading) => readProfile(reading, mentions));
  const counts = new Map<number, number>();
  for (const { keys } of profiles) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const scale = Math.log(profiles.length + 1);
  for (const { keys, own } of profiles)
    keys.forEach((key, i) => {
      own[i] = (own[i] as number) * (1 - Math.log(counts.get(key) as number) / scale);
    });
  return profiles;
}

/** The profile of a claim by itself: `own` does not yet know of the other claims. */
function readProfile({ words, said, claim, quantities }: Reading, mentions: Analysis['mentions']): Profile {
  const units = new Map<number, Unit>();
  const order: number[] = [];
  const acronyms: Letters[] = [];
  const runs: Letters[] = [];
  let run: Letters | null = null;
  let [quantity, mention, read, nextSaid] = [0, firstFrom(mentions, claim.start), -1, 0];
  words.forEach((word, i) => {
    const isSaid = said[nextSaid] === word;
    if (isSaid) nextSaid++;
    if (!isWord(word)) return;
    const at = claim.start + word.start;
    while ((quantities[quantity]?.end ?? Infinity) <= at) quantity++;
    while ((mentions[mention]?.end ?? Infinity) <= at) mention++;
    const within = quantities[quantity];
    const number = within !== undefined && within.start <= at && isCounted(within) ? within : null;
    if (number !== null) {
      run = null;
      if (read === quantity) return;
      read = quantity;
    }
    const isNamed = (mentions[mention]?.start ?? Infinity) <= at;
    const unit = number === null ? readWord(word, i > 0 || isNamed) : readNumber(number);
    const known = units.get(unit.key);
    if (known === undefined) units.set(unit.key, unit);
    if (isSaid) (known ?? unit).isSaid = true;
    order.push(unit.key);
    if (unit.kind === kind.name && number === null) {
      const form = claim.text.slice(word.start, word.end);
      if (isAcronym(form)) acronyms.push({ letters: word.lower.replaceAll('.', ''), keys: [unit.key] });
      if (run === null) run = { letters: '', keys: [] };
      run.letters += word.lower[0];
      run.keys.push(unit.key);
      if (run.keys.length === 2) runs.push(run);
    } else if (!joining.has(word.lower)) run = null;
  });
  return lay([...units.values()], order, acronyms, runs);
}

interface Letters {
  letters: string;
  readonly keys: number[];
}

/** Words inside a name that its acronym leaves out. */
const joining = new Set(['and', 'for', 'of', 'the']);

/** A figure that is no number of its own is mostly part of a date. */
const ofFigure = 0.5;
/** By how many points of a hundred “one in three” may be off. */
const slackOfRatio = 3;

function readNumber({ unit, value, min, max }: Quantity): Unit {
  const isShare = unit === 'ratio' && value !== null && value < 1;
  const isPlain = unit === 'ratio' || unit === 'ordinal';
  const base = isShare ? percent : isPlain ? count : baseOf(unit);
  const convert = (stated: number) => stated * base.factor + base.offset;
  const [low, high] = [min === null ? -Infinity : convert(min), max === null ? Infinity : convert(max)];
  const middle = value === null ? (low + high) / 2 : convert(value);
  const slack = isShare ? slackOfRatio : base.factor === 1 ? 0 : slackOfUnit * Math.abs(middle);
  const isAge = unit.startsWith('age');
  return {
    key: hash(`#${base.unit} ${value === null ? `${min} ${max}` : Number(middle.toPrecision(6))}`),
    weight: isAge ? ofAge : weighNumber(base.unit, isShare ? middle : (value ?? middle)),
    kind: isAge ? kind.name : kind.number,
    near: [],
    interval: { unit: base.unit, value: middle, min: low - slack, max: high + slack },
    isSaid: false,
  };
}

const percent: BaseUnit = { unit: 'percent', factor: 100, offset: 0 };
const count: BaseUnit = { unit: 'count', factor: 1, offset: 0 };
/** “Two months” are “60 days”: what another unit rounds. */
const slackOfUnit = 0.02;

/** An age tells who is spoken of, as a name does, and not what is said of them. */
const ofAge = 0.5;
const few = 12;
const many = 1000;

/** How little two texts give a number by chance: a few people are in every text, 1,140 jobs are not. */
function weighNumber(unit: string, value: number): number {
  const size = Math.abs(value);
  if (unit === 'count' && size <= few && Number.isInteger(size)) return 0.55;
  const digits = (size.toExponential().split('e')[0] as string).replace('.', '').length;
  const isPlain = unit === 'count' && size < many;
  return Math.min(1, 0.65 + 0.1 * Math.min(digits, 3) + (isPlain ? 0 : 0.05));
}

function readWord(word: Word, canBeName: boolean): Unit {
  const key = hash(word.stem);
  if (/^\d/u.test(word.lower))
    return { key, weight: ofFigure, kind: kind.time, near: [], interval: null, isSaid: false };
  const isTime = calendar.has(word.lower) || times.has(word.lower);
  const isName = !isTime && word.capital && word.content && canBeName;
  return {
    key,
    weight: rarityOf(word.stem),
    kind: isTime ? kind.time : isName ? kind.name : word.content ? kind.content : kind.grammar,
    near: nearOf(key),
    interval: null,
    isSaid: false,
  };
}

/** Dates are compared word by word: each report words them by its own day. */
function isCounted({ unit }: Quantity): boolean {
  return unit !== 'date';
}

function isWord(word: Word): boolean {
  return word.content || /\p{L}/u.test(word.lower);
}

function isAcronym(form: string): boolean {
  return form.length >= 2 && form.length <= 8 && form === form.toUpperCase();
}

const calendar = new Set(calendarNames.map((name) => name.toLowerCase()));
const times = new Set(timeWords);

/** The index of the first mention that ends after the offset, by bisection: mentions do not overlap. */
function firstFrom(mentions: Analysis['mentions'], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as { end: number }).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lay(units: Unit[], order: readonly number[], acronyms: readonly Letters[], runs: readonly Letters[]): Profile {
  units.sort((x, y) => x.key - y.key);
  const indexOf = new Map(units.map((unit, i) => [unit.key, i]));
  const index = (key: number) => indexOf.get(key) as number;
  const toInitials = ({ letters, keys }: Letters): Initials => ({ key: hash(letters), units: keys.map(index) });
  return {
    keys: Int32Array.from(units, (unit) => unit.key),
    weights: Float64Array.from(units, (unit) => unit.weight),
    own: Float64Array.from(units, (unit) => (unit.isSaid ? unit.weight : 0)),
    kinds: Uint8Array.from(units, (unit) => unit.kind),
    near: units.map((unit) => unit.near),
    intervals: units.map((unit) => unit.interval),
    sequence: Int32Array.from(order, index),
    acronyms: acronyms.map(toInitials),
    runs: runs.map(toInitials),
  };
}
