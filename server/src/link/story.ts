import type { Topic } from './model.ts';

const fewestInCommon = 4;

/**
 * Two articles tell one story where they name an organisation or a person in common, and share at least four of their names
 * and of the words that run through them: nine of ten such pairs of ECB+ articles report one event. What their claims share
 * then tells more than between articles of the corpus at large.
 */
export function isOneStory(a: Topic, b: Topic): boolean {
  if (a === b) return true;
  const kept = known.get(a) ?? new WeakMap<Topic, boolean>();
  let is = kept.get(b);
  if (is === undefined) {
    const names = a.identities.filter((identity) => b.identities.includes(identity)).length;
    const concepts = a.concepts.filter((concept) => b.concepts.includes(concept)).length;
    is = names > 0 && names + concepts >= fewestInCommon;
    known.set(a, kept.set(b, is));
  }
  return is;
}

/**
 * Two articles may well tell one story where they have names and other running words in common, names counting twice. This
 * also holds for short articles and for those whose names were not recognised, and for some on another event of one kind:
 * enough to look for a statement that both make, not to tell that they contradict each other.
 */
export function isLikelyStory(a: Topic, b: Topic): boolean {
  if (isOneStory(a, b)) return true;
  const kept = likely.get(a) ?? new WeakMap<Topic, boolean>();
  let is = kept.get(b);
  if (is === undefined) {
    const names = a.names.filter((name) => b.names.includes(name));
    const others = a.concepts.filter((concept) => b.concepts.includes(concept) && !names.includes(concept)).length;
    is = 2 * names.length + others >= leastLikely && (names.length >= manyNames || (names.length > 0 && others > 0));
    likely.set(a, kept.set(b, is));
  }
  return is;
}

const leastLikely = 6;
const manyNames = 4;

/** Articles are few where claims are many. */
const known = new WeakMap<Topic, WeakMap<Topic, boolean>>();
const likely = new WeakMap<Topic, WeakMap<Topic, boolean>>();
