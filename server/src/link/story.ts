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

/** Articles are few where claims are many. */
const known = new WeakMap<Topic, WeakMap<Topic, boolean>>();
