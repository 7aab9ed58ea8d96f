import { calendarNames } from '../../recognise/lexicon/en/calendar-name.ts';
import type { Analysis, Claim, Quantity } from '../../recognise/model.ts';
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
}

/** Reads the profile of a claim from its words and the quantities inside it. Linear. */
export function readProfile(
  words: readonly Word[],
  claim: Claim,
  quantities: readonly Quantity[],
  mentions: Analysis['mentions'],
): Profile {
  const units = new Map<number, Unit>();
  const order: number[] = [];
  const acronyms: Letters[] = [];
  const runs: Letters[] = [];
  let run: Letters | null = null;
  let [quantity, mention, said] = [0, firstFrom(mentions, claim.start), -1];
  words.forEach((word, i) => {
    if (!isWord(word)) return;
    const at = claim.start + word.start;
    while ((quantities[quantity]?.end ?? Infinity) <= at) quantity++;
    while ((mentions[mention]?.end ?? Infinity) <= at) mention++;
    const within = quantities[quantity];
    const number = within !== undefined && within.start <= at && isCounted(within) ? within : null;
    if (number !== null) {
      run = null;
      if (said === quantity) return;
      said = quantity;
    }
    const isNamed = (mentions[mention]?.start ?? Infinity) <= at;
    const unit = number === null ? readWord(word, i > 0 || isNamed) : readNumber(number);
    if (!units.has(unit.key)) units.set(unit.key, unit);
    order.push(unit.key);
    if (unit.kind === kind.name) {
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

const ofNumber = 0.75;
/** A figure that is no number of its own is mostly part of a date. */
const ofFigure = 0.5;

function readNumber({ unit, value, min, max }: Quantity): Unit {
  const plain = unit === 'count' || unit === 'ratio' || unit === 'ordinal' ? 'count' : unit;
  return {
    key: hash(`#${plain} ${value ?? `${min} ${max}`}`),
    weight: ofNumber,
    kind: kind.number,
    near: [],
    interval: { unit: plain, min: min ?? -Infinity, max: max ?? Infinity },
  };
}

function readWord(word: Word, canBeName: boolean): Unit {
  const key = hash(word.stem);
  if (/^\d/u.test(word.lower)) return { key, weight: ofFigure, kind: kind.time, near: [], interval: null };
  const isTime = calendar.has(word.lower) || times.has(word.lower);
  const isName = !isTime && word.capital && word.content && canBeName;
  return {
    key,
    weight: rarityOf(word.stem),
    kind: isTime ? kind.time : isName ? kind.name : word.content ? kind.content : kind.grammar,
    near: nearOf(key),
    interval: null,
  };
}

/** Dates and periods are compared word by word: each report words them by its own day. */
function isCounted({ unit }: Quantity): boolean {
  return unit !== 'date' && unit !== 'duration';
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
    kinds: Uint8Array.from(units, (unit) => unit.kind),
    near: units.map((unit) => unit.near),
    intervals: units.map((unit) => unit.interval),
    sequence: Int32Array.from(order, index),
    acronyms: acronyms.map(toInitials),
    runs: runs.map(toInitials),
  };
}
