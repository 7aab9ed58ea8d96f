import { isWhiteSpace } from '../text/space.ts';
import type { Span } from '../text/span.ts';
import { organisationHeads } from './lexicon/en/organisation-head.ts';
import { organisationNouns } from './lexicon/en/organisation-noun.ts';
import { roles } from './lexicon/en/role.ts';
import type { SourceSpans } from './speaker.ts';
import { baseNoun } from './speaker-words.ts';

/** A name that a common noun introduces, and what the noun says of it. */
export interface DescribedName {
  readonly span: Span;
  readonly of: 'group' | 'person';
}

/**
 * “The charity Doctors for All” and “a librarian, Ann Lee,”: the name that stands right after a description, or beside
 * it between commas; `null` where the source is no description with a name.
 */
export function findDescribedName(text: string, { whole, head }: SourceSpans): DescribedName | null {
  const words = wordsOf(text, { start: head.start, end: Math.min(head.end, head.start + longest) });
  const name = words.findIndex((word, index) => index > 0 && isCapital(word.text));
  if (name < 0) return apposed(text, whole, head, words);
  const noun = words[name - 1] as Word;
  if (isCapital(noun.text) || !groups.has(noun.text) || !isName(words.slice(name))) return null;
  const start = (words[name] as Word).start;
  return isGap(text, noun.end, start) ? { span: { start, end: (words.at(-1) as Word).end }, of: 'group' } : null;
}

function apposed(text: string, whole: Span, head: Span, description: readonly Word[]): DescribedName | null {
  const lower = description.map((word) => word.text.toLowerCase().replace(/['’]s?$/u, ''));
  const noun = baseNoun(lower);
  const of = groups.has(noun) ? 'group' : roleNouns.has(noun) ? 'person' : null;
  if (of === null || description.length < 2) return null;
  const end = Math.min(whole.end, head.end + longest);
  const rest = text.slice(head.end, end);
  const comma = /^(?:\s(?:that|who|which)\s[^,]*)?,\s+(?:the\s)?/u.exec(rest);
  if (comma === null) return null;
  const start = head.end + comma[0].length;
  const next = text.indexOf(',', start);
  const words = wordsOf(text, { start, end: next < 0 ? end : Math.min(next, end) });
  const last = words.at(-1);
  return last === undefined || !isName(words) ? null : { span: { start, end: last.end }, of };
}

interface Word extends Span {
  readonly text: string;
}

/** How much of a source is looked at, in UTF-16 code units. */
const longest = 200;

function wordsOf(text: string, { start, end }: Span): Word[] {
  const words: Word[] = [];
  for (let at = start; at < end; at++) {
    const first = at;
    while (at < end && !partsWords(text.charCodeAt(at))) at++;
    if (at > first) words.push({ start: first, end: at, text: text.slice(first, at) });
  }
  return words;
}

/** White space, commas, colons, semicolons and brackets. */
function partsWords(code: number): boolean {
  return isWhiteSpace(code) || code === 0x2c || code === 0x3a || code === 0x3b || code === 0x28 || code === 0x29;
}

/** Every word has a capital but those that join the others, and the first and the last have one. */
function isName(words: readonly Word[]): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || !isCapital(first.text) || !isCapital(last.text)) return false;
  return words.length <= mostWords && words.every(({ text }) => isCapital(text) || joining.has(text));
}

const mostWords = 8;
const joining = new Set(['&', 'and', 'de', 'du', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

const groups = new Set([...organisationHeads, ...organisationNouns].map(([noun]) => noun));
const roleNouns = new Set(roles);

function isCapital(word: string): boolean {
  return /^[\p{Lu}\d]/u.test(word);
}

function isGap(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}
