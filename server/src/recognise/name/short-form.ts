import { TextCache } from '../../text/text-cache.ts';
import { notNames } from '../lexicon/en/not-a-name.ts';
import type { Candidate } from './candidate.ts';
import { countrySet, demonymSet, isPlace, textOf } from './evidence.ts';
import { tails } from './firm.ts';
import { formKey } from './form.ts';
import type { Group } from './group.ts';
import type { Word } from './word.ts';

/** The short form of an organisation’s name, and the group that has it in full. */
export interface ShortForm {
  readonly full: Group;
  readonly short: Group;
}

/**
 * The names that are others cut short: “Sample” beside “Sample Holdings”, “St Mary’s” beside “St Mary’s Hospital”. Only words
 * that tell what a firm is may be cut off; what is left must be no place, no person of the article, and the start of one name
 * alone.
 */
export function findShortForms(
  words: readonly Word[],
  candidates: readonly Candidate[],
  byKey: ReadonlyMap<string, Group>,
): ShortForm[] {
  const fullBy = new Map<string, Group | null>();
  for (const group of new Set(byKey.values())) {
    if (group.kind === 'none') continue;
    for (const form of group.forms.keys()) {
      for (const short of shortenings(form)) {
        const key = formKey(short);
        const other = fullBy.get(key);
        fullBy.set(key, other === undefined || other === group ? group : null);
      }
    }
  }
  if (fullBy.size === 0) return [];
  const others = elsewhere(words, candidates);
  const found: ShortForm[] = [];
  for (const [key, full] of fullBy) {
    const short = byKey.get(key);
    if (full === null || short === undefined || short === full || short.kind === 'none' || others.has(key)) continue;
    found.push({ full, short });
  }
  return found;
}

/** The keys of what is a surname in the article, or a place by the preposition before it. */
function elsewhere(words: readonly Word[], candidates: readonly Candidate[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { start, end, label } of candidates) {
    if (label === 'PER' && end - start > 1) keys.add(formKey((words[end - 1] as Word).text));
    if (inPlaces.has(words[start - 1]?.lower ?? '')) keys.add(formKey(textOf(words, start, end)));
  }
  return keys;
}

const inPlaces = new Set(['in', 'near', 'outside']);

/** What is left of a name without the words at its end that tell what it is. */
function shortenings(form: string): readonly string[] {
  return known.get(form) ?? known.set(form, readShortenings(form));
}

const known = new TextCache<readonly string[]>();

function readShortenings(form: string): string[] {
  const parts = form.split(' ');
  let end = parts.length;
  while (end > 1 && isTail(parts[end - 1] as string)) end--;
  if (end === parts.length) return saintly(parts);
  const rest = parts.slice(0, end);
  const short = rest.join(' ');
  if (isPlace(short) || countrySet.has(short) || demonymSet.has(short) || never.has(short.toLowerCase())) return [];
  return short.length > 2 && /^\p{Lu}/u.test(short) ? [short] : [];
}

/** “St Mary’s Hospital” is “St Mary’s”, or “St Mary” where that possesses something itself. */
function saintly(parts: readonly string[]): string[] {
  const [saint, name] = parts;
  if (parts.length < 3 || !/^(?:St\.?|Saint)$/u.test(saint as string) || !name?.endsWith('’s')) return [];
  return [`${saint} ${name}`, `${saint} ${name.slice(0, -2)}`];
}

function isTail(word: string): boolean {
  return tails.has(word.toLowerCase().replace(/\.$/u, ''));
}

const never = new Set(notNames);
