import { kinds } from './lexicon/en/kinds.ts';
import { conceptOf } from './terms.ts';

const kindsOf: ReadonlyMap<string, ReadonlySet<string>> = indexKinds();

function indexKinds(): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const line of kinds) {
    const [kind, ...members] = line.split(' ').map(conceptOf) as [string, ...string[]];
    for (const member of members) if (member !== kind) index.set(member, (index.get(member) ?? new Set()).add(kind));
  }
  return index;
}

/** Whatever is the first is also the second: “slice” is a kind of “cut”. Both are concepts. */
export function isKindOf(concept: string, kind: string): boolean {
  const own = kindsOf.get(concept);
  if (own === undefined) return false;
  if (own.has(kind)) return true;
  for (const middle of own) if (kindsOf.get(middle)?.has(kind)) return true;
  return false;
}
