import type { NameKind } from '../recognise/model.ts';
import { formKey, slugOf } from '../recognise/name/form.ts';
import type { SettledNames } from '../recognise/settled-names.ts';
import { isAcronymForm, type NameSignature } from './signature.ts';
import type { Union } from './union.ts';

/** An organisation or a person of the corpus: which names of which articles are one. */
export interface Identity {
  /** A stable slug: “world-health-organization”. */
  readonly id: string;
  readonly kind: NameKind;
  /** The form that readers know it by. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  /** The id of the organisation that owns it or that it is part of. */
  readonly parent: string | null;
}

/** All names of the corpus with one signature. */
export interface Entry {
  readonly signature: NameSignature;
  /** How many articles use each form. */
  readonly forms: Map<string, number>;
  readonly descriptions: Map<string, number>;
  /** How many articles have it. */
  articles: number;
}

/** Makes an identity of each set of entries: its name, its kind, and an id that no other has. */
export function nameSets(
  entries: readonly Entry[],
  union: Union,
  settled: SettledNames,
): { list: readonly Identity[]; of(entry: number): Identity } {
  const sets = new Map<number, Entry[]>();
  entries.forEach((entry, i) => {
    const root = union.find(i);
    const set = sets.get(root);
    if (set === undefined) sets.set(root, [entry]);
    else set.push(entry);
  });
  const shown = new Map(settled.same.flatMap((forms) => forms.map((form) => [formKey(form), forms[0] as string])));
  const excluded = new Set(settled.notOrganisations.map(formKey));
  const taken = new Set<string>();
  const byRoot = new Map<number, Identity>();
  for (const [root, set] of sets) byRoot.set(root, toIdentity(set, shown, excluded, taken));
  const list = [...byRoot.values()].sort((a, b) => compareText(a.id, b.id));
  return { list, of: (entry) => byRoot.get(union.find(entry)) as Identity };
}

function toIdentity(
  set: readonly Entry[],
  shown: ReadonlyMap<string, string>,
  excluded: ReadonlySet<string>,
  taken: Set<string>,
): Identity {
  const { forms, descriptions, kinds } = tally(set);
  const aliases = [...forms.keys()].sort((a, b) => compareText(a, b));
  const settledName =
    shown.size === 0 ? undefined : aliases.map((form) => shown.get(formKey(form))).find((name) => name !== undefined);
  const name = settledName ?? bestForm(forms);
  const most = mostFrequent(kinds) ?? 'organisation';
  const isExcluded = excluded.size > 0 && aliases.some((form) => excluded.has(formKey(form)));
  const kind = most === 'organisation' && isExcluded ? 'product' : most;
  const slug = slugOf(name);
  let id = slug;
  for (let n = 1; taken.has(id); n++) id = n === 1 ? `${slug}-${kind}` : `${slug}-${kind}-${n}`;
  taken.add(id);
  return {
    id,
    kind,
    name,
    aliases: aliases.filter((form) => form !== name),
    description: mostFrequent(descriptions),
    parent: null,
  };
}

/** How many articles use each form, each description and each kind. */
function tally(set: readonly Entry[]): {
  readonly forms: ReadonlyMap<string, number>;
  readonly descriptions: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<NameKind, number>;
} {
  const kinds = new Map<NameKind, number>();
  for (const entry of set) count(kinds, entry.signature.kind, entry.articles);
  const [first, ...rest] = set;
  // Most sets are one entry, whose own counts will do.
  if (first !== undefined && rest.length === 0) return { forms: first.forms, descriptions: first.descriptions, kinds };
  const forms = new Map<string, number>();
  const descriptions = new Map<string, number>();
  for (const entry of set) {
    for (const [form, times] of entry.forms) count(forms, form, times);
    for (const [description, times] of entry.descriptions) count(descriptions, description, times);
  }
  return { forms, descriptions, kinds };
}

/** The full form that most articles use: no acronym where there is a full form, no nation in front where it goes without. */
function bestForm(forms: ReadonlyMap<string, number>): string {
  const [only] = forms.keys();
  if (forms.size === 1 && only !== undefined) return only;
  const full = [...forms.keys()].filter((form) => !isAcronymForm(form));
  const candidates = full.length > 0 ? full : [...forms.keys()];
  const long = candidates.some((form) => form.includes(' '))
    ? candidates.filter((form) => form.includes(' '))
    : candidates;
  const inner = long.filter((form) => !long.some((other) => other !== form && form.endsWith(` ${other}`)));
  const best = new Map((inner.length > 0 ? inner : long).map((form) => [form, forms.get(form) as number]));
  return mostFrequent(best) ?? '';
}

/** Of several that are equally frequent the first in the alphabet. */
export function mostFrequent<T extends string>(counts: ReadonlyMap<T, number>): T | null {
  let best: T | null = null;
  for (const [value, times] of counts) {
    const most = best === null ? -1 : (counts.get(best) as number);
    if (best === null || times > most || (times === most && compareText(value, best) < 0)) best = value;
  }
  return best;
}

export function count<T>(counts: Map<T, number>, key: T, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Orders by code unit, the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
