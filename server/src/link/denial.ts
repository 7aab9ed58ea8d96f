import { findDenialCue, isReportNoun } from './denial-cue.ts';
import { haveCommon } from './intersection.ts';
import type { Denial, Evidence, PreparedClaim, TermStatistics } from './model.ts';
import { findConcept } from './scope.ts';
import { isOneStory } from './story.ts';
import { stemOf, type Word } from './terms.ts';
import { isTime } from './time-of-telling.ts';
import { locate, weigh } from './wording.ts';

/**
 * What a claim denies: the words after the cue (“denied that …”, “misleading to say that …”), or where hardly any follow
 * (“… is a myth”), those before it.
 */
export function readDenial(words: readonly Word[], clauses: Int16Array): Denial | null {
  const found = findDenialCue(words);
  if (found === null) return null;
  const { first, last, isAsked, isOfStatement } = found;
  const next = words.findIndex((word, at) => at > last && isTold(word));
  const rest = words.slice(last + 1).filter(isTold);
  const comma = found.isActive ? words.findIndex((word, at) => at > last && word.lower === ',') : -1;
  const end = comma < 0 ? words.length : comma;
  const near = words.filter((word, at) => at > last && at < end && clauses[at] === clauses[next] && isTold(word));
  // “Denied the accusations until …”: what follows tells when, and what they were is told elsewhere.
  if (found.isActive && words.slice(last + 1, next).some(({ lower }) => temporal.has(lower))) return null;
  const after = near.length > 0 ? near : rest;
  const before = words.slice(0, first).filter(isTold);
  const isAfter =
    found.isActive || (after.length >= 2 ? after.length * 2 >= before.length : rest.length > after.length);
  const content = isAfter && after.length > 0 ? after : before;
  if (content.length === 0) return null;
  return {
    concepts: [...new Set(content.map((word) => word.concept))],
    units: joinNames([...before, ...after]),
    all: [...new Set([...before, ...rest].map((word) => word.concept))],
    cue: { start: (words[first] as Word).start, end: (words[last] as Word).end },
    content: { start: (content[0] as Word).start, end: (content.at(-1) as Word).end },
    // “Denied arson”, and not “denied that …”, “denied any part in …”.
    object: next === last + 1 ? (words[next] as Word).concept : null,
    isAsked,
    isOfStatement,
    runs: readRuns(content),
    names: content.filter(({ capital }) => capital).map(({ concept }) => concept),
  };
}

const temporal = new Set(['after', 'as', 'before', 'since', 'until', 'when', 'while']);

function isTold(word: Word): boolean {
  return word.content && !isReportNoun(word);
}

/** Words with a capital that follow each other are one name, unless the whole claim is in capitals, as headlines are. */
function joinNames(words: readonly Word[]): string[][] {
  const isHeadline = words.length >= 5 && words.filter((word) => word.capital).length * 4 > words.length * 3;
  const units: string[][] = [];
  let last: Word | undefined;
  for (const word of words) {
    const isJoined = !isHeadline && word.capital && last?.capital && word.start - last.end <= 1;
    if (isJoined) units.at(-1)?.push(word.concept);
    else units.push([word.concept]);
    last = word;
  }
  return units;
}

/** The concepts of words that follow each other at once taken together: “climate change” is one thing. */
function readRuns(words: readonly Word[]): string[][] {
  const runs: string[][] = [];
  let last: Word | undefined;
  for (const word of words) {
    if (isTime(word) || /^\d/u.test(word.lower)) continue;
    if (last !== undefined && word.start - last.end <= 1) runs.at(-1)?.push(word.concept);
    else runs.push([word.concept]);
    last = word;
  }
  return runs;
}

/** In content words: what is longer tells more than what it denies. */
const longestHeadline = 13;

/** How surely one side denies what the other says: both mirror-symmetric directions are tried. */
export function compareDenials(
  a: PreparedClaim,
  b: PreparedClaim,
  statistics: TermStatistics,
): { readonly score: number; readonly evidence: Evidence } | null {
  if (a.denial === null && b.denial === null) return null;
  const [left, right] = [deniedBy(a, b, statistics), deniedBy(b, a, statistics)];
  if (left === null && right === null) return null;
  if (right === null || (left !== null && left.score >= right.score)) return left;
  return { score: right.score, evidence: { ...right.evidence, a: right.evidence.b, b: right.evidence.a } };
}

function deniedBy(
  denier: PreparedClaim,
  other: PreparedClaim,
  statistics: TermStatistics,
): { score: number; evidence: Evidence } | null {
  const denial = denier.denial;
  if (denial === null || other.denial !== null || haveOneVoice(denier, other)) return null;
  if (areOnOneSide(denier, other) || deniesToo(other, denial, denier)) return null;
  const known = [...other.terms, ...other.referents];
  const shared = denial.concepts.filter((concept) => known.includes(concept));
  const units = denial.units.filter((unit) => haveCommon(unit, known));
  const told = denial.all.filter((concept) => known.includes(concept));
  const sum = (concepts: readonly string[]) =>
    concepts.reduce((total, concept) => total + weigh(concept, statistics), 0);
  const isHeadline = statistics.claims < 2 && denial.all.length <= longestHeadline;
  const coverage = Math.max(sum(shared) / sum(denial.concepts), sum(isHeadline ? told : shared) / sum(other.terms));
  const isSure = isHeadline
    ? isAbout(denier, other, told, coverage)
    : isCovered(denier, other, {
        shared,
        units: units.length,
        own: sum(shared) / sum(denial.concepts.filter((one) => shared.includes(one) || !isOfTopic(other, one))),
        coverage,
      });
  if (!isSure && (statistics.claims >= 2 || told.length === 0)) return null;
  // What is not sure enough to be shown still ranks.
  const score = isSure && !denial.isAsked ? Math.min(0.95, 0.62 + coverage * 0.33) : 0.2 + coverage * 0.25;
  return {
    score,
    evidence: {
      code: 'denial',
      values: {
        speaker: denier.context.claim.speaker ?? '',
        words: denier.context.claim.text.slice(denial.cue.start, denial.cue.end),
      },
      a: [denial.cue, denial.content],
      b: locate(other, told),
    },
  };
}

/** “He denied being there”, “he said that he was not there”. */
function deniesToo({ context, negations }: PreparedClaim, { concepts, cue }: Denial, denier: PreparedClaim): boolean {
  // “There is no evidence”, “there was no immediate evidence”
  const denying = denier.context.claim.text.slice(cue.start, cue.end).toLowerCase();
  return negations.some(
    ({ head, scope, span }) =>
      denying.endsWith(context.claim.text.slice(span.start, span.end).split(' ').at(-1)?.toLowerCase() ?? ' ') ||
      (concepts.includes(head) && scope.filter((concept) => concepts.includes(concept)).length * 2 >= concepts.length),
  );
}

/** Two sentences that are given as a pair are mostly of one matter: some words in common suffice. */
function isAbout(denier: PreparedClaim, other: PreparedClaim, shared: readonly string[], coverage: number): boolean {
  if (!isObjectThere(denier, other) && coverage < leastCovered) return false;
  if (shared.length >= 2) return coverage >= 0.25;
  return shared.length === 1 && coverage >= 0.2 && haveCommon(other.rareNames, shared);
}

/** Two claims of a corpus are mostly not: what is denied must be there. */
function isCovered(
  denier: PreparedClaim,
  other: PreparedClaim,
  { shared, units, own, coverage }: { shared: readonly string[]; units: number; own: number; coverage: number },
): boolean {
  const { denial } = denier;
  if (denial === null || !denial.isOfStatement) return false;
  if (units < 2 || denial.concepts.length < 2 || !isObjectThere(denier, other)) return false;
  if (!isMoreThanOneThing(denial, other) || isOfOtherNames(denial, other)) return false;
  // Names, and what both articles are about, do not tell what of it is denied.
  const told = shared.filter((concept) => !isOfTopic(denier, concept) || !isOfTopic(other, concept)).length;
  if (told < leastTold && own < leastNeeded) return false;
  if (isOneStory(denier.topic, other.topic)) return own >= leastCovered || (units >= 3 && coverage >= leastCovered);
  const isNamed = haveCommon(denier.context.identities, other.context.identities);
  return own >= leastCoveredElsewhere && (units >= 3 || isNamed);
}

/** That both speak of “climate change” does not yet tell that both say something of it. */
function isMoreThanOneThing({ runs }: Denial, other: PreparedClaim): boolean {
  const said = sayingOf(other);
  const found = runs.filter((run) => said.some(({ concept }) => run.includes(concept)));
  if (found.length >= leastRuns) return true;
  const told = said.filter(({ concept }) => found.some((run) => run.includes(concept)));
  const all = new Set(told.map(({ concept }) => concept)).size;
  if (all < leastRuns) return false;
  let inRun = new Set<string>();
  for (const [i, { concept, start }] of told.entries()) {
    if (i > 0 && start - (told[i - 1] as Said).end > 1) inRun = new Set();
    if (inRun.add(concept).size === all) return false;
  }
  return true;
}

/** What is denied of one is said of another; what the other article is about anyway need not be named again. */
function isOfOtherNames({ names }: Denial, other: PreparedClaim): boolean {
  const { terms, rareNames } = other;
  return (
    names.some((name) => !terms.includes(name) && !isOfTopic(other, name)) &&
    rareNames.some((name) => !names.includes(name))
  );
}

interface Said {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
}

/** What a claim says is so or will be: nothing that is asked, supposed, possible, doubted, wanted or negated in it, nor who says it. */
function sayingOf({ context, words, negations, core }: PreparedClaim): Said[] {
  const doubt = words.stems.findIndex((stem) => doubting.has(stem));
  return words.concepts.flatMap((concept, i) =>
    isPossible(context.claim.text, words.starts[i] as number) ||
    (words.clauses[i] as number) < 0 ||
    !core.includes(concept) ||
    (doubt >= 0 && i > doubt) ||
    negations.some(({ head }) => head === concept)
      ? []
      : [{ concept, start: words.starts[i] as number, end: words.ends[i] as number }],
  );
}

/** “May have been arson” */
function isPossible(text: string, start: number): boolean {
  return possible.test(text.slice(Math.max(0, start - farthestModal), start));
}

const possible = /\b(?:could|may|might)(?: have)?(?: be| been)? $/iu;
/** In code units. */
const farthestModal = 20;
const doubting = new Set(['ask', 'demand', 'doubt', 'hope', 'question', 'urge', 'want', 'wonder'].map(stemOf));

function isOfTopic({ topic }: PreparedClaim, concept: string): boolean {
  return topic.names.includes(concept) || topic.main.has(concept);
}

/** What is denied by a noun alone must be said by it, and not only be thought possible. */
function isObjectThere({ denial }: PreparedClaim, other: PreparedClaim): boolean {
  if (denial === null || denial.object === null) return true;
  const at = findConcept(other, denial.object);
  return at >= 0 && !isPossible(other.context.claim.text, other.words.starts[at] as number);
}

const leastRuns = 2;
const leastTold = 2;
/** Nearly all that is denied, without what the other article is about anyway. */
const leastNeeded = 0.7;
const leastCovered = 0.5;
/** In articles that have little else in common. */
const leastCoveredElsewhere = 0.7;

/** What the denier holds of an issue the other holds too: both can use the words of what is denied. */
function areOnOneSide(denier: PreparedClaim, other: PreparedClaim): boolean {
  return denier.positions.some(
    (own) =>
      own.denied &&
      other.positions.some(
        ({ sign, issues }) => sign === own.sign && issues.some((issue) => own.issues.includes(issue)),
      ),
  );
}

/** One side denies what the other says, or says that it was not so: then equal words and numbers do not make them one. */
export function isDeniedByOne(a: PreparedClaim, b: PreparedClaim): boolean {
  if ((a.denial === null) === (b.denial === null)) return false;
  const [denial, other] = a.denial === null ? [b.denial, a] : [a.denial, b];
  return denial !== null && denial.concepts.filter((concept) => other.terms.includes(concept)).length >= 2;
}

/** One speaker, or one organisation's voice, does not dispute itself, nor a part of it its whole; an article's own voice is one too. */
export function haveOneVoice(a: PreparedClaim, b: PreparedClaim): boolean {
  const [left, right] = [a.context, b.context];
  return (
    (a.topic === b.topic && left.claim.speaker === null && right.claim.speaker === null) ||
    (left.speaker !== null && left.speaker === right.speaker) ||
    (left.speakerOrganisation !== null && left.speakerOrganisation === right.speakerOrganisation) ||
    (left.speakerOrganisation !== null && left.speakerOrganisation === right.speakerParent) ||
    (right.speakerOrganisation !== null && right.speakerOrganisation === left.speakerParent) ||
    (left.claim.speaker !== null && left.claim.speaker === right.claim.speaker)
  );
}
