import type { Token } from '../text/token.ts';
import { evaluativeWords } from './lexicon/en/evaluative-word.ts';
import type { ClaimKind } from './model.ts';

/**
 * What kind of claim the words make, the strongest sign first: a promise binds the speaker, a demand others, a forecast
 * is about what is not yet so, an opinion values; the rest are facts, true or not.
 */
export function readKind(words: readonly Token[], attributed: boolean): ClaimKind {
  const lower = words.map((word) => word.lower);
  if (isPromise(lower)) return 'promise';
  if (isDemand(lower)) return 'demand';
  if (isOpinion(lower, attributed)) return 'opinion';
  return isForecast(lower) ? 'forecast' : 'fact';
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const firstPerson = set("i we i'll we'll");
const intending = set('will shall promise pledge commit vow guarantee intend');
const promising = set('committed pledged pledges promised promises vowed vows guaranteed pledging promising vowing');

function isPromise(words: readonly string[]): boolean {
  return words.some((word, i) => {
    if (word === "i'll" || word === "we'll") return true;
    if (promising.has(word)) return ['to', 'that', 'it', 'he', 'she', 'they', 'not'].includes(words[i + 1] ?? '');
    return firstPerson.has(word) && words.slice(i + 1, i + 3).some((next) => intending.has(next));
  });
}

const obliging = set('must should ought');
const demanding = set('urge urged urges urging demand demanded demands demanding implore implored');
const asking = set('ask asked asks asking told call called calls calling appealed');
const needing = set('need needs have has');
const needy = set('we you they government ministers');
const subordinating = set('as because if that when where which who');

function isDemand(words: readonly string[]): boolean {
  return words.some((word, i) => {
    if (obliging.has(word) || demanding.has(word)) return true;
    const isNeed = needing.has(word);
    if (!isNeed && !asking.has(word)) return false;
    const before = words[i - 1] ?? '';
    const rest = words.slice(i + 1, i + 8);
    // “We need to act” demands; “at a time when we need to act” does not.
    if (isNeed) return rest[0] === 'to' && needy.has(before) && !subordinating.has(words[i - 2] ?? '');
    if (before === 'to') return false;
    if (/ing$/u.test(word) && !/^(?:is|are|am|was|were|been|'re|,)$/u.test(before)) return false;
    return /^call/u.test(word) ? rest[0] === 'for' || rest[0] === 'on' : rest.includes('to') && rest[0] !== 'that';
  });
}

const valuing = new Set(evaluativeWords);
const stances = set(
  'think thinks thought believe believes believed feel feels felt hope hopes arguably apparently seems seem appears appear',
);

function isOpinion(words: readonly string[], attributed: boolean): boolean {
  const stance = words.some(
    (word, i) => stances.has(word) && (attributed || firstPerson.has(words[i - 1] ?? '') || word === 'arguably'),
  );
  // One word that values makes an opinion of what somebody says; the article's own voice values with several.
  const values = words.filter((word) => valuing.has(word)).length;
  return stance || values >= (attributed ? 1 : 2);
}

const foretelling = set(
  "will would could may might won't wouldn't shall likely unlikely forecast forecasts predicted predicts expected expects risks",
);
const planning = set('plans planned planning aims wants intends considering due set expected proposed proposes');

function isForecast(words: readonly string[]): boolean {
  return words.some((word, i) => foretelling.has(word) || (planning.has(word) && words[i + 1] === 'to'));
}
