import { auxiliaries } from '../lexicon/en/auxiliary.ts';
import { calendarNames } from '../lexicon/en/calendar-name.ts';
import { countries } from '../lexicon/en/country.ts';
import { demonyms } from '../lexicon/en/demonym.ts';
import { notNames } from '../lexicon/en/not-a-name.ts';
import { personTitles } from '../lexicon/en/person-title.ts';
import { places } from '../lexicon/en/place.ts';
import { reportingFinite } from '../lexicon/en/reporting-form.ts';
import { organisationCues } from '../lexicon/en/reporting-organisation-cue.ts';
import { roles } from '../lexicon/en/role.ts';
import { isCapital } from './label.ts';
import { endsName } from './possessive.ts';
import type { Word } from './word.ts';

const cues = new Set(organisationCues);
const roleList = new Set(roles);
const verbs = new Set([...auxiliaries, ...reportingFinite]);
const notMissed = new Set(
  [...calendarNames, ...countries, ...demonyms, ...notNames, ...personTitles, ...places].map((word) =>
    word.toLowerCase(),
  ),
);

/** Where the run of capitals that begins at `i` and that the tagger left out ends; `i` where there is none. */
export function missedEnd(words: readonly Word[], i: number, limit: number): number {
  const first = words[i] as Word;
  if (first.initial && !isFirm(words, i)) return i;
  let end = i;
  while (end < limit && end - i <= 4 && isMissed(words[end] as Word) && (end === i || isSameRun(words, end))) end++;
  return end - i > 4 ? i : end;
}

function isMissed(word: Word): boolean {
  return isCapital(word) && !word.headline && word.text.length > 1 && !notMissed.has(word.lower.replace(/\.$/u, ''));
}

function isSameRun(words: readonly Word[], i: number): boolean {
  return (words[i - 1] as Word).paragraph === (words[i] as Word).paragraph && !endsName(words, i - 1);
}

/**
 * True where the first word of a sentence is a name although its capital tells nothing: it possesses something, or a bare
 * singular is the subject of a verb that needs one who speaks (“Acme said”); common nouns have an article there.
 */
function isFirm(words: readonly Word[], i: number): boolean {
  const [word, next] = [words[i] as Word, words[i + 1]];
  if (word.kind !== 'word' || next === undefined || next.paragraph !== word.paragraph) return false;
  if (word.possessiveEnd > word.end) return true;
  if (word.case !== 'title') return word.case === 'mixed';
  return verbs.has(next.lower) && !commonEnding.test(word.lower);
}

/** Endings of plurals, adverbs and abstract nouns, which begin sentences without an article. */
const commonEnding = /(?:s|ing|ly|ion|ment|ness|ity|ance|ence|ism|en|le|ship|self|thing|one|body)$/u;

/** True where what stands beside a run shows an organisation: “told X”, “X spokesman”, “head of X”, “X’s Jane Roe”. */
export function isAddressed(words: readonly Word[], start: number, end: number): boolean {
  const last = words[end - 1] as Word;
  const [before, after] = [words[start - 1], words[end]];
  if (before?.lower === 'told' && before.paragraph === last.paragraph) return true;
  if (
    after !== undefined &&
    after.paragraph === last.paragraph &&
    cues.has(after.lower) &&
    last.possessiveEnd === last.end
  )
    return true;
  if (last.possessiveEnd > last.end || (words[start] as Word).initial) return (words[start] as Word).initial;
  return hasRoleBefore(words, start);
}

/** “chief executive of X”, “a lawyer for the X”. */
function hasRoleBefore(words: readonly Word[], start: number): boolean {
  let i = start - 1;
  if (words[i]?.lower === 'the') i--;
  const preposition = words[i]?.lower;
  if (preposition !== 'of' && preposition !== 'at' && preposition !== 'for') return false;
  const noun = words[i - 1];
  return noun !== undefined && noun.paragraph === (words[start] as Word).paragraph && roleList.has(noun.lower);
}
