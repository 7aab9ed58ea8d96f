import type { Span } from '../text/span.ts';
import { haveOneVoice } from './denial.ts';
import { directions } from './lexicon/en/directions.ts';
import { isOneMatter } from './matter.ts';
import type { PreparedClaim, TermStatistics, Trend } from './model.ts';
import { matchPhrase, readPhrases } from './phrase.ts';
import { readFields } from './polarity.ts';
import type { Judgement } from './rebuttal.ts';
import { splitSegments } from './segment.ts';
import type { Word } from './terms.ts';
import { isTime } from './time-of-telling.ts';
import { weigh } from './wording.ts';

/** Verbs before the words that only compare: in “more jobs will be lost” jobs go down. */
const phrases = (['flat', 'up', 'down', 'more', 'fewer'] as const).map((key) => ({
  direction: key === 'more' ? 'up' : key === 'fewer' ? 'down' : key,
  isComparing: key === 'more' || key === 'fewer',
  phrases: readPhrases(directions[key]),
}));
const firstStems: ReadonlySet<string> = new Set(phrases.flatMap((kind) => [...kind.phrases.keys()]));
const mostTrends = 3;

/** Which quantities a claim says go up, go down or stay as they are: one direction a clause. */
export function readTrends(words: readonly Word[], main: ReadonlySet<string>): Trend[] {
  const trends: Trend[] = [];
  if (!words.some(({ stem }) => firstStems.has(stem))) return trends;
  for (const segment of splitSegments(words)) {
    const trend = readTrend(segment, main);
    if (trend !== null && trends.length < mostTrends) trends.push(trend);
  }
  return trends;
}

function readTrend(words: readonly Word[], main: ReadonlySet<string>): Trend | null {
  const starts = words.flatMap(({ stem }, i) => (firstStems.has(stem) ? [i] : []));
  for (const { direction, isComparing, phrases: known } of phrases)
    for (const first of starts) {
      const last = matchPhrase(words, first, known);
      if (last < 0 || words[last + 1]?.lower === 'than' || isNoLonger(words, first) || isAimedAt(words, first))
        continue;
      const near = words.slice(Math.max(0, first - reach), last + 1 + reach).filter((word) => !main.has(word.concept));
      const isNegated = words
        .slice(Math.max(0, first - negationReach), first)
        .some(({ lower }) => denying.has(lower) || lower.endsWith("n't"));
      const excludes =
        direction === 'flat' ? (['up', 'down'] as const) : isNegated ? [direction] : [opposite[direction]];
      return {
        direction: isNegated ? null : direction,
        excludes,
        // What only compares can compare anything that the clause speaks of.
        fields: isComparing ? [] : readFields(near),
        heads: readHeads(words, first, last).flatMap((word) =>
          main.has(word.concept) || /^\d/u.test(word.lower) || isTime(word) ? [] : [word.concept],
        ),
        concepts: near.filter(({ content, lower }) => content && !/^\d/u.test(lower)).map(({ concept }) => concept),
        span: { start: (words[first] as Word).start, end: (words[last] as Word).end },
      };
    }
  return null;
}

/** “To reduce the sentence” is what somebody wants. */
function isAimedAt(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.lower !== 'to' || comparing.test((words[at] as Word).lower)) return false;
  return !foretelling.has(words[at - 2]?.lower ?? '');
}

const foretelling = new Set(['continue', 'continued', 'expected', 'going', 'likely', 'set']);

/** “Prices rise”, “lower prices”; of “demand less money” only the money is less. */
function readHeads(words: readonly Word[], first: number, last: number): Word[] {
  const after = words.find((word, i) => i > last && word.content);
  const isAdjective = comparing.test((words[first] as Word).lower) && !being.has(words[first - 1]?.lower ?? '');
  const before = isAdjective ? undefined : words.findLast((word, i) => i < first && word.content);
  return [before, after].filter((word) => word !== undefined);
}

const comparing = /^(?:less|more)$|[^r]er$/u;
const being = new Set(['are', 'be', 'is', 'was', 'were']);

function isNoLonger(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'longer' && words[at - 1]?.lower === 'no';
}

const denying = new Set([
  'barely',
  'cannot',
  'hardly',
  'neither',
  'never',
  'no',
  'nobody',
  'none',
  'nor',
  'not',
  'without',
]);
const reach = 4;
const negationReach = 3;
const opposite = { up: 'down', down: 'up' } as const;
const rare = 0.6;

/** One quantity that one voice says goes one way and another voice does not, in articles on one matter. */
export function compareTrends(a: PreparedClaim, b: PreparedClaim, statistics: TermStatistics): Judgement | null {
  if (a.trends.length === 0 || b.trends.length === 0 || haveOneVoice(a, b)) return null;
  if (a.context.claim.speaker === null || b.context.claim.speaker === null) return null;
  if (!isOneMatter(a.topic, b.topic)) return null;
  for (const left of a.trends)
    for (const right of b.trends) {
      if (!exclude(left, right)) continue;
      const field = left.fields.find(
        (value) => right.fields.includes(value) && !a.topic.aspects.has(value) && !b.topic.aspects.has(value),
      );
      const shared = left.concepts.filter(
        (concept) =>
          right.concepts.includes(concept) &&
          !a.topic.concepts.includes(concept) &&
          !b.topic.concepts.includes(concept) &&
          weigh(concept, statistics) > rare,
      );
      const head = left.heads.find((concept) => right.heads.includes(concept));
      if (field === undefined && head === undefined) continue;
      return {
        score: Math.min(0.8, 0.6 + 0.06 * shared.length),
        evidence: {
          code: 'opposed-position',
          values: { issue: field ?? '', aspect: '', a: textOf(a, left.span), b: textOf(b, right.span) },
          a: [left.span],
          b: [right.span],
        },
      };
    }
  return null;
}

function exclude(left: Trend, right: Trend): boolean {
  return (
    (left.direction !== null && right.excludes.includes(left.direction as 'up')) ||
    (right.direction !== null && left.excludes.includes(right.direction as 'up'))
  );
}

function textOf(claim: PreparedClaim, span: Span): string {
  return claim.context.claim.text.slice(span.start, span.end);
}
