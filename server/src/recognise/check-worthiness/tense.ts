import { perLexeme, wordList } from '../../text/lexeme.ts';
import type { Token } from '../../text/token.ts';
import { addEd, addIng, addS } from '../inflection.ts';
import { irregularVerbs } from '../lexicon/en/irregular-verb.ts';
import { regularVerbs } from '../lexicon/en/verb.ts';

/**
 * What the first verb after a subject says of time and manner: done, being so, doing, to come, possible, due, and thinking or
 * saying as against acting. `none` where no verb stands near.
 */
export type Tense = (typeof tenses)[number];

export const tenses = [
  'past',
  'perfect',
  'present',
  'be',
  'was',
  'progressive',
  'future',
  'modal',
  'need',
  'think',
  'thought',
  'say',
  'said',
  'none',
] as const;

/** Reads the verb group that begins at `index` or up to two adverbs after it. */
export function readTense(words: readonly Token[], index: number): Tense {
  for (let i = index; i < Math.min(index + adverbReach, words.length); i++) {
    const token = words[i] as Token;
    const role = roleOf(token.lexeme);
    if (role === 'other') {
      if (i === index || isAdverb(token.lexeme)) continue;
      return 'none';
    }
    if (role === 'have') return readPerfect(words, i);
    if (role === 'be') return readProgressive(words, i, isPastBe(token) ? 'was' : 'be');
    return role;
  }
  return 'none';
}

const adverbReach = 4;
const isListedAdverb = wordList(
  'also always even ever first just never not now often once only really simply so still then too who'.split(' '),
);

const isAdverb = perLexeme((lexeme) => lexeme.lower.endsWith('ly') || isListedAdverb(lexeme));

/** “Have built” is done; “have to build” is due; “have a plan” is so. */
function readPerfect(words: readonly Token[], index: number): Tense {
  const past = /^(?:had|hadn't)$/.test((words[index] as Token).lower);
  for (let i = index + 1; i < Math.min(index + 4, words.length); i++) {
    const { lower, lexeme } = words[i] as Token;
    if (lower === 'to' || lower === 'got') return 'need';
    if (lower === 'been') return 'perfect';
    const role = roleOf(lexeme);
    if (role === 'past' || role === 'said' || role === 'thought' || isParticiple(lexeme)) return 'perfect';
    if (role !== 'other' || !isAdverb(lexeme)) break;
  }
  return past ? 'past' : 'present';
}

/** “Is going to build” is to come, “is building” goes on. */
function readProgressive(words: readonly Token[], index: number, otherwise: Tense): Tense {
  for (let i = index + 1; i < Math.min(index + 3, words.length); i++) {
    const { lower, lexeme } = words[i] as Token;
    if (lower === 'going' && words[i + 1]?.lower === 'to') return 'future';
    if (isProgressive(lexeme)) return 'progressive';
  }
  return otherwise;
}

function isPastBe({ lower }: Token): boolean {
  return lower.startsWith('was') || lower.startsWith('were');
}

type Role = Exclude<Tense, 'none' | 'perfect' | 'progressive' | 'was'> | 'have' | 'other';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const thinking = list(
  'agree appreciate assume believe care disagree doubt dream enjoy expect feel guess hate hope imagine intend know like love mean need prefer recognise recognize regret remember respect support suppose suspect think trust understand want welcome wish wonder worry',
);
const thought = list(
  'agreed believed cared disagreed doubted felt hoped imagined intended knew liked loved meant thought understood wanted wished wondered',
);
const saying = list(
  'argue ask call claim mention say suggest talk tell argues asks calls claims says suggests talks tells',
);
const said = list('admitted argued asked called claimed mentioned said suggested talked told');
const roles = collectRoles();
const isParticiple = wordList(irregularVerbs.map(([, , participle]) => participle));
const isProgressive = wordList([...regularVerbs, ...irregularVerbs.map(([base]) => base)].map(addIng));

function collectRoles(): ReadonlyMap<string, Role> {
  const all = new Map<string, Role>();
  const put = (role: Role, words: Iterable<string>) => {
    for (const word of words) all.set(word, role);
  };
  put('present', regularVerbs);
  put(
    'present',
    irregularVerbs.map(([base]) => base),
  );
  put('present', [...regularVerbs, ...irregularVerbs.map(([base]) => base)].map(addS));
  put('past', regularVerbs.map(addEd));
  put(
    'past',
    irregularVerbs.map(([, past]) => past),
  );
  put('past', list("did didn't"));
  put('think', thinking);
  put('think', [...thinking].map(addS));
  put('thought', thought);
  put('say', saying);
  put('said', said);
  put('present', list("do does don't doesn't"));
  put('have', list("have has had haven't hasn't hadn't 've"));
  put('be', list("am are is was were aren't isn't wasn't weren't 'm 're be"));
  put('future', list("will won't shall 'll"));
  put('modal', list("can can't cannot could couldn't may might would wouldn't 'd"));
  put('need', list("must should shouldn't ought need needs mustn't"));
  return all;
}

/** A contraction carries its own verb: “we've” is “have”, “he's” is “is” or “has”. */
export const roleOf = perLexeme(({ lower }): Role => {
  const known = roles.get(lower);
  if (known !== undefined) return known;
  const apostrophe = lower.indexOf("'");
  if (apostrophe > 0 && lower.length - apostrophe <= 3) {
    if (lower.endsWith("'s")) return 'be';
    return roles.get(lower.slice(apostrophe)) ?? 'other';
  }
  return lower.length > 4 && lower.endsWith('ed') ? 'past' : 'other';
});
