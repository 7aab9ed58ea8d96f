import { notNames } from '../lexicon/en/not-a-name.ts';
import type { NameKind } from '../model.ts';
import { countrySet, demonymSet } from './evidence.ts';
import type { Group } from './group.ts';
import type { Word } from './word.ts';

const generic = new Set(notNames);

/** The kind of name that a group is, by all that its article says of it; `null`: it is none. */
export function decideKind(group: Group, _words: readonly Word[]): NameKind | null {
  if (group.kind === 'none') return null;
  const [form] = group.forms.keys();
  if (form === undefined) return null;
  if (demonymSet.has(form)) return null;
  if (countrySet.has(form)) return 'place';
  const single = !form.includes(' ');
  const capitals = form === form.toUpperCase() && form.length > 1;
  if (single && form.length < 2) return null;
  if (single && !capitals && generic.has(form.toLowerCase())) return null;
  const { ORG, PER, LOC, MISC, product } = group.votes;
  const top = Math.max(ORG, PER, LOC, MISC);
  if (group.firm === 0 && top < 1.5) return null;
  if (top === MISC) return product > 0 ? 'product' : null;
  if (top === ORG) return 'organisation';
  return top === PER ? 'person' : 'place';
}
