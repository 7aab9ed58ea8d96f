import type { Span } from '../text/span.ts';
import type { Position } from './model.ts';
import { type Item, isStrong, readAspects, readItems, roleOf } from './polarity.ts';
import { findAnaphor } from './referent.ts';
import { isVerbLike, splitSegments, startsPredicate } from './segment.ts';
import { conceptOf, type Word } from './terms.ts';

/**
 * What a claim holds for or against the issues of its article: what is done to the issue, composed with what follows
 * from it. The sign is the product of all words that turn good and bad round (as in semantic composition after
 * Moilanen and Pulman, 2007): “endangering X makes people less safe” is for X (− · − · +), “X prevents abusers being
 * caught” is against it. A claim whose parts disagree on one aspect yields nothing of it.
 */
export function readPositions(
  words: readonly Word[],
  issues: ReadonlySet<string>,
  referents: readonly string[],
): Position[] {
  const found: Position[] = [];
  let held: Held | null = null;
  for (const segment of splitSegments(words)) {
    const at = segment.findLastIndex((word) => issues.has(word.concept));
    const known: readonly string[] = held?.issues ?? referents;
    const subject = at >= 0 ? at : known.length > 0 ? findAnaphor(segment) : -1;
    const concepts = [...new Set(segment.filter((word) => issues.has(word.concept)).map((word) => word.concept))];
    if (subject >= 0) {
      const before: 1 | -1 = at < 0 && held !== null ? held.sign : readActing(segment, subject);
      held = { issues: concepts.length > 0 ? concepts : known, sign: before };
      if (isDemanded(segment, subject)) continue;
      const reading =
        readJudged(segment, subject) ?? readPredicate(segment, subject + 1) ?? readCondition(segment, subject);
      if (reading !== null) found.push(toPosition(reading, held.issues, reading.isCondition ? 1 : before));
    } else if (held !== null && startsPredicate(segment, 0)) {
      const reading = readPredicate(segment, 0);
      if (reading !== null) found.push(toPosition(reading, held.issues, held.sign));
    }
  }
  return agree(found);
}

interface Held {
  readonly issues: readonly string[];
  /** What is done to the issue: −1 for “weakening X”. */
  readonly sign: 1 | -1;
}

interface Reading {
  readonly sign: 1 | -1;
  readonly aspects: readonly string[];
  readonly span: Span;
  /** The sign has the condition in it already. */
  readonly isCondition: boolean;
}

function toPosition(reading: Reading, issues: readonly string[], sign: 1 | -1): Position {
  return { issues, aspects: reading.aspects, sign: (reading.sign * sign) as 1 | -1, span: reading.span, denied: false };
}

const reach = 3;

/** −1 where the issue is taken away or weakened by the words right before it. */
function readActing(words: readonly Word[], subject: number): 1 | -1 {
  for (let index = subject - 1; index >= 0 && index >= subject - reach; index--) {
    const word = words[index] as Word;
    if (isVerbLike(word) && roleOf(word) === null) return 1;
    const item = readItems(words, index, subject)[0];
    if (item !== undefined && (item.role === 'stop' || item.role === 'harm')) return -1;
    if (word.lower === 'without' || word.lower === 'away') return -1;
    if (item !== undefined) return item.role === 'negator' ? -1 : 1;
  }
  return 1;
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
  return judge(words, verb, end);
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
  const reading = judge(words, 0, link);
  if (reading === null) return null;
  const sign = (words[link] as Word).lower === 'without' ? -1 : 1;
  return { ...reading, sign: (reading.sign * sign) as 1 | -1, isCondition: true };
}

const linking = new Set(['without', 'if', 'through', 'with', 'once', 'when']);

/** “The threat X poses”. */
function readJudged(words: readonly Word[], subject: number): Reading | null {
  const noun = words.findLastIndex(
    (word, index) => index < subject && index >= subject - reach && /^(?:good|bad)$/u.test(roleOf(word) ?? ''),
  );
  const verb = words
    .slice(subject + 1, subject + 1 + reach)
    .some((word) => /^(?:pos|present|carr|bring)/u.test(word.stem));
  return noun >= 0 && verb ? judge(words, noun, noun + 1) : null;
}

const mostItems = 5;

function judge(words: readonly Word[], start: number, end: number): Reading | null {
  const items = readItems(words, start, end);
  if (items.length > mostItems || !items.some(isStrong)) return null;
  const aspects = readAspects(words.slice(start, end));
  if (aspects.length === 0) return null;
  const sign = items.reduce<number>((product, item) => product * item.sign, 1) as 1 | -1;
  const [first, last] = [items[0] as Item, items.at(-1) as Item];
  return {
    sign,
    aspects,
    span: { start: (words[first.index] as Word).start, end: (words[last.index] as Word).end },
    isCondition: false,
  };
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
        !other.aspects.some((aspect) => position.aspects.includes(aspect)),
    ),
  );
}
