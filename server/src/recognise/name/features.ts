import { type DocumentFacts, readDocument } from './document-facts.ts';
import { lookUp } from './gazetteer.ts';
import { isPossessive } from './possessive.ts';
import { findRuns, readParagraphs } from './stretch.ts';
import type { Word } from './word.ts';
import { edgeForm, type WordForm } from './word-form.ts';

/** At most so many features of `Features.found`. */
const mostFeatures = 16;

/**
 * Groups of features that follow from few values, so that the same ones come again and again: `Features.keys` has a key of
 * those values for each group. neighbours: how the word and those beside it are written, and their lists; run: the run of
 * capitals around it; own: the word itself, what its article tells of it, and the lists of names.
 */
export const groups = { neighbours: 0, run: 1, own: 2 } as const;
export const groupCount = 3;

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
 * strings are built. Those of one form at one position are `cluesOf`, those of a group depend on its key alone: a tagger can
 * add the weights of either up once for all places.
 */
export class Features {
  /** What `at` or `ofGroup` found, as many as it says; the next call overwrites them. */
  readonly found = new Int32Array(mostFeatures);
  /** The keys of the groups of the word that `at` was asked for last, two numbers each. */
  readonly keys = new Int32Array(2 * groupCount);
  /** What stands around the word that `at` was asked for last. */
  readonly standing: Standing = { forms: new Array(applying).fill(edgeForm), positions: new Uint8Array(applying) };
  readonly #words: readonly Word[];
  readonly #document: ReadonlyMap<string, DocumentFacts>;
  readonly #runs: Int32Array;
  readonly #known: Int32Array;
  readonly #kinds: Uint8Array;
  #index = 0;
  #place = 0;
  #length = 0;
  #flags = 0;
  #context = 0;
  #kind = 0;

  /** `known` is what `lookUp` found of the words. */
  constructor(words: readonly Word[], known: Int32Array = lookUp(words)) {
    this.#words = words;
    this.#document = readDocument(words);
    this.#runs = findRuns(words);
    this.#known = known;
    this.#kinds = readParagraphs(words);
  }

  /** Goes to a word: finds the keys of its groups, what stands around it, and the features of no group. */
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
    const facts = this.#document.get(word.lower);
    this.#index = i;
    this.#place = place;
    this.#length = Math.min(to - from, 5);
    this.#flags = flagsOf(word, facts);
    this.#context = facts?.context ?? 0;
    this.#kind = this.#kinds[word.paragraph] ?? 0;
    this.#setKeys();
    return this.#findSingle(isPossessive(this.#words[to - 1] as Word));
  }

  #setKeys(): void {
    const [, before, own, after, , outerLeft, outerRight, runFirst, runLast] = this.standing.forms as Forms;
    const known = this.#known[this.#index] as number;
    const kind = this.#kind;
    this.#setKey(groups.neighbours, known * 4 + kind, before.style, own.style, after.style);
    const run = (this.#context & 0b111) * 64 + this.#length * 12 + this.#place * 4 + kind;
    const outer = mix(known, outerLeft.lists, outerRight.lists, own.shape);
    this.#setKey(groups.run, run, outer, runFirst.lists, runLast.lists);
    const beside = mix(known, this.#known[this.#index - 1] ?? 0, this.#known[this.#index + 1] ?? 0, own.style);
    this.#setKey(groups.own, (this.#context * 16 + this.#flags) * 4 + kind, own.word, beside);
  }

  /** Two hashes of the same values, so that keys of different values are hardly ever equal. */
  #setKey(group: number, a: number, b: number, c: number, d = 0): void {
    this.keys[2 * group] = mix(a, b, c, d);
    this.keys[2 * group + 1] = mix(a + 1, d, b, c);
  }

  /** Finds the features of a group at the word that `at` was asked for last. */
  ofGroup(group: number): number {
    if (group === groups.neighbours) return this.#findNeighbours();
    return group === groups.run ? this.#findRun() : this.#findOwn();
  }

  #findSingle(isPossessed: boolean): number {
    const { found } = this;
    const [before2, before, own, after, after2, outerLeft, outerRight] = this.standing.forms as Forms;
    const known = this.#known[this.#index] as number;
    let n = 0;
    found[n++] = mix(40, before.word, own.word);
    found[n++] = mix(41, own.word, after.word);
    found[n++] = mix(47, before.word, after.word);
    found[n++] = mix(48, before2.word, before.word, own.shape);
    found[n++] = mix(49, after.word, after2.word, own.shape);
    found[n++] = mix(52, outerLeft.word, outerRight.word, own.shape);
    found[n++] = mix(55, isPossessed ? 1 : 0, own.shape, outerRight.word);
    found[n++] = mix(64, known, before.word);
    found[n++] = mix(65, known, after.word);
    return n;
  }

  #findNeighbours(): number {
    const { found } = this;
    const [, before, own, after] = this.standing.forms as Forms;
    let n = 0;
    found[n++] = mix(42, before.shape, own.shape, after.shape);
    found[n++] = mix(43, before.pattern, own.pattern, after.pattern);
    found[n++] = mix(44, before.lists, own.shape);
    found[n++] = mix(45, after.lists, own.shape);
    found[n++] = mix(46, before.lists, own.lists, after.lists);
    found[n++] = mix(66, this.#known[this.#index] as number, before.lists, after.lists);
    found[n++] = mix(73, this.#kind, before.shape, after.shape);
    return n;
  }

  #findRun(): number {
    const { found } = this;
    const [, , own, , , outerLeft, outerRight, runFirst, runLast] = this.standing.forms as Forms;
    const [place, length] = [this.#place, this.#length];
    let n = 0;
    found[n++] = mix(50, runLast.lists, length, place);
    found[n++] = mix(51, runFirst.lists, runLast.lists, place);
    found[n++] = mix(53, outerLeft.lists, outerRight.lists, own.shape);
    found[n++] = mix(54, length, place, own.shape);
    found[n++] = mix(60, this.#context & 0b111, place, length);
    found[n++] = mix(68, this.#known[this.#index] as number, outerLeft.lists, outerRight.lists);
    found[n++] = mix(72, this.#kind, place, length);
    return n;
  }

  #findOwn(): number {
    const { found } = this;
    const own = this.standing.forms[here] as WordForm;
    const [flags, kind, i] = [this.#flags, this.#kind, this.#index];
    const known = this.#known[i] as number;
    let n = 0;
    found[n++] = mix(56, flags, own.shape);
    found[n++] = mix(57, flags, own.lists);
    found[n++] = mix(58, flags, own.word);
    found[n++] = mix(59, this.#context, own.shape);
    found[n++] = mix(61, known);
    found[n++] = mix(62, known, this.#known[i - 1] ?? 0);
    found[n++] = mix(63, known, this.#known[i + 1] ?? 0);
    found[n++] = mix(67, known, flags);
    found[n++] = mix(69, known, own.lists);
    found[n++] = mix(70, kind, own.shape);
    found[n++] = mix(71, kind, known);
    return n;
  }

  #formAt(i: number, paragraph: number): WordForm {
    const word = this.#words[i];
    return word === undefined || word.paragraph !== paragraph ? edgeForm : word.form;
  }
}

/** As `Standing.forms`: two before to two after; outside the run on the left and right; its first and last word. */
type Forms = [WordForm, WordForm, WordForm, WordForm, WordForm, WordForm, WordForm, WordForm, WordForm];

/** What the place of a word and the rest of the article tell of its capital: 0 to 15. */
function flagsOf(word: Word, facts: Readonly<DocumentFacts> | undefined): number {
  const lower = facts?.lower === true || (word.kind === 'word' && word.case === 'lower');
  return (word.initial ? 1 : 0) | (word.headline ? 2 : 0) | (lower ? 4 : 0) | (facts?.capital === true ? 8 : 0);
}

/** The features of a form at a position. */
export function cluesOf(form: WordForm, position: number): number[] {
  const clues = [mix(position, 0, form.word)];
  const { affixes } = form;
  if (position === here) {
    clues.push(
      mix(20, 0, 0),
      mix(20, 1, form.shape),
      mix(20, 2, form.pattern),
      mix(20, 3, affixes.prefix2),
      mix(20, 4, affixes.prefix3),
      mix(20, 5, affixes.suffix2),
      mix(20, 6, affixes.suffix3),
      mix(20, 7, affixes.suffix4),
      mix(20, 8, form.lists),
    );
  }
  if (position === here - 1 || position === here + 1 || position >= last) clues.push(mix(position, 2, affixes.suffix3));
  if (position < first)
    for (let lists = form.lists; lists !== 0; lists &= lists - 1) clues.push(mix(position, 1, lists & -lists));
  return clues;
}

/** A hash of 32 bits: of a template’s number and its values. */
export function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}
