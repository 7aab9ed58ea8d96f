import { type Counterparts, handle, readIssues, type SignedIssue, withCounterparts } from './issue.ts';
import { withMatter } from './matter.ts';
import type { Position } from './model.ts';
import { anyAspect, roleOf } from './polarity.ts';
import { findAnaphor } from './referent.ts';
import { isVerbLike, splitSegments, startsPredicate } from './segment.ts';
import { isStandVerb, readStand } from './stand.ts';
import { conceptOf, type Word } from './terms.ts';
import { readValence, type Valence } from './valence.ts';

/** What the article knows that a claim's words do not say. */
export interface PositionContext {
  readonly issues: ReadonlySet<string>;
  /** What “it” or “the plan” stands for. */
  readonly referents: readonly SignedIssue[];
  /** What a consequence is a consequence of, where the claim does not say it. */
  readonly assumed: readonly SignedIssue[];
  readonly counterparts: Counterparts;
  /** The issues that the article is mainly about. */
  readonly main: ReadonlySet<string>;
  /** Where what the claim denies begins. */
  readonly deniedFrom: number | null;
}

/**
 * What a claim holds for or against the issues of its article: what is done to the issue, composed with what follows
 * from it. The sign is the product of all words that turn good and bad round (as in semantic composition after
 * Moilanen and Pulman, 2007): “endangering X makes people less safe” is for X (− · − · +), “X prevents abusers being
 * caught” is against it. A claim whose parts disagree on one aspect yields nothing of it.
 */
export function readPositions(words: readonly Word[], context: PositionContext): Position[] {
  const { issues, referents, assumed, deniedFrom } = context;
  const found: Position[] = [];
  let held: readonly SignedIssue[] | null = null;
  const add = (reading: Reading | null, about: readonly SignedIssue[]) => {
    if (reading === null) return;
    const { counterparts, main } = context;
    found.push(...toPositions(reading, withMatter(withCounterparts(about, counterparts), main, counterparts)));
  };
  for (const segment of splitSegments(words)) {
    const groups = readGroups(segment, issues);
    if (groups.length === 0) {
      const anaphor: number = held !== null || referents.length > 0 ? findAnaphor(segment) : -1;
      if (anaphor >= 0) {
        const about: readonly SignedIssue[] = [
          ...(held ?? handle(segment, anaphor, referents, issues)),
          ...nameOf(segment[anaphor] as Word),
        ];
        add(readStand(segment, anaphor), held ?? referents);
        held = about;
        if (!isDemanded(segment, anaphor)) add(readConsequence(segment, anaphor, anaphor), about);
      } else if (held !== null && startsPredicate(segment, 0)) add(readPredicate(segment, 0), held);
      else if (held === null && assumed.length > 0) add(readUnsaid(segment, deniedFrom), assumed);
      continue;
    }
    // What is denied is turned round as a whole, by the denial alone.
    const floor = Math.max(
      0,
      segment.findIndex((word) => word.start >= (deniedFrom ?? 0)),
    );
    let reading: Reading | null = null;
    for (const { first, last } of groups) {
      const about = readIssues(segment, issues, first, last + 1, floor);
      held ??= about;
      const stand = readStand(segment, first);
      if (stand !== null) add(stand, readIssues(segment, issues, first, last + 1, stand.verb + 1));
      if (reading !== null || isDemanded(segment, last)) continue;
      held = about;
      reading = readConsequence(segment, first, last);
      add(reading, about);
    }
  }
  return agree(found);
}

/** “The software” stands for the issue, and is called so elsewhere. */
function nameOf({ content, concept }: Word): SignedIssue[] {
  return content ? [{ concept, sign: 1 }] : [];
}

interface Group {
  readonly first: number;
  readonly last: number;
}

/** The issues of a clause, those between which no verb stands taken together. */
function readGroups(words: readonly Word[], issues: ReadonlySet<string>): Group[] {
  const groups: Group[] = [];
  let isOpen = false;
  words.forEach((word, i) => {
    if (issues.has(word.concept)) {
      const open = groups.at(-1);
      if (isOpen && open !== undefined) groups[groups.length - 1] = { first: open.first, last: i };
      else groups.push({ first: i, last: i });
      isOpen = true;
    } else if (isVerbLike(word) || isStandVerb(word)) isOpen = false;
  });
  return groups;
}

interface Reading extends Valence {
  readonly isAssumed?: boolean;
}

function readConsequence(words: readonly Word[], first: number, last: number): Reading | null {
  return readJudged(words, first) ?? readPredicate(words, last + 1) ?? readCondition(words, first);
}

function toPositions(reading: Reading, about: readonly SignedIssue[]): Position[] {
  return ([1, -1] as const).flatMap((side) => {
    const issues = about.filter(({ sign }) => sign === side).map(({ concept }) => concept);
    const sign = (reading.sign * side) as 1 | -1;
    const { aspects, span, isNegated, isVerdict, isAssumed = false } = reading;
    return issues.length === 0 ? [] : [{ issues, aspects, sign, span, denied: false, isAssumed, isNegated, isVerdict }];
  });
}

const reach = 3;

/** “Jobs would be lost”, and what a denial denies: what is said to follow from what goes unsaid. */
function readUnsaid(words: readonly Word[], deniedFrom: number | null): Reading | null {
  const isConditional = words.some((word) => word.lower === 'would');
  if (deniedFrom === null && !isConditional) return null;
  const start = Math.max(
    0,
    words.findIndex((word) => word.start >= (deniedFrom ?? 0)),
  );
  const reading = readValence(words, start, words.length);
  return reading === null ? null : { ...reading, isAssumed: true };
}

/** “X must consider safety”, “they urge X to …”, “people rely on X for …”: that is not what X does. */
function isDemanded(words: readonly Word[], subject: number): boolean {
  const after = words.slice(subject + 1).find((word) => isVerbLike(word));
  if (after !== undefined && /^(?:must|should)$/u.test(after.lower)) return true;
  if (words.slice(0, subject).some((word) => word.concept === asking)) return true;
  return words.slice(Math.max(0, subject - reach), subject).some((word) => /^(?:rel[yi]|depend)/u.test(word.stem));
}

const asking = conceptOf('ask');

/** What is said of the issue after it, from the verb on, as far as the next subordinate clause. */
function readPredicate(words: readonly Word[], start: number): Reading | null {
  const verb = words.findIndex((word, index) => index >= start && isVerbLike(word));
  if (verb < 0 || isExpletive(words, start - 1)) return null;
  let end = words.findIndex((word, index) => index > verb && subordinating.has(word.lower));
  if (end < 0) end = words.length;
  return readValence(words, verb, end);
}

const subordinating = new Set([
  'when',
  'as',
  'because',
  'if',
  'until',
  'than',
  'unless',
  'where',
  'who',
  'which',
  'despite',
]);

/** “Users are at risk without X”, “… if X is installed”, “through X”: what stands before the condition. */
function readCondition(words: readonly Word[], subject: number): Reading | null {
  const link = words.findLastIndex(
    (word, index) => index < subject && index >= subject - reach && linking.has(word.lower),
  );
  if (link <= 0 || !words.slice(0, link).some(isVerbLike)) return null;
  return readValence(words, 0, link);
}

const linking = new Set(['without', 'if', 'through', 'under', 'with', 'once', 'when']);

/** “The threat X poses”. */
function readJudged(words: readonly Word[], subject: number): Reading | null {
  const noun = words.findLastIndex(
    (word, index) => index < subject && index >= subject - reach && /^(?:good|bad)$/u.test(roleOf(word) ?? ''),
  );
  const verb = words
    .slice(subject + 1, subject + 1 + reach)
    .some((word) => /^(?:pos|present|carr|bring)/u.test(word.stem));
  return noun >= 0 && verb ? readValence(words, noun, noun + 1) : null;
}

/** “It is possible to …”, “it's clear that …”: the pronoun stands for what comes. */
function isExpletive(words: readonly Word[], at: number): boolean {
  if (words[at] === undefined || !/^it(?:'s)?$/u.test((words[at] as Word).lower)) return false;
  const next = words.slice(at + 1, at + 3).map((word) => word.lower);
  if (!(words[at] as Word).lower.endsWith("'s") && !next.some((lower) => /^(?:be|is|was|were)$/u.test(lower)))
    return false;
  return words.slice(at + 1, at + 6).some((word, i, rest) => {
    const before = rest[i - 1] ?? words[at];
    return i > 0 && (word.lower === 'to' || word.lower === 'that') && before?.content && !isVerbLike(before);
  });
}

/** Positions on one issue and aspect that contradict each other inside one claim are dropped. */
function agree(positions: readonly Position[]): Position[] {
  return positions.filter((position) =>
    positions.every(
      (other) =>
        other.sign === position.sign ||
        !other.issues.some((issue) => position.issues.includes(issue)) ||
        !other.aspects.some((aspect) => aspect !== anyAspect && position.aspects.includes(aspect)),
    ),
  );
}
