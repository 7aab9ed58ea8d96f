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
import type { ClaimKind, Mention, Quantity } from '../model.ts';
import { readTense } from './tense.ts';

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

/** Calls `add` with the name of each sign of a claim and how strong it is, about 0 to 1. */
export function readSigns(parts: ClaimParts, add: (sign: string, strength: number) => void): void {
  addWords(parts.words, add);
  addSubjects(parts.words, add);
  addMentions(parts, add);
  add(`kind ${parts.kind}`, 1);
  if (parts.quoted) add('quoted', 1);
}

/** How much each single word of a claim counts: in long claims less, so that length alone makes nothing certain. */
export function wordStrength(words: number): number {
  return Math.min(1, Math.sqrt(14 / Math.max(1, words)));
}

const classes = {
  cause: causeWords,
  change: changeWords,
  comparison: comparisonWords,
  evidence: evidenceWords,
  ideal: idealWords,
  act: officialActWords,
  opinion: opinionWords,
  proceeding: proceedingWords,
  matter: publicMatterWords,
  past: timePastWords,
};
const classNames = Object.keys(classes);
const classSets = Object.values(classes).map((words) => new Set(words));
const classesOf = perLexeme(({ lower }) => classNames.flatMap((_, i) => (classSets[i]?.has(lower) ? [i] : [])));

/** Words of a class count up to three times, each time less. */
const countStrength = [0, 0.5, 0.8, 1];

function addWords(words: readonly Token[], add: (sign: string, strength: number) => void): void {
  const counts = new Array<number>(classNames.length).fill(0);
  let length = 0;
  for (const { kind, lexeme } of words) {
    if (kind === 'punctuation') continue;
    length++;
    for (const one of classesOf(lexeme)) counts[one] = (counts[one] as number) + 1;
  }
  counts.forEach((count, i) => {
    if (count > 0) add(classNames[i] as string, countStrength[Math.min(count, 3)] as number);
  });
  add('length', Math.min(1, Math.log2(1 + length) / 5));
  if (length <= 5) add('short', 1);
}

const subjects: Readonly<Record<string, string>> = {
  i: 'I',
  we: 'we',
  you: 'you',
  he: 'he',
  she: 'he',
  they: 'they',
  it: 'it',
  that: 'it',
  this: 'it',
  there: 'there',
  who: 'who',
  which: 'who',
  people: 'they',
  nobody: 'they',
};
const subjectOf = perLexeme(({ lower }) => {
  const apostrophe = lower.indexOf("'");
  return subjects[apostrophe > 0 ? lower.slice(0, apostrophe) : lower] ?? null;
});

/** Who does or is what, and when: “I think”, “he voted”, “we will”. */
function addSubjects(words: readonly Token[], add: (sign: string, strength: number) => void): void {
  const seen = new Set<string>();
  let first = true;
  words.forEach((token, i) => {
    const subject = subjectOf(token.lexeme);
    if (subject === null) return;
    const tense = readTense(words, token.lower.includes("'") ? i : i + 1);
    const sign = `${subject} ${tense}`;
    if (!seen.has(sign)) add(sign, 1);
    seen.add(sign);
    if (first && tense !== 'none') add(`first ${sign}`, 1);
    if (tense !== 'none') first = false;
  });
  if (seen.size === 0) add('no pronoun', 1);
}

function addMentions({ quantities, mentions }: ClaimParts, add: (sign: string, strength: number) => void): void {
  const kinds = new Set(mentions.filter(({ nominal }) => !nominal).map(({ kind }) => kind));
  for (const kind of kinds) add(`names ${kind}`, 1);
  let measured = 0;
  for (const { unit } of quantities) {
    const family = unit.split(':', 1)[0] as string;
    if (family !== 'ordinal' && family !== 'date') measured++;
    add(`number ${family}`, 0.5);
  }
  if (measured > 0) add('measured', 1);
  if (measured > 1) add('measured twice', 1);
}
