import type { Span } from '../text/span.ts';
import { favouring } from './lexicon/en/favouring.ts';
import { opposing } from './lexicon/en/opposing.ts';
import { anyAspect, roleOf } from './polarity.ts';
import { stemOf, type Word } from './terms.ts';

export interface Stand {
  readonly sign: 1 | -1;
  readonly aspects: readonly string[];
  readonly span: Span;
  /** The index of the word by which it is taken. */
  readonly verb: number;
}

const signs: ReadonlyMap<string, 1 | -1> = new Map([
  ...favouring.map((verb) => [stemOf(verb), 1] as const),
  ...opposing.map((verb) => [stemOf(verb), -1] as const),
]);
const deciding = new Set(
  ['adopt', 'approve', 'bring', 'enact', 'introduce', 'pass', 'ratify', 'implement'].map(stemOf),
);
const demanding = new Set(
  ['ask', 'appeal', 'call', 'demand', 'must', 'need', 'plead', 'press', 'should', 'urge', 'want'].map(stemOf),
);
const taking = new Set(['campaign', 'demonstrate', 'fight', 'march', 'petition', 'rally', 'speak', 'vote'].map(stemOf));
const reach = 5;
const demandReach = 8;

/** That someone is for or against the issue at `object`: “backed the plan”, “voted against it”, “must pass the bill”. */
export function readStand(words: readonly Word[], object: number): Stand | null {
  for (let at = object - 1; at >= 0 && at >= object - reach; at--) {
    const word = words[at] as Word;
    const sign = standOf(words, at);
    if (sign !== null) {
      const isNegated = words.slice(Math.max(0, at - 2), at).some((before) => roleOf(before) === 'negator');
      return {
        sign: isNegated ? (-sign as 1 | -1) : sign,
        aspects: [anyAspect],
        verb: at,
        span: { start: word.start, end: (words[object] as Word).end },
      };
    }
    if (word.lower === ',' || /^(?:that|which|who)$/u.test(word.lower)) return null;
  }
  return null;
}

function standOf(words: readonly Word[], at: number): 1 | -1 | null {
  const word = words[at] as Word;
  const before = words.slice(Math.max(0, at - demandReach), at);
  const isTaken = before.slice(-2).some(({ stem }) => taking.has(stem));
  if (isTaken && word.lower === 'against') return -1;
  if (isTaken && word.lower === 'for') return 1;
  if (deciding.has(word.stem)) return before.some(({ stem }) => demanding.has(stem)) ? 1 : null;
  // “Their support for”, “backing of” tell the same, “the protest at the bridge” does not.
  return signs.get(word.stem) ?? null;
}
