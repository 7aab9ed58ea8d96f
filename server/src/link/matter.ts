import { haveCommon } from './intersection.ts';
import { type Counterparts, isActionConcept, type SignedIssue } from './issue.ts';
import type { Topic } from './model.ts';

/** Stands for what an article is mainly about, however it words it: “the estate”, “900 homes”, “the scheme”. */
export const matterIssue = '#matter';

/** Stands for what someone's claim is about where it does not say, and which is no other than what the debate is about. */
export const looseIssue = '#loose';

/**
 * Adds the matter to issues of which one is among the main ones of the article, so that articles on one matter need not
 * use one word for it. Of an action and what it does away with the action is the matter: of “the car ban” the ban.
 */
export function withMatter(
  issues: readonly SignedIssue[],
  main: ReadonlySet<string>,
  counterparts: Counterparts,
): readonly SignedIssue[] {
  const about = issues.filter(({ concept }) => main.has(concept));
  const first = about.find(({ concept }) => isActionConcept(concept)) ?? about[0];
  if (first === undefined) return issues;
  const isAction = isActionConcept(first.concept);
  const isDoneAway = counterparts.has(first.concept) && !isAction;
  // Of two main issues of which one is a ban, what the other has to do with it has to be known.
  if (!isAction && !isDoneAway && [...main].some(isActionConcept)) return issues;
  return [...issues, { concept: matterIssue, sign: isDoneAway ? (-first.sign as 1 | -1) : first.sign }];
}

/** The least share of the names of the article that has fewer. */
const leastNames = 0.25;
const leastDebate = 0.55;

/** Two articles are on one matter of debate where their main issues and their names agree, and both report arguments. */
export function isOneMatter(a: Topic, b: Topic): boolean {
  if (a === b) return true;
  const kept = known.get(a) ?? new WeakMap<Topic, boolean>();
  let is = kept.get(b);
  if (is === undefined) {
    const names = a.names.filter((name) => b.names.includes(name)).length;
    const fewer = Math.min(a.names.length, b.names.length);
    const main = countMain(a, b);
    is = areArguing(a, b) && main > 0 && names > 0 && (main > 1 || names >= leastNames * fewer);
    known.set(a, kept.set(b, is));
  }
  return is;
}

/** Both articles say which kind of the issue they tell of, and no kind is in both: a carbon tax and a payroll tax. */
export function areOfOtherKinds(issue: string, a: Topic, b: Topic): boolean {
  const [left, right] = [a.kinds.get(issue), b.kinds.get(issue)];
  if (left === undefined || right === undefined || left.size === 0 || right.size === 0) return false;
  return !haveCommon([...left], [...right]);
}

/** How many of their main issues two articles share. */
export function countMain(a: Topic, b: Topic): number {
  let count = 0;
  for (const concept of a.main) if (b.main.has(concept)) count++;
  return count;
}

/** Both articles report what people argue over, and not only what happened. */
export function areArguing(a: Topic, b: Topic): boolean {
  return a.debate + b.debate >= leastDebate;
}

/** Articles are few where claims are many. */
const known = new WeakMap<Topic, WeakMap<Topic, boolean>>();
