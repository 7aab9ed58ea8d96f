import { perLexeme } from '../../text/lexeme.ts';
import type { Candidate } from './candidate.ts';
import { textOf } from './evidence.ts';
import { formKey } from './form.ts';
import type { Group } from './group.ts';
import { isPossible } from './label.ts';
import type { Word } from './word.ts';

/** A place where a group is named, in indices of words. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly group: Group;
}

/** No name has more words. */
const mostWords = 14;

/**
 * Every place where a known form stands, also where the tagger saw none: at the start of a sentence, in a headline, in
 * other spelling. The longest form wins; a candidate that is no name keeps the names inside it from being found.
 */
export function findOccurrences(
  words: readonly Word[],
  candidates: readonly Candidate[],
  byKey: ReadonlyMap<string, Group>,
  isName: (group: Group) => boolean,
): Occurrence[] {
  const nameOf = (key: string) => {
    const group = byKey.get(key);
    return group !== undefined && isName(group) ? group : undefined;
  };
  const candidateAt = new Map(candidates.map((candidate) => [candidate.start, candidate]));
  const occurrences: Occurrence[] = [];
  for (let i = 0; i < words.length; ) {
    const form = longestForm(words, i, nameOf);
    const candidate = candidateAt.get(i);
    const blocks = candidate !== undefined && !(words[i] as Word).headline && candidate.end - i > 1;
    if (form !== null && !(blocks && candidate.end > form.end)) {
      occurrences.push({ start: i, end: form.end, group: form.found });
      i = form.end;
    } else if (blocks && byKey.has(formKey(textOf(words, candidate.start, candidate.end)))) i = candidate.end;
    else i++;
  }
  return occurrences;
}

const keyOf = perLexeme(({ text }) => (text === '&' ? 'and' : formKey(text)));

/** The longest stretch of words from `start` whose form `find` knows by its key; a name begins with a capital. */
export function longestForm<T>(
  words: readonly Word[],
  start: number,
  find: (key: string) => T | undefined,
): { end: number; found: T } | null {
  const first = words[start] as Word;
  if (first.kind !== 'word' || first.case === 'lower') return null;
  let key = '';
  let longest: { end: number; found: T } | null = null;
  for (let i = start; i < words.length && i - start < mostWords; i++) {
    const word = words[i] as Word;
    if (word.paragraph !== first.paragraph || !(isPossible(words, i) || word.text === ',')) break;
    if (i > start && (words[i - 1] as Word).possessiveEnd > (words[i - 1] as Word).end + 1) key += 's';
    key += keyOf(word.lexeme);
    const found = word.text === ',' ? undefined : find(key);
    if (found !== undefined) longest = { end: i + 1, found };
  }
  return longest;
}
