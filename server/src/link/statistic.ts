import type { Evidence, PreparedClaim } from './model.ts';
import type { Overlap } from './wording.ts';

export interface StatisticJudgement {
  readonly relation: 'same' | 'disputed' | 'related';
  readonly score: number;
  readonly evidence: Evidence;
}

export function compareStatistics(
  _a: PreparedClaim,
  _b: PreparedClaim,
  _overlap: Overlap,
  _topicShared: number,
): StatisticJudgement | null {
  return null;
}
