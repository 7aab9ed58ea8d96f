import { firstNames } from '../recognise/lexicon/en/first-name.ts';
import type { Name } from '../recognise/model.ts';
import { formKey } from '../recognise/name/form.ts';
import { gapsOf, isSlip } from '../recognise/name/slip.ts';
import { nothingSettled, type SettledNames } from '../recognise/settled-names.ts';
import { compareText, count, type Entry, type Identity, nameSets } from './identity-name.ts';
import { withParents } from './parent.ts';
import { formsOf, type NameSignature, signatureOf } from './signature.ts';
import { Union } from './union.ts';

export type { Identity } from './identity-name.ts';

/** Who is who over the corpus. */
export interface Identities {
  readonly all: ReadonlyMap<string, Identity>;
  /** The identity of a name of an article; every name has one. */
  of(uri: string, nameKey: string): Identity;
}

/**
 * Joins the names of all articles into identities: names that share a form or a spelling variant, an acronym with its only
 * full form, a nation’s organisation with and without the nation. The result does not depend on the order of the articles.
 * Everything is looked up by key, so that the time grows with the number of names.
 */
export function resolveIdentities(
  articles: ReadonlyMap<string, readonly Name[]>,
  settled: SettledNames = nothingSettled,
): Identities {
  const entries = collect(articles);
  const union = new Union(entries.length);
  // First, so that nothing else joins what people hold apart.
  joinSettled(entries, union, settled);
  joinByKey(entries, union);
  joinMisspellings(entries, union);
  joinNational(entries, union);
  joinAcronyms(entries, union);
  const identities = nameSets(entries, union, settled);
  const bySignature = new Map(entries.map((entry, i) => [entry.signature.own, identities.of(i)]));
  const lists = new Map(articles);
  const byArticle = new Map<string, ReadonlyMap<string, Identity>>();
  const of = (uri: string, nameKey: string): Identity => {
    let identityOf = byArticle.get(uri);
    if (identityOf === undefined) {
      const names = lists.get(uri) ?? [];
      const signatures = signaturesOf(uri, names);
      identityOf = new Map(names.map((name, i) => [name.key, bySignature.get(signatures[i]?.own ?? '') as Identity]));
      byArticle.set(uri, identityOf);
    }
    const identity = identityOf.get(nameKey);
    if (identity === undefined) throw new Error(`No name ${nameKey} in ${uri}`);
    return identity;
  };
  const all = new Map(withParents(identities.list, articles, of, settled).map((identity) => [identity.id, identity]));
  return { all, of: (uri, nameKey) => all.get(of(uri, nameKey).id) as Identity };
}

function collect(articles: ReadonlyMap<string, readonly Name[]>): Entry[] {
  const bySignature = new Map<string, Entry>();
  for (const [uri, names] of articles) {
    const signatures = signaturesOf(uri, names);
    names.forEach((name, i) => {
      const signature = signatures[i] as NameSignature;
      let entry = bySignature.get(signature.own);
      if (entry === undefined) {
        entry = { signature, forms: new Map(), descriptions: new Map(), articles: 0 };
        bySignature.set(signature.own, entry);
      }
      entry.articles++;
      for (const form of formsOf(name)) count(entry.forms, form);
      if (name.description !== null) count(entry.descriptions, name.description);
    });
  }
  return [...bySignature.values()].sort((a, b) => compareText(a.signature.own, b.signature.own));
}

/** The signatures of an article’s names are made once: an article that did not change has the same list of names. */
const known = new WeakMap<readonly Name[], { uri: string; signatures: readonly NameSignature[] }>();

function signaturesOf(uri: string, names: readonly Name[]): readonly NameSignature[] {
  const made = known.get(names);
  if (made?.uri === uri) return made.signatures;
  const signatures = names.map((name) => signatureOf(name, uri));
  known.set(names, { uri, signatures });
  return signatures;
}

/**
 * A shared form makes names one, also where the articles disagree about the kind. A person and a place stay apart; what one
 * article takes for a person is an organisation where others say so and no first name speaks against it.
 */
function joinByKey(entries: readonly Entry[], union: Union): void {
  const firstPerson = new Map<string, number>();
  const firstOther = new Map<string, number>();
  entries.forEach(({ signature }, i) => {
    const first = signature.kind === 'person' ? firstPerson : firstOther;
    for (const key of signature.keys) {
      const other = first.get(key);
      if (other === undefined) first.set(key, i);
      else union.join(i, other);
    }
  });
  for (const [key, i] of firstPerson) {
    const other = firstOther.get(key);
    const names = [...(entries[i] as Entry).forms.keys()];
    if (other === undefined || (entries[other] as Entry).signature.kind !== 'organisation') continue;
    if (names.some((name) => name.includes(' ')) && !names.some(hasFirstName)) union.join(i, other);
  }
}

function hasFirstName(name: string): boolean {
  return firsts.has(name.slice(0, name.search(/[ .-]|$/u)));
}

const firsts = new Set(firstNames);

function joinMisspellings(entries: readonly Entry[], union: Union): void {
  const byGap = new Map<string, { index: number; word: string }[]>();
  entries.forEach(({ signature, forms }, index) => {
    if (signature.kind !== 'organisation') return;
    for (const { key, word } of [...forms.keys()].flatMap(gapsOf)) {
      const list = byGap.get(key) ?? [];
      for (const other of list) if (isSlip(other.word, word)) union.join(index, other.index);
      // Names that differ in one word by more than a slip are many only in lists: a few stand for all.
      if (list.length < 8 && list.every((other) => other.word !== word)) list.push({ index, word });
      byGap.set(key, list);
    }
  });
}

/** “US National Guard” is “National Guard” where no other nation has one. */
function joinNational(entries: readonly Entry[], union: Union): void {
  const owners = new Map<string, Set<string>>();
  for (const { signature } of entries) {
    if (signature.national === null) continue;
    const { key, nation } = signature.national;
    owners.set(key, (owners.get(key) ?? new Set()).add(nation));
  }
  const plain = new Map<string, number>();
  entries.forEach(({ signature }, i) => {
    if (signature.kind === 'organisation') for (const key of signature.keys) if (owners.has(key)) plain.set(key, i);
  });
  entries.forEach(({ signature }, i) => {
    if (signature.national === null || (owners.get(signature.national.key) as Set<string>).size > 1) return;
    const other = plain.get(signature.national.key);
    if (other === undefined) plain.set(signature.national.key, i);
    else union.join(i, other);
  });
}

/** An acronym by itself is the one organisation that explains it, or else the one whose initials it has. */
function joinAcronyms(entries: readonly Entry[], union: Union): void {
  const explained = new Map<string, Set<number>>();
  const initial = new Map<string, Set<number>>();
  entries.forEach(({ signature }, i) => {
    if (signature.acronym !== null) put(explained, signature.acronym, union.find(i));
    for (const initials of signature.initials) put(initial, initials, union.find(i));
  });
  entries.forEach(({ signature }, i) => {
    if (signature.bare === null) return;
    const full = explained.get(signature.bare) ?? initial.get(signature.bare);
    const [owner] = full ?? [];
    if (full?.size === 1 && owner !== undefined) union.join(i, owner);
  });
}

/** The names that people hold for one are one, and two that they list apart are two, whatever else is found. */
function joinSettled(entries: readonly Entry[], union: Union, settled: SettledNames): void {
  const byKey = new Map<string, number[]>();
  if (settled.same.length > 0)
    entries.forEach(({ forms }, i) => {
      for (const form of forms.keys()) byKey.set(formKey(form), [...(byKey.get(formKey(form)) ?? []), i]);
    });
  const sets = settled.same.map((forms) => forms.flatMap((form) => byKey.get(formKey(form)) ?? []));
  for (const [label, members] of sets.entries()) for (const member of members) union.label(member, label);
  for (const members of sets) for (const member of members) union.join(member, members[0] as number);
}

function put(map: Map<string, Set<number>>, key: string, value: number): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
