import { favouring } from './lexicon/en/favouring.ts';
import { opposing } from './lexicon/en/opposing.ts';
import { stopping } from './lexicon/en/stopping.ts';
import { anyAspect, roleOf } from './polarity.ts';
import { stemOf, type Word } from './terms.ts';
import { readValence, type Valence } from './valence.ts';

export interface Stand extends Valence {
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
  [
    'appeal',
    'ask',
    'beg',
    'call',
    'demand',
    'must',
    'need',
    'plead',
    'pledge',
    'press',
    'promise',
    'should',
    'urge',
    'vow',
    'want',
  ].map(stemOf),
);
const ending = new Set(['reverse', 'shelve', 'bin', 'rethink', 'reconsider', 'drop', ...stopping].map(stemOf));
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
      return makeStand(words, isNegated ? (-sign as 1 | -1) : sign, at, object);
    }
    if (word.lower === ',' || /^(?:that|which|who)$/u.test(word.lower)) break;
  }
  return readPassive(words, object) ?? readNaming(words, object);
}

/** “The rule was welcomed by …”, “she wants the rule to be dropped”. */
function readPassive(words: readonly Word[], object: number): Stand | null {
  for (let at = object + 1; at < words.length && at <= object + reach; at++) {
    const { stem } = words[at] as Word;
    if (!being.has(words[at - 1]?.lower ?? '')) continue;
    const sign = signs.get(stem);
    if (sign !== undefined && words[at + 1]?.lower === 'by') return makeStand(words, sign, object, at);
    const before = words.slice(Math.max(0, object - demandReach), at);
    if (ending.has(stem) && before.some((word) => demanding.has(word.stem))) return makeStand(words, -1, object, at);
  }
  return null;
}

/** “Branded the move reckless”, “called it a disgrace”. */
function readNaming(words: readonly Word[], object: number): Stand | null {
  const verb = words.findLastIndex((word, at) => at < object && at >= object - namingReach && naming.has(word.stem));
  if (verb < 0) return null;
  const valence = readValence(words, object + 1, Math.min(words.length, object + demandReach));
  return valence === null ? null : { ...makeStand(words, valence.sign, verb, object), span: valence.span };
}

function makeStand(words: readonly Word[], sign: 1 | -1, first: number, last: number): Stand {
  const span = { start: (words[first] as Word).start, end: (words[last] as Word).end };
  return { sign, aspects: [anyAspect], verb: first, span, isNegated: false, isVerdict: true };
}

const being = new Set([
  'are',
  'be',
  'been',
  'being',
  'is',
  'was',
  'were',
  'widely',
  'warmly',
  'immediately',
  'swiftly',
]);
const naming = new Set(['brand', 'call', 'consider', 'deem', 'describ', 'dub', 'label', 'term']);
const namingReach = 3;

/** The stand that the word itself takes for or against its object: “hailed”, “opposes”, “called for”. */
export function signOfStand(words: readonly Word[], at: number): 1 | -1 | null {
  const { stem } = words[at] as Word;
  if (words[at + 1]?.lower === 'for' && callingFor.has(stem)) return 1;
  return signs.get(stem) ?? null;
}

const callingFor = new Set(['call', 'campaign', 'vote']);

/** By the word alone someone takes a stand: “backed”, “condemned”. */
export function isStandVerb({ stem }: Word): boolean {
  return signs.has(stem) || naming.has(stem);
}

function standOf(words: readonly Word[], at: number): 1 | -1 | null {
  const word = words[at] as Word;
  const before = words.slice(Math.max(0, at - demandReach), at);
  const isTaken = before.slice(-2).some(({ stem }) => taking.has(stem));
  if (isTaken && word.lower === 'against') return -1;
  if (isTaken && word.lower === 'for') return 1;
  if (deciding.has(word.stem)) {
    if (!before.some(({ stem }) => demanding.has(stem))) return null;
    return before.some(({ stem, lower }) => ending.has(stem) || lower === 'not') ? -1 : 1;
  }
  if (ending.has(word.stem)) return before.some(({ stem }) => demanding.has(stem)) ? -1 : null;
  // “Their support for”, “backing of” tell the same, “the protest at the bridge” does not.
  return signs.get(word.stem) ?? null;
}
