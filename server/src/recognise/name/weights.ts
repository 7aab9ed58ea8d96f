import { labels } from './label.ts';
import type { TaggerWeights } from './tagger.ts';

/**
 * The tagger's weights as text, made to be small and to be looked up without building strings. Features live in a hash
 * table of `slots` places with linear probing; a place holds a fingerprint of its feature, so that one that was never
 * learnt is seldom taken for another, and a weight a label. All are numbers of 91 levels, a character each.
 */
const slots = 1 << 16;
const probes = 6;
const count = labels.length;

/** The levels' middle: weights go from -45 to 45. */
export const highest = 45;

/** The lowest character of the encoding; the backslash is left out, so that the text needs no escapes. */
const lowest = 0x23;

function placeOf(feature: number): number {
  return feature & (slots - 1);
}

/** 1 to 90; 0 is an empty place. */
function fingerprintOf(feature: number): number {
  return 1 + (((feature >>> 16) & 0xffff) % 90);
}

export function decodeWeights(text: string): TaggerWeights {
  // Plain loops: the text is long, and every start reads it before the first article.
  const fingerprints = new Uint8Array(slots);
  for (let i = 0; i < slots; i++) fingerprints[i] = levelAt(text, i);
  const weights = new Int8Array(text.length - slots);
  for (let i = 0; i < weights.length; i++) weights[i] = levelAt(text, slots + i) - highest;
  return {
    slotOf(feature) {
      const fingerprint = fingerprintOf(feature);
      let place = placeOf(feature);
      for (let probe = 0; probe < probes; probe++) {
        const here = fingerprints[place];
        if (here === fingerprint) return place;
        if (here === 0) return -1;
        place = (place + 1) & (slots - 1);
      }
      return -1;
    },
    emission: weights.subarray(0, slots * count),
    transition: weights.subarray(slots * count),
  };
}

function levelAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code - lowest - (code > 0x5c ? 1 : 0);
}

/** Encodes weights that are already scaled to the levels. Features come the most important first; those without a place left are dropped. */
export function encodeWeights(
  features: Iterable<readonly [feature: number, weights: ArrayLike<number>]>,
  transition: ArrayLike<number>,
): { readonly text: string; readonly dropped: number } {
  const fingerprints = new Uint8Array(slots);
  const emission = new Uint8Array(slots * count).fill(highest);
  let dropped = 0;
  for (const [feature, weights] of features) {
    let place = placeOf(feature);
    let probe = 0;
    const fingerprint = fingerprintOf(feature);
    while (probe < probes && fingerprints[place] !== 0 && fingerprints[place] !== fingerprint) {
      place = (place + 1) & (slots - 1);
      probe++;
    }
    if (probe === probes || fingerprints[place] !== 0) {
      dropped++;
      continue;
    }
    fingerprints[place] = fingerprint;
    for (let label = 0; label < count; label++) emission[place * count + label] = toLevel(weights[label] as number);
  }
  const levels = [...fingerprints, ...emission, ...Array.from(transition, toLevel)];
  const text = levels.map((level) => String.fromCharCode(lowest + level + (lowest + level >= 0x5c ? 1 : 0))).join('');
  return { text, dropped };
}

function toLevel(weight: number): number {
  return Math.max(-highest, Math.min(highest, Math.round(weight))) + highest;
}
