import { haveCommon } from './intersection.ts';
import { oneOffEvents } from './lexicon/en/one-off-events.ts';
import { momentWords } from './lexicon/en/running-words.ts';
import { agrees } from './measure-agreement.ts';
import type { Filler, PreparedClaim, TermStatistics } from './model.ts';
import type { Judgement } from './rebuttal.ts';
import { isTracked } from './running.ts';
import { isOneStory } from './story.ts';
import { stemOf } from './terms.ts';

const leastAlike = 0.75;
const fewestShared = 2;
const score = 0.7;
const oneOff = new Set(oneOffEvents.map(stemOf));
const moments = new Set(momentWords.map(stemOf));
const times: ReadonlySet<Filler['kind']> = new Set(['clock', 'day', 'month', 'weekday', 'year']);

/**
 * Two claims that say the same word by word but for one filler: “the deadline is 15 March”, “the deadline is 30 March”. Where
 * two fillers or a number besides differ, they tell of two things. Dates differ only of what happens once. In a corpus both
 * have to be of one story.
 */
export function compareFillers(a: PreparedClaim, b: PreparedClaim, statistics: TermStatistics): Judgement | null {
  if (a.fillers.length === 0 && b.fillers.length === 0) return null;
  if (statistics.claims > 0 && (a.topic === b.topic || !isOneStory(a.topic, b.topic))) return null;
  const pair = findDifference(a, b);
  if (pair === null || (a.isIndefinite && b.isIndefinite)) return null;
  const [left, right] = pair;
  if (!times.has(left.kind) && (isTracked(a) || isTracked(b))) return null;
  if (!isAllElseEqual(a, b)) return null;
  if (times.has(left.kind) && !(isOneOff(a) && isOneOff(b))) return null;
  const values = { a: textOf(a, left), b: textOf(b, right) };
  return { score, evidence: { code: 'filler-differs', values, a: [left.span], b: [right.span] } };
}

/** Both give a day, a month or an hour, and not the same. */
export function haveOtherDays(a: PreparedClaim, b: PreparedClaim): boolean {
  return a.fillers.some((left) => {
    if (!times.has(left.kind)) return false;
    const others = b.fillers.filter(({ kind }) => kind === left.kind);
    return others.length > 0 && others.every((right) => left.max < right.min || right.max < left.min);
  });
}

/** The one filler in which two claims differ, where they differ in one; all their measures have to agree. */
function findDifference(a: PreparedClaim, b: PreparedClaim): readonly [Filler, Filler] | null {
  const [fillersA, fillersB] = [withShares(a, b), withShares(b, a)];
  let found: readonly [Filler, Filler] | null = null;
  for (const left of fillersA) {
    if (fillersA.filter(({ kind }) => kind === left.kind).length > 1) continue;
    const [right, ...others] = fillersB.filter(({ kind }) => kind === left.kind);
    if (right === undefined || others.length > 0 || !exclude(left, right)) continue;
    if (found !== null && !(times.has(found[0].kind) && times.has(left.kind))) return null;
    found ??= [left, right];
  }
  if (found === null) return null;
  const [left, right] = found;
  const isOpen = (claim: PreparedClaim, { span }: Filler) =>
    claim.measures.filter((measure) => measure.span.end <= span.start || measure.span.start >= span.end);
  const [ours, theirs] = [isOpen(a, left), isOpen(b, right)];
  const isMet = ours.every((one) => theirs.every((other) => one.unit !== other.unit || agrees(one, other)));
  return isMet && (ours.length === 0) === (theirs.length === 0) ? found : null;
}

function exclude(left: Filler, right: Filler): boolean {
  if (left.kind === 'change' && left.thing === null && right.thing === null) return false;
  if (left.kind === 'share' && (left.thing === null) === (right.thing === null)) return false;
  return left.max < right.min || right.max < left.min;
}

/** Where the other side gives a share in words, the percentages of the same group are fillers of its kind. */
function withShares(claim: PreparedClaim, other: PreparedClaim): readonly Filler[] {
  const things = other.fillers.flatMap(({ kind, thing }) => (kind === 'share' && thing !== null ? [thing] : []));
  if (things.length === 0) return claim.fillers;
  const shares = claim.measures.filter((measure) => measure.unit === 'percent' && haveCommon(measure.things, things));
  return [
    ...claim.fillers,
    ...shares.map(
      ({ min, max, value, span }): Filler => ({
        kind: 'share',
        min: min ?? value,
        max: max ?? value,
        thing: null,
        span,
      }),
    ),
  ];
}

function isAllElseEqual(a: PreparedClaim, b: PreparedClaim): boolean {
  const [wordsA, wordsB] = [restOf(a), restOf(b)];
  let shared = 0;
  for (const word of wordsA) if (wordsB.has(word)) shared++;
  if (shared < fewestShared || (shared < wordsA.size && shared < wordsB.size)) return false;
  return (2 * shared) / (wordsA.size + wordsB.size) >= leastAlike;
}

const kept = new WeakMap<PreparedClaim, ReadonlySet<string>>();

/** The concepts of a claim outside its fillers and its numbers. */
function restOf(claim: PreparedClaim): ReadonlySet<string> {
  const known = kept.get(claim);
  if (known !== undefined) return known;
  const taken = [...claim.fillers, ...claim.measures];
  const { concepts, starts, stems } = claim.words;
  const rest = new Set(
    concepts.filter((concept, i) => {
      const start = starts[i] as number;
      if (/^\d/u.test(concept) || moments.has(stems[i] as string)) return false;
      return !taken.some(({ span }) => span.start <= start && start < span.end);
    }),
  );
  kept.set(claim, rest);
  return rest;
}

function isOneOff({ words: { stems } }: PreparedClaim): boolean {
  return stems.some((stem) => oneOff.has(stem));
}

function textOf({ context: { claim } }: PreparedClaim, { span }: Filler): string {
  return claim.text.slice(span.start, span.end);
}
