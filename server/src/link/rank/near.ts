import { nearSynonyms } from '../lexicon/en/near-synonyms.ts';
import { synonyms } from '../lexicon/en/synonyms.ts';
import { once } from '../once.ts';
import { stemOf } from '../terms.ts';
import { hash } from './hash.ts';

/** The hashed stems that can stand for a word in news, given its own hashed stem; mostly none. */
export function nearOf(stem: number): readonly number[] {
  return neighbours().get(stem) ?? none;
}

const none: readonly number[] = [];
const neighbours = once(collect);

function collect(): ReadonlyMap<number, readonly number[]> {
  const all = new Map<number, number[]>();
  const add = (from: number, to: number) => {
    const known = all.get(from);
    if (known === undefined) all.set(from, [to]);
    else if (!known.includes(to)) known.push(to);
  };
  const join = (left: string, right: string) => {
    const [a, b] = [hash(stemOf(left)), hash(stemOf(right))];
    if (a === b) return;
    add(a, b);
    add(b, a);
  };
  for (const line of nearSynonyms) {
    const [head, ...rest] = line.split(' ') as [string, ...string[]];
    for (const word of rest) join(head, word);
  }
  for (const line of synonyms) {
    const words = line.split(' ');
    words.forEach((left, i) => {
      for (const right of words.slice(i + 1)) join(left, right);
    });
  }
  return all;
}
