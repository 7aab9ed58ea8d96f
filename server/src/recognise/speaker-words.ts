import type { Span } from '../text/span.ts';
import { TextCache } from '../text/text-cache.ts';
import { determiners } from './lexicon/en/determiner.ts';
import { documentNouns } from './lexicon/en/document.ts';
import { feminineNames } from './lexicon/en/feminine-name.ts';
import { groupNouns } from './lexicon/en/group.ts';
import { masculineNames } from './lexicon/en/masculine-name.ts';
import { organisationHeads } from './lexicon/en/organisation-head.ts';
import { organisationNouns } from './lexicon/en/organisation-noun.ts';
import { personPlurals } from './lexicon/en/person-plural.ts';
import { roles } from './lexicon/en/role.ts';
import { spokespersonNouns } from './lexicon/en/spokesperson.ts';

export type Gender = 'he' | 'she';
export type HeadKind = 'he' | 'she' | 'they' | 'it' | 'name' | 'group' | 'other';

const documents = new Set(documentNouns);
const groups = new Set(groupNouns);
const spokespersons = new Set(spokespersonNouns);
const opening = new Set(determiners);

const longestHead = 400;

/** The words of a head in lower case, possessive endings dropped. */
export function headWords(text: string, head: Span): readonly string[] {
  const part = text.slice(head.start, Math.min(head.end, head.start + longestHead));
  return known.get(part) ?? known.set(part, readWords(part));
}

const known = new TextCache<readonly string[]>();

function readWords(head: string): string[] {
  const words = head
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}][\p{L}\p{N}'&.-]*/gu);
  return (words ?? []).map((word) => word.replace(/'s?$|\.$/, ''));
}

export function describeHead(words: readonly string[]): HeadKind {
  const first = words[0]?.replace(/'(?:s|ve|d|ll|re)$/, '') ?? '';
  if (words.length === 1 && (first === 'he' || first === 'she' || first === 'it')) return first;
  if (words.length === 1 && first === 'they') return 'they';
  if (groups.has(baseNoun(words)) || groups.has(words.at(-1) ?? '')) return 'group';
  return words.length <= 4 && !opening.has(first) ? 'name' : 'other';
}

export function isPronoun(kind: HeadKind): boolean {
  return kind === 'he' || kind === 'she' || kind === 'it' || kind === 'they';
}

/** The noun that a phrase is about: the last word before the first preposition. */
export function baseNoun(words: readonly string[]): string {
  const index = words.findIndex((word) => ['of', 'for', 'at', 'from', 'in', 'behind', 'by'].includes(word));
  return (index > 0 ? words[index - 1] : words.at(-1)) ?? '';
}

export function spokespersonNoun(words: readonly string[]): string | null {
  const base = baseNoun(words);
  if (spokespersons.has(base)) return base;
  return words.find((word) => word.startsWith('spokes') && spokespersons.has(word)) ?? null;
}

/** The noun for an organisation before that for its speaker: “a company spokeswoman”. */
export function groupNounBefore(words: readonly string[], noun: string): string | null {
  const before = words[words.indexOf(noun) - 1] ?? '';
  return groups.has(before) ? before : null;
}

export function hasDocumentNoun(words: readonly string[]): boolean {
  return documentNounsIn(words).length > 0;
}

/** The nouns for texts and inquiries among the words, in the singular. */
export function documentNounsIn(words: readonly string[]): string[] {
  return words
    .filter((word) => documents.has(word))
    .map((word) => (documents.has(word.slice(0, -1)) ? word.slice(0, -1) : word));
}

const masculine = new Set([
  'mr',
  'sir',
  'lord',
  'spokesman',
  'chairman',
  'father',
  'king',
  'prince',
  'congressman',
  'policeman',
]);
const feminine = new Set([
  'mrs',
  'ms',
  'miss',
  'dame',
  'lady',
  'baroness',
  'spokeswoman',
  'chairwoman',
  'mother',
  'queen',
  'princess',
  'congresswoman',
  'policewoman',
]);

const men = new Set(masculineNames);
const women = new Set(feminineNames);

/** What the first name of a person says of it, given in full: “Ann Lee”. */
export function genderOfName(name: string): Gender | null {
  const space = name.indexOf(' ');
  if (space < 0) return null;
  const first = name.slice(0, space).toLowerCase();
  return men.has(first) ? 'he' : women.has(first) ? 'she' : null;
}

/** What titles and nouns say of it; `null` where they say nothing. */
export function genderOf(words: readonly string[]): Gender | null {
  if (words.some((word) => masculine.has(word))) return 'he';
  return words.some((word) => feminine.has(word)) ? 'she' : null;
}

/** Whether a phrase describes a body that acts as one, or several people: “the state board”, “the authors of a letter”. */
export function isParty(text: string, head: Span): boolean {
  const noun = baseNoun(headWords(text, head));
  return bodies.has(noun) || (noun.endsWith('s') && (roleNouns.has(noun.slice(0, -1)) || people.has(noun)));
}

/** “The data watchdog”: the noun is one for an organisation, whatever is said before it. */
export function isBody(words: readonly string[]): boolean {
  return bodies.has(baseNoun(words));
}

/** “Documents obtained by Acme”: who has seen them has not written them. */
export function isSeenBy(words: readonly string[]): boolean {
  const by = words.indexOf('by');
  return by > 0 && seeing.has(words[by - 1] ?? '');
}

const seeing = new Set(['leaked', 'obtained', 'read', 'reviewed', 'seen', 'viewed']);

const bodies = new Set([...groupNouns, ...[...organisationHeads, ...organisationNouns].map(([noun]) => noun)]);
const people = new Set(personPlurals);
const roleNouns = new Set(roles);

const alliances = new Set([
  'coalition',
  'alliance',
  'signatories',
  'group',
  'groups',
  'taskforce',
  'organisations',
  'organizations',
]);

/** Whether the words name several parties. */
export function isMultitude(words: readonly string[]): boolean {
  const base = ['some', 'many', 'several', 'dozens', 'hundreds'].includes(words[0] ?? '')
    ? (words.at(-1) ?? '')
    : baseNoun(words);
  return alliances.has(base) || words.includes('and') || (/[^su']s$/.test(base) && base.length > 3);
}

/** The head as it is shown: without the article before it. */
export function stripDeterminer(text: string, head: Span): string {
  const shown = text.slice(head.start, Math.min(head.end, head.start + longestHead)).replace(/\s+/gu, ' ');
  return shown.replace(/^(?:the|an?|this|that|these|those)\s/i, '');
}
