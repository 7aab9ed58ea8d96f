import { perLexeme } from '../text/lexeme.ts';
import type { Cue } from './cue.ts';
import { phraseBefore } from './noun-phrase.ts';
import { findSubject, type Source, unitSubject } from './subject.ts';
import type { Item } from './unit.ts';
import { isAdverb, isContentWord, isText } from './word-class.ts';

/** Finds who has an attitude, for the cues of a unit in order. */
export class HolderFinder {
  readonly #items: readonly Item[];
  /** The source of the last cue. */
  #shared: Source | null = null;
  #main: Source | null | undefined;
  #floor = 0;

  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  /** The index after the last cue. */
  get floor(): number {
    return this.#floor;
  }

  pass(end: number, source: Source | null): void {
    this.#floor = end;
    if (source !== null) this.#shared = source;
  }

  /** The subject before a finite verb. */
  subject(cue: Cue): Source | null {
    const source = findSubject(this.#items, cue, this.#floor, this.#shared ?? this.#mainSubject());
    return source === null || source.inverted ? null : source;
  }

  /** Who does what a participle tells: the noun before it, or the subject of the unit. */
  ofParticiple(cue: Cue): Source | null {
    const before = this.#items[cue.first - 1];
    if (isContentWord(before) && !isAdverb(before) && cue.first - 1 >= this.#floor) return this.#phrase(cue.first - 1);
    const shared = this.#shared ?? this.#mainSubject();
    return shared === null ? null : { ...shared, shared: true };
  }

  /** “Lee has voiced support for”: who has what the noun at `index` tells, where the sentence is about somebody. */
  bearer(index: number): Source | null {
    const main = this.#shared ?? this.#mainSubject();
    return main === null || main.end >= index ? null : { ...main, shared: true };
  }

  /** The possessive that ends at `last`: “his”, “Acme's”. */
  owner(last: number): Source | null {
    const item = this.#items[last];
    if (isText(item, 'his', 'her', 'its', 'their')) return toSource(last, last + 1);
    return isPossessive(item) ? this.#phrase(last) : null;
  }

  #phrase(last: number): Source | null {
    const start = phraseBefore(this.#items, last, this.#floor);
    return start === null ? null : toSource(start, last + 1);
  }

  #mainSubject(): Source | null {
    if (this.#main === undefined) this.#main = unitSubject(this.#items, 0, this.#items.length);
    return this.#main;
  }
}

function toSource(start: number, end: number): Source {
  return { start, end, head: { start, end }, inverted: false, shared: false };
}

/** “Acme's”, “the dockers'”. */
export function isPossessive(item: Item | undefined): boolean {
  return item !== undefined && isPossessiveForm(item.lexeme);
}

const isPossessiveForm = perLexeme(({ kind, text }) => kind === 'word' && /['’]s$|s['’]$/.test(text));
