import { labels } from './label.ts';
import type { TaggerWeights } from './tagger.ts';

/**
 * The tagger's weights as text, made to be small and to be read fast. Features stand in ascending order of their hashes, each
 * as its distance from the one before it, in digits of base 45, then a character a label. Weights have 91 levels, whose
 * distance grows with the weight: small ones are many, and count by their number.
 */
const count = labels.length;

/** Weights go from level -45 to level 45. */
const highest = 45;
const base = 45;

/** The lowest character of the encoding; the backslash is left out, so that the text needs no escapes. */
const lowest = 0x23;

/** What `encodeWeights` makes, plain data. */
export interface EncodedWeights {
  readonly features: string;
  readonly size: number;
  /** The weight of the highest level. */
  readonly most: number;
  readonly transition: readonly number[];
}

export function decodeWeights({ features: text, size, most, transition }: EncodedWeights): TaggerWeights {
  const values = Float32Array.from({ length: 2 * highest + 1 }, (_, level) => weightOf(level - highest, most));
  const table = new SlotTable(size);
  const emission = new Float32Array(size * count);
  let feature = 0;
  // A plain loop: the text is long, and every start reads it before the first article.
  for (let slot = 0, at = 0; slot < size; slot++) {
    let distance = 0;
    for (let place = 1; ; place *= base) {
      const digit = levelAt(text, at++);
      distance += (digit % base) * place;
      if (digit < base) break;
    }
    feature += distance;
    table.add(feature | 0, slot);
    for (let label = 0; label < count; label++) emission[slot * count + label] = values[levelAt(text, at++)] as number;
  }
  return { slotOf: (feature) => table.slotOf(feature), emission, transition: Float32Array.from(transition) };
}

/**
 * From features to their slots, by open addressing with linear probing; at most half of it is full. Most features that are
 * looked up have no weights: a bit for each of many more places than there are features tells nearly all of those, in memory
 * small enough to be near the processor.
 */
class SlotTable {
  readonly #features: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #present = new Int32Array(presentBits >>> 5);

  constructor(size: number) {
    const places = 2 ** Math.ceil(Math.log2(2 * size + 2));
    this.#features = new Int32Array(places);
    this.#slots = new Int32Array(places).fill(-1);
    this.#mask = places - 1;
  }

  add(feature: number, slot: number): void {
    let place = feature & this.#mask;
    while (this.#slots[place] !== -1) place = (place + 1) & this.#mask;
    this.#features[place] = feature;
    this.#slots[place] = slot;
    const bit = feature & (presentBits - 1);
    this.#present[bit >>> 5] = (this.#present[bit >>> 5] as number) | (1 << (bit & 31));
  }

  slotOf(feature: number): number {
    const bit = feature & (presentBits - 1);
    if (((this.#present[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return -1;
    for (let place = feature & this.#mask; ; place = (place + 1) & this.#mask) {
      const slot = this.#slots[place] as number;
      if (slot === -1 || this.#features[place] === feature) return slot;
    }
  }
}

const presentBits = 1 << 20;

export function encodeWeights(
  features: Iterable<readonly [feature: number, weights: ArrayLike<number>]>,
  transition: ArrayLike<number>,
): EncodedWeights {
  const sorted = [...features].map(([f, w]) => [f >>> 0, w] as const).sort(([a], [b]) => a - b);
  let most = 0;
  for (const [, weights] of sorted)
    for (let l = 0; l < count; l++) most = Math.max(most, Math.abs(weights[l] as number));
  const characters: string[] = [];
  const put = (level: number): void => {
    const code = lowest + level;
    characters.push(String.fromCharCode(code < 0x5c ? code : code + 1));
  };
  let before = 0;
  for (const [feature, weights] of sorted) {
    let distance = feature - before;
    for (; distance >= base; distance = Math.floor(distance / base)) put((distance % base) + base);
    put(distance);
    for (let label = 0; label < count; label++) put(levelOf(weights[label] as number, most) + highest);
    before = feature;
  }
  return {
    features: characters.join(''),
    size: sorted.length,
    most,
    transition: Array.from(transition, (weight) => Math.round(weight * 100) / 100),
  };
}

function levelAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code - lowest - (code > 0x5c ? 1 : 0);
}

function weightOf(level: number, most: number): number {
  return Math.sign(level) * most * (level / highest) ** 2;
}

function levelOf(weight: number, most: number): number {
  return Math.sign(weight) * Math.round(highest * Math.sqrt(Math.abs(weight) / (most || 1)));
}
