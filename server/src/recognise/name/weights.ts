import { labels } from './label.ts';
import type { TaggerWeights } from './tagger.ts';
import { WeightTable } from './weight-table.ts';

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
  const table = new WeightTable(size, values);
  let feature = 0;
  // A plain loop: the text is long, and every start reads it before the first article.
  for (let i = 0, at = 0; i < size; i++) {
    let distance = 0;
    for (let place = 1; ; place *= base) {
      const digit = levelAt(text, at++);
      distance += (digit % base) * place;
      if (digit < base) break;
    }
    feature += distance;
    const [a, b, c] = [levelAt(text, at), levelAt(text, at + 1), levelAt(text, at + 2)];
    table.set(feature | 0, a, b, c, levelAt(text, at + 3), levelAt(text, at + 4));
    at += count;
  }
  return { emission: table, transition: Float32Array.from(transition) };
}

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
