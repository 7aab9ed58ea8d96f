import { firstEndingAfter, type Span } from '../text/span.ts';
import type { Mention, Name } from './model.ts';
import type { Speaker } from './speaker.ts';
import { documentNounsIn, type Gender, genderOfName } from './speaker-words.ts';

/** What an article has told of its speakers so far. Look-ups go back a bounded way, so that an article costs linear time. */
export interface Memory {
  mentionsIn(span: Span): Mention[];
  /** Notes that the speaker spoke; the latest one is what pronouns find first. */
  note(speaker: Speaker): void;
  /** Notes that a person is what a sentence is about. */
  noteSubject(mention: Mention): void;
  /** Notes that a person is whom a noun for a role stands for. */
  noteRole(role: string, person: Speaker): void;
  /** Notes who is behind the documents that the words name. */
  noteAuthor(words: readonly string[], speaker: Speaker): void;
  authorOf(words: readonly string[]): Speaker | null;
  latest(): Speaker | null;
  latestPerson(gender: Gender): Speaker | null;
  /** The person named last before an offset, near it, whom the pronoun fits; for where nobody who fits has spoken. */
  namedBefore(offset: number, gender: Gender): Speaker | null;
  /** The only person whose names begin with these letters: “AL” for Ann Lee. */
  personByInitials(initials: string): Speaker | null;
  latestSpokesperson(): Speaker | null;
  latestGroup(): Speaker | null;
  latestMultitude(): Speaker | null;
  /** The latest group that a description such as “the charity” fits. */
  groupLike(words: readonly string[]): Speaker | null;
  /** The person whose role fits a description such as “the minister”, if only one does. */
  personLike(words: readonly string[]): Speaker | null;
  /** A speaker whose surname the words end with. */
  personByName(name: string): Speaker | null;
  /** The speaker with what was known of the same person before. */
  merge(speaker: Speaker): Speaker;
}

const farthest = 50;
/** Descriptions of several parties that act together. */
const several = new Set(['group', 'groups', 'coalition', 'alliance', 'signatories', 'organisations', 'organizations']);
/** “The government” need not have been named before. */
const unnamed = new Set([
  'administration',
  'council',
  'court',
  'department',
  'force',
  'government',
  'ministry',
  'party',
]);

/** What is not a word for whichever organisation was spoken of last. */
const official = new Set([
  'agency',
  'authority',
  'bureau',
  'church',
  'commission',
  'committee',
  'institute',
  'panel',
  'regulator',
  'school',
  'union',
  'university',
  'watchdog',
]);

export function createMemory(names: ReadonlyMap<string, Name>, mentions: readonly Mention[]): Memory {
  const speakers: Speaker[] = [];
  const persons = new Map<string, Speaker>();
  const authors = new Map<string, Speaker>();
  const holders = new Map<string, Speaker>();
  const genders = new Map<string, Gender>();

  const find = (fits: (speaker: Speaker) => boolean): Speaker | null => {
    for (let i = speakers.length - 1; i >= 0 && speakers.length - i <= farthest; i--) {
      const speaker = speakers[i] as Speaker;
      if (fits(speaker)) return speaker;
    }
    return null;
  };
  const genderOf = (speaker: Speaker) =>
    speaker.gender ?? genders.get(speaker.display) ?? genderOfName(speaker.display);

  const byRole = new Map<string, Name[]>();
  for (const name of names.values()) {
    const role = name.kind === 'person' ? lastWord(name.description ?? '') : '';
    const holders = byRole.get(role);
    if (holders !== undefined) holders.push(name);
    else if (role !== '') byRole.set(role, [name]);
  }
  const holdsRole = (key: string | null, role: string) =>
    key !== null && lastWord(names.get(key)?.description ?? '') === role;
  const toPerson = ({ key, name, affiliation }: Name): Speaker =>
    memory.merge({
      kind: 'person',
      display: name,
      person: key,
      organisation: affiliation,
      gender: null,
      multitude: false,
    });
  const isLike = ({ display, organisation }: Speaker, noun: string) =>
    display.toLowerCase().includes(noun) || (organisation !== null && names.get(organisation)?.description === noun);
  /** A group that is no plural: “the company” does not stand for “passengers”. */
  const couldBe = ({ organisation, multitude }: Speaker) => organisation !== null || !multitude;

  const memory: Memory = {
    mentionsIn(span) {
      const found: Mention[] = [];
      for (let i = firstEndingAfter(mentions, span.start); i < mentions.length; i++) {
        const mention = mentions[i] as Mention;
        if (mention.start >= span.end) break;
        if (mention.start >= span.start && mention.end <= span.end) found.push(mention);
      }
      return found;
    },
    note(speaker) {
      speakers.push(speaker);
      if (speaker.kind === 'person') persons.set(lastWord(speaker.display), speaker);
    },
    noteSubject(mention) {
      const name = names.get(mention.name);
      if (name === undefined) return;
      memory.note(
        memory.merge({
          kind: mention.kind === 'person' ? 'person' : 'group',
          display: name.name,
          person: mention.kind === 'person' ? name.key : null,
          organisation: mention.kind === 'person' ? name.affiliation : name.key,
          gender: null,
          multitude: false,
        }),
      );
    },
    noteRole(role, person) {
      holders.set(role, person);
    },
    noteAuthor(words, speaker) {
      for (const noun of documentNounsIn(words)) authors.set(noun, speaker);
    },
    authorOf(words) {
      for (const noun of documentNounsIn(words)) {
        const author = authors.get(noun);
        if (author !== undefined) return author;
      }
      return null;
    },
    latest: () => speakers.at(-1) ?? null,
    latestPerson(gender) {
      const speaker = find(
        (one) => (one.kind === 'person' || one.kind === 'spokesperson') && (genderOf(one) ?? gender) === gender,
      );
      if (speaker !== null && genderOf(speaker) === null) genders.set(speaker.display, gender);
      return speaker;
    },
    namedBefore(offset, gender) {
      let unknown: Name | null = null;
      for (let i = firstEndingAfter(mentions, offset) - 1, seen = 0; i >= 0 && seen < nearest; i--, seen++) {
        const { kind, name: key, end } = mentions[i] as Mention;
        const name = kind === 'person' && end <= offset ? names.get(key) : undefined;
        if (name === undefined) continue;
        const known = genders.get(name.name) ?? genderOfName(name.name);
        if (known === gender) return toPerson(name);
        if (known === null) unknown ??= name;
      }
      return unknown === null ? null : toPerson(unknown);
    },
    personByInitials(initials) {
      const [first, ...others] = [...names.values()].filter(
        ({ kind, name }) => kind === 'person' && initialsOf(name) === initials,
      );
      return first === undefined || others.length > 0 ? null : toPerson(first);
    },
    latestSpokesperson: () => find((one) => one.kind === 'spokesperson'),
    latestGroup: () => find((one) => one.kind === 'group'),
    latestMultitude: () => find((one) => one.multitude),
    groupLike(words) {
      const noun = words.at(-1) ?? '';
      const alike = find((one) => one.kind === 'group' && isLike(one, noun));
      if (alike !== null || unnamed.has(noun)) return alike;
      const many = several.has(noun) ? memory.latestMultitude() : null;
      const vague = words.length <= 3 && !official.has(noun) && !noun.endsWith('s');
      return many ?? (vague ? find((one) => one.kind === 'group' && couldBe(one)) : null);
    },
    personLike(words) {
      const role = words.at(-1) ?? '';
      const known = find((one) => one.kind === 'person' && holdsRole(one.person, role));
      const noted = known ?? holders.get(role) ?? null;
      if (noted !== null) return noted;
      const named = byRole.get(role) ?? [];
      const [only] = named;
      return only === undefined || named.length > 1 ? null : toPerson(only);
    },
    personByName: (name) => persons.get(lastWord(name)) ?? null,
    merge(speaker) {
      const known = persons.get(lastWord(speaker.display));
      if (known === undefined || (known.person !== speaker.person && known.person !== null)) return speaker;
      return {
        ...speaker,
        display: known.display.length > speaker.display.length ? known.display : speaker.display,
        organisation: speaker.organisation ?? known.organisation,
        gender: speaker.gender ?? known.gender,
      };
    },
  };
  return memory;
}

/** In mentions: how far back a pronoun looks for somebody who has not spoken. */
const nearest = 12;

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('');
}

/** The last word in lower case, without a possessive ending. */
function lastWord(name: string): string {
  const word = name.trimEnd().split(/\s+/u).at(-1) ?? '';
  return word.replace(/(?<=.)['’]s$/u, '').toLowerCase();
}
