import type { NameKind } from './model.ts';
import type { Candidate } from './name/candidate.ts';
import { formKey } from './name/form.ts';
import type { Group } from './name/group.ts';
import { longestForm } from './name/scan.ts';
import type { Word } from './name/word.ts';

/** What people have settled about names, whatever the articles suggest. Case, hyphens and spelling variants do not count. */
export interface SettledNames {
  /** The forms of each organisation: merged, renamed, taken over. The first is the name that is shown. */
  readonly same: readonly (readonly string[])[];
  /** Forms that name no organisation. */
  readonly notOrganisations: readonly string[];
  /** Organisations with the one that each is part of; `null`: with none, whatever the articles say. */
  readonly partOf: readonly (readonly [name: string, parent: string | null])[];
}

export const nothingSettled: SettledNames = { same: [], notOrganisations: [], partOf: [] };

/** Every place where a settled form stands, as candidates for `override`: nothing that the tagger found may cut them. */
export function findSettled(words: readonly Word[], settled: SettledNames): Candidate[] {
  const labels = labelsOf(settled);
  if (labels.size === 0) return [];
  const candidates: Candidate[] = [];
  for (let start = 0; start < words.length; ) {
    const form = longestForm(words, start, (key) => labels.get(key));
    if (form !== null) candidates.push({ start, end: form.end, label: form.found, margin: 0 });
    start = form?.end ?? start + 1;
  }
  return candidates;
}

/** Gives the groups with a settled form their kind. */
export function settleKinds(kinds: Map<Group, NameKind | null>, settled: SettledNames): void {
  const labels = labelsOf(settled);
  if (labels.size === 0) return;
  for (const [group, kind] of kinds) {
    const settledAs = new Set([...group.forms.keys()].map((form) => labels.get(formKey(form))));
    if (settledAs.has('MISC')) {
      if (kind === 'organisation' || kind === null) kinds.set(group, 'product');
    } else if (settledAs.has('ORG')) kinds.set(group, 'organisation');
  }
}

/** Whether people hold two names for two organisations, whatever an article says. */
export function areSettledApart(a: Group, b: Group, { same }: SettledNames): boolean {
  const entryOf = (group: Group): readonly string[] | undefined => {
    const keys = new Set([...group.forms.keys()].map(formKey));
    return same.find((forms) => forms.some((form) => keys.has(formKey(form))));
  };
  const [first, second] = [entryOf(a), entryOf(b)];
  return first !== undefined && second !== undefined && first !== second;
}

type Labels = ReadonlyMap<string, 'ORG' | 'MISC'>;

/** By the keys of forms. The same names settle every article of a corpus. */
const known = new WeakMap<SettledNames, Labels>();

function labelsOf(settled: SettledNames): Labels {
  let labels = known.get(settled);
  if (labels === undefined) {
    labels = new Map([
      ...settled.same.flat().map((form) => [formKey(form), 'ORG'] as const),
      ...settled.notOrganisations.map((form) => [formKey(form), 'MISC'] as const),
    ]);
    known.set(settled, labels);
  }
  return labels;
}
