import type { Span } from '../text/span.ts';
import { haveOneVoice } from './denial.ts';
import type { Negation, PreparedClaim, TermStatistics } from './model.ts';
import type { Judgement } from './rebuttal.ts';
import { cover, findConcept } from './scope.ts';
import { isOneStory } from './story.ts';
import { conceptOf } from './terms.ts';

/** How surely one claim negates what the other says: the words of the negated clause are found in the other. */
export function compareNegation(a: PreparedClaim, b: PreparedClaim, statistics: TermStatistics): Judgement | null {
  if (a.negations.length === 0 && b.negations.length === 0) return null;
  const [left, right] = [negatedBy(a, b, statistics), negatedBy(b, a, statistics)];
  if (left === null && right === null) return null;
  const isTurned = left === null || (right !== null && right.score > left.score);
  const { negator, other, score } = (isTurned ? right : left) as Found;
  const [own, its] = [textOf(isTurned ? b : a, negator), textOf(isTurned ? a : b, other)];
  return {
    score,
    evidence: {
      code: 'negation',
      values: isTurned ? { a: its, b: own } : { a: own, b: its },
      a: [isTurned ? other : negator],
      b: [isTurned ? negator : other],
    },
  };
}

/** One claim negates a word of the other, which does not, and they have much else in common. */
export function isNegatedByOne(a: PreparedClaim, b: PreparedClaim): boolean {
  if (a.negations.length === 0 && b.negations.length === 0) return false;
  const isNegating =
    a.negations.some((negation) => isAffirmed(negation, b)) || b.negations.some((negation) => isAffirmed(negation, a));
  return isNegating && likenessOf(a.core, b.core).containment >= enoughInCommon;
}

const enoughInCommon = 0.5;

function isAffirmed({ head, isPlain }: Negation, other: PreparedClaim): boolean {
  if (!isPlain) return false;
  const at = other.words.concepts.indexOf(head);
  return at >= 0 && other.words.asserted[at] === true && !isNegated(head, other);
}

interface Found {
  readonly score: number;
  /** The negation in the claim that negates, and the word in the other that it falls on. */
  readonly negator: Span;
  readonly other: Span;
}

/** In a corpus, where most pairs are of different things, all but little of the clause must be found. */
const leastShare = { alone: 0.76, corpus: 0.8 };
const leastUnits = { alone: 2, corpus: 3 };
const leastTogether = 0.6;
/** A claim of so few words is covered by one. */
const shortest = 4;

function negatedBy(own: PreparedClaim, other: PreparedClaim, statistics: TermStatistics): Found | null {
  const place = statistics.claims < 2 ? 'alone' : 'corpus';
  if (place === 'corpus' && !isOneStory(own.topic, other.topic)) return null;
  // What one voice says in one article is not contrary; two articles can report it in contrary ways.
  if (place === 'corpus' && own.topic === other.topic && haveOneVoice(own, other)) return null;
  let best: Found | null = null;
  for (const negation of own.negations) {
    const { head, scope, names, span } = negation;
    const at = findConcept(other, head);
    if (at < 0 || !other.words.asserted[at] || !other.core.includes(other.words.concepts[at] as string)) continue;
    if (isNegated(other.words.concepts[at] as string, other)) continue;
    const speaker = place === 'alone' ? null : speakerIn(own, negation, other);
    const { share, units, together } = cover(scope, names, other, at, statistics);
    const isShort =
      place === 'alone' &&
      scope.length === 1 &&
      own.words.concepts.length === 1 &&
      other.words.concepts.length <= shortest;
    const isFound = units + (speaker === null ? 0 : 1) >= leastUnits[place] || isShort;
    const isAligned =
      place === 'alone' || (together >= leastTogether && isOfOneSubject(own, negation, other, at, speaker));
    const isSure = isFound && share >= leastShare[place] && isAligned;
    // What is not sure enough to be shown still ranks.
    const score = isSure
      ? Math.min(0.95, 0.5 + (share - leastShare[place]) * 1.5 + units * 0.03)
      : share * (isFound ? 0.45 : 0.2);
    if (score > (best?.score ?? 0))
      best = {
        score,
        negator: span,
        other: { start: other.words.starts[at] as number, end: other.words.ends[at] as number },
      };
  }
  return best;
}

/**
 * “Not” says it, one is named of whom both say it, and both say it by a verb or both by a noun. Of whom a verb is said stands
 * before it: “is not headed to …” and “the head of the club and …” are of two things. What one says in the passive has the
 * other's object before it: “failed to encrypt the passwords”, “the passwords were encrypted”.
 */
function isOfOneSubject(
  own: PreparedClaim,
  { span, isPlain, subject: named, scope }: Negation,
  other: PreparedClaim,
  at: number,
  speaker: string | null,
): boolean {
  const theirs = { start: other.words.starts[at] as number, end: other.words.ends[at] as number };
  const isVerb = !isNoun(own, span);
  if (!isPlain || isVerb === isNoun(other, theirs)) return false;
  const head = { start: own.words.starts[own.words.ends.indexOf(span.end)] as number, end: span.end };
  const [isTurned, areTurned] = [isVerb && isPassive(own, head), isVerb && isPassive(other, theirs)];
  if (areTurned && !isTurned) return at > 0 && scope.includes(other.words.concepts[at - 1] as string);
  const subject = named ?? speaker;
  const subjectAt = subject === null ? -1 : findConcept(other, subject);
  if (subjectAt < 0 || subjectAt === at) return false;
  return !isVerb || subjectAt < at !== (isTurned && !areTurned);
}

function isPassive({ context: { claim } }: PreparedClaim, { start, end }: Span): boolean {
  return participle.test(claim.text.slice(start, end)) && being.test(claim.text.slice(0, start));
}

const participle = /(?:ed|en|t|d|n)$/iu;
const being = /\b(?:are|be|been|being|is|was|were)(?: not)?(?: \p{L}+ly)? $/iu;

/** “The league said it had not …”: the last word of who says it, where the other claim has it. */
function speakerIn({ context, words }: PreparedClaim, { isOfIt }: Negation, other: PreparedClaim): string | null {
  const last = isOfIt ? context.claim.speaker?.split(' ').at(-1) : undefined;
  if (last === undefined) return null;
  const concept = conceptOf(last.toLowerCase());
  return words.concepts.includes(concept) && other.words.concepts.includes(concept) ? concept : null;
}

/** Whether the last word of a span is a noun made of a verb: by its ending, or as “his return”. */
function isNoun(claim: PreparedClaim, span: Span): boolean {
  return nominal.test(textOf(claim, span)) || possessed.test(claim.context.claim.text.slice(0, span.start));
}

const possessed = /(?:\b(?:her|his|its|my|our|their|your)|['’]s) $/iu;
/** Endings of nouns that are made of verbs. */
const nominal = /(?:ance|ence|ers?|ing|ings|ion|ions|ment|ments|ors?)$/u;

/** The claim itself negates the concept. */
function isNegated(concept: string, claim: PreparedClaim): boolean {
  return claim.negations.some(({ head, scope }) => head === concept || scope.includes(concept));
}

function textOf(claim: PreparedClaim, span: Span): string {
  return claim.context.claim.text.slice(span.start, span.end);
}

interface Likeness {
  readonly count: number;
  readonly containment: number;
  readonly dice: number;
}

/** How much two claims share of what they say, their sources left out; both lists are sorted. */
function likenessOf(left: readonly string[], right: readonly string[]): Likeness {
  let [count, i, j] = [0, 0, 0];
  while (i < left.length && j < right.length) {
    const [x, y] = [left[i] as string, right[j] as string];
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const [fewer, all] = [Math.min(left.length, right.length), left.length + right.length];
  return { count, containment: count / Math.max(1, fewer), dice: (2 * count) / Math.max(1, all) };
}
