import type { Span } from '../../text/span.ts';
import { haveOneVoice } from '../denial.ts';
import { haveOtherDays } from '../filler-conflict.ts';
import { haveCommon } from '../intersection.ts';
import type { Evidence, PreparedClaim, TermStatistics } from '../model.ts';
import { areOnOneEvent } from '../particular-matter.ts';
import type { Judgement } from '../rebuttal.ts';
import { isOneStory } from '../story.ts';
import { findCorrected } from './correction.ts';
import { findExtent } from './extent.ts';
import { nothing } from './facts.ts';
import { findRejected } from './label.ts';
import { findModal } from './modal.ts';
import { findOutcome } from './outcome.ts';
import { findPrice } from './price.ts';
import { findShortfall } from './shortfall.ts';

/** What one claim says that excludes what the other says. */
export interface Found {
  readonly score: number;
  readonly code: 'negation' | 'quantity-differs';
  readonly own: Span;
  readonly other: Span;
}

const kinds = [findCorrected, findExtent, findShortfall, findOutcome, findModal, findRejected, findPrice] as const;

/**
 * Two claims of one story that cannot both hold though they share few words: a number put in the place of another, all
 * against a part or none, one end of an event against the other, a word and its rejection. Between articles at large such
 * forms tell nothing, as most are then said of different things.
 */
export function compareContradictions(
  a: PreparedClaim,
  b: PreparedClaim,
  statistics: TermStatistics,
): Judgement | null {
  if (!mayContradict(a, b) || isOneVoice(a, b) || areOfOtherTimes(a, b)) return null;
  let best: Judgement | null = null;
  for (const find of kinds)
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const found = find(own, other);
      if (found !== null && found.score > (best?.score ?? 0)) best = judge(found, own === b, a, b);
    }
  return best === null || !areOnOneEvent(a.topic, b.topic, statistics) ? null : best;
}

/** One of the claims has such a form, in two articles of one story: within one such forms are mostly of different things. */
export function mayContradict(a: PreparedClaim, b: PreparedClaim): boolean {
  return (
    (a.contradictable !== nothing || b.contradictable !== nothing) &&
    a.topic !== b.topic &&
    isOneStory(a.topic, b.topic)
  );
}

/** A person does not dispute what the person said; a firm that gives each paper another figure is heard twice. */
function isOneVoice(a: PreparedClaim, b: PreparedClaim): boolean {
  return haveOneVoice(a, b) && (a.context.speaker !== null || b.context.speaker !== null);
}

function areOfOtherTimes(a: PreparedClaim, b: PreparedClaim): boolean {
  if (haveOtherDays(a, b)) return true;
  return a.times.length > 0 && b.times.length > 0 && !haveCommon(a.times, b.times);
}

function judge({ score, code, own, other }: Found, isTurned: boolean, a: PreparedClaim, b: PreparedClaim): Judgement {
  const [left, right] = isTurned ? [other, own] : [own, other];
  const textOf = ({ context: { claim } }: PreparedClaim, { start, end }: Span) => claim.text.slice(start, end).trim();
  const values: Evidence['values'] = { a: textOf(a, left), b: textOf(b, right) };
  return { score, evidence: { code, values, a: [left], b: [right] } };
}
