import { evaluativeWords } from '../recognise/lexicon/en/evaluative-word.ts';
import type { Position } from './model.ts';
import { anyAspect, roleOf } from './polarity.ts';
import { signOfStand } from './stand.ts';
import { isPerson } from './subject.ts';
import type { Word } from './terms.ts';
import { isTime } from './time-of-telling.ts';

const judging = new Set(evaluativeWords);
const copulas = new Set(['are', 'be', 'been', 'is', 'was', 'were']);
const naming = new Set(['brand', 'call', 'describ', 'dub', 'label']);
const negating = new Set(['never', 'no', 'not', 'nothing']);
const reach = 4;

/**
 * What a claim judges by name, be it the article's issue or not: “the offer is an insult”, “hailed the ruling”, “a fair
 * offer”. One judgement of one thing against the contrary one is a dispute whatever else is argued over.
 */
export function readVerdicts(words: readonly Word[]): Position[] {
  const found: Position[] = [];
  for (let at = 0; at < words.length; at++) {
    const stand = signOfStand(words, at);
    if (stand !== null) add(at, nextThing(at + 1), stand);
    else if (isJudging(words, at)) add(at, findJudged(at), roleOf(words[at] as Word) === 'good' ? 1 : -1);
  }
  return found;

  function add(at: number, thing: number, sign: 1 | -1): void {
    if (thing < 0 || isUnreal(words, at)) return;
    const isNegated = words.slice(Math.max(0, at - 2), at).some(({ lower }) => isNegator(lower));
    const [first, last] = [Math.min(at, thing), Math.max(at, thing)];
    found.push({
      issues: [(words[thing] as Word).concept],
      aspects: [anyAspect],
      sign: isNegated ? (-sign as 1 | -1) : sign,
      span: { start: (words[first] as Word).start, end: (words[last] as Word).end },
      denied: false,
      isAssumed: false,
      isNegated: false,
      isVerdict: true,
    });
  }

  /** “A fair and generous offer”, “the offer is fair”, “described the offer as an insult”. */
  function findJudged(at: number): number {
    const copula = words.findLastIndex(({ lower }, i) => i < at && i >= at - reach && copulas.has(lower));
    if (copula > 0) return lastThing(copula - 1);
    const name = words.findLastIndex(({ stem }, i) => i < at && i >= at - 2 * reach && naming.has(stem));
    if (name >= 0) return nextThing(name + 1);
    // “A bad film” can be any.
    if (indefinite.has(words[at - 1]?.lower ?? '')) return -1;
    const next = nextThing(at + 1);
    return next >= 0 && next <= at + 3 ? next : -1;
  }

  function nextThing(from: number): number {
    for (let i = from; i < words.length && i < from + reach; i++) {
      if (isThing(words, i)) return i;
      if (/^[,;:.]$/u.test((words[i] as Word).lower)) return -1;
    }
    return -1;
  }

  function lastThing(from: number): number {
    for (let i = from; i >= 0 && i > from - reach; i--) if (isThing(words, i)) return i;
    return -1;
  }
}

function isJudging(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const role = roleOf(word);
  // “An insult”, “an attack on”: the noun of a verb that harms.
  if (role === 'harm') return adjectival.test(word.lower) && articles.has(words[at - 1]?.lower ?? '');
  return (role === 'good' || role === 'bad') && (judging.has(word.lower) || adjectival.test(word.lower));
}

/** Endings of adjectives that judge, where the word is good or bad at all. */
const adjectival = /(?:able|al|ful|ible|ive|less|ous|fair|insult|disgrace|mistake|failure|success|triumph|victory)$/u;

function isThing(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (!word.content || isPerson(word) || isTime(word) || /^\d|ly$/u.test(word.lower)) return false;
  const role = roleOf(word);
  // “The offer”, “a fair offer”: there no verb.
  return (
    role === null ||
    (role === 'cause' && (articles.has(words[at - 1]?.lower ?? '') || (at > 0 && isJudging(words, at - 1))))
  );
}

const indefinite = new Set(['a', 'an', 'any', 'no', 'some']);
const articles = new Set(['a', 'an', 'the', 'this']);

/** “Would have welcomed” */
function isUnreal(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.lower === 'have' && words[at - 2]?.lower === 'would';
}

function isNegator(lower: string): boolean {
  return negating.has(lower) || lower.endsWith("n't");
}
