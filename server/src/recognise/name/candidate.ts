import { firstEndingAfter } from '../../text/span.ts';
import { calendarNames } from '../lexicon/en/calendar-name.ts';
import { demonyms } from '../lexicon/en/demonym.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { personTitles } from '../lexicon/en/person-title.ts';
import { postNominals } from '../lexicon/en/post-nominal.ts';
import { roles } from '../lexicon/en/role.ts';
import { countrySet, demonymSet, textOf } from './evidence.ts';
import { formKey } from './form.ts';
import { isCapital, isJoiner, type Label } from './label.ts';
import { endsName, isPossessive } from './possessive.ts';
import type { Tag } from './tagger.ts';
import type { Word } from './word.ts';

/** A stretch of words that may be one name: half-open, in indices of words. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly label: Exclude<Label, 'O'>;
  /** The mean margin of its words: how sure the tagger is, without a unit. */
  readonly margin: number;
}

/** The stretches of equal labels, without what stands at their edges and is no part of a name. */
export function toCandidates(words: readonly Word[], tags: readonly Tag[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let start = 0; start < words.length; ) {
    const label = (tags[start] as Tag).label;
    if (label === 'O') {
      start++;
      continue;
    }
    let end = start + 1;
    while (end < words.length && (tags[end] as Tag).label === label && !breaksAfter(words, end - 1, label)) end++;
    const edges = trim(words, start, end, label);
    if (edges !== null) candidates.push({ ...edges, label, margin: meanMargin(tags, edges.start, edges.end) });
    start = end;
  }
  return candidates;
}

/** A name ends with its paragraph, and a person or a place with the possessive. */
function breaksAfter(words: readonly Word[], i: number, label: Label): boolean {
  const [word, next] = [words[i] as Word, words[i + 1] as Word];
  if (word.paragraph !== next.paragraph) return true;
  return label === 'PER' || label === 'LOC' ? isPossessive(word) : endsName(words, i);
}

const titles = new Set(personTitles);
const roleList = new Set(roles);
const honours = new Set(postNominals);
const heads = new Set(organisationHeads.map(([word]) => word));
const never = new Set([...calendarNames, ...demonyms]);

function trim(words: readonly Word[], from: number, to: number, label: Label): { start: number; end: number } | null {
  let [start, end] = [from, to];
  const at = (i: number): Word => words[i] as Word;
  while (start < end && (at(start).lower === 'the' || (label !== 'PER' && isLooseJoiner(at(start))))) start++;
  while (start < end && label === 'PER' && start + 1 < end && titles.has(at(start).lower.replace('.', ''))) start++;
  while (label === 'PER' && end - start > 1 && honours.has(at(end - 1).text.replaceAll('.', ''))) end--;
  if (label === 'ORG') {
    const inner = withoutRole(words, start, end);
    if (inner === null) return null;
    end = inner;
  }
  while (end > start && (isLooseJoiner(at(end - 1)) || (label !== 'MISC' && isBareNumber(words, start, end)))) end--;
  if (start >= end) return null;
  if (end - start === 1 && (never.has(at(start).text) || titles.has(at(start).lower.replace(/\.$/u, '')))) return null;
  if (end - start === 1 && /^[DIR]-\p{Lu}/u.test(at(start).text)) return null;
  for (let i = start; i < end; i++) if (isCapital(at(i))) return { start, end };
  return null;
}

/**
 * The end of an organisation’s name without the role that the tagger took into it: “UN Ambassador” is “UN”, “High Court
 * Judge” “High Court”; null where what is left would be no name: “National Security Adviser”.
 */
function withoutRole(words: readonly Word[], start: number, end: number): number | null {
  const last = words[end - 1] as Word;
  if (!isRole(last.lower) || heads.has(last.lower)) return end;
  let inner = end;
  while (inner > start && isRole((words[inner - 1] as Word).lower)) inner--;
  const rest = words[inner - 1];
  if (inner <= start || rest === undefined) return null;
  return rest.case !== 'title' || heads.has(rest.lower) || inner - start === 1 ? inner : null;
}

function isRole(word: string): boolean {
  const lower = word.replace(/\.$/u, '');
  return titles.has(lower) || roleList.has(lower) || /-(?:general|elect|president|chief)$/u.test(lower);
}

function isLooseJoiner(word: Word): boolean {
  return !isCapital(word) && word.kind !== 'number' && isJoiner(word);
}

/** A number ends a name only where it is short: “Channel 4”, not “Acme 2018”. */
function isBareNumber(words: readonly Word[], start: number, end: number): boolean {
  const last = words[end - 1] as Word;
  return last.kind === 'number' && (end - start === 1 || last.text.length > 2);
}

function meanMargin(tags: readonly Tag[], start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += (tags[i] as Tag).margin;
  return sum / (end - start);
}

/** Puts `better` among the candidates, in place of those that it overlaps. Both are sorted. */
export function override(candidates: readonly Candidate[], better: readonly Candidate[]): Candidate[] {
  const kept = candidates.filter((candidate) => {
    const next = firstEndingAfter(better, candidate.start);
    return (better[next]?.start ?? Number.POSITIVE_INFINITY) >= candidate.end;
  });
  return [...kept, ...better].sort((a, b) => a.start - b.start);
}

/**
 * Leaves the nation in front of an organisation out where the article names it without: “British National Space Agency”
 * beside “the National Space Agency”.
 */
export function withoutNations(words: readonly Word[], candidates: readonly Candidate[]): Candidate[] {
  const isLed = ({ start, end }: Candidate) =>
    end - start > 2 && (countrySet.has((words[start] as Word).text) || demonymSet.has((words[start] as Word).text));
  if (!candidates.some(isLed)) return [...candidates];
  const keys = new Set(candidates.map(({ start, end }) => formKey(textOf(words, start, end))));
  return candidates.map((candidate) => {
    const { start, end } = candidate;
    return isLed(candidate) && keys.has(formKey(textOf(words, start + 1, end)))
      ? { ...candidate, start: start + 1 }
      : candidate;
  });
}
