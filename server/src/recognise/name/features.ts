import { firstNames } from '../lexicon/en/first-name.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { personTitles } from '../lexicon/en/person-title.ts';
import { isCapital } from './label.ts';
import type { Word } from './word.ts';
import type { WordForm } from './word-form.ts';

/** At most this many features a word. */
export const mostFeatures = 64;

/**
 * The features of the words of one article. `at(i)` fills `found` and says how many there are; the next call overwrites
 * them. A feature is a 32-bit hash of its template's number and its values, so that no strings are built.
 */
export class Features {
  readonly found = new Int32Array(mostFeatures);
  readonly #words: readonly Word[];
  readonly #document: DocumentFacts;
  readonly #runs: Int32Array;

  constructor(words: readonly Word[], document: DocumentFacts) {
    this.#words = words;
    this.#document = document;
    this.#runs = findRuns(words);
  }

  at(i: number): number {
    const word = this.#words[i] as Word;
    const here = word.form;
    const before = this.#formAt(i - 1);
    const after = this.#formAt(i + 1);
    const before2 = this.#formAt(i - 2);
    const after2 = this.#formAt(i + 2);
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
    const first = this.#formAt(from);
    const last = this.#formAt(to - 1);
    const left = this.#formAt(from - 1);
    const right = this.#formAt(to);
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

  #formAt(i: number): WordForm {
    return this.#words[i]?.form ?? edge;
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
    const before = words[i - 1];
    const after = words[i + 1];
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
    const next = words[i + 1];
    if (isCapital(word) && next !== undefined && isCapital(next) && word.possessiveEnd === word.end) continue;
    for (let k = from; k <= i; k++) {
      runs[k * 2] = from;
      runs[k * 2 + 1] = i + 1;
    }
    from = i + 1;
  }
  return runs;
}

/** Stands for the word beyond an end of the article. */
const edge = {
  word: 1,
  shape: 1,
  prefix3: 1,
  suffix3: 1,
  suffix4: 1,
  lists: 0,
  case: 'none',
  cut: 0,
  length: 0,
} as const;

const titles = new Set(personTitles);
const firsts = new Set(firstNames);
const heads = new Set(organisationHeads.map(([word]) => word));
