import type { Name } from '../recognise/model.ts';
import { formKey } from '../recognise/name/form.ts';
import type { SettledNames } from '../recognise/settled-names.ts';
import { count, type Identity, mostFrequent } from './identity-name.ts';

/**
 * Gives each organisation the one that it belongs to: as people have settled it, else as most articles say that say it. What
 * would make an organisation part of itself is left out.
 */
export function withParents(
  list: readonly Identity[],
  articles: ReadonlyMap<string, readonly Name[]>,
  of: (uri: string, nameKey: string) => Identity,
  settled: SettledNames,
): Identity[] {
  const told = new Map<string, Map<string, number>>();
  for (const [uri, names] of articles)
    for (const { key, parent } of names) {
      if (parent === null) continue;
      const child = of(uri, key).id;
      const counts = told.get(child) ?? new Map<string, number>();
      told.set(child, counts);
      count(counts, of(uri, parent).id);
    }
  const parents = new Map<string, string | null>();
  for (const [child, counts] of told) parents.set(child, mostFrequent(counts));
  if (settled.partOf.length > 0) settle(parents, list, settled);
  if (parents.size === 0) return [...list];
  return list.map((identity) => {
    const parent = parents.get(identity.id) ?? null;
    return parent === null || isAbove(parents, identity.id, parent) ? identity : { ...identity, parent };
  });
}

function settle(parents: Map<string, string | null>, list: readonly Identity[], { partOf }: SettledNames): void {
  const byKey = new Map<string, string>();
  for (const { id, name, aliases } of list) for (const form of [name, ...aliases]) byKey.set(formKey(form), id);
  for (const [child, parent] of partOf) {
    const id = byKey.get(formKey(child));
    if (id !== undefined) parents.set(id, parent === null ? null : (byKey.get(formKey(parent)) ?? null));
  }
}

/** Whether one goes up from `parent` to `id`. */
function isAbove(parents: ReadonlyMap<string, string | null>, id: string, parent: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = parent; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
