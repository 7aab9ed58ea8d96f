import { favouring } from './lexicon/en/favouring.ts';
import { measures } from './lexicon/en/measures.ts';
import { opposing } from './lexicon/en/opposing.ts';
import { stopping } from './lexicon/en/stopping.ts';
import { anyAspect, roleOf } from './polarity.ts';
import { conceptOf, stemOf, type Word } from './terms.ts';
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
    if (word.lower === ',' || apart.has(word.lower)) break;
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

/** Between these and what follows them and a verb before them lies another clause or another place or time. */
const apart = new Set(
  'after amid at because before by during from if in on since than that under until when which while who with'.split(
    ' ',
  ),
);

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
  return isNoStand(words, at) ? null : (signs.get(stem) ?? null);
}

/** “Critics”, “supporters” tell who speaks; “a contested seat” which; “rolled back” where to; “critical care” what kind. */
function isNoStand(words: readonly Word[], at: number): boolean {
  const { lower } = words[at] as Word;
  const [before, after] = [words[at - 1], words[at + 1]];
  if (agent.test(lower)) return true;
  if (lower === 'critical') return after?.lower !== 'of';
  if (lower === 'back' && directing.has(after?.lower ?? '')) return true;
  if (lower === 'back') return before !== undefined && (notBacking.has(before.lower) || moving.has(before.stem));
  return lower.endsWith('ed') && after?.content === true && (before === undefined || leading.has(before.lower));
}

const agent = /^critics?$|(?:[eo]r|ent)s?$/u;
const leading = new Set(['a', 'an', 'any', 'every', 'in', 'no', 'of', 'the', 'this']);
const notBacking = new Set(['a', 'at', 'her', 'his', 'its', 'it', 'my', 'our', 'the', 'their', 'them', 'us', 'way']);
/** “Back up to the third floor”, “back in court”. */
const directing = new Set('and at down from home in into on out to together up where'.split(' '));
/** Verbs that go with “back” as an adverb. */
const moving = new Set(
  'bounc bring call came carri claw come cut dial draw fall fight get give go hark hit hold keep look move pai plai pull push put roll scale send set sit stand step strike take throw trace turn walk went win'.split(
    ' ',
  ),
);

const callingFor = new Set(['call', 'campaign', 'vote']);

const measureConcepts: ReadonlySet<string> = new Set([...measures, ...stopping].map(conceptOf));

/** People are for or against it as a whole: a law, a plan to end something. */
export function isMeasure(issue: string): boolean {
  return measureConcepts.has(issue);
}

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
  return isNoStand(words, at) ? null : (signs.get(word.stem) ?? null);
}
