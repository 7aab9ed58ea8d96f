import type { Span } from '../text/span.ts';
import { clauseAround } from './clause-number.ts';
import { haveOneVoice } from './denial.ts';
import { isKindOf } from './kind.ts';
import type { Opposable, PreparedClaim, TermStatistics } from './model.ts';
import { numbersDiffer } from './number-difference.ts';
import { areConverses, hasOpposite, oppositesOf } from './poles.ts';
import type { Judgement } from './rebuttal.ts';
import { cover } from './scope.ts';
import type { Word } from './terms.ts';

/** Of more no pair is looked for. */
const most = 40;

/** The words of a claim that have an opposite, with their clauses and what stands beside them. */
export function readOpposable(words: readonly Word[], clauses: Int16Array): Opposable[] {
  const found: Opposable[] = [];
  words.forEach((word, i) => {
    if (!hasOpposite(word) || (clauses[i] as number) < 0 || found.length >= most) return;
    const { stem, concept, content, start, end } = word;
    const inClause = clauseAround(words, clauses, i).filter(({ lower }) => !/.ly$/u.test(lower));
    found.push({
      stem,
      concept,
      span: { start, end },
      before: inClause.findLast((other) => other.start < start)?.concept ?? null,
      after: inClause.find((other) => other.start > start)?.concept ?? null,
      isParticle: !content,
      scope: [...new Set(inClause.map((other) => other.concept))],
      names: [...new Set(inClause.filter(({ capital }) => capital).map((other) => other.concept))],
    });
  });
  return found;
}

/** Two claims that say the same of one thing but for a word and its opposite; with other numbers they tell of other times. */
export function compareAntonyms(
  a: PreparedClaim,
  b: PreparedClaim,
  topicShared: number,
  statistics: TermStatistics,
): Judgement | null {
  if (a.opposable.length === 0 || b.opposable.length === 0 || numbersDiffer(a, b)) return null;
  if (a.isIndefinite && b.isIndefinite) return null;
  const place = statistics.claims < 2 ? 'alone' : topicShared >= 2 ? 'topic' : 'corpus';
  if (place !== 'alone' && !haveTwoVoices(a, b)) return null;
  let best: Judgement | null = null;
  for (const left of a.opposable) {
    const against = oppositesOf(left.stem);
    for (const right of b.opposable) {
      if (!against.has(right.stem) || isOnBothSides(a, left, b, right)) continue;
      const score = Math.max(
        judge(a, left, b, right, place, statistics),
        place === 'alone' ? judgeSummary(a, left, b, right) : 0,
      );
      if (score > (best?.score ?? 0))
        best = {
          score,
          evidence: {
            code: 'antonym',
            values: { a: textOf(a, left.span), b: textOf(b, right.span) },
            a: [left.span],
            b: [right.span],
          },
        };
    }
  }
  return best;
}

/** What two reports tell in their own voice came one after the other: “was arrested”, “was released”. */
function haveTwoVoices(a: PreparedClaim, b: PreparedClaim): boolean {
  return a.context.claim.speaker !== null && b.context.claim.speaker !== null && !haveOneVoice(a, b);
}

function isOnBothSides(a: PreparedClaim, left: Opposable, b: PreparedClaim, right: Opposable): boolean {
  const says = (claim: PreparedClaim, word: Opposable) =>
    word.isParticle
      ? claim.opposable.some(({ stem }) => stem === word.stem)
      : claim.words.stems.includes(word.stem) || claim.terms.includes(word.concept);
  return says(b, left) || says(a, right) || isNegated(a, left) || isNegated(b, right);
}

/** “Not guilty” is no opposite of “innocent”. */
function isNegated({ negations }: PreparedClaim, { concept }: Opposable): boolean {
  return negations.some(({ head, scope }) => head === concept || scope.includes(concept));
}

/** In a corpus, where most pairs are of different things, nearly all the rest must be found. */
const least = {
  alone: { more: 0.75, less: 0.45, units: 1 },
  topic: { more: 0.65, less: 0.45, units: 2 },
  corpus: { more: 0.85, less: 0.6, units: 3 },
};

const equalWeights: TermStatistics = { claims: 0, frequency: () => 0 };

function judge(
  a: PreparedClaim,
  left: Opposable,
  b: PreparedClaim,
  right: Opposable,
  place: keyof typeof least,
  statistics: TermStatistics,
): number {
  if ((left.isParticle || right.isParticle) && (place !== 'alone' || left.before !== right.before)) return 0;
  if (
    areConverses(left.stem, right.stem)
      ? left.before === null || left.before !== right.before
      : !haveNeighbour(left, right)
  )
    return 0;
  // Articles on one topic have its words in common, which weigh little for that.
  const weights = place === 'topic' ? equalWeights : statistics;
  const [inB, inA] = [cover(left.scope, left.names, b, -1, weights), cover(right.scope, right.names, a, -1, weights)];
  const [more, less] = [Math.max(inA.share, inB.share), Math.min(inA.share, inB.share)];
  const { more: leastMore, less: leastLess, units } = least[place];
  if (Math.min(inA.units, inB.units) < units) return 0;
  // What is not sure enough to be shown still ranks.
  if (more < leastMore || less < leastLess) return place === 'alone' ? more * less * 0.45 : 0;
  return Math.min(0.92, 0.3 + more * 0.3 + less * 0.3);
}

/** Of the other words of a short sentence so many are in the long one that it sums up. */
const leastOfSummary = 0.7;
const longest = 8;
const longerBy = 1.8;

/**
 * “The council rejected the plan” and a long sentence by which it passed it: nearly all that the short one says is there but
 * its verb, which stands at its opposite. Of “buy” and “sell” both can be told of one sale.
 */
function judgeSummary(a: PreparedClaim, left: Opposable, b: PreparedClaim, right: Opposable): number {
  if (left.isParticle || right.isParticle || areConverses(left.stem, right.stem)) return 0;
  const [short, long, own] = a.terms.length < b.terms.length ? [a, b, left] : [b, a, right];
  if (short.terms.length > longest || long.terms.length < longerBy * short.terms.length) return 0;
  if (!verbal.test(textOf(short, own.span)) || own.scope.length < fewestOfSummary) return 0;
  const { share } = cover(own.scope, [], long, -1, equalWeights);
  return share < leastOfSummary ? 0 : 0.3 + share * 0.3;
}

const fewestOfSummary = 2;
/** Endings of verbs in the sentences of news. */
const verbal = /[^s](?:ed|s)$/u;

/** The same word stands beside both, before or after. */
function haveNeighbour(left: Opposable, right: Opposable): boolean {
  const ours = [left.before, left.after];
  return [right.before, right.after].some(
    (theirs) =>
      theirs !== null &&
      ours.some((own) => own !== null && (own === theirs || isKindOf(own, theirs) || isKindOf(theirs, own))),
  );
}

function textOf(claim: PreparedClaim, span: Span): string {
  return claim.context.claim.text.slice(span.start, span.end);
}
