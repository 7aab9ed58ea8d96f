import { firstNames } from '../lexicon/en/first-name.ts';
import type { Group } from './group.ts';

/** Finds the person whom a part of a name stands for: “Ms Roe” after “Jane Roe”. */
export interface Persons {
  /** The persons of an article whose surname (or, failing that, first name) this form is, in order of appearance. */
  of(key: string): readonly Group[];
}

const firsts = new Set(firstNames);
const suffixes = new Set(['jr.', 'jr', 'sr.', 'sr', 'ii', 'iii', 'iv']);

/** `persons` are the groups of persons with the keys of their full names’ words. */
export function indexPersons(
  persons: readonly { readonly group: Group; readonly parts: readonly string[] }[],
): Persons {
  const bySurname = new Map<string, Group[]>();
  const byFirstName = new Map<string, Group[]>();
  for (const { group, parts } of persons) {
    const names = parts.filter((part) => !suffixes.has(part.toLowerCase()));
    if (names.length < 2) continue;
    add(bySurname, surnameOf(names), group);
    for (let i = 1; i < names.length - 1; i++) add(bySurname, names.slice(i), group);
    if (firsts.has(names[0] as string)) add(byFirstName, names.slice(0, 1), group);
  }
  return { of: (key) => bySurname.get(key) ?? byFirstName.get(key) ?? [] };
}

function surnameOf(names: readonly string[]): readonly string[] {
  return names.slice(-1);
}

function add(map: Map<string, Group[]>, parts: readonly string[], group: Group): void {
  const key = parts
    .join('')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const list = map.get(key);
  if (list === undefined) map.set(key, [group]);
  else if (!list.includes(group)) list.push(group);
}
