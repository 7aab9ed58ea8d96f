import type { Demand, Evidence, PreparedClaim } from './model.ts';
import { conceptOf, type Word } from './terms.ts';

const asking = conceptOf('ask');
const halting = new Set(['halt', 'ban', 'drop', 'end', 'reverse', 'scrap'].map(conceptOf));
const goingOn = new Set(
  ['proceed', 'continue', 'implement', 'introduce', 'press', 'pursue', 'launch', 'start'].map(conceptOf),
);

/** That someone is asked to do something, or to stop or not to begin it; `names` are identities or concepts of names. */
export function readDemand(words: readonly Word[], names: readonly string[]): Demand | null {
  const at = words.findIndex((word, i) => word.concept === asking || isToldTo(words, i));
  const cue = words[at];
  if (cue === undefined || names.length === 0) return null;
  const rest = words.slice(at + 1);
  const halt = rest.some(
    (word, i) =>
      halting.has(word.concept) ||
      (word.lower === 'not' &&
        rest.slice(i + 1, i + 4).some((next) => goingOn.has(next.concept) || next.lower === 'go')),
  );
  return { halt, addressees: names, cue: { start: cue.start, end: cue.end } };
}

/** “told to”, “told not to”. */
function isToldTo(words: readonly Word[], i: number): boolean {
  if ((words[i] as Word).lower !== 'told') return false;
  return words[i + 1]?.lower === 'to' || (words[i + 1]?.lower === 'not' && words[i + 2]?.lower === 'to');
}

/** Both tell that one addressee is asked to stop, in articles on one topic. */
export function compareDemands(
  a: PreparedClaim,
  b: PreparedClaim,
  topicShared: number,
): { readonly score: number; readonly evidence: Evidence } | null {
  if (!a.demand?.halt || !b.demand?.halt || topicShared < 3) return null;
  if (!a.demand.addressees.some((name) => b.demand?.addressees.includes(name))) return null;
  return {
    score: 0.7,
    evidence: { code: 'demand-agrees', values: {}, a: [a.demand.cue], b: [b.demand.cue] },
  };
}
