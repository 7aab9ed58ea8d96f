import { calendarNames } from '../lexicon/en/calendar-name.ts';
import { companyTails } from '../lexicon/en/company-tail.ts';
import { notNames } from '../lexicon/en/not-a-name.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { type Candidate, override } from './candidate.ts';
import { countrySet, demonymSet } from './evidence.ts';
import { isCapital } from './label.ts';
import { isPossessive } from './possessive.ts';
import type { Word } from './word.ts';

/** No firm that only its last word tells has more words. */
const mostWords = 4;

/** Adds the runs of capitals that the tagger left out whole and that end as the names of firms do: “Sample Dairies”. */
export function addFirms(words: readonly Word[], candidates: readonly Candidate[]): Candidate[] {
  const firms: Candidate[] = [];
  let next = 0;
  for (let start = 0; start < words.length; ) {
    const end = runEnd(words, start);
    while (next < candidates.length && (candidates[next] as Candidate).end <= start) next++;
    const isFree = ((candidates[next] as Candidate | undefined)?.start ?? words.length) >= end;
    if (isFree && end - start >= 2 && end - start <= mostWords && isFirm(words, start, end))
      firms.push({ start, end, label: 'ORG', margin: 0 });
    start = Math.max(end, start + 1);
  }
  return firms.length === 0 ? [...candidates] : override(candidates, firms);
}

function runEnd(words: readonly Word[], from: number): number {
  const { paragraph } = words[from] as Word;
  let end = from;
  for (let word = words[end]; word !== undefined; word = words[++end]) {
    if (!isCapital(word) || word.headline || word.paragraph !== paragraph) return end;
    if (isPossessive(word)) return end + 1;
  }
  return end;
}

function isFirm(words: readonly Word[], start: number, end: number): boolean {
  const [first, last] = [words[start] as Word, words[end - 1] as Word];
  if (!tails.has(last.lower) || first.case !== 'title') return false;
  return !never.has(first.lower) && !countrySet.has(first.text) && !demonymSet.has(first.text);
}

/** The words that tell a firm wherever they end a name. */
export const tails: ReadonlySet<string> = new Set([
  ...companyTails,
  ...organisationHeads.filter(([, kind]) => kind === 'company').map(([word]) => word),
]);
const never = new Set([...notNames, ...calendarNames.map((name) => name.toLowerCase())]);
