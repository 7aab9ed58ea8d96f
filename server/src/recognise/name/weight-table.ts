/**
 * 32-bit numbers a record: a feature, and a byte each of the five labels with the level of its weight; 0 in the last: the
 * place is free.
 */
const stride = 3;
/** Put before the last level. */
const taken = 1 << 8;

/**
 * The weights of features, by open addressing with linear probing; at most half of the places are taken. A feature and its
 * weights lie side by side, because a look-up costs what its accesses to far memory cost. Most features that are looked up
 * have no weights: a bit for each of many more places tells nearly all of those, in memory small enough to be near.
 */
export class WeightTable {
  readonly #records: Int32Array;
  readonly #mask: number;
  readonly #values: Float32Array;
  readonly #present = new Int32Array(presentBits >>> 5);

  /** For `size` features. `values`: the weight of each level, at most 256. */
  constructor(size: number, values: Float32Array) {
    const places = 2 ** Math.ceil(Math.log2(2 * size + 2));
    this.#records = new Int32Array(places * stride);
    this.#mask = places - 1;
    this.#values = values;
  }

  /** Takes in a feature that is not there yet, with the level of its weight for each label. */
  set(feature: number, a: number, b: number, c: number, d: number, e: number): void {
    let at = (feature & this.#mask) * stride;
    while (this.#records[at + 2] !== 0) at = this.#after(at);
    this.#records[at] = feature;
    this.#records[at + 1] = a | (b << 8) | (c << 16) | (d << 24);
    this.#records[at + 2] = e | taken;
    const bit = feature & (presentBits - 1);
    this.#present[bit >>> 5] = (this.#present[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** Adds the weights of a feature, a label each, to `sums` from `offset` on. A feature that is not there has none. */
  addTo(sums: Float64Array | Float32Array, offset: number, feature: number): void {
    const bit = feature & (presentBits - 1);
    if (((this.#present[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return;
    const records = this.#records;
    let at = (feature & this.#mask) * stride;
    while (records[at] !== feature || records[at + 2] === 0) {
      if (records[at + 2] === 0) return;
      at = this.#after(at);
    }
    const values = this.#values;
    const four = records[at + 1] as number;
    const last = (records[at + 2] as number) & 0xff;
    sums[offset] = (sums[offset] as number) + (values[four & 0xff] as number);
    sums[offset + 1] = (sums[offset + 1] as number) + (values[(four >>> 8) & 0xff] as number);
    sums[offset + 2] = (sums[offset + 2] as number) + (values[(four >>> 16) & 0xff] as number);
    sums[offset + 3] = (sums[offset + 3] as number) + (values[four >>> 24] as number);
    sums[offset + 4] = (sums[offset + 4] as number) + (values[last] as number);
  }

  #after(at: number): number {
    return at + stride === this.#records.length ? 0 : at + stride;
  }
}

const presentBits = 1 << 20;
