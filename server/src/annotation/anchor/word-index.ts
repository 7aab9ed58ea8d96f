import type { Words } from './words.ts';

/** Where in a text each word, and each two words in a row, stand. Built in linear time. */
export class WordIndex {
  readonly #words: Words;
  readonly #mask: number;
  readonly #singles: Chains;
  readonly #pairs: Chains;

  constructor(words: Words) {
    this.#words = words;
    let size = 16;
    while (size < words.size) size *= 2;
    this.#mask = size - 1;
    this.#singles = chains(size, words.size);
    this.#pairs = chains(size, words.size);
    // From the last to the first, so that each chain begins with its first place.
    for (let k = words.size - 1; k >= 0; k--) {
      link(this.#singles, slot(words.forms[k] as number, this.#mask), k);
      if (k + 1 < words.size)
        link(this.#pairs, slot(pairHash(words.forms[k] as number, words.forms[k + 1] as number), this.#mask), k);
    }
  }

  /** Where a word stands; `null` where that is too often to tell anything. */
  placesOfWord(form: number, most: number): number[] | null {
    return this.#walk(this.#singles, slot(form, this.#mask), most, (place) => this.#words.forms[place] === form);
  }

  /** The same for two words in a row. */
  placesOfPair(first: number, second: number, most: number): number[] | null {
    return this.#walk(
      this.#pairs,
      slot(pairHash(first, second), this.#mask),
      most,
      (place) => this.#words.forms[place] === first && this.#words.forms[place + 1] === second,
    );
  }

  #walk({ heads, next }: Chains, from: number, most: number, isSame: (place: number) => boolean): number[] | null {
    const places: number[] = [];
    let steps = 0;
    for (let place = (heads[from] as number) - 1; place >= 0; place = (next[place] as number) - 1) {
      steps += 1;
      if (steps > 4 * most) return null;
      if (!isSame(place)) continue;
      if (places.length === most) return null;
      places.push(place);
    }
    return places;
  }
}

/** For each slot its first place, for each place the next of its slot; both one more, so that 0 is none. */
interface Chains {
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

function chains(slots: number, places: number): Chains {
  return { heads: new Int32Array(slots), next: new Int32Array(places) };
}

function link({ heads, next }: Chains, at: number, place: number): void {
  next[place] = heads[at] as number;
  heads[at] = place + 1;
}

function slot(hash: number, mask: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
}

function pairHash(first: number, second: number): number {
  return Math.imul(first, 0x85ebca6b) ^ second;
}
