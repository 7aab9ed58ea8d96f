import { haveCommon } from './intersection.ts';
import type { Condition, PreparedClaim } from './model.ts';
import { findPhrase, type Phrases, readPhrases } from './phrase.ts';
import type { Judgement } from './rebuttal.ts';
import type { Word } from './terms.ts';

const cues: Phrases = readPhrases([
  'but for',
  'had it not been for',
  "if it hadn't been for",
  "if it wasn't for",
  'if it were not for',
  "if it weren't for",
  'made possible by',
  'possible because',
  'thanks to',
  'were it not for',
  'without',
]);
const reach = 8;

/** What a claim says something would not have happened without: “thanks to the tip”, “if it wasn't for the tip”. */
export function readCondition(words: readonly Word[]): Condition | null {
  const cue = findPhrase(words, cues);
  if (cue === null) return null;
  const isWithout = words.some((word) => word.start === cue.start && word.lower === 'without');
  if (isWithout && !words.some((word) => /^(?:would|could)/u.test(word.lower))) return null;
  const after = words.filter((word) => word.start >= cue.end && word.content).slice(0, reach);
  if (after.length < 2) return null;
  return {
    concepts: after.map((word) => word.concept),
    span: { start: cue.start, end: (after.at(-1) as Word).end },
  };
}

/** Both say that one thing was needed for what happened, in one matter. */
export function compareConditions(a: PreparedClaim, b: PreparedClaim, topicShared: number): Judgement | null {
  if (a.condition === null || b.condition === null || topicShared < 3) return null;
  const { concepts } = b.condition;
  const shared = a.condition.concepts.filter((concept) => concepts.includes(concept));
  if (shared.length < 2 || !haveCommon(a.topic.identities, b.topic.identities)) return null;
  const [left, right] = [a.condition.span, b.condition.span];
  return {
    score: 0.66,
    evidence: {
      code: 'statement-agrees',
      values: {
        issue: '',
        a: a.context.claim.text.slice(left.start, left.end),
        b: b.context.claim.text.slice(right.start, right.end),
      },
      a: [left],
      b: [right],
    },
  };
}
