import { clauseAround } from '../clause-number.ts';
import { haveOtherDays } from '../filler-conflict.ts';
import { outcomes } from '../lexicon/en/outcomes.ts';
import type { PreparedClaim } from '../model.ts';
import { matchPhrase, type Phrases, readPhrases } from '../phrase.ts';
import type { Word } from '../terms.ts';
import type { Found } from './compare.ts';
import type { Outcome } from './facts.ts';

interface Ends {
  readonly pair: number;
  readonly side: 0 | 1;
  readonly phrases: Phrases;
}

/** The sides of the pairs that have a phrase with the same first stem. */
const endsByStem: ReadonlyMap<string, readonly Ends[]> = indexOutcomes();

function indexOutcomes(): Map<string, Ends[]> {
  const index = new Map<string, Ends[]>();
  for (const [pair, line] of outcomes.entries())
    for (const [side, half] of line.split(' / ').entries()) {
      const phrases = readPhrases(half.split(', '));
      for (const stem of phrases.keys())
        index.set(stem, [...(index.get(stem) ?? []), { pair, side: side as 0 | 1, phrases }]);
    }
  return index;
}

const most = 8;

/** Where a claim tells how something ends or stands; nothing that it negates, asks or supposes. */
export function readOutcomes(words: readonly Word[], clauses: Int16Array): Outcome[] {
  const found: Outcome[] = [];
  for (let i = 0; i < words.length && found.length < most; i++) {
    for (const { pair, side, phrases } of endsByStem.get((words[i] as Word).stem) ?? []) {
      const last = matchPhrase(words, i, phrases);
      if (last < 0 || (clauses[i] as number) < 0 || isOpen(words, i)) continue;
      const around = clauseAround(words, clauses, i).filter(
        ({ start }) => start < (words[i] as Word).start || start > (words[last] as Word).start,
      );
      found.push({
        pair,
        side,
        scope: [...new Set(around.map(({ concept }) => concept))],
        names: [...new Set(around.filter(({ capital }) => capital).map(({ concept }) => concept))],
        span: { start: (words[i] as Word).start, end: (words[last] as Word).end },
      });
    }
  }
  return found;
}

/** In words: how far before the verb stands what leaves it open whether it is so. */
const reach = 4;
const opening = new Set(
  'asked ask calls call called could demand demanded demands may might must never no not nor or refuse refused should to urged want wanted whether'.split(
    ' ',
  ),
);

function isOpen(words: readonly Word[], i: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - reach; at--) {
    const { lower } = words[at] as Word;
    if (opening.has(lower) || lower.endsWith("n't")) return true;
  }
  return false;
}

/** The two ends of one thing, which both name. */
export function findOutcome(own: PreparedClaim, other: PreparedClaim): Found | null {
  for (const left of own.contradictable.outcomes) {
    if (left.side === 1) continue;
    const right = other.contradictable.outcomes.find(({ pair, side }) => pair === left.pair && side === 1);
    if (right === undefined || haveOtherDays(own, other)) continue;
    if (other.contradictable.outcomes.some(({ pair, side }) => pair === left.pair && side === 0)) continue;
    if (own.contradictable.outcomes.some(({ pair, side }) => pair === left.pair && side === 1)) continue;
    const shared = left.scope.filter((concept) => right.scope.includes(concept));
    const isNamed = shared.some((concept) => left.names.includes(concept) && right.names.includes(concept));
    if (!isNamed || shared.length < leastShared) continue;
    return { score: 0.72, code: 'negation', own: left.span, other: right.span };
  }
  return null;
}

const leastShared = 2;
