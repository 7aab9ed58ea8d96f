import { organisationNouns } from '../lexicon/en/organisation-noun.ts';
import type { Candidate } from './candidate.ts';
import { knownEnd } from './gazetteer.ts';
import { isAddressed, missedEnd } from './missed.ts';
import type { Word } from './word.ts';

/** The tagger’s doubt ends here: below it, what stands in a list with organisations is taken for one. */
const doubt = 110;
/** How sure a candidate is that only its surroundings speak for. */
const weak = 60;

/**
 * Adds the names that the tagger left out and that are known or that their surroundings show to be organisations: members
 * of a list of organisations (“A, B, 5C and D”, “charities such as A and B”), and whom somebody “told”, or whose
 * “spokesman” speaks. Members of such a list about which the tagger doubts follow the others. `known` is what `lookUp` found
 * of the words.
 */
export function completeLists(
  words: readonly Word[],
  candidates: readonly Candidate[],
  known: Int32Array,
): Candidate[] {
  const units = withMissed(words, candidates, known);
  const result: Candidate[] = [];
  for (let from = 0; from < units.length; ) {
    let to = from + 1;
    while (to < units.length && isListed(words, units[to - 1] as Unit, units[to] as Unit)) to++;
    settle(words, units, from, to, result);
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

function settle(words: readonly Word[], units: readonly Unit[], from: number, to: number, result: Candidate[]): void {
  let [organisations, others] = [0, 0];
  for (let i = from; i < to; i++) {
    const candidate = (units[i] as Unit).candidate;
    if (candidate?.label === 'ORG') organisations++;
    else if (candidate !== null && candidate.margin >= doubt) others++;
  }
  const announced = to - from >= 2 && isAnnounced(words, (units[from] as Unit).start);
  const isList = others < organisations + (announced ? 2 : 0) && (announced || (to - from >= 3 && organisations >= 2));
  for (let i = from; i < to; i++) {
    const { start, end, candidate } = units[i] as Unit;
    if (candidate === null) {
      if (isList || isAddressed(words, start, end)) result.push({ start, end, label: 'ORG', margin: weak });
      continue;
    }
    const isFullName = candidate.label === 'PER' && end - start > 1;
    const follows = isList && candidate.label !== 'ORG' && candidate.margin < doubt && !isFullName;
    result.push(follows ? { ...candidate, label: 'ORG', margin: weak } : candidate);
  }
}

const plurals = new Set(organisationNouns.flatMap(([noun]) => [`${noun}s`, noun.replace(/y$/u, 'ies'), `${noun}es`]));

/** “charities such as A and B”, “firms including A and B”, “firms like A and B”. */
function isAnnounced(words: readonly Word[], start: number): boolean {
  let i = start - 1;
  if (words[i]?.lower === 'the') i--;
  if (words[i]?.lower === 'as' && words[i - 1]?.lower === 'such') i -= 2;
  else if (words[i]?.lower === 'including' || words[i]?.lower === 'like') i--;
  else return false;
  if (words[i]?.text === ',') i--;
  const noun = words[i];
  return noun !== undefined && noun.paragraph === (words[start] as Word).paragraph && plurals.has(noun.lower);
}

/** Two names follow each other in a list where only a comma, “and”, “or”, “&” and an article stand between. */
function isListed(words: readonly Word[], a: Unit, b: Unit): boolean {
  if (b.start - a.end > 3 || b.start === a.end) return false;
  if ((words[a.end - 1] as Word).paragraph !== (words[b.start] as Word).paragraph) return false;
  for (let i = a.end; i < b.start; i++) if (!between.has((words[i] as Word).lower)) return false;
  return true;
}

const between = new Set([',', 'and', 'or', '&', 'the']);

/** The candidates, and between them the known names and the capitals that no candidate covers. */
function withMissed(words: readonly Word[], candidates: readonly Candidate[], known: Int32Array): Unit[] {
  const units: Unit[] = [];
  let next = 0;
  for (let i = 0; i < words.length; ) {
    const candidate = candidates[next];
    const atCandidate = candidate !== undefined && candidate.start <= i;
    const limit = candidate?.start ?? words.length;
    const knownTo = knownEnd(known, words, i);
    if (atCandidate && knownTo <= candidate.end) {
      units.push({ start: candidate.start, end: candidate.end, candidate });
      i = Math.max(i + 1, candidate.end);
      next++;
      continue;
    }
    while (next < candidates.length && (candidates[next] as Candidate).start < knownTo) next++;
    if (knownTo > i)
      units.push({ start: i, end: knownTo, candidate: { start: i, end: knownTo, label: 'ORG', margin: doubt } });
    const end = knownTo > i ? knownTo : missedEnd(words, i, limit);
    if (knownTo === i && end > i) units.push({ start: i, end, candidate: null });
    i = Math.max(end, i + 1);
  }
  return units;
}
