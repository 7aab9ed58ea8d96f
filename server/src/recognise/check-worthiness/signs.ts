import { perLexeme } from '../../text/lexeme.ts';
import type { Token } from '../../text/token.ts';
import { causeWords } from '../lexicon/en/cause-word.ts';
import { changeWords } from '../lexicon/en/change-word.ts';
import { comparisonWords } from '../lexicon/en/comparison-word.ts';
import { evidenceWords } from '../lexicon/en/evidence-word.ts';
import { idealWords } from '../lexicon/en/ideal-word.ts';
import { officialActWords } from '../lexicon/en/official-act-word.ts';
import { opinionWords } from '../lexicon/en/opinion-word.ts';
import { proceedingWords } from '../lexicon/en/proceeding-word.ts';
import { publicMatterWords } from '../lexicon/en/public-matter-word.ts';
import { timePastWords } from '../lexicon/en/time-past-word.ts';
import type { ClaimKind, Mention, NameKind, Quantity } from '../model.ts';
import { readTense, roleOf, type Tense, tenses } from './tense.ts';

/** What a claim is judged by. */
export interface ClaimParts {
  /** The claim's tokens. */
  readonly words: readonly Token[];
  readonly kind: ClaimKind;
  readonly quoted: boolean;
  /** What of the article lies in the claim. */
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly Mention[];
}

/** Takes the name of a sign, and how strong it is, about 0 to 1. */
export type AddSign = (sign: string, strength: number) => void;

/** Names the signs of a claim, for all but single words, which stand for themselves. */
export function readSigns(parts: ClaimParts, add: AddSign): void {
  addClasses(parts.words, add);
  addSubjects(parts.words, add);
  addVerbs(parts.words, add);
  addMentions(parts, add);
  add(kindSigns[parts.kind], 1);
  if (parts.quoted) add('quoted', 1);
}

/**
 * How much each of a claim's different words counts, by the number of its words: in long claims less, so that length alone
 * makes nothing certain.
 */
export function wordStrength(words: number): number {
  return Math.min(strongestWord, (usualLength / Math.max(1, words)) ** 0.7);
}

/** In words. */
const usualLength = 14;
const strongestWord = 1.6;

/** The beginning of a longer word, which its inflections and derivations share; empty for a short one. */
export function stemOf(lower: string): string {
  return lower.length > stemLength ? lower.slice(0, stemLength) : '';
}

/** In UTF-16 code units. */
const stemLength = 5;

const kindSigns: Readonly<Record<ClaimKind, string>> = {
  fact: 'kind fact',
  forecast: 'kind forecast',
  opinion: 'kind opinion',
  demand: 'kind demand',
  promise: 'kind promise',
};

/** Classes of words, each with the names of its two signs: that there are some, and how large their part of the claim is. */
const classes = Object.entries({
  act: officialActWords,
  cause: causeWords,
  change: changeWords,
  comparison: comparisonWords,
  evidence: evidenceWords,
  ideal: idealWords,
  matter: publicMatterWords,
  opinion: opinionWords,
  past: timePastWords,
  proceeding: proceedingWords,
}).map(([name, words]) => ({ some: name, dense: `${name} dense`, words: new Set(words) }));
/** The classes of a form, a bit each, by their indices. */
const classesOf = perLexeme(({ lower }) => {
  let bits = 0;
  for (const [index, { words }] of classes.entries()) if (words.has(lower)) bits |= 1 << index;
  return bits;
});
/** By how many words of a class there are: one more says less each time. */
const countStrength = [0, 0.5, 0.8, 1];

function addClasses(words: readonly Token[], add: AddSign): void {
  const counts = new Array<number>(classes.length).fill(0);
  let length = 0;
  for (const { kind, lexeme } of words) {
    if (kind === 'punctuation') continue;
    length++;
    let bits = classesOf(lexeme);
    for (let index = 0; bits !== 0; index++, bits >>= 1)
      if ((bits & 1) !== 0) counts[index] = (counts[index] as number) + 1;
  }
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index] as number;
    if (count === 0) continue;
    const { some, dense } = classes[index] as (typeof classes)[number];
    add(some, countStrength[Math.min(count, 3)] as number);
    add(dense, Math.min(1, (3 * count) / length));
  }
  add('length', Math.min(1, Math.log2(1 + length) / 5));
  if (length <= 5) add('short', 1);
}

/** Words that stand for who acts; a person alone, several, the speaker and the one spoken to differ. */
const subjects: ReadonlyMap<string, string> = new Map([
  ['i', 'I'],
  ['we', 'we'],
  ['you', 'you'],
  ['he', 'he'],
  ['she', 'he'],
  ['they', 'they'],
  ['people', 'they'],
  ['nobody', 'they'],
  ['it', 'it'],
  ['that', 'it'],
  ['this', 'it'],
  ['there', 'there'],
  ['who', 'who'],
  ['which', 'who'],
]);

interface Subject {
  /** The names of the two signs that it makes with each tense: anywhere, and as the first verb that is acted. */
  readonly signs: SignNames;
  readonly firstSigns: SignNames;
  /** The verb is part of the form: “we've”. */
  readonly holdsVerb: boolean;
}

type SubjectSigns = Pick<Subject, 'signs' | 'firstSigns'>;

const signsOfSubject: ReadonlyMap<string, SubjectSigns> = new Map(
  [...subjects.values()].map((name) => [name, { signs: nameSignsOf(name), firstSigns: nameSignsOf(`first ${name}`) }]),
);

const subjectOf = perLexeme(({ lower }): Subject | null => {
  const apostrophe = lower.indexOf("'");
  const name = subjects.get(apostrophe > 0 ? lower.slice(0, apostrophe) : lower);
  return name === undefined ? null : { ...(signsOfSubject.get(name) as SubjectSigns), holdsVerb: apostrophe > 0 };
});

/** Who does or is what, and when: “I think”, “he voted”, “we will”. */
function addSubjects(words: readonly Token[], add: AddSign): void {
  const seen: string[] = [];
  let hasActed = false;
  for (let i = 0; i < words.length; i++) {
    const subject = subjectOf((words[i] as Token).lexeme);
    if (subject === null) continue;
    const tense = readTense(words, subject.holdsVerb ? i : i + 1);
    const sign = subject.signs[tense];
    if (!seen.includes(sign)) {
      add(sign, 1);
      seen.push(sign);
    }
    if (hasActed || tense === 'none') continue;
    add(subject.firstSigns[tense], 1);
    hasActed = true;
  }
  if (seen.length === 0) add('no pronoun', 1);
}

/** How the claim speaks of its matter, whoever acts: the tense of its first verb, and how much of it is wish, plan or condition. */
function addVerbs(words: readonly Token[], add: AddSign): void {
  let first: Tense = 'none';
  let count = 0;
  const times = new Map<VerbUse, number>();
  for (let i = 0; i < words.length; i++) {
    const { kind, lower, lexeme } = words[i] as Token;
    if (kind === 'word') count++;
    if (lower === 'if' || lower === 'unless') times.set('condition', 1);
    if (roleOf(lexeme) === 'other') continue;
    const isInfinitive = words[i - 1]?.lower === 'to';
    const tense = isInfinitive ? 'infinitive' : readTense(words, i);
    if (tense !== 'infinitive' && first === 'none' && i > 0) first = tense;
    times.set(tense, (times.get(tense) ?? 0) + 1);
  }
  add(verbSigns[first], 1);
  for (const [use, number] of times) add(shareSigns[use], Math.min(1, (5 * number) / Math.max(5, count)));
}

const verbSigns = nameSignsOf('verb');
const shareSigns = nameSignsOf('share');

type VerbUse = Tense | 'infinitive' | 'condition';
type SignNames = Readonly<Record<VerbUse, string>>;

/** The names of the signs that something makes with each use of a verb: names put together once are found faster. */
function nameSignsOf(name: string): SignNames {
  const uses: readonly VerbUse[] = [...tenses, 'infinitive', 'condition'];
  return Object.fromEntries(uses.map((use) => [use, `${name} ${use}`])) as SignNames;
}

const nameSigns: Readonly<Record<NameKind, string>> = {
  organisation: 'names organisation',
  person: 'names person',
  place: 'names place',
  product: 'names product',
};
const nameKinds = Object.keys(nameSigns) as NameKind[];

function addMentions({ quantities, mentions }: ClaimParts, add: AddSign): void {
  for (const wanted of nameKinds)
    if (mentions.some(({ kind, nominal }) => kind === wanted && !nominal)) add(nameSigns[wanted], 1);
  let measured = 0;
  for (const { unit } of quantities) {
    const family = unit.split(':', 1)[0] as string;
    if (family !== 'ordinal' && family !== 'date') measured++;
    add(`number ${family}`, 0.5);
  }
  if (measured > 0) add('measured', 1);
  if (measured > 1) add('measured twice', 1);
}
