import { roles } from '../lexicon/en/role.ts';
import type { FoundMention } from '../name.ts';
import type { Group } from './group.ts';
import type { Word } from './word.ts';

/** For whom a person acts, and as what. */
export interface Affiliation {
  readonly organisation: Group | null;
  readonly role: string | null;
}

const roleList = new Set(roles);

/** A role has at most so many words. */
const reach = 14;

/**
 * The organisations that persons act for: “Acme chief executive Jane Roe”, “Acme’s Jane Roe”, “Jane Roe, director of
 * research at Acme”, “Jane Roe of Acme”. The first one that an article tells stands.
 */
export function findAffiliations(words: readonly Word[], mentions: readonly FoundMention[]): Map<Group, Affiliation> {
  const found = new Map<Group, Affiliation>();
  mentions.forEach((mention, i) => {
    if (mention.kind !== 'person') return;
    const known = found.get(mention.group);
    if (known?.organisation) return;
    const told = after(words, mentions, i) ?? before(words, mentions, i);
    if (told !== null && (known === undefined || told.organisation !== null))
      found.set(mention.group, { organisation: told.organisation, role: told.role ?? known?.role ?? null });
  });
  return found;
}

/** “Jane Roe, director of research at Acme,”, “Jane Roe, Acme head of policy,”, “Jane Roe of Acme”, “Jane Roe (Acme)”. */
function after(words: readonly Word[], mentions: readonly FoundMention[], index: number): Affiliation | null {
  const person = mentions[index] as FoundMention;
  const next = words[person.last];
  if (next === undefined) return null;
  const follower = mentions[index + 1];
  const joined = next.lower === 'of' || next.lower === 'from' || next.lower === 'at' || next.text === '(';
  if (joined && follower?.kind === 'organisation' && isSoonAfter(words, person.last + 1, follower.first))
    return { organisation: follower.group, role: null };
  if (next.text !== ',' || /(?:ing|ed)$/u.test(words[person.last + 1]?.lower ?? '')) return null;
  let role = -1;
  let end = person.last + 1;
  let k = index + 1;
  let organisation: FoundMention | null = null;
  for (; end < words.length && end - person.last <= reach; end++) {
    const word = words[end] as Word;
    if (word.paragraph !== next.paragraph || stops.has(word.lower) || word.text === ',' || word.text === '.') break;
    while (k < mentions.length && (mentions[k] as FoundMention).first < end) k++;
    const mention = mentions[k];
    if (mention?.first === end && mention.kind === 'organisation') {
      organisation ??= mention;
      end = mention.last - 1;
      if (role >= 0) {
        end++;
        break;
      }
      continue;
    }
    if (mention?.first === end && mention.kind === 'person') break;
    if (role < 0 && isRole(word)) role = end;
  }
  if (role < 0) return null;
  const from = organisation !== null && organisation.first < role ? organisation.last : person.last + 1;
  const to =
    organisation !== null && organisation.first > role ? prepositionBefore(words, role, organisation.first) : end;
  return { organisation: organisation?.group ?? null, role: roleText(words, from, to) };
}

/** A role ends before the preposition that leads to its organisation: “director of research” in “… at the firm Acme”. */
function prepositionBefore(words: readonly Word[], from: number, to: number): number {
  for (let i = to - 1; i > from; i--)
    if (prepositions.has((words[i] as Word).lower) && (words[i] as Word).lower !== 'the') return i;
  return to;
}

const stops = new Set(
  'added and argued but had has is said says that told warned was when where which who whose'.split(' '),
);

/** Only determiners and modifiers in lower case may stand between a preposition and the organisation. */
function isSoonAfter(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > 4 || to < from) return false;
  for (let i = from; i < to; i++) if ((words[i] as Word).kind !== 'word') return false;
  return (words[from] as Word).paragraph === (words[to] as Word).paragraph;
}

/** “Acme chief executive Jane Roe”, “Acme’s Jane Roe”, “the head of Acme, Jane Roe”. */
function before(words: readonly Word[], mentions: readonly FoundMention[], index: number): Affiliation | null {
  const person = mentions[index] as FoundMention;
  const leader = mentions[index - 1];
  if (leader !== undefined && leader.kind === 'organisation') {
    const between = words.slice(leader.last, person.first);
    const lastWord = words[leader.last - 1] as Word;
    const sameParagraph = lastWord.paragraph === (words[person.first] as Word).paragraph;
    if (sameParagraph && between.length === 0 && lastWord.possessiveEnd > lastWord.end)
      return { organisation: leader.group, role: null };
    const only = between.every((word) => word.kind === 'word');
    if (
      sameParagraph &&
      only &&
      between.length <= 7 &&
      between.some(isRole) &&
      !between.some((word) => stops.has(word.lower))
    )
      return { organisation: leader.group, role: roleText(words, leader.last, person.first) };
    if (sameParagraph && between.length === 1 && between[0]?.text === ',') {
      const role = roleBefore(words, leader.first);
      if (role !== null) return { organisation: leader.group, role };
    }
  }
  const role = roleBefore(words, person.first + 1);
  return role === null ? null : { organisation: null, role };
}

/** The role in front of a preposition (“chief executive of Acme”) or of a name (“co-founder Jane Roe”). */
function roleBefore(words: readonly Word[], end: number): string | null {
  for (let i = end - 2; i >= Math.max(0, end - 8); i--) {
    const word = words[i] as Word;
    if (word.kind !== 'word' || word.paragraph !== (words[end - 1] as Word).paragraph) return null;
    if (isRole(word)) return roleText(words, i, i + 1);
    if (!prepositions.has(word.lower)) return null;
  }
  return null;
}

const prepositions = new Set(['of', 'for', 'at', 'the', 'from', 'with', 'in']);

function isRole(word: Word): boolean {
  return (
    roleList.has(word.lower) ||
    (word.lower.includes('-') && roleList.has(word.lower.slice(word.lower.lastIndexOf('-') + 1)))
  );
}

function roleText(words: readonly Word[], from: number, to: number): string | null {
  let [start, end] = [from, to];
  while (start < end && articles.has((words[start] as Word).lower)) start++;
  while (
    end > start &&
    (articles.has((words[end - 1] as Word).lower) || prepositions.has((words[end - 1] as Word).lower))
  )
    end--;
  if (start >= end) return null;
  let text = '';
  for (let i = start; i < end; i++) {
    const word = words[i] as Word;
    text += (i > start && word.start > (words[i - 1] as Word).possessiveEnd ? ' ' : '') + word.text;
  }
  return text;
}

const articles = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their']);
