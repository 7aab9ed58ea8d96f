import type { ReportingVerb } from './lexicon/en/reporting-verb.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { Item } from './unit.ts';
import { is, isAdverb, isCapitalised, isContentWord, isQuotation, isText, opensTime } from './word-class.ts';

/** Whether the form is the noun (“the claims”, “reports of”), judged by its neighbours. */
export function isNoun(
  items: readonly Item[],
  index: number,
  first: number,
  entry: ReportingVerb,
  end: number,
): boolean {
  const previous = items[first - 1];
  const next = items[end];
  if (first < index && !isAdverb(items[index - 1])) return false;
  if (is(previous, 'determiner') && !is(previous, 'pronoun')) return true;
  if (isText(previous, 'that') && !isContentWord(items[first - 2])) return true;
  if (is(next, 'auxiliary') && !(items[index] as Item).lower.endsWith('ed') && entry.noun === true) return true;
  if (
    previous?.kind === 'word' &&
    /['’]s$|s['’]$/.test(previous.text) &&
    !/^(?:he|she|it|who|that|there)'s$/.test(previous.lower)
  )
    return entry.noun === true;
  if (is(previous, 'preposition')) return entry.noun === true;
  if (entry.noun !== true) return false;
  if (/ed$/.test((items[index] as Item).lower)) return false;
  if (isText(next, 'of', 'by', 'from', 'between', 'against', 'and', 'or', 'in', 'was', 'were', 'is', 'are'))
    return true;
  if (is(previous, 'pronoun')) return false;
  if ((items[index] as Item).lower.endsWith('s') && isBarePhrase(items, first - 1)) return true;
  if (previous?.kind === 'number' || isText(previous, 'million', 'billion')) return true;
  if (isText(next, 'that') && opensTime(items, end)) return true;
  if (isText(next, 'to')) return !entry.frames.includes('infinitive') && entry.particle === undefined;
  const opensContent = isText(next, 'that', ':', ',', '.') || isQuotation(next) || next === undefined;
  return !opensContent && !is(next, 'determiner', 'pronoun') && !isCapitalised(next) && !isContentWord(next);
}

/** “Mounting calls”: the words before have neither an article nor a name among them, as the subject of a singular has. */
function isBarePhrase(items: readonly Item[], last: number): boolean {
  const start = phraseBefore(items, last, 0);
  return start !== null && !is(items[start], 'determiner') && !items.slice(start, last + 1).some(isCapitalised);
}

/** Words without a plural ending that a bare verb may follow. */
const plurals = new Set([
  'both',
  'children',
  'few',
  'many',
  'media',
  'men',
  'most',
  'others',
  'people',
  'police',
  'several',
  'some',
  'that',
  'they',
  'which',
  'who',
  'women',
  'those',
  'i',
  'we',
  'you',
  'and',
  'or',
  'but',
]);

/** A bare verb has a subject in the plural. */
export function isPlural(subject: Item | undefined): boolean {
  return (
    subject === undefined || subject.kind !== 'word' || plurals.has(subject.lower) || /[^su']s$/i.test(subject.text)
  );
}
