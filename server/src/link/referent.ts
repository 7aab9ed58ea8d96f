import { backReferringNouns } from './lexicon/en/anaphors.ts';
import type { Topic } from './model.ts';
import type { Word } from './terms.ts';

const nouns = new Set(backReferringNouns);
const pointing = new Set(['this', 'that', 'the', 'these', 'those', 'such', 'both']);
const window = 3;

/**
 * For each claim, the issues of the article that “it”, “this” or “the move” in it stand for: those of the claim before,
 * or for “the move” also of the nearest that names one, or else the article's first. Empty where the claim names an issue itself or refers to none.
 */
export function resolveReferents(claims: readonly (readonly Word[])[], topic: Topic): string[][] {
  const named = claims.map((words) => [
    ...new Set(words.filter((word) => topic.issues.has(word.concept)).map((word) => word.concept)),
  ]);
  const first = topic.concepts.find((concept) => topic.issues.has(concept));
  const resolved: string[][] = [];
  claims.forEach((words, i) => {
    const anaphor = (named[i] as string[]).length > 0 ? -1 : findAnaphor(words);
    resolved.push(anaphor < 0 ? [] : resolve(i, isPronoun(words[anaphor] as Word)));
  });
  return resolved;

  function resolve(i: number, isNear: boolean): string[] {
    for (let j = i - 1; j >= 0 && j >= i - (isNear ? 1 : window); j--) {
      const before = [named[j] as string[], resolved[j] as string[]].find((list) => list.length > 0);
      if (before !== undefined) return before.slice(0, 2);
    }
    return first === undefined || isNear ? [] : [first];
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
