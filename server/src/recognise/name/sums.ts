import { cluesOf, type Features, groupCount, positions } from './features.ts';
import { labels } from './label.ts';
import type { WeightTable } from './weight-table.ts';
import type { WordForm } from './word-form.ts';

const count = labels.length;

/**
 * What the features of a form at a position add up to, for each label. Forms have rows in one stretch of memory: a look-up
 * goes there by the number of the row alone. Where all rows are taken, the oldest is given to the form that asks.
 */
export class FormSums {
  readonly #weights: WeightTable;
  /** `row * rowLength + position * count + label` */
  readonly #sums = new Float32Array(rows * rowLength);
  /** For each row a bit for each position whose sums are there. */
  readonly #known = new Int32Array(rows);
  readonly #owners: (WordForm | null)[] = new Array(rows).fill(null);
  #next = 0;

  constructor(weights: WeightTable) {
    this.#weights = weights;
  }

  /** Adds the sums of a form at a position to `into`, a label each, from `offset` on. */
  addTo(into: Float64Array, offset: number, form: WordForm, position: number): void {
    if (this.#owners[form.row] !== form) this.#take(form);
    const at = form.row * rowLength + position * count;
    const sums = this.#sums;
    if (((this.#known[form.row] as number) & (1 << position)) === 0) this.#addUp(form, position, at);
    for (let label = 0; label < count; label++)
      into[offset + label] = (into[offset + label] as number) + (sums[at + label] as number);
  }

  #take(form: WordForm): void {
    form.row = this.#next;
    this.#owners[form.row] = form;
    this.#known[form.row] = 0;
    this.#next = (this.#next + 1) & (rows - 1);
  }

  #addUp(form: WordForm, position: number, at: number): void {
    this.#sums.fill(0, at, at + count);
    for (const clue of cluesOf(form, position)) this.#weights.addTo(this.#sums, at, clue);
    this.#known[form.row] = (this.#known[form.row] as number) | (1 << position);
  }
}

const rows = 1 << 14;
const rowLength = positions * count;

/**
 * What the features of a group add up to, by the key of the group: a cache with one place for each hash of a key, where a
 * key takes the place of another.
 */
export class GroupSums {
  readonly #weights: WeightTable;
  /** The two numbers of a key and the sums after them lie side by side, in records of one length. */
  readonly #keys = new Int32Array(groupCount * keysKept * recordLength);
  readonly #sums = new Float32Array(this.#keys.buffer);

  constructor(weights: WeightTable) {
    this.#weights = weights;
  }

  /** Adds the sums of a group, at the word that `features` is at, to `into`, a label each, from `offset` on. */
  addTo(into: Float64Array, offset: number, features: Features, group: number): void {
    const key = features.keys[2 * group] as number;
    const more = features.keys[2 * group + 1] as number;
    const record = (group * keysKept + ((key ^ (key >>> 16)) & (keysKept - 1))) * recordLength;
    const [keys, sums] = [this.#keys, this.#sums];
    const at = record + 2;
    if (keys[record] !== key || keys[record + 1] !== more) {
      keys[record] = key;
      keys[record + 1] = more;
      sums.fill(0, at, at + count);
      const n = features.ofGroup(group);
      for (let k = 0; k < n; k++) this.#weights.addTo(sums, at, features.found[k] as number);
    }
    for (let label = 0; label < count; label++)
      into[offset + label] = (into[offset + label] as number) + (sums[at + label] as number);
  }
}

/** For each group. */
const keysKept = 1 << 13;
/** In numbers of 32 bits: a power of two, so that a record lies in one line of the processor's cache. */
const recordLength = 8;
