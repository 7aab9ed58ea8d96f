import { type Definition, initialsOfName } from './acronym.ts';
import type { Candidate } from './candidate.ts';
import { countrySet, demonymSet, noVotes, textOf, type Votes, vote, voteKinds } from './evidence.ts';
import { formKey } from './form.ts';
import { findShortForms } from './short-form.ts';
import { gapsOf, isSlip } from './slip.ts';
import type { Word } from './word.ts';

/** The mentions of an article that share a form, and with them the other forms of the same name. */
export interface Group {
  /** `formKey` of the first form. */
  readonly key: string;
  readonly votes: Votes;
  /** How often each form, as written, was seen. */
  readonly forms: Map<string, number>;
  acronym: string | null;
  /** Mentions where the capital is no mere effect of the place: not first in a sentence, not in a headline. */
  firm: number;
  /** `none`: certainly no name, whatever the votes. */
  kind: 'none' | null;
  /** The form that stands for all; `null`: the fullest. */
  title: string | null;
}

export interface Groups {
  /** Every form's key → its group; merged groups share one. */
  readonly byKey: Map<string, Group>;
}

/** The tagger is so sure of a name that the place where it stands, though it asks for a capital, does not matter. */
const firmMargin = 130;

/** Puts the candidates of an article together by form, then joins the forms that are one name. */
export function groupCandidates(
  words: readonly Word[],
  candidates: readonly Candidate[],
  definitions: readonly Definition[],
): Groups {
  const byKey = new Map<string, Group>();
  for (const candidate of candidates) {
    const text = textOf(words, candidate.start, candidate.end);
    const group = groupOf(byKey, text);
    const first = words[candidate.start] as Word;
    const votes = vote(words, candidate);
    for (const label of voteKinds) group.votes[label] += votes[label];
    count(group, text);
    const told = !first.initial || candidate.end - candidate.start > 1 || first.possessiveEnd > first.end;
    if (told ? !first.headline : candidate.margin >= firmMargin) group.firm++;
  }
  for (const definition of definitions) define(byKey, words, definition);
  joinAcronyms(byKey);
  joinMisspellings(byKey);
  for (const { full, short } of findShortForms(words, candidates, byKey)) shorten(byKey, full, short);
  return { byKey };
}

function groupOf(byKey: Map<string, Group>, text: string): Group {
  const key = formKey(text);
  let group = byKey.get(key);
  if (group === undefined) {
    group = { key, votes: noVotes(), forms: new Map(), acronym: null, firm: 0, kind: null, title: null };
    byKey.set(key, group);
  }
  return group;
}

function count(group: Group, form: string): void {
  group.forms.set(form, (group.forms.get(form) ?? 0) + 1);
}

/** The name that an organisation has now stands for it; every form that it had before is one of its forms. */
export function rename(byKey: Map<string, Group>, from: Group, to: Group, title: string): void {
  join(byKey, to, from);
  to.title = title;
}

/** Makes two groups one; the map's other keys that lead to `from` follow. */
function join(byKey: Map<string, Group>, into: Group, from: Group): void {
  if (into === from) return;
  for (const label of voteKinds) into.votes[label] += from.votes[label];
  for (const [form, times] of from.forms) {
    into.forms.set(form, (into.forms.get(form) ?? 0) + times);
    byKey.set(formKey(form), into);
  }
  byKey.set(from.key, into);
  into.firm += from.firm;
  into.acronym ??= from.acronym;
  into.kind ??= from.kind;
}

function define(byKey: Map<string, Group>, words: readonly Word[], { full, acronym, isName }: Definition): void {
  const long = groupOf(byKey, textOf(words, full.start, full.end));
  const text = textOf(words, acronym.start, acronym.end);
  const short = groupOf(byKey, text);
  if (!isName) {
    long.kind = 'none';
    short.kind = 'none';
    return;
  }
  count(long, textOf(words, full.start, full.end));
  count(short, text);
  long.acronym = text;
  long.firm++;
  const { ORG, PER, LOC, MISC } = long.votes;
  if (Math.max(PER, LOC, MISC) < ORG + 4) long.votes.ORG += 4;
  join(byKey, long, short);
}

/** The full name tells what the short one is. */
function shorten(byKey: Map<string, Group>, full: Group, short: Group): void {
  if (full.votes.ORG < Math.max(full.votes.PER, full.votes.LOC, full.votes.MISC)) return;
  const { PER, LOC, MISC } = short.votes;
  short.votes.ORG += PER + LOC + MISC;
  Object.assign(short.votes, { PER: 0, LOC: 0, MISC: 0, product: 0 } satisfies Partial<Votes>);
  join(byKey, full, short);
}

/** An acronym belongs to the one organisation of the article whose initials it has, explained or not. */
function joinAcronyms(byKey: Map<string, Group>): void {
  const acronyms = [...new Set(byKey.values())].filter((group) => group.kind !== 'none' && isAcronymAlone(group));
  if (acronyms.length === 0) return;
  const byInitials = new Map<string, Group | null>();
  for (const group of new Set(byKey.values())) {
    if (group.kind === 'none' || group.votes.PER > group.votes.ORG) continue;
    for (const form of group.forms.keys()) {
      for (const initials of initialsOfName(withoutNation(form))) {
        if (initials.length < 3) continue;
        const known = byInitials.get(initials);
        byInitials.set(initials, known === undefined || known === group ? group : null);
      }
    }
  }
  for (const group of acronyms) {
    const form = firstForm(group) as string;
    const full = byInitials.get(group.key);
    if (full === undefined || full === null || full === group || full.acronym !== null) continue;
    full.acronym = form;
    join(byKey, full, group);
  }
}

function isAcronymAlone(group: Group): boolean {
  const form = firstForm(group);
  return form !== undefined && !form.includes(' ') && form === form.toUpperCase();
}

function firstForm(group: Group): string | undefined {
  for (const form of group.forms.keys()) return form;
  return undefined;
}

function withoutNation(form: string): string {
  const space = form.indexOf(' ');
  if (space < 0 || !form.includes(' ', space + 1)) return form;
  const first = form.slice(0, space);
  return countrySet.has(first) || demonymSet.has(first) ? form.slice(space + 1) : form;
}

/** Names of three and more words that differ by one letter in one word are one name, the rarer form a slip. */
function joinMisspellings(byKey: Map<string, Group>): void {
  const byGap = new Map<string, { group: Group; word: string }>();
  const groups = [...new Set(byKey.values())].filter(hasLongForm).sort((a, b) => total(b) - total(a));
  for (const group of groups) {
    for (const { key, word } of [...group.forms.keys()].flatMap(gapsOf)) {
      const known = byGap.get(key);
      if (known === undefined) byGap.set(key, { group, word });
      else if (byKey.get(group.key) !== known.group && isSlip(known.word, word)) join(byKey, known.group, group);
    }
  }
}

/** Whether a form has three words or more. */
function hasLongForm(group: Group): boolean {
  for (const form of group.forms.keys()) if (form.indexOf(' ') < form.lastIndexOf(' ')) return true;
  return false;
}

function total(group: Group): number {
  let sum = 0;
  for (const times of group.forms.values()) sum += times;
  return sum;
}
