import { calendarNames } from '../lexicon/en/calendar-name.ts';
import { countries } from '../lexicon/en/country.ts';
import { demonyms } from '../lexicon/en/demonym.ts';
import { firstNames } from '../lexicon/en/first-name.ts';
import { lawNouns } from '../lexicon/en/law-noun.ts';
import { notNames } from '../lexicon/en/not-a-name.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { personTitles } from '../lexicon/en/person-title.ts';
import { places } from '../lexicon/en/place.ts';
import { roles } from '../lexicon/en/role.ts';
import { isCapital } from './label.ts';
import type { Word } from './word.ts';

/** At most this many features a word. */
const most = 64;

/**
 * The features of the words of one article. `at(i)` fills `found` and says how many there are; the next call overwrites
 * them. A feature is a 32-bit hash of its template's number and its values, so that no strings are built.
 */
export class Features {
  readonly found = new Int32Array(most);
  readonly #words: readonly Word[];
  readonly #facts: readonly WordFacts[];
  readonly #document: DocumentFacts;
  readonly #runs: Int32Array;

  constructor(words: readonly Word[], document: DocumentFacts) {
    this.#words = words;
    this.#document = document;
    this.#facts = words.map(memoise(factsOf));
    this.#runs = findRuns(words);
  }

  at(i: number): number {
    const word = this.#words[i] as Word;
    const here = this.#facts[i] as WordFacts;
    const before = this.#facts[i - 1] ?? edge;
    const after = this.#facts[i + 1] ?? edge;
    const before2 = this.#facts[i - 2] ?? edge;
    const after2 = this.#facts[i + 2] ?? edge;
    let n = 0;
    const add = (template: number, a: number, b = 0, c = 0): void => {
      let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
      hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
      hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
      this.found[n++] = hash ^ (hash >>> 15);
    };
    add(0, 0);
    add(1, here.word);
    add(2, before.word);
    add(3, after.word);
    add(4, before2.word);
    add(5, after2.word);
    add(6, before.word, here.word);
    add(7, here.word, after.word);
    add(8, here.shape);
    add(9, before.shape, here.shape, after.shape);
    add(10, here.prefix3);
    add(11, here.suffix3);
    add(12, here.suffix4);
    add(13, here.lists);
    add(14, before.lists, here.shape);
    add(15, after.lists, here.shape);
    add(16, before.lists, here.lists, after.lists);
    add(17, before.word, after.word);
    add(18, before2.word, before.word, here.shape);
    add(19, after.word, after2.word, here.shape);

    const from = this.#runs[i * 2] as number;
    const to = this.#runs[i * 2 + 1] as number;
    const first = this.#facts[from] as WordFacts;
    const last = this.#facts[to - 1] as WordFacts;
    const left = this.#facts[from - 1] ?? edge;
    const right = this.#facts[to] ?? edge;
    const length = Math.min(to - from, 5);
    const place = i === from ? 0 : i === to - 1 ? 1 : 2;
    add(20, first.word, place);
    add(21, last.word, place);
    add(22, left.word, place);
    add(23, right.word, place);
    add(24, last.lists, length, place);
    add(25, first.lists, last.lists, place);
    add(26, left.word, right.word, here.shape);
    add(27, left.lists, right.lists, here.shape);
    add(28, length, place, here.shape);
    add(29, last.suffix3, place);
    const possessive = (this.#words[to - 1] as Word).possessiveEnd > (this.#words[to - 1] as Word).end ? 1 : 0;
    add(30, possessive, here.shape, right.word);
    const flags =
      (word.initial ? 1 : 0) |
      (word.headline ? 2 : 0) |
      (this.#document.lower.has(word.lower) ? 4 : 0) |
      (this.#document.capital.has(word.lower) ? 8 : 0);
    add(31, flags, here.shape);
    add(32, flags, here.lists);
    add(33, flags, here.word);
    const context = this.#document.context.get(word.lower) ?? 0;
    add(34, context, here.shape);
    add(35, context & 0b111, place, length);
    return n;
  }
}

/** What the rest of an article tells about a word, whatever its place. */
export interface DocumentFacts {
  /** Words that stand somewhere in lower case. */
  readonly lower: ReadonlySet<string>;
  /** Words that stand somewhere with a capital that only a name explains. */
  readonly capital: ReadonlySet<string>;
  /** Bits of what stands beside the word somewhere: a title, an organisation head, a first name, a reporting verb, brackets. */
  readonly context: ReadonlyMap<string, number>;
}

export function readDocument(words: readonly Word[]): DocumentFacts {
  const lower = new Set<string>();
  const capital = new Set<string>();
  const context = new Map<string, number>();
  words.forEach((word, i) => {
    if (word.kind !== 'word') return;
    if (word.case === 'lower') {
      lower.add(word.lower);
      return;
    }
    if (!word.initial && !word.headline) capital.add(word.lower);
    const [before, after] = [words[i - 1], words[i + 1]];
    let bits = 0;
    if (before !== undefined && before.paragraph === word.paragraph) {
      if (isCapital(before) && titles.has(before.lower.replace('.', ''))) bits |= 1;
      if (firsts.has(before.text)) bits |= 2;
      if (before.text === '(') bits |= 4;
      if (before.lower === 'the') bits |= 8;
      if (before.lower === 'in') bits |= 16;
    }
    if (after !== undefined && after.paragraph === word.paragraph) {
      if (isCapital(after) && heads.has(after.lower)) bits |= 32;
      if (after.lower === 'said' || after.lower === 'says' || after.lower === 'told') bits |= 64;
    }
    if (bits !== 0) context.set(word.lower, (context.get(word.lower) ?? 0) | bits);
  });
  return { lower, capital, context };
}

/** For every word the run of words with capitals around it, as two numbers: first, and one after the last. */
function findRuns(words: readonly Word[]): Int32Array {
  const runs = new Int32Array(words.length * 2);
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (!isCapital(word)) {
      runs.set([i, i + 1], i * 2);
      from = i + 1;
      continue;
    }
    const next = words[i + 1];
    if (next !== undefined && isCapital(next) && word.possessiveEnd === word.end) continue;
    for (let k = from; k <= i; k++) runs.set([from, i + 1], k * 2);
    from = i + 1;
  }
  return runs;
}

/** Most words of an article repeat: their facts depend on the text and kind alone, and are made once. */
function memoise(make: (word: Word) => WordFacts): (word: Word) => WordFacts {
  const made = new Map<string, WordFacts>();
  return (word) => {
    const known = made.get(word.text);
    if (known !== undefined) return known;
    const facts = make(word);
    made.set(word.text, facts);
    return facts;
  };
}

interface WordFacts {
  readonly word: number;
  readonly shape: number;
  readonly prefix3: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** One bit a word list that has the word. */
  readonly lists: number;
}

const edge: WordFacts = { word: 1, shape: 1, prefix3: 1, suffix3: 1, suffix4: 1, lists: 0 };

const titles = new Set(personTitles);
const firsts = new Set(firstNames);
const heads = new Map(organisationHeads);

const lists: readonly ReadonlySet<string>[] = [
  new Set(calendarNames),
  new Set(countries.flatMap((name) => [name, ...name.split(' ').filter((word) => word.length > 3)])),
  new Set(demonyms),
  firsts,
  new Set(places.flatMap((name) => name.split(' '))),
];
const lowerLists: readonly ReadonlySet<string>[] = [
  new Set(lawNouns),
  new Set(notNames),
  new Set(heads.keys()),
  titles,
  new Set(roles),
];

function factsOf(word: Word): WordFacts {
  const { text, lower } = word;
  let bits = 0;
  lists.forEach((list, i) => {
    if (list.has(text)) bits |= 1 << i;
  });
  const bare = lower.endsWith('.') && lower.length > 1 ? lower.slice(0, -1) : lower;
  lowerLists.forEach((list, i) => {
    if (list.has(bare)) bits |= 32 << i;
  });
  return {
    word: hashOf(lower),
    shape: shapeOf(word),
    prefix3: hashOf(lower.slice(0, 3)),
    suffix3: hashOf(lower.slice(-3)),
    suffix4: hashOf(lower.slice(-4)),
    lists: bits,
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

const cases = { lower: 2, title: 3, upper: 4, mixed: 5, none: 6 } as const;

/** The case, with the length of capitals and with what signs and digits are in the word. */
function shapeOf(word: Word): number {
  if (word.kind !== 'word') return word.kind === 'number' ? 7 : word.kind === 'symbol' ? 8 : hashOf(word.text);
  let shape: number = cases[word.case];
  if (word.case === 'upper') shape += Math.min(word.text.length, 6) * 16;
  if (/\d/u.test(word.text)) shape += 128;
  if (word.text.includes('-')) shape += 256;
  if (word.text.includes('.')) shape += 512;
  if (word.text.includes('&')) shape += 1024;
  return shape;
}
