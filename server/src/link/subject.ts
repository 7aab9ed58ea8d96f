import { groupNouns } from '../recognise/lexicon/en/group.ts';
import { prepositions } from '../recognise/lexicon/en/preposition.ts';
import { roles } from '../recognise/lexicon/en/role.ts';
import { peopleNouns } from './lexicon/en/people-nouns.ts';
import { isVerbLike } from './segment.ts';
import type { Word } from './terms.ts';

/**
 * Whether a clause speaks of a thing, and not of people or of bodies that act: what is said of a thing by someone in a
 * debate is mostly said of what the debate is about. `until` is where what is said of it begins at the latest.
 */
export function isOfThing(words: readonly Word[], until: number): boolean {
  let head: Word | null = null;
  for (let i = 0; i < until && i < words.length; i++) {
    const word = words[i] as Word;
    if (acting.has(word.lower)) return false;
    if (pointing.has(word.lower)) head ??= word;
    else if (head !== null && (joining.has(word.lower) || isVerbLike(word))) break;
    else if (word.content && !isVerbLike(word)) head = word;
  }
  return head !== null && !isPerson(head);
}

/** Stands for a word of the name of a person or an organisation. */
export const maskedName = '#';

const acting = new Set(['he', 'i', 'she', 'they', 'we', 'who', 'you']);
const joining = new Set(prepositions);
const pointing = new Set(['it', "it's", 'that', "that's", 'there', "there's", 'this']);
const animate = new Set([...groupNouns, ...peopleNouns, ...roles]);

/** A word for people, or for a body that acts. */
export function isPerson({ lower }: Word): boolean {
  return lower === maskedName || animate.has(lower) || animate.has(lower.replace(/s$/u, ''));
}
