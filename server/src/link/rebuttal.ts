import { haveOneVoice } from './denial.ts';
import type { Conduct, Evidence, PreparedClaim } from './model.ts';

export interface Judgement {
  readonly score: number;
  readonly evidence: Evidence;
}

/** A charge, and the assurance of the one charged as to one aspect, whichever claim makes which. */
export function compareConducts(a: PreparedClaim, b: PreparedClaim): Judgement | null {
  if (a.conducts.length === 0 || b.conducts.length === 0 || haveOneVoice(a, b)) return null;
  for (const left of a.conducts) {
    for (const right of b.conducts) {
      if (left.kind === right.kind || !share(left.actors, right.actors)) continue;
      if (!share(left.aspects, right.aspects)) continue;
      const charge = left.kind === 'charge' ? ([left, a] as const) : ([right, b] as const);
      const assurance = left.kind === 'charge' ? ([right, b] as const) : ([left, a] as const);
      return {
        score: 0.75,
        evidence: {
          code: 'rebuttal',
          values: {
            charge: words(...charge),
            assurance: words(...assurance),
            speaker: assurance[1].context.claim.speaker ?? '',
          },
          a: [left.span],
          b: [right.span],
        },
      };
    }
  }
  return null;
}

/** One charge against one actor, made twice. */
export function compareCharges(
  a: PreparedClaim,
  b: PreparedClaim,
  sharedConcepts: readonly string[],
): Judgement | null {
  for (const left of a.conducts)
    for (const right of b.conducts) {
      if (left.kind !== 'charge' || right.kind !== 'charge') continue;
      if (!share(left.actors, right.actors) || !share(left.aspects, right.aspects)) continue;
      const inBoth = (concept: string) => isSaidIn(a, left, concept) && isSaidIn(b, right, concept);
      if (sharedConcepts.length < 2 || !sharedConcepts.some(inBoth)) continue;
      const evidence = {
        code: 'statement-agrees',
        values: { issue: '', a: words(left, a), b: words(right, b) },
        a: [left.span],
        b: [right.span],
      } as const;
      return { score: 0.68, evidence };
    }
  return null;
}

function isSaidIn({ words: list }: PreparedClaim, { span }: Conduct, concept: string): boolean {
  return list.concepts.some(
    (own, i) => own === concept && span.start <= (list.starts[i] as number) && (list.ends[i] as number) <= span.end,
  );
}

function share(left: readonly string[], right: readonly string[]): boolean {
  return left.some((value) => right.includes(value));
}

function words(conduct: Conduct, claim: PreparedClaim): string {
  return claim.context.claim.text.slice(conduct.span.start, conduct.span.end);
}
