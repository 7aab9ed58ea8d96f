import { isKindOf } from './kind.ts';
import type { PreparedClaim, TermStatistics } from './model.ts';
import { weigh } from './wording.ts';

/** How far the words of one claim's clause are found in another claim. */
export interface Coverage {
  /** The share of the weight of the words that is found, 0 to 1. */
  readonly share: number;
  /** How many of them are found, a name of several words counted once. */
  readonly units: number;
  /** The share of the found ones that stand in the clause asked for. */
  readonly together: number;
}

/** A name can be given in other ways, and the place or the employer of somebody be left out. */
const nameWeight = 0.5;
/** “A person” for “a woman”: mostly the same one, but not surely. */
const widerWeight = 0.85;

/** Where a claim says the concept, or something of its kind: an index into its words, or −1. */
export function findConcept(claim: PreparedClaim, concept: string): number {
  const { concepts } = claim.words;
  const same = concepts.indexOf(concept);
  if (same >= 0) return same;
  return concepts.findIndex((other) => isKindOf(other, concept) || isKindOf(concept, other));
}

/** How far `scope` is found in `other`, the word at `head` of which is known to match. */
export function cover(
  scope: readonly string[],
  names: readonly string[],
  other: PreparedClaim,
  head: number,
  statistics: TermStatistics,
): Coverage {
  const { concepts, clauses } = other.words;
  const hasNames = names.length < scope.length;
  let [found, all, units, together] = [0, 0, 0, 0];
  let wasName = false;
  for (const concept of scope) {
    const isName = hasNames && names.includes(concept);
    const weight = weigh(concept, statistics) * (isName ? nameWeight : 1);
    all += weight;
    const at = findConcept(other, concept);
    if (at >= 0) {
      found += weight * (concepts[at] === concept || isKindOf(concepts[at] as string, concept) ? 1 : widerWeight);
      if (!(isName && wasName)) units++;
      if (isIn(other, concept, clauses[head] as number)) together += weight;
    }
    wasName = isName && at >= 0;
  }
  return { share: all > 0 ? found / all : 0, units, together: found > 0 ? together / found : 0 };
}

function isIn({ words: { concepts, clauses } }: PreparedClaim, concept: string, clause: number): boolean {
  return concepts.some(
    (own, i) => clauses[i] === clause && (own === concept || isKindOf(own, concept) || isKindOf(concept, own)),
  );
}
