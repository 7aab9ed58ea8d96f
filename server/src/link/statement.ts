import { numbersDiffer } from './antonym.ts';
import { toProbability } from './calibrate.ts';
import type { PreparedClaim } from './model.ts';
import type { Judgement } from './rebuttal.ts';
import { locate, type Overlap } from './wording.ts';

/** Names that only a few claims of an article give tell that two claims on one issue are of one matter. */
const namesWeight = 0.55;
const mostNames = 3;
/** In articles that have nothing else in common, equal words are mostly a turn of phrase. */
const otherTopicWeight = -1.2;

const leastShown = 0.2;

/** How surely two claims say the same, from the words that they share. */
export function judgeWording(
  a: PreparedClaim,
  b: PreparedClaim,
  overlap: Overlap,
  topicShared: number,
): Judgement | null {
  if (overlap.count < 2) return null;
  const ofWords = 7 * overlap.dice + 3 * overlap.containment + 0.25 * Math.min(8, overlap.shared) - 6.2;
  if (toProbability(ofWords + namesWeight * mostNames) < leastShown) return null;
  const names = a.rareNames.filter((name) => b.rareNames.includes(name)).length;
  const isOneIssue = overlap.concepts.some((concept) => a.topic.issues.has(concept) && b.topic.issues.has(concept));
  const sum =
    (topicShared < 2 ? otherTopicWeight : 0) +
    (isOneIssue ? namesWeight * Math.min(mostNames, names) : 0) +
    ofWords -
    (numbersDiffer(a, b) ? 1.5 : 0);
  const score = toProbability(sum);
  if (score < leastShown) return null;
  const spans = [locate(a, overlap.concepts), locate(b, overlap.concepts)] as const;
  return {
    score,
    evidence: { code: 'wording-agrees', values: { words: quoteWords(a, spans[0]) }, a: spans[0], b: spans[1] },
  };
}

const wordsShown = 6;

function quoteWords(claim: PreparedClaim, spans: readonly { start: number; end: number }[]): string {
  const words = new Set(spans.map((span) => claim.context.claim.text.slice(span.start, span.end)));
  return [...words].slice(0, wordsShown).join(', ');
}
