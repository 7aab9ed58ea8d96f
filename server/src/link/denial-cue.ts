import { debunkings } from './lexicon/en/debunkings.ts';
import { denialVerbs } from './lexicon/en/denial-verbs.ts';
import { denials } from './lexicon/en/denials.ts';
import { dismissals } from './lexicon/en/dismissals.ts';
import { falsehoods } from './lexicon/en/falsehoods.ts';
import { negators } from './lexicon/en/negators.ts';
import { reportNouns } from './lexicon/en/report-nouns.ts';
import { matchPhrase, readPhrases } from './phrase.ts';
import { stemOf, type Word } from './terms.ts';

/** Words that say that something is not so, by the indices of the first and the last of them. */
export interface DenialCue {
  readonly first: number;
  readonly last: number;
  /** A verb whose subject denies what follows: “rubbished the claim”, not “was rubbished”. */
  readonly isActive: boolean;
  /** They stand in a question: “is it a hoax?”. */
  readonly isAsked: boolean;
  /** It is a statement that they deny, and no thing that they judge: “the election is a sham” denies nothing said. */
  readonly isOfStatement: boolean;
}

const fixed = readPhrases(denials);
const debunking = readPhrases(debunkings);
const dismissing = readPhrases(dismissals);
const verbs = new Set(denialVerbs.map(stemOf));
const reports = new Set(reportNouns.map(stemOf));
const untrue = new Set(falsehoods);
const negating = new Set(negators);

/** A word for what is said: it tells nothing of what the report is about. */
export function isReportNoun(word: Word): boolean {
  return reports.has(word.stem);
}

/** The first cue among the words that nothing takes back, or `null`. */
export function findDenialCue(words: readonly Word[]): DenialCue | null {
  for (let i = 0; i < words.length; i++) {
    const last = matchCue(words, i);
    if (last >= 0 && !isTakenBack(words, i))
      return {
        first: i,
        last,
        isAsked: isAsked(words, last),
        isActive: isActive(words, i),
        isOfStatement: isOfStatement(words, i, last),
      };
  }
  return null;
}

function isActive(words: readonly Word[], i: number): boolean {
  return (
    verbs.has((words[i] as Word).stem) &&
    !(passive.has(words[i - 1]?.lower ?? '') && /ed$/u.test((words[i] as Word).lower))
  );
}

/**
 * A verb of denying, a dismissal and the phrases of denials.ts always; “false” and “a myth” where a statement is told of:
 * “it is false that”, “the claim that … is false”, “it is a myth to say”.
 */
function isOfStatement(words: readonly Word[], first: number, last: number): boolean {
  const { lower, stem } = words[first] as Word;
  if (verbs.has(stem)) return true;
  if (matchPhrase(words, first, debunking) >= 0 || lower === 'no') return false;
  if (!untrue.has(lower)) return true;
  const after = words.slice(last + 1, last + 1 + reach);
  if (after.some((word) => word.lower === 'that')) return true;
  const copula = words.findLastIndex((word, at) => at < first && at >= first - reach && copulas.has(word.lower));
  return copula > 0 && words.slice(Math.max(0, copula - subjectReach), copula).some(isReportNoun);
}

/** In words: how long the subject of “the claim that dead people voted is false” can be. */
const subjectReach = 15;

/** The index of the last word of the cue that begins there, or −1. */
function matchCue(words: readonly Word[], i: number): number {
  const { lower, stem } = words[i] as Word;
  if (lower === 'no' && isAnswer(words, i)) return i;
  if (verbs.has(stem)) return agent.test(lower) || isWithheld(words, i) ? -1 : joined(words, i);
  const phrase = Math.max(matchPhrase(words, i, fixed), matchPhrase(words, i, debunking));
  if (phrase >= 0) return joined(words, phrase);
  if (untrue.has(lower)) return isSaidOfReport(words, i) ? joined(words, i) : -1;
  const dismissal = matchPhrase(words, i, dismissing);
  return dismissal < 0 ? -1 : findObject(words, dismissal + 1);
}

/** The report that a verb before it has as its object: no mark and no preposition stands between, “of” excepted. */
function findObject(words: readonly Word[], from: number): number {
  for (let at = from; at < Math.min(words.length, from + reach); at++) {
    const word = words[at] as Word;
    if (isReportNoun(word)) return at;
    if (isMark(word) || adjuncts.has(word.lower)) return -1;
  }
  return -1;
}

const reach = 5;
const adjuncts = new Set('about after against amid at before by during for from in on over that to with'.split(' '));
const marks = new Set([',', ':', ';', '.', '!', '?', '–', '—', '-']);

/** “No, it is not”: neither “No. 1” nor “No, no!”. */
function isAnswer(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]?.lower ?? '';
  return isMark(words[i - 1]) && isMark(words[i + 1]) && next !== '.' && next !== '' && words[i + 2]?.lower !== 'no';
}

function isMark(word: Word | undefined): boolean {
  return word === undefined || marks.has(word.lower);
}

/** “Misleading and inaccurate” is one cue. */
function joined(words: readonly Word[], last: number): number {
  let at = last;
  while (words[at + 1]?.lower === 'and' && untrue.has(words[at + 2]?.lower ?? '')) at += 2;
  return at;
}

/** “Was denied a visa”, “voted to deny it a loan”: nothing that was said is denied. */
function isWithheld(words: readonly Word[], i: number): boolean {
  const [before, word] = [words[i - 1]?.lower ?? '', words[i] as Word];
  if (!word.stem.startsWith('deni')) return false;
  if (passive.has(before)) return true;
  for (let at = i + 1; at <= i + 3; at++) if (withheld.has(words[at]?.stem ?? '')) return true;
  return false;
}

const passive = new Set(['be', 'been', 'being', 'is', 'to', 'was', 'were', 'are']);
/** “A disclaimer” */
const agent = /ers?$/u;
const withheld = new Set(
  'access appeal application asylum bail benefit bid chance entry funding motion offer opportunity parole permission permit plea request right service treatment visa'
    .split(' ')
    .map(stemOf),
);

/** “The report is false”, “a false report”, “a fake Acme site”, “a hoax”: not “false teeth”, “fake passports”. */
function isSaidOfReport(words: readonly Word[], i: number): boolean {
  if (outright.has((words[i] as Word).lower)) return true;
  // “The fiction finalists”
  if ((words[i] as Word).lower === 'fiction' && words[i + 1]?.content) return false;
  for (let at = i + 1; at <= i + 4; at++) {
    const word = words[at];
    if (word === undefined || isMark(word)) break;
    if (isReportNoun(word) || media.has(word.lower)) return true;
  }
  for (let at = i - 1; at >= 0 && at >= i - 4; at--) if (copulas.has((words[at] as Word).lower)) return true;
  return false;
}

/** What carries a report. */
const media = new Set(
  'account accounts article articles clip document email interview letter news page screenshot sign site tape website'.split(
    ' ',
  ),
);

/** Said of whatever it is, these tell that the story is none. */
const outright = new Set(
  'baseless debunked faked groundless hoax hoaxes misinformation photoshopped unfounded untrue'.split(' '),
);
const copulas = new Set(
  "are as be been being called calls deemed found is isn't it's proved proven proves that's was were".split(' '),
);

/** “Not a hoax”, “neither confirmed nor denied”: the cue itself is negated. */
function isTakenBack(words: readonly Word[], i: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - 3; at--) {
    const { lower, stem } = words[at] as Word;
    if (isMark(words[at])) return false;
    if (negating.has(lower) || verbs.has(stem) || isWithholding(words[at] as Word)) return true;
    if (lower === 'or' && words[at - 1]?.stem === 'confirm') return true;
  }
  return false;
}

/** “Refused to disavow”, “his refusal to deny it”: it takes back what follows, also where it tells who speaks. */
export function isWithholding({ stem }: Word): boolean {
  return withholding.has(stem);
}

const withholding = new Set(
  ['avoid', 'decline', 'fail', 'failure', 'hesitate', 'refusal', 'refuse', 'stop'].map(stemOf),
);

/** The sentence that the cue stands in ends with a question mark. */
function isAsked(words: readonly Word[], last: number): boolean {
  for (let at = last + 1; at < words.length; at++) {
    const { lower } = words[at] as Word;
    if (lower === '?') return true;
    if (lower === '.' || lower === '!') return false;
  }
  return false;
}
