import type { Span } from '../text/span.ts';
import { isKindOf } from './kind.ts';
import { antonyms } from './lexicon/en/antonyms.ts';
import { converses } from './lexicon/en/converses.ts';
import type { Opposable, PreparedClaim, TermStatistics } from './model.ts';
import { numbersDiffer } from './number-difference.ts';
import type { Judgement } from './rebuttal.ts';
import { cover } from './scope.ts';
import { stemOf, type Word } from './terms.ts';

const conversesOf = indexPoles(converses);
const opposites = indexPoles([...antonyms, ...converses]);

/** Words that tell nothing of what a claim is about, and yet have opposites. */
const particles = new Set(['above', 'below', 'down', 'inside', 'near', 'off', 'on', 'outside', 'up']);

function indexPoles(lines: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  for (const line of lines) {
    const [left, right] = line.split(' / ').map((side) => side.split(' ').map(stemOf)) as [string[], string[]];
    for (const x of left)
      for (const y of right) {
        if (x === y) continue;
        index.set(x, (index.get(x) ?? new Set()).add(y));
        index.set(y, (index.get(y) ?? new Set()).add(x));
      }
  }
  return index;
}

/** The words of a claim that have an opposite, with their clauses and what stands beside them. */
export function readOpposable(words: readonly Word[], clauses: Int16Array): Opposable[] {
  const found: Opposable[] = [];
  words.forEach(({ stem, concept, content, lower, start, end }, i) => {
    if (!(content ? opposites.has(stem) : particles.has(lower)) || (clauses[i] as number) < 0) return;
    const inClause = words.filter(
      (word, at) => word.content && at !== i && clauses[at] === clauses[i] && !/.ly$/u.test(word.lower),
    );
    found.push({
      stem,
      concept,
      span: { start, end },
      before: inClause.findLast((word) => word.start < start)?.concept ?? null,
      after: inClause.find((word) => word.start > start)?.concept ?? null,
      isParticle: !content,
      scope: [...new Set(inClause.map((word) => word.concept))],
      names: [...new Set(inClause.filter((word) => word.capital).map((word) => word.concept))],
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
  let best: Judgement | null = null;
  for (const left of a.opposable) {
    const against = opposites.get(left.stem) as ReadonlySet<string>;
    for (const right of b.opposable) {
      if (!against.has(right.stem) || isOnBothSides(a, left, b, right)) continue;
      const score = judge(a, left, b, right, place, statistics);
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
  topic: { more: 0.75, less: 0.45, units: 2 },
  corpus: { more: 0.85, less: 0.6, units: 3 },
};

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
    conversesOf.get(left.stem)?.has(right.stem)
      ? left.before === null || left.before !== right.before
      : !haveNeighbour(left, right)
  )
    return 0;
  const [inB, inA] = [
    cover(left.scope, left.names, b, -1, statistics),
    cover(right.scope, right.names, a, -1, statistics),
  ];
  const [more, less] = [Math.max(inA.share, inB.share), Math.min(inA.share, inB.share)];
  const { more: leastMore, less: leastLess, units } = least[place];
  if (more < leastMore || less < leastLess || Math.min(inA.units, inB.units) < units) return 0;
  return Math.min(0.92, 0.3 + more * 0.3 + less * 0.3);
}

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
