import { wordList } from '../../text/lexeme.ts';
import { calendarNames } from '../lexicon/en/calendar-name.ts';
import { companyTails } from '../lexicon/en/company-tail.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { personTitles } from '../lexicon/en/person-title.ts';
import type { Candidate } from './candidate.ts';
import { headIndex } from './describe.ts';
import { demonymSet, isPlace } from './evidence.ts';
import { isCapital } from './label.ts';
import { endsName, isPossessive } from './possessive.ts';
import type { Word } from './word.ts';
import { isHead as isHeadWord } from './word-sort.ts';

const tails = wordList(companyTails);

/**
 * Puts the pieces of organisations’ names together where the tagger cut them: “University” and “Leeds” around “of”, “Boston”
 * and “Bruins”, “Civil Liberties” before “Union”, “the Immigration” and “Customs Enforcement” before “Agency”.
 */
export function repair(words: readonly Word[], candidates: readonly Candidate[]): Candidate[] {
  const repaired: Candidate[] = [];
  for (const candidate of candidates) {
    let current = withNation(words, extendToHead(words, withBranch(words, candidate)));
    for (let last = repaired.at(-1); last !== undefined; last = repaired.at(-1)) {
      const joined = join(words, last, current);
      if (joined === null) break;
      repaired.pop();
      current = joined;
    }
    repaired.push(current);
  }
  return addComplements(words, withHeads(words, repaired));
}

/** A head that the tagger left out and that has a complement: “Centre” in “the Centre for Sick and Injured Birds”. */
function withHeads(words: readonly Word[], candidates: readonly Candidate[]): Candidate[] {
  const result: Candidate[] = [];
  let next = 0;
  let covered = 0;
  for (let i = 0; i < words.length; i++) {
    for (
      let candidate = candidates[next];
      candidate !== undefined && candidate.start <= i;
      candidate = candidates[++next]
    ) {
      result.push(candidate);
      covered = Math.max(covered, candidate.end);
    }
    const word = words[i] as Word;
    const [preposition, after] = [words[i + 1], words[i + 2]];
    if (i < covered || word.headline || after?.paragraph !== word.paragraph || !isHead(word) || isPossessive(word))
      continue;
    if (preposition !== undefined && isOpener(preposition.lexeme) && isCapital(after))
      result.push({ start: i, end: i + 1, label: 'ORG', margin: 0 });
  }
  return result;
}

function isHead(word: Word): boolean {
  return isCapital(word) && isHeadWord(word);
}

/** A capitalised head right after a name belongs to it: “Civil Liberties” + “Union”. */
function extendToHead(words: readonly Word[], candidate: Candidate): Candidate {
  if (candidate.label === 'PER') return candidate;
  let { end } = candidate;
  for (let next = words[end]; next !== undefined; next = words[end]) {
    const last = words[end - 1] as Word;
    if (
      !(isHead(next) || tails(next.lexeme)) ||
      isPossessive(last) ||
      next.paragraph !== last.paragraph ||
      next.headline
    )
      break;
    end++;
  }
  return end === candidate.end ? candidate : { ...candidate, end, label: 'ORG' };
}

/** A country right after another capital in a sentence is the end of an organisation’s name: “Child USA”. */
function withBranch(words: readonly Word[], candidate: Candidate): Candidate {
  const before = words[candidate.start - 1];
  if (before === undefined || !isCountry(words, candidate) || before.case !== 'title' || before.initial)
    return candidate;
  const { headline, paragraph } = words[candidate.start] as Word;
  if (headline || before.paragraph !== paragraph || isPossessive(before) || unbranched.has(before.lower))
    return candidate;
  if (demonymSet.has(before.text) || isPlace(before.text)) return candidate;
  return { ...candidate, start: candidate.start - 1, label: 'ORG' };
}

/** “Danish Shipowners’ Association” has its nation in its name; of what every state has one of, the nation tells whose it is. */
function withNation(words: readonly Word[], candidate: Candidate): Candidate {
  const { start, end, label } = candidate;
  const [before, first] = [words[start - 1], words[start] as Word];
  if (label !== 'ORG' || end - start < 2 || before === undefined || before.paragraph !== first.paragraph)
    return candidate;
  if (first.headline || !demonymSet.has(before.text) || isPossessive(before)) return candidate;
  const kind = kindOf.get((words[headIndex(words, start, end)] as Word).lower);
  return kind === undefined || ofStates.has(kind) ? candidate : { ...candidate, start: start - 1 };
}

const kindOf = new Map(organisationHeads);
const ofStates = new Set(['agency', 'court', 'government', 'media', 'military', 'party', 'police']);

function isCountry(words: readonly Word[], { start, end, label }: Candidate): boolean {
  return label === 'LOC' && end - start === 1 && branches.has((words[start] as Word).text);
}

/** The countries that organisations put to their names to tell their branches apart. */
const branches = new Set(['Australia', 'Canada', 'India', 'UK', 'USA']);
/** Words with a capital that stand before countries and belong to no organisation. */
const unbranched = new Set([...calendarNames, ...personTitles].map((word) => word.toLowerCase()));

function join(words: readonly Word[], a: Candidate, b: Candidate): Candidate | null {
  if (a.end > b.start) return { ...a, end: Math.max(a.end, b.end), label: 'ORG' };
  const last = words[a.end - 1] as Word;
  const lastOfB = words[b.end - 1] as Word;
  if (last.paragraph !== lastOfB.paragraph || isPossessive(last)) return null;
  const both: Candidate = { start: a.start, end: b.end, label: 'ORG', margin: Math.max(a.margin, b.margin) };
  if (a.end === b.start) {
    const place = a.label === 'LOC' && b.label === 'ORG';
    const branch = a.label === 'ORG' && isCountry(words, b);
    return place || branch || (b.label === 'ORG' && isHead(lastOfB) && a.label === 'ORG') ? both : null;
  }
  const between = words[a.end] as Word;
  if (b.start - a.end !== 1 || (between.lower !== 'and' && between.text !== '&')) return null;
  if (between.text === '&') return both.end - both.start <= 10 && a.label !== 'PER' && b.label !== 'LOC' ? both : null;
  const article = words[a.start - 1]?.lower === 'the';
  const complete = isHead(last) || last.case !== 'title' || a.label === 'PER' || b.end - b.start < 2;
  return article && !complete && isHead(lastOfB) && lastOfB.lower !== 'company' ? both : null;
}

/** “University of Leeds”, “Centre for Sick and Injured Birds”: the complement of a head that the tagger left out. */
function addComplements(words: readonly Word[], candidates: readonly Candidate[]): Candidate[] {
  const result: Candidate[] = [];
  for (let k = 0; k < candidates.length; k++) {
    const candidate = candidates[k] as Candidate;
    const preposition = candidate.label === 'PER' ? -1 : prepositionOf(words, candidate);
    const end = preposition < 0 ? 0 : complementEnd(words, preposition, candidates[k + 1]);
    if (end <= candidate.end) {
      result.push(candidate);
      continue;
    }
    while (k + 1 < candidates.length && (candidates[k + 1] as Candidate).start < end) k++;
    const reached = Math.max(end, (candidates[k] as Candidate).end);
    result.push({ ...candidate, end: reached, label: 'ORG' });
  }
  return result;
}

/** The index of the “of” or “for” after the candidate’s first head, in it or right after it; -1: there is none. */
function prepositionOf(words: readonly Word[], { start, end }: Candidate): number {
  for (let i = start + 1; i <= end && i < words.length; i++) {
    const before = words[i - 1] as Word;
    if (isOpener((words[i] as Word).lexeme) && isHead(before) && !isPossessive(before)) return i;
  }
  return -1;
}

/**
 * Where a complement that begins with “of” or “for” ends. Its parts are runs of capitals, joined by “and”, “&”, commas
 * before one of those, “of”, “the”; a part that could be a name of its own after “and” is left out.
 */
function complementEnd(words: readonly Word[], from: number, follower: Candidate | undefined): number {
  const preposition = words[from] as Word;
  let end = from;
  let i = from + 1;
  if (words[i]?.lower === 'the') {
    i++;
    if (words[capitalRunEnd(words, i, preposition.paragraph)]?.lower !== 'of') return from;
  }
  const isOther = follower?.start === i && (follower.label === 'LOC' || follower.label === 'PER');
  if (preposition.lower === 'for' && isOther && follower.margin >= sure) return from;
  for (;;) {
    const runEnd = capitalRunEnd(words, i, preposition.paragraph);
    if (runEnd === i) return end;
    end = runEnd;
    const last = words[end - 1] as Word;
    if (isPossessive(last)) return end;
    const next = words[end];
    if (next === undefined) return end;
    if (next.lower === 'of') i = end + 1;
    else if ((next.lower === 'and' || next.text === '&') && continuesList(words, end)) i = end + 1;
    else return end;
    if (words[i]?.lower === 'the') i++;
    if (i - from > 12) return end;
  }
}

const isOpener = wordList(['of', 'for']);

/** A place or a person after “for” is no complement where the tagger is this sure of it. */
const sure = 60;

/**
 * “Sick and Injured Birds”: what follows “and” goes on with the complement where it ends in a plain plural noun, or
 * where both sides are single words; “the Society for Birds and Acme” would be wrong, but is not written.
 */
function continuesList(words: readonly Word[], and: number): boolean {
  const before = words[and - 1] as Word;
  const end = capitalRunEnd(words, and + 1, before.paragraph);
  if (end === and + 1) return false;
  const first = words[and + 1] as Word;
  const last = words[end - 1] as Word;
  return (
    first.case === 'title' &&
    before.case === 'title' &&
    !isHead(last) &&
    /(?:ment|ing|ion|ity|ism|ogy|ics|[^s]s|ren|ed|ence|ance|ture|ort|th|ce|ly)$/u.test(last.lower)
  );
}

function capitalRunEnd(words: readonly Word[], from: number, paragraph: number): number {
  let end = from;
  while (end < words.length) {
    const word = words[end] as Word;
    if (!isCapital(word) || word.paragraph !== paragraph || word.headline) break;
    end++;
    if (endsName(words, end - 1)) break;
  }
  return end;
}
