import { once } from '../once.ts';
import { levels, steps } from './weights/frequencies.ts';

/**
 * How much a word tells, 0 to 1: its inverse document frequency in general news, scaled so that a word of one sentence
 * weighs 1. Two sentences have no corpus of their own, so the frequencies come with the program.
 */
export function rarityOf(stem: string): number {
  return rarities().get(stem) ?? unseen;
}

/** A word that the table lacks stood in at most three of its sentences. */
const unseen = 0.96;

const rarities = once(
  (): ReadonlyMap<string, number> =>
    new Map(levels.flatMap((stems, level) => stems.split(' ').map((stem) => [stem, level / steps] as const))),
);
