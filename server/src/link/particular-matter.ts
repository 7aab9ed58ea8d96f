import type { TermStatistics, Topic } from './model.ts';
import { weigh } from './wording.ts';

/**
 * Whether two articles tell of one particular matter, and not only of one field, such as an election, from which a corpus
 * takes many: the share of the weight of their running words and names that they have in common, each weighing by its
 * rarity in the corpus. Nine of ten pairs of ECB+ articles on one event reach 0.2, and one of twenty pairs of articles on
 * the politics of one year. The larger a corpus is, the less likely are two of its articles on one matter before anything
 * is known of them, so that more is asked for.
 */
export function areOnParticularMatter(a: Topic, b: Topic, statistics: TermStatistics): boolean {
  return a === b || shareOf(a, b, statistics) >= leastShareIn(statistics.claims);
}

/** The same, more strictly: most such pairs report one event, and of the politics of one year hardly any do. */
export function areOnOneEvent(a: Topic, b: Topic, statistics: TermStatistics): boolean {
  return a === b || shareOf(a, b, statistics) >= stricter * leastShareIn(statistics.claims);
}

const stricter = 1.6;
const mostAsked = 0.2;
const perDoubling = 0.03;
/** Of so few claims a corpus is made by a person who has a matter in mind. */
const fewClaims = 32;

function leastShareIn(claims: number): number {
  return Math.min(mostAsked, perDoubling * Math.log2(Math.max(1, claims / fewClaims)));
}

function shareOf(a: Topic, b: Topic, statistics: TermStatistics): number {
  const [left, right] = [termsOf(a), termsOf(b)];
  const sum = (terms: Iterable<string>) => {
    let total = 0;
    for (const term of terms) total += weigh(term, statistics);
    return total;
  };
  const lighter = Math.min(sum(left), sum(right));
  return lighter === 0 ? 0 : sum([...left].filter((term) => right.has(term))) / lighter;
}

function termsOf({ concepts, names }: Topic): Set<string> {
  return new Set([...concepts, ...names]);
}
