import type { PreparedClaim } from './model.ts';
import type { Judgement } from './rebuttal.ts';
import { conceptOf } from './terms.ts';
import { locate } from './wording.ts';

const belonging = new Set(
  ['includ', 'includes', 'including', 'include', 'member', 'signatory', 'join', 'comprise', 'consist', 'coalition'].map(
    conceptOf,
  ),
);
const leastShared = 2;

/** Both list members of a group, and at least two of the names are the same. */
export function compareMembers(a: PreparedClaim, b: PreparedClaim, topicShared: number): Judgement | null {
  if (topicShared < 3 || !a.isMemberList || !b.isMemberList) return null;
  const shared = a.context.identities.filter((identity) => b.context.identities.includes(identity));
  if (shared.length < leastShared) return null;
  const names = a.context.names.filter((_, i) => shared.includes(a.context.identities[i] as string));
  const cues = [...belonging];
  return {
    score: Math.min(0.8, 0.5 + 0.08 * shared.length),
    evidence: {
      code: 'members-agree',
      values: { words: names.map(({ name }) => name).join(', ') },
      a: locate(a, cues),
      b: locate(b, cues),
    },
  };
}

/** The claim says who belongs to a group. */
export function isMemberList(concepts: readonly string[], identities: readonly string[]): boolean {
  return identities.length > leastShared && concepts.some((concept) => belonging.has(concept));
}
