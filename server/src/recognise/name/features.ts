import { type DocumentFacts, readDocument } from './document-facts.ts';
import { lookUp } from './gazetteer.ts';
import { isCapital } from './label.ts';
import { endsName, isPossessive } from './possessive.ts';
import type { Word } from './word.ts';
import { edgeForm, type WordForm } from './word-form.ts';

/** At most so many features of `Features.found`. */
const mostFeatures = 40;

/**
 * Where a form stands as seen from the word that is labelled: two words before to two after; just outside the run of
 * capitals that the word is in, on either side; as its first word and as its last. The last four come three times: seen
 * from the first word of the run, from its last and from one inside.
 */
export const positions = 17;
const here = 2;
const [left, right, first, last] = [5, 8, 11, 14];

/** The form that stands at each position of one word: `positions` pairs would be wasteful, so only those that apply. */
export interface Standing {
  readonly forms: WordForm[];
  readonly positions: Uint8Array;
}

const applying = 9;

/**
 * The features of the words of one article. A feature is a 32-bit hash of its template's number and its values, so that no
 * strings are built. Those of one form at one position are `cluesOf`, a pure function, so that a tagger can add their
 * weights up once for all places; `at(i)` finds the others.
 */
export class Features {
  /** What `at` found, as many as it says; the next call overwrites them. */
  readonly found = new Int32Array(mostFeatures);
  /** What stands around the word that `at` was asked for last. */
  readonly standing: Standing = { forms: new Array(applying).fill(edgeForm), positions: new Uint8Array(applying) };
  readonly #words: readonly Word[];
  readonly #document: ReadonlyMap<string, DocumentFacts>;
  readonly #runs: Int32Array;
  readonly #known: Int32Array;
  readonly #kinds: Uint8Array;

  /** `known` is what `lookUp` found of the words. */
  constructor(words: readonly Word[], known: Int32Array = lookUp(words)) {
    this.#words = words;
    this.#document = readDocument(words);
    this.#runs = findRuns(words);
    this.#known = known;
    this.#kinds = readParagraphs(words);
  }

  at(i: number): number {
    const word = this.#words[i] as Word;
    const from = this.#runs[i * 2] as number;
    const to = this.#runs[i * 2 + 1] as number;
    const place = i === from ? 0 : i === to - 1 ? 1 : 2;
    const { forms, positions } = this.standing;
    for (let k = 0; k < 5; k++) {
      forms[k] = this.#formAt(i + k - here, word.paragraph);
      positions[k] = k;
    }
    forms[5] = this.#formAt(from - 1, word.paragraph);
    forms[6] = this.#formAt(to, word.paragraph);
    forms[7] = this.#formAt(from, word.paragraph);
    forms[8] = this.#formAt(to - 1, word.paragraph);
    positions[5] = left + place;
    positions[6] = right + place;
    positions[7] = first + place;
    positions[8] = last + place;
    return this.#findPairs(i, word, place, Math.min(to - from, 5));
  }

  #findPairs(i: number, word: Word, place: number, length: number): number {
    const [before2, before, own, after, after2, outerLeft, outerRight, runFirst, runLast] = this.standing.forms as [
      WordForm,
      WordForm,
      WordForm,
      WordForm,
      WordForm,
      WordForm,
      WordForm,
      WordForm,
      WordForm,
    ];
    const { found } = this;
    const facts = this.#document.get(word.lower);
    const lower = facts?.lower === true || (word.kind === 'word' && word.case === 'lower');
    const flags =
      (word.initial ? 1 : 0) | (word.headline ? 2 : 0) | (lower ? 4 : 0) | (facts?.capital === true ? 8 : 0);
    const context = facts?.context ?? 0;
    const known = this.#known[i] as number;
    const runEnd = this.#words[(this.#runs[i * 2 + 1] as number) - 1] as Word;
    const kind = this.#kinds[word.paragraph] ?? 0;
    let n = 0;
    found[n++] = mix(40, before.word, own.word);
    found[n++] = mix(41, own.word, after.word);
    found[n++] = mix(42, before.shape, own.shape, after.shape);
    found[n++] = mix(43, before.pattern, own.pattern, after.pattern);
    found[n++] = mix(44, before.lists, own.shape);
    found[n++] = mix(45, after.lists, own.shape);
    found[n++] = mix(46, before.lists, own.lists, after.lists);
    found[n++] = mix(47, before.word, after.word);
    found[n++] = mix(48, before2.word, before.word, own.shape);
    found[n++] = mix(49, after.word, after2.word, own.shape);
    found[n++] = mix(50, runLast.lists, length, place);
    found[n++] = mix(51, runFirst.lists, runLast.lists, place);
    found[n++] = mix(52, outerLeft.word, outerRight.word, own.shape);
    found[n++] = mix(53, outerLeft.lists, outerRight.lists, own.shape);
    found[n++] = mix(54, length, place, own.shape);
    found[n++] = mix(55, isPossessive(runEnd) ? 1 : 0, own.shape, outerRight.word);
    found[n++] = mix(56, flags, own.shape);
    found[n++] = mix(57, flags, own.lists);
    found[n++] = mix(58, flags, own.word);
    found[n++] = mix(59, context, own.shape);
    found[n++] = mix(60, context & 0b111, place, length);
    found[n++] = mix(61, known);
    found[n++] = mix(62, known, this.#known[i - 1] ?? 0);
    found[n++] = mix(63, known, this.#known[i + 1] ?? 0);
    found[n++] = mix(64, known, before.word);
    found[n++] = mix(65, known, after.word);
    found[n++] = mix(66, known, before.lists, after.lists);
    found[n++] = mix(67, known, flags);
    found[n++] = mix(68, known, outerLeft.lists, outerRight.lists);
    found[n++] = mix(69, known, own.lists);
    found[n++] = mix(70, kind, own.shape);
    found[n++] = mix(71, kind, known);
    found[n++] = mix(72, kind, place, length);
    found[n++] = mix(73, kind, before.shape, after.shape);
    return n;
  }

  #formAt(i: number, paragraph: number): WordForm {
    const word = this.#words[i];
    return word === undefined || word.paragraph !== paragraph ? edgeForm : word.form;
  }
}

/** The features of a form at a position. */
export function cluesOf(form: WordForm, position: number): number[] {
  const clues = [mix(position, 0, form.word)];
  if (position === here) {
    clues.push(
      mix(20, 0, 0),
      mix(20, 1, form.shape),
      mix(20, 2, form.pattern),
      mix(20, 3, form.prefix2),
      mix(20, 4, form.prefix3),
      mix(20, 5, form.suffix2),
      mix(20, 6, form.suffix3),
      mix(20, 7, form.suffix4),
      mix(20, 8, form.lists),
    );
  }
  if (position === here - 1 || position === here + 1 || position >= last) clues.push(mix(position, 2, form.suffix3));
  if (position < first)
    for (let lists = form.lists; lists !== 0; lists &= lists - 1) clues.push(mix(position, 1, lists & -lists));
  return clues;
}

function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

/** How each paragraph is written: 0 as sentences; 1 as a headline; 2 in capitals; 3 as a line of a table, figures beside names. */
function readParagraphs(words: readonly Word[]): Uint8Array {
  const kinds = new Uint8Array((words.at(-1)?.paragraph ?? -1) + 1);
  for (let i = 0; i < words.length; ) {
    const { paragraph, headline } = words[i] as Word;
    let [lower, numbers, upper, capitals] = [0, 0, 0, 0];
    for (; i < words.length && (words[i] as Word).paragraph === paragraph; i++) {
      const word = words[i] as Word;
      if (word.kind === 'number') numbers++;
      else if (word.case === 'lower') lower++;
      else if (word.case === 'upper') upper++;
      else if (word.case !== 'none') capitals++;
    }
    if (numbers > 0 && lower <= numbers && upper + capitals > 0) kinds[paragraph] = 3;
    else if (upper > lower + capitals && upper > 2) kinds[paragraph] = 2;
    else if (headline) kinds[paragraph] = 1;
  }
  return kinds;
}

/** For every word the run of words with capitals around it, as two numbers: first, and one after the last. */
function findRuns(words: readonly Word[]): Int32Array {
  const runs = new Int32Array(words.length * 2);
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const next = words[i + 1];
    if (
      isCapital(word) &&
      next !== undefined &&
      isCapital(next) &&
      !endsName(words, i) &&
      word.paragraph === next.paragraph
    )
      continue;
    for (let k = from; k <= i; k++) {
      runs[k * 2] = from;
      runs[k * 2 + 1] = i + 1;
    }
    from = i + 1;
  }
  return runs;
}
