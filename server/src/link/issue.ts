import type { Topic } from './model.ts';
import { readItems, roleOf } from './polarity.ts';
import { isVerbLike } from './segment.ts';
import type { Word } from './terms.ts';

/**
 * What is argued over, with what is done to it: “closing the bridge” has the closing (+) and the bridge (−), so that who
 * speaks against the closing speaks for the bridge.
 */
export interface SignedIssue {
  readonly concept: string;
  readonly sign: 1 | -1;
}

/**
 * The issues among the words from `first` to `last` (exclusive), each once, as it is first dealt with; what is done to them
 * is looked for from `floor` on.
 */
export function readIssues(
  words: readonly Word[],
  issues: ReadonlySet<string>,
  first = 0,
  last = words.length,
  floor = 0,
): SignedIssue[] {
  const found = new Map<string, SignedIssue>();
  for (let i = first; i < last; i++) {
    const { concept } = words[i] as Word;
    if (issues.has(concept) && !found.has(concept))
      found.set(concept, { concept, sign: readHandling(words, i, { issues, floor }) });
  }
  return [...found.values()];
}

/** What is done to what a word at `subject` stands for: “without it” takes it away. */
export function handle(
  words: readonly Word[],
  subject: number,
  about: readonly SignedIssue[],
  issues: ReadonlySet<string>,
): SignedIssue[] {
  const sign = readHandling(words, subject, { issues, floor: 0 });
  return about.map((issue) => ({ concept: issue.concept, sign: (issue.sign * sign) as 1 | -1 }));
}

const determiners = new Set(['a', 'an', 'any', 'its', 'the', 'this', 'their']);
const reach = 3;
const deepest = 3;

interface Scope {
  readonly issues: ReadonlySet<string>;
  readonly floor: number;
}

/** −1 where what stands at `subject` is taken away or weakened: “ban on cars”, “car ban”; + in “lifting the ban on cars”. */
function readHandling(words: readonly Word[], subject: number, scope: Scope, depth = 0): 1 | -1 {
  const { issues, floor } = scope;
  if (depth > deepest) return 1;
  const turn = (at: number) => -readHandling(words, at, scope, depth + 1) as 1 | -1;
  const next = words[subject + 1];
  if (next !== undefined && isAction(next, issues) && depth === 0) return turn(subject + 1);
  for (let index = subject - 1; index >= floor && index >= subject - reach; index--) {
    const word = words[index] as Word;
    if (word.lower === ',' || (isVerbLike(word) && roleOf(word) === null)) return 1;
    // “The lower limit”: there it is an adjective.
    if (/(?:er|est)$/u.test(word.lower) && determiners.has(words[index - 1]?.lower ?? '')) continue;
    const [item] = readItems(words, index, subject);
    // “Stop and search” has one object, and does not stop the search.
    if (item !== undefined && words[index + 1]?.lower === 'and') return 1;
    if (item !== undefined && (item.role === 'stop' || item.role === 'harm')) return turn(index);
    if (word.lower === 'without' || word.lower === 'away') return -1;
    if (item !== undefined) return item.role === 'negator' ? -1 : 1;
  }
  return 1;
}

/** The concept is one of ending something. */
export function isActionConcept(concept: string): boolean {
  const stem = concept.replace(/^=/u, '');
  return roleOf({ lower: stem, stem } as Word) === 'stop';
}

/** “Ban”, “closure”: a word that ends something, where that is itself argued over. */
function isAction({ concept, stem, lower }: Word, issues: ReadonlySet<string>): boolean {
  return issues.has(concept) && roleOf({ stem, lower } as Word) === 'stop';
}

/** For each issue those that stand on the other side of it in an article: to the ban the cars, to the cars the ban. */
export type Counterparts = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads from the title and the claims of an article which issue is done away with by which. */
export function readCounterparts(texts: readonly (readonly Word[])[], topic: Topic): Counterparts {
  const counterparts = new Map<string, Set<string>>();
  const add = (x: string, y: string) => {
    const others = counterparts.get(x) ?? new Set();
    counterparts.set(x, others.add(y));
  };
  for (const words of texts)
    for (let i = 0; i < words.length; i++) {
      const action = words[i] as Word;
      if (!isAction(action, topic.issues)) continue;
      for (let at = Math.max(0, i - 1); at <= i + reach && at < words.length; at++) {
        const object = words[at] as Word;
        if (at === i || !topic.issues.has(object.concept) || isAction(object, topic.issues)) continue;
        if (/^\d/u.test(object.lower) || words.slice(i + 1, at).some(({ lower }) => lower === 'for')) continue;
        add(action.concept, object.concept);
        add(object.concept, action.concept);
      }
    }
  return counterparts;
}

/** Adds to issues their counterparts with the contrary sign. */
export function withCounterparts(issues: readonly SignedIssue[], counterparts: Counterparts): SignedIssue[] {
  const all = new Map(issues.map((issue) => [issue.concept, issue]));
  for (const { concept, sign } of issues)
    for (const other of counterparts.get(concept) ?? [])
      if (!all.has(other)) all.set(other, { concept: other, sign: -sign as 1 | -1 });
  return [...all.values()];
}
