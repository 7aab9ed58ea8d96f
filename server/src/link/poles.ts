import { antonyms } from './lexicon/en/antonyms.ts';
import { converses } from './lexicon/en/converses.ts';
import { stemOf, type Word } from './terms.ts';

type Poles = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The least and the greatest length of the words of a stem. Porter's stems join words of other meanings (“internal”,
 * “international”), and forms of one word differ less in length.
 */
const lengths = new Map<string, readonly [least: number, most: number]>();
const [shorter, longer] = [3, 4];

const conversesOf = indexPoles(converses);
const opposites = indexPoles([...antonyms, ...converses]);
const none: ReadonlySet<string> = new Set();

/** The stems of the words that are opposite to those of a stem. */
export function oppositesOf(stem: string): ReadonlySet<string> {
  return opposites.get(stem) ?? none;
}

/** Two stems that are said of one relation by its two parties: “buy” and “sell”. */
export function areConverses(stem: string, other: string): boolean {
  return conversesOf.get(stem)?.has(other) === true;
}

/** Words that tell nothing of what a claim is about, and yet have opposites. */
const particles = new Set(['above', 'below', 'down', 'inside', 'near', 'off', 'on', 'outside', 'up']);

export function hasOpposite({ stem, lower, content }: Word): boolean {
  if (!content) return particles.has(lower);
  const [least, most] = lengths.get(stem) ?? [0, 0];
  return opposites.has(stem) && lower.length >= least - shorter && lower.length <= most + longer;
}

function indexPoles(lines: readonly string[]): Poles {
  const index = new Map<string, Set<string>>();
  for (const line of lines) {
    const [left, right] = line.split(' / ').map((side) => side.split(' ').map(readPole)) as [string[], string[]];
    for (const x of left)
      for (const y of right) {
        if (x === y) continue;
        index.set(x, (index.get(x) ?? new Set()).add(y));
        index.set(y, (index.get(y) ?? new Set()).add(x));
      }
  }
  return index;
}

function readPole(lower: string): string {
  const stem = stemOf(lower);
  const [least, most] = lengths.get(stem) ?? [lower.length, lower.length];
  lengths.set(stem, [Math.min(least, lower.length), Math.max(most, lower.length)]);
  return stem;
}
