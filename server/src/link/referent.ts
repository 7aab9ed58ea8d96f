import type { Claim } from '../recognise/model.ts';
import { backReferringNouns } from './lexicon/en/anaphors.ts';
import type { Topic } from './model.ts';
import type { Word } from './terms.ts';

const nouns = new Set(backReferringNouns);
const pointing = new Set(['this', 'that', 'the', 'these', 'those', 'such', 'both']);
const window = 3;

/**
 * For each claim, the issues of the article that “it”, “this” or “the move” in it stand for: those of the nearest claim
 * before it that names one, or else the article's first. Empty where the claim names an issue itself or refers to none.
 */
export function resolveReferents(
  claims: readonly (readonly Word[])[],
  spans: readonly Claim[],
  topic: Topic,
): string[][] {
  const named = claims.map((words) => [
    ...new Set(words.filter((word) => topic.issues.has(word.concept)).map((word) => word.concept)),
  ]);
  const first = topic.concepts.find((concept) => topic.issues.has(concept));
  return claims.map((words, i) => {
    if ((named[i] as string[]).length > 0 || !refersBack(words)) return [];
    for (let j = i - 1; j >= 0 && j >= i - window; j--) {
      const before = named[j] as string[];
      if (before.length > 0 && spans[j] !== undefined) return before.slice(0, 2);
    }
    return first === undefined ? [] : [first];
  });
}

function refersBack(words: readonly Word[]): boolean {
  return words.some((word, i) => {
    if (word.lower === 'it') return true;
    const next = words[i + 1];
    if (word.lower === 'this' && (next === undefined || !next.content)) return true;
    return pointing.has(word.lower) && next !== undefined && nouns.has(next.lower);
  });
}
