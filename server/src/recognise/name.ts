import { firstEndingAfter, type Span } from '../text/span.ts';
import type { Layout } from './analyse.ts';
import type { Leftover, LeftoverReason, Mention, Name, NameKind } from './model.ts';
import { type Definition, findDefinitions } from './name/acronym.ts';
import { findAffiliations } from './name/affiliation.ts';
import { type Candidate, override, toCandidates, withoutNations } from './name/candidate.ts';
import { describe } from './name/describe.ts';
import { isPlace, textOf } from './name/evidence.ts';
import { addFirms } from './name/firm.ts';
import { formKey, slugOf } from './name/form.ts';
import { lookUp } from './name/gazetteer.ts';
import { findGovernments } from './name/government.ts';
import { type Group, groupCandidates, rename } from './name/group.ts';
import { findInnerPossessives } from './name/inner-possessive.ts';
import { decideKinds } from './name/kind.ts';
import { completeLists } from './name/list.ts';
import { findNominals } from './name/nominal.ts';
import { indexPersons } from './name/person.ts';
import { keepOwnEndings } from './name/possessive.ts';
import { findRelations } from './name/relation.ts';
import { repair } from './name/repair.ts';
import { findOccurrences } from './name/scan.ts';
import { Tagger } from './name/tagger.ts';
import { teamsApart } from './name/team.ts';
import { weights as encoded } from './name/weights/en.ts';
import { decodeWeights } from './name/weights.ts';
import { toWords, type Word } from './name/word.ts';
import { areSettledApart, findSettled, nothingSettled, type SettledNames, settleKinds } from './settled-names.ts';

/** Text on the page that names nothing of the article: it is not searched. */
const notSearched: ReadonlySet<LeftoverReason> = new Set<LeftoverReason>([
  'advertisement',
  'comment-form',
  'credit',
  'metadata',
  'navigation',
  'read-more',
  'share',
  'subscribe',
]);

/** A mention while the names are being made: its span also in indices of words. */
export interface FoundMention extends Span {
  readonly first: number;
  /** One after the last word. */
  readonly last: number;
  readonly kind: NameKind;
  readonly group: Group;
  readonly nominal: boolean;
}

/**
 * The names of an article and every place where they are mentioned. A tagger proposes stretches of words; what the whole
 * article says of a form then decides its kind, and every place where the form stands is a mention. What people have settled counts for more than both.
 */
export function findNames(
  layout: Layout,
  leftovers: readonly Leftover[],
  settled: SettledNames = nothingSettled,
  tagger: Tagger = loadTagger(),
): { names: Name[]; mentions: Mention[] } {
  const words = keepOwnEndings(withoutLeftovers(toWords(layout), leftovers), layout.text);
  const known = lookUp(words);
  const definitions = findDefinitions(words);
  const tagged = repair(words, override(toCandidates(words, tagger.tag(words, known)), findInnerPossessives(words)));
  const defined = override(tagged, definitions.flatMap(definedCandidates));
  const completed = withoutNations(words, completeLists(words, addFirms(words, defined), known));
  const candidates = override(completed, findSettled(words, settled));
  const { byKey } = groupCandidates(words, candidates, definitions);
  const kinds = decideKinds(new Set(byKey.values()));
  settleKinds(kinds, settled);
  const occurrences = teamsApart(
    findOccurrences(words, candidates, byKey, (group) => kinds.get(group) != null),
    candidates,
    kinds,
  );

  const isOne = (group: Group): boolean => kinds.get(group) === 'organisation';
  const { renamed, parents } = findRelations(
    words,
    occurrences,
    isOne,
    (group) => isOne(group) || isOpen(group, kinds),
  );
  const now = new Map<Group, Group>();
  for (const { from, to } of renamed) {
    if (now.has(from) || now.has(to) || areSettledApart(from, to, settled)) continue;
    now.set(from, to);
    kinds.set(to, 'organisation');
    rename(byKey, from, to, fullest(to));
  }

  const persons = indexPersons(
    [...new Set(occurrences.map((occurrence) => occurrence.group))]
      .filter((group) => kinds.get(group) === 'person')
      .map((group) => ({ group, parts: fullest(group).split(' ') })),
  );
  const lastMention = new Map<Group, number>();
  const named = occurrences.map(({ start, end, group }, i): FoundMention => {
    const parted = persons.of(formKey(textOf(words, start, end)));
    const owner = now.get(group) ?? ownerOf(group, kinds, parted, lastMention);
    lastMention.set(owner, i);
    return {
      start: (words[start] as Word).start,
      end: (words[end - 1] as Word).end,
      first: start,
      last: end,
      kind: kinds.get(owner) as NameKind,
      group: owner,
      nominal: false,
    };
  });
  const described = describe(words, named);
  const governments = findGovernments(words, named);
  for (const { group } of governments) described.set(group, 'government');
  const nominals = findNominals(words, named, described);
  const mentions = [...outside(named, governments), ...governments, ...nominals].sort((a, b) => a.start - b.start);
  const parentOf = (group: Group): Group | undefined => {
    const parent = parents.get(group);
    return parent && (now.get(parent) ?? parent);
  };
  return toNames(layout.text, mentions, described, findAffiliations(words, mentions), parentOf);
}

/** What is no organisation by itself, but may be one where the article says so: a bare word that is no well-known place. */
function isOpen(group: Group, kinds: ReadonlyMap<Group, NameKind | null>): boolean {
  const name = fullest(group);
  return kinds.get(group) === 'product' || (!name.includes(' ') && !isPlace(name));
}

/** The mentions that none of `covers` overlaps. */
function outside(mentions: readonly FoundMention[], covers: readonly FoundMention[]): FoundMention[] {
  return mentions.filter((mention) => {
    const cover = covers[firstEndingAfter(covers, mention.start)];
    return cover === undefined || cover.start >= mention.end;
  });
}

/** The two forms of what an article defines, as candidates; what is no name covers the names that might be found in it. */
function definedCandidates({ full, acronym, isName }: Definition): Candidate[] {
  const label = isName ? 'ORG' : 'MISC';
  return [full, acronym].map((span) => ({ ...span, label, margin: 0 }) as const).sort((a, b) => a.start - b.start);
}

let loaded: Tagger | null = null;

function loadTagger(): Tagger {
  loaded ??= new Tagger(decodeWeights(encoded));
  return loaded;
}

function withoutLeftovers(words: Word[], leftovers: readonly Leftover[]): Word[] {
  const skipped = leftovers.filter((leftover) => notSearched.has(leftover.reason));
  if (skipped.length === 0) return words;
  let at = 0;
  return words.filter((word) => {
    while (at < skipped.length && (skipped[at] as Leftover).end <= word.start) at++;
    const next = skipped[at];
    return next === undefined || word.end <= next.start;
  });
}

/** The person whom a part of a name stands for, the one named last where there are several; else the group itself. */
function ownerOf(
  group: Group,
  kinds: ReadonlyMap<Group, NameKind | null>,
  persons: readonly Group[],
  lastMention: ReadonlyMap<Group, number>,
): Group {
  if (persons.length === 0 || persons.includes(group)) return group;
  const kind = kinds.get(group);
  if (kind === 'organisation' && group.votes.ORG > group.votes.PER + 4) return group;
  if (kind === 'place' && group.votes.LOC > group.votes.PER + 4) return group;
  const seen = persons.filter((person) => lastMention.has(person));
  if (seen.length === 0) return persons[0] as Group;
  return seen.reduce((a, b) => ((lastMention.get(b) as number) > (lastMention.get(a) as number) ? b : a));
}

/** The form that stands for all, else the one with most words; of several the one seen most often. */
export function fullest(group: Group): string {
  if (group.title !== null) return group.title;
  let best = '';
  for (const form of group.forms.keys()) {
    if (group.forms.size === 1) return form;
    const [a, b] = [form.split(' ').length, best.split(' ').length];
    const more = (group.forms.get(form) ?? 0) > (group.forms.get(best) ?? 0);
    if (best === '' || a > b || (a === b && more)) best = form;
  }
  return best;
}

function toNames(
  text: string,
  mentions: readonly FoundMention[],
  described: ReadonlyMap<Group, string>,
  affiliations: ReadonlyMap<Group, { readonly organisation: Group | null; readonly role: string | null }>,
  parentOf: (group: Group) => Group | undefined,
): { names: Name[]; mentions: Mention[] } {
  const forms = new Map<Group, { kind: NameKind; forms: Set<string> }>();
  for (const mention of mentions) {
    let entry = forms.get(mention.group);
    if (entry === undefined) {
      entry = { kind: mention.kind, forms: new Set() };
      forms.set(mention.group, entry);
    }
    if (!mention.nominal) entry.forms.add(text.slice(mention.start, mention.end));
  }
  const keys = new Map<Group, string>();
  const taken = new Set<string>();
  for (const [group, { kind }] of forms) {
    const slug = slugOf(fullest(group));
    let key = slug;
    for (let n = 1; taken.has(key); n++) key = n === 1 ? `${slug}-${kind}` : `${slug}-${kind}-${n}`;
    taken.add(key);
    keys.set(group, key);
  }
  const names = [...forms].map(([group, entry]): Name => {
    const affiliation = affiliations.get(group);
    const parent = parentOf(group);
    return {
      key: keys.get(group) as string,
      kind: entry.kind,
      name: fullest(group),
      forms: [...entry.forms],
      acronym: group.acronym,
      description: affiliation?.role ?? described.get(group) ?? null,
      affiliation: (affiliation?.organisation && keys.get(affiliation.organisation)) ?? null,
      parent: (parent && keys.get(parent)) ?? null,
    };
  });
  return {
    names,
    mentions: mentions.map(({ start, end, kind, group, nominal }) => ({
      start,
      end,
      kind,
      name: keys.get(group) as string,
      nominal,
    })),
  };
}
