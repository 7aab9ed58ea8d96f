import { toProbability } from './calibrate.ts';
import type { EvidenceCode } from './model.ts';
import { disputeRates } from './rank/weights/disputes.ts';
import type { Judgement } from './rebuttal.ts';

/**
 * How likely a dispute that the rules found in a corpus is one: the share that was right of those of its kind, moved a little
 * by how surely the rule found it. Event, likeness and rarity of shared words were tried beside the kind and told nothing more
 * on topics kept aside.
 */
export function rateDispute(judgement: Judgement): Judgement {
  const rate = disputeRates[kindOf(judgement.evidence.code)];
  const moved = toLogOdds(rate) + slope * (toLogOdds(judgement.score) - toLogOdds(usual));
  return { ...judgement, score: toProbability(moved) };
}

export type DisputeKind = keyof typeof disputeRates;

/** The kind under which a dispute is counted. */
export function kindOf(code: EvidenceCode): DisputeKind {
  return kinds[code] ?? 'other';
}

const kinds: Readonly<Partial<Record<EvidenceCode, DisputeKind>>> = {
  antonym: 'negation',
  denial: 'denial',
  'filler-differs': 'quantity',
  negation: 'negation',
  'opposed-position': 'position',
  'quantity-differs': 'quantity',
  rebuttal: 'position',
};

/** Keeps the order of the rules inside a kind; the scores that they give are about the usual one. */
const slope = 0.2;
const usual = 0.75;

function toLogOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}
