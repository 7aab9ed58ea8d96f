import { type Counterparts, isActionConcept, readIssues, type SignedIssue, withCounterparts } from './issue.ts';
import { backReferringNouns } from './lexicon/en/anaphors.ts';
import type { Topic } from './model.ts';
import type { Word } from './terms.ts';

const nouns = new Set(backReferringNouns);
const pointing = new Set(['this', 'that', 'the', 'these', 'those', 'such', 'both']);
const window = 3;

/** What a claim that names no issue speaks of all the same. */
export interface Referents {
  /** What “it”, “this” or “the move” in it stand for. */
  readonly said: readonly SignedIssue[];
  /** What it is about without a word for it, if it says what would follow: “jobs would be lost”. */
  readonly assumed: readonly SignedIssue[];
}

/**
 * For each claim, the issues of the article that it refers back to: those of the claim before, or for “the move” and for
 * what goes unsaid also of the nearest that names one, or else the article's first. A plan to end something is the
 * ending, not the thing. Empty where the claim names an issue itself.
 */
export function resolveReferents(
  claims: readonly (readonly Word[])[],
  topic: Topic,
  counterparts: Counterparts,
): Referents[] {
  const named = claims.map((words) => readIssues(words, topic.issues));
  const first = topic.concepts.find((concept) => topic.issues.has(concept));
  const resolved: SignedIssue[][] = [];
  return claims.map((words, i) => {
    const isNamed = (named[i] as SignedIssue[]).length > 0;
    const anaphor = isNamed ? -1 : findAnaphor(words);
    const said = anaphor < 0 ? [] : resolve(i, isPronoun(words[anaphor] as Word));
    resolved.push(said);
    return { said, assumed: isNamed || anaphor >= 0 ? [] : resolve(i, false) };
  });

  function resolve(i: number, isNear: boolean): SignedIssue[] {
    for (let j = i - 1; j >= 0 && j >= i - (isNear ? 1 : window); j--) {
      const before = [named[j] as SignedIssue[], resolved[j] as SignedIssue[]].find((list) => list.length > 0);
      if (before !== undefined) return isNear ? before.slice(0, 2) : toPlan(before.slice(0, 2));
    }
    return first === undefined || isNear ? [] : toPlan([{ concept: first, sign: 1 }]);
  }

  function toPlan(issues: readonly SignedIssue[]): SignedIssue[] {
    return withCounterparts(
      issues.map(({ concept }) => ({ concept, sign: isDoneAway(concept) ? -1 : 1 })),
      counterparts,
    );
  }

  function isDoneAway(concept: string): boolean {
    return counterparts.has(concept) && !isActionConcept(concept);
  }
}

function isPronoun(word: Word): boolean {
  return word.lower === 'it' || word.lower === "it's" || word.lower === 'this';
}

/** “It argues”: an organisation. “If it wasn't for”: nothing. */
const speaking = new Set(
  'accept acknowledg add admit agre argu ask believ call claim consid deni estim expect find hope insist said say suggest understand urg want warn'.split(
    ' ',
  ),
);
const supposing = new Set(["wasn't", "weren't", "hadn't"]);
const modal = new Set(['could', 'may', 'means', 'might', 'will', 'would']);
/** “The technology to …” is told there, not before. */
const defining = new Set(['for', 'of', 'that', 'to', 'which']);

/** The index of the first word that refers back to an issue (the noun of “the move”), or −1. */
export function findAnaphor(words: readonly Word[]): number {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const next = words[i + 1];
    if (word.lower === 'it' && next !== undefined && !speaking.has(next.stem) && !supposing.has(next.lower)) return i;
    if (word.lower === "it's") return i;
    if (word.lower === 'this' && next !== undefined && modal.has(next.lower)) return i;
    if (
      pointing.has(word.lower) &&
      next !== undefined &&
      nouns.has(next.lower) &&
      !defining.has(words[i + 2]?.lower ?? '')
    )
      return i + 1;
  }
  return -1;
}
