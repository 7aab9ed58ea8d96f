import { calendarNames } from '../lexicon/en/calendar-name.ts';
import { countries } from '../lexicon/en/country.ts';
import { demonyms } from '../lexicon/en/demonym.ts';
import { notNames } from '../lexicon/en/not-a-name.ts';
import { personTitles } from '../lexicon/en/person-title.ts';
import { organisationCues } from '../lexicon/en/reporting-organisation-cue.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './label.ts';
import type { Word } from './word.ts';

/** The tagger’s doubt ends here: below it, what stands in a list with organisations is taken for one. */
const doubt = 110;
/** How sure a candidate is that only its surroundings speak for. */
const weak = 60;

/**
 * Adds the names that the tagger left out and that their surroundings show to be organisations: members of a list of
 * organisations (“A, B, 5C and D”), and whom somebody “told”, or whose “spokesman” speaks. Members of such a list about
 * which the tagger doubts follow the others.
 */
export function completeLists(words: readonly Word[], candidates: readonly Candidate[]): Candidate[] {
  const units = withMissed(words, candidates);
  const result: Candidate[] = [];
  for (let from = 0; from < units.length; ) {
    let to = from + 1;
    while (to < units.length && isListed(words, units[to - 1] as Unit, units[to] as Unit)) to++;
    result.push(...settle(words, units.slice(from, to)));
    from = to;
  }
  return result;
}

interface Unit {
  readonly start: number;
  readonly end: number;
  /** `null`: capitals that the tagger left out. */
  readonly candidate: Candidate | null;
}

function settle(words: readonly Word[], units: readonly Unit[]): Candidate[] {
  const organisations = units.filter(({ candidate }) => candidate?.label === 'ORG').length;
  const others = units.filter(
    ({ candidate }) => candidate !== null && candidate.label !== 'ORG' && candidate.margin >= doubt,
  );
  const isList = units.length >= 3 && organisations >= 2 && others.length < organisations;
  return units.flatMap(({ start, end, candidate }): Candidate[] => {
    if (candidate === null)
      return isList || isAddressed(words, start, end) ? [{ start, end, label: 'ORG', margin: weak }] : [];
    const follows = isList && candidate.label !== 'ORG' && candidate.margin < doubt && !isFullName(candidate);
    return [follows ? { ...candidate, label: 'ORG', margin: weak } : candidate];
  });
}

function isFullName(candidate: Candidate): boolean {
  return candidate.label === 'PER' && candidate.end - candidate.start > 1;
}

const cues = new Set(organisationCues);

function isAddressed(words: readonly Word[], start: number, end: number): boolean {
  const [before, after] = [words[start - 1], words[end]];
  const last = words[end - 1] as Word;
  return (
    (before?.lower === 'told' && before.paragraph === last.paragraph) ||
    (after !== undefined &&
      after.paragraph === last.paragraph &&
      cues.has(after.lower) &&
      last.possessiveEnd === last.end)
  );
}

/** Two names follow each other in a list where only a comma, “and”, “or”, “&” and an article stand between. */
function isListed(words: readonly Word[], a: Unit, b: Unit): boolean {
  if (b.start - a.end > 3 || b.start === a.end) return false;
  if ((words[a.end - 1] as Word).paragraph !== (words[b.start] as Word).paragraph) return false;
  for (let i = a.end; i < b.start; i++) if (!between.has((words[i] as Word).lower)) return false;
  return true;
}

const between = new Set([',', 'and', 'or', '&', 'the']);

const notMissed = new Set(
  [...calendarNames, ...countries, ...demonyms, ...notNames, ...personTitles].map((word) => word.toLowerCase()),
);

/** The candidates, and between them the runs of capitals that no candidate covers and whose capital only a name explains. */
function withMissed(words: readonly Word[], candidates: readonly Candidate[]): Unit[] {
  const units: Unit[] = [];
  let next = 0;
  for (let i = 0; i < words.length; ) {
    const candidate = candidates[next];
    if (candidate !== undefined && candidate.start <= i) {
      units.push({ start: candidate.start, end: candidate.end, candidate });
      i = Math.max(i + 1, candidate.end);
      next++;
      continue;
    }
    const limit = candidate?.start ?? words.length;
    let end = i;
    while (end < limit && isMissed(words[end] as Word) && (end === i || isSameRun(words, end))) end++;
    if (end > i && end - i <= 4) units.push({ start: i, end, candidate: null });
    i = Math.max(end, i + 1);
  }
  return units;
}

function isMissed(word: Word): boolean {
  return isCapital(word) && !word.initial && !word.headline && word.text.length > 1 && !notMissed.has(word.lower);
}

function isSameRun(words: readonly Word[], i: number): boolean {
  const before = words[i - 1] as Word;
  return before.paragraph === (words[i] as Word).paragraph && before.possessiveEnd === before.end;
}
