import type { Span } from '../text/span.ts';
import { aspects as aspectLines } from './lexicon/en/aspects.ts';
import { badThings } from './lexicon/en/bad.ts';
import { detecting } from './lexicon/en/detecting.ts';
import { goodThings } from './lexicon/en/good.ts';
import { harming } from './lexicon/en/harming.ts';
import { helping } from './lexicon/en/helping.ts';
import { negators } from './lexicon/en/negators.ts';
import type { Position } from './model.ts';
import { stemOf, type Word } from './terms.ts';

/**
 * What a claim holds for or against the issues of its article. What happens to the issue is composed with what follows:
 * the sign is the product of all words that turn good and bad round, so that “endangering X makes people less safe” is
 * for X (three turns and a good thing: − · − · +) and “X prevents abusers being caught” is against it. A clause whose parts disagree yields nothing.
 */
export function readPositions(
  words: readonly Word[],
  issues: ReadonlySet<string>,
  referents: readonly string[],
): Position[] {
  const found: Position[] = [];
  let carried: readonly string[] = referents;
  let pending: 1 | -1 = 1;
  for (const segment of splitSegments(words)) {
    const own = [...new Set(segment.filter((word) => issues.has(word.concept)).map((word) => word.concept))];
    const reading = readSegment(segment, issues);
    if (own.length > 0) {
      carried = own;
      pending = 1;
    }
    if (carried.length === 0 || reading === null) continue;
    const sign = (reading.sign * pending) as 1 | -1;
    if (reading.onlyActsOnIssue) {
      pending = sign;
      continue;
    }
    if (reading.aspects.length > 0) found.push({ issues: carried, aspects: reading.aspects, sign, span: reading.span });
  }
  return agree(found);
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

type Role = 'help' | 'harm' | 'detect' | 'good' | 'bad' | 'negator';

const roles: ReadonlyMap<string, Role> = new Map([
  ...helping.map((word) => [stemOf(word), 'help'] as const),
  ...detecting.map((word) => [stemOf(word), 'detect'] as const),
  ...goodThings.map((word) => [stemOf(word), 'good'] as const),
  ...badThings.map((word) => [stemOf(word), 'bad'] as const),
  ...harming.map((word) => [stemOf(word), 'harm'] as const),
]);
const negating = new Set(negators);

/** Words of harm and protection speak of safety where nothing else in the clause says of what. */
const generalAspect = 'safety';
const general = new Set(
  'danger dangerous endanger harm harmful hazard jeopardise protect protection protected risk risky safeguard safeguarding secure threat threaten vulnerable'
    .split(' ')
    .map(stemOf),
);

const aspectsOf: ReadonlyMap<string, readonly string[]> = indexAspects();

function indexAspects(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [aspect, line] of Object.entries(aspectLines))
    for (const stem of new Set(line.split(' ').map(stemOf))) index.set(stem, [...(index.get(stem) ?? []), aspect]);
  return index;
}

/** The aspects that words speak of; protection and danger alone are read as safety. */
export function readAspects(words: readonly Word[]): string[] {
  const aspects = new Set<string>();
  let isGeneral = false;
  for (const { stem } of words) {
    if (general.has(stem)) isGeneral = true;
    else for (const aspect of aspectsOf.get(stem) ?? []) aspects.add(aspect);
  }
  if (aspects.size === 0 && isGeneral) aspects.add(generalAspect);
  return [...aspects].sort();
}

function roleOf(word: Word): Role | null {
  if (negating.has(word.lower)) return 'negator';
  return roles.get(word.stem) ?? null;
}

interface Item {
  sign: 1 | -1;
  readonly role: Role;
  readonly index: number;
}

interface SegmentReading {
  readonly sign: 1 | -1;
  readonly aspects: readonly string[];
  /** It says what is done to the issue and nothing of what follows: “weakening X,”. */
  readonly onlyActsOnIssue: boolean;
  readonly span: Span;
}

function readSegment(words: readonly Word[], issues: ReadonlySet<string>): SegmentReading | null {
  const items = readItems(words);
  if (items.length === 0) return null;
  const isBadHere = items.some((item) => item.role === 'bad');
  for (const item of items) if (item.role === 'detect') item.sign = isBadHere ? -1 : 1;
  const kept = joinCoordinated(items, words);
  const sign = kept.reduce<number>((product, item) => product * item.sign, 1) as 1 | -1;
  const [first, last] = [items[0] as Item, items.at(-1) as Item];
  const issue = words.findLastIndex((word) => issues.has(word.concept));
  const actsOnIssue = issue > last.index && (last.role === 'help' || last.role === 'harm' || last.role === 'negator');
  if (actsOnIssue && !kept.some((item) => item.role === 'good' || item.role === 'bad' || item.role === 'detect'))
    return { sign, aspects: [], onlyActsOnIssue: true, span: spanOf(words, first.index, issue) };
  if (kept.every((item) => item.role === 'negator')) return null;
  return {
    sign,
    aspects: readAspects(words),
    onlyActsOnIssue: false,
    span: spanOf(words, first.index, last.index),
  };
}

function spanOf(words: readonly Word[], first: number, last: number): Span {
  return { start: (words[first] as Word).start, end: (words[last] as Word).end };
}

function readItems(words: readonly Word[]): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    const next = words[index + 1]?.lower;
    if (isAwayAfter(words, index)) {
      items.push({ sign: -1, role: 'harm', index });
      continue;
    }
    // What something is protected from does not turn it round.
    if ((word.lower === 'from' || word.lower === 'against') && items.some(isProtecting)) break;
    const role = roleOf(word);
    if (role === null) continue;
    if (role === 'negator' && ((next !== undefined && emptyNegation.has(next)) || (word.lower === 'unlikely' && false)))
      continue;
    items.push({ sign: role === 'help' || role === 'good' ? 1 : -1, role, index });
  }
  return items;
}

/** “Not only …”, “no doubt”: nothing is negated. */
const emptyNegation = new Set(['only', 'doubt', 'just', 'wonder', 'matter']);

/** “Take away”, “taking … away”, “lock out”, “at the expense of”. */
function isAwayAfter(words: readonly Word[], index: number): boolean {
  const word = words[index] as Word;
  const next = words[index + 1]?.lower;
  if (/^(?:take|takes|taking|took|taken)$/u.test(word.lower)) return next === 'away';
  return word.lower === 'expense' && next === 'of';
}

function isProtecting(item: Item): boolean {
  return item.role === 'help' || item.role === 'good';
}

/** “Prevent, detect and respond to”, “threat of crime”: words of one sign and no content between count once. */
function joinCoordinated(items: readonly Item[], words: readonly Word[]): Item[] {
  const kept: Item[] = [];
  for (const item of items) {
    const before = kept.at(-1);
    if (before !== undefined && before.sign === item.sign && areJoined(before, item, words)) {
      kept[kept.length - 1] = { ...item, role: before.role };
      continue;
    }
    kept.push(item);
  }
  return kept;
}

function areJoined(before: Item, item: Item, words: readonly Word[]): boolean {
  const between = words.slice(before.index + 1, item.index);
  if (before.role === 'bad' && item.role === 'bad') return between.filter((word) => word.content).length <= 1;
  return (
    between.length > 0 && between.every((word) => !word.content && /^(?:and|or|,|\/|to|it|them)$/u.test(word.lower))
  );
}

const breaks = new Set([
  ';',
  ':',
  '–',
  '—',
  '.',
  '!',
  '?',
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'however',
  'which',
  'who',
  'whose',
  'despite',
  'because',
  'so',
]);
const conditions = new Set(['if', 'when', 'without', 'by', 'unless', 'once', 'whenever', 'where']);

/** Clauses as far as punctuation and connectives show them; a leading condition stays with what follows from it. */
function splitSegments(words: readonly Word[]): Word[][] {
  const segments: Word[][] = [];
  let current: Word[] = [];
  const close = () => {
    if (current.some((word) => word.content)) segments.push(current);
    current = [];
  };
  words.forEach((word, index) => {
    if (word.lower === ',' ? !isListComma(words, index, current) : breaks.has(word.lower)) close();
    else if (
      (word.lower === 'and' || word.lower === 'or') &&
      startsVerbPhrase(words, index + 1) &&
      hasEffectWithObject(current)
    )
      close();
    else current.push(word);
  });
  close();
  return segments;
}

/** A comma after a leading condition, or between members of a list, does not end the clause. */
function isListComma(words: readonly Word[], index: number, current: readonly Word[]): boolean {
  const first = current.find((word) => word.lower !== 'and' && word.lower !== 'that');
  if (first !== undefined && conditions.has(first.lower)) return true;
  const [before, after] = [words[index - 1], words[index + 1]];
  if (before === undefined || after === undefined) return false;
  const next = after.lower === 'and' || after.lower === 'or' ? words[index + 2] : after;
  const [left, right] = [roleOf(before), next === undefined ? null : roleOf(next)];
  return (
    (left !== null && left === right) ||
    (left === 'harm' && right === 'detect') ||
    (left === 'detect' && right === 'harm')
  );
}

function startsVerbPhrase(words: readonly Word[], index: number): boolean {
  let at = index;
  while (words[at] !== undefined && (/ly$/u.test((words[at] as Word).lower) || modal.has((words[at] as Word).lower)))
    at++;
  const word = words[at];
  if (word === undefined) return false;
  const role = roleOf(word);
  return at > index || role === 'help' || role === 'harm';
}

const modal = new Set([
  'will',
  'would',
  'could',
  'can',
  'may',
  'might',
  'must',
  'should',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'also',
  'then',
]);

function hasEffectWithObject(segment: readonly Word[]): boolean {
  const effect = segment.findIndex((word) => roleOf(word) !== null);
  return effect >= 0 && segment.slice(effect + 1).some((word) => word.content);
}
