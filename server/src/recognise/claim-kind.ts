import { perLexeme, wordList } from '../text/lexeme.ts';
import type { Token } from '../text/token.ts';
import { evaluativeWords } from './lexicon/en/evaluative-word.ts';
import type { ClaimKind } from './model.ts';
import { isBaseForm } from './predicate.ts';

/**
 * What kind of claim the words make, the strongest sign first: a promise binds the speaker, a demand others, a forecast
 * is about what is not yet so, an opinion values; the rest are facts, true or not.
 */
export function readKind(words: readonly Token[], attributed: boolean): ClaimKind {
  let cues = 0;
  for (const { lexeme } of words) cues |= cuesOf(lexeme);
  if ((cues & cue.promise) !== 0 && isPromise(words)) return 'promise';
  if (((cues & cue.demand) !== 0 && isDemand(words)) || (attributed && isImperative(words))) return 'demand';
  if ((cues & cue.opinion) !== 0 && isOpinion(words, attributed)) return 'opinion';
  return (cues & cue.forecast) !== 0 && isForecast(words) ? 'forecast' : 'fact';
}

/** The kinds that a word can be a sign of, a bit each: a claim without such a word is not looked at for that kind. */
const cue = { promise: 1, demand: 2, opinion: 4, forecast: 8 };
const cuesOf = perLexeme((lexeme) => {
  let cues = 0;
  if (promises(lexeme) || isPromising(lexeme) || isFirstPerson(lexeme)) cues |= cue.promise;
  if (isObliging(lexeme) || isWanting(lexeme) || isNeeding(lexeme) || isAsking(lexeme)) cues |= cue.demand;
  if (isValuing(lexeme) || isStance(lexeme) || isView(lexeme)) cues |= cue.opinion;
  if (isForetelling(lexeme) || isPlanning(lexeme)) cues |= cue.forecast;
  return cues;
});

const list = (words: string) => wordList(words.split(' '));

const isFirstPerson = list("i we i'll we'll");
const promises = list("i'll we'll");
const isIntending = list('will shall promise pledge commit vow guarantee intend');
const isPromising = list(
  'committed pledged pledges promised promises vowed vows guarantee guaranteed guarantees pledging promising vowing',
);
const opensPromise = list('to that it he she they not');

function isPromise(words: readonly Token[]): boolean {
  for (let i = 0; i < words.length; i++) {
    const { lexeme } = words[i] as Token;
    if (promises(lexeme)) return true;
    const next = words[i + 1];
    if (next === undefined) continue;
    if (isPromising(lexeme)) {
      if (opensPromise(next.lexeme)) return true;
    } else if (isFirstPerson(lexeme)) {
      const after = words[i + 2];
      if (isIntending(next.lexeme) || (after !== undefined && isIntending(after.lexeme))) return true;
    }
  }
  return false;
}

const isObliging = list('must should ought urge urged urges urging demand demanded demands demanding implore implored');
const isAsking = list('ask asked asks asking told call called calls calling appealed');
const isNeeding = list('need needs have has');
const isNeedy = list('we you they government ministers');
const isSubordinating = list('as because if that when where which who');
const isProgressiveBe = list("is are am was were been 're ,");

function isDemand(words: readonly Token[]): boolean {
  for (let i = 0; i < words.length; i++) {
    const { lexeme } = words[i] as Token;
    if (isObliging(lexeme)) return true;
    if (isWanting(lexeme) && isWish(words, i)) return true;
    if (isNeeding(lexeme) ? isNeed(words, i) : isAsking(lexeme) && isRequest(words, i)) return true;
  }
  return false;
}

/** “Give the statues back,” somebody says. */
function isImperative(words: readonly Token[]): boolean {
  const start = words.findIndex(({ kind }) => kind === 'word');
  const [verb, object] = [words[start], words[start + 1]];
  if (verb === undefined || object === undefined || !isBaseForm(verb.lexeme)) return false;
  return opensObject(object.lexeme) && words[start - 1]?.kind === 'punctuation';
}

const opensObject = list('a all an her him his it its me my our that the their them these this those us your');

/** “Parents want the council to reopen it”: who wants it does not do it. */
function isWish(words: readonly Token[], index: number): boolean {
  const next = words[index + 1];
  if (next === undefined || next.lower === 'to' || words[index - 1]?.lower === 'to') return false;
  if (!opensObject(next.lexeme) && !/^\p{Lu}/u.test(next.text)) return false;
  return words.slice(index + 2, index + 8).some(({ lower }) => lower === 'to');
}

const isWanting = list('want wanted wants');

/** “We need to act” demands; “at a time when we need to act” does not. */
function isNeed(words: readonly Token[], index: number): boolean {
  const [before, opening] = [words[index - 1], words[index - 2]];
  if (words[index + 1]?.lower !== 'to' || before === undefined || !isNeedy(before.lexeme)) return false;
  return opening === undefined || !isSubordinating(opening.lexeme);
}

function isRequest(words: readonly Token[], index: number): boolean {
  const { lower } = words[index] as Token;
  const before = words[index - 1];
  if (before?.lower === 'to') return false;
  if (lower.endsWith('ing') && (before === undefined || !isProgressiveBe(before.lexeme))) return false;
  const next = words[index + 1]?.lower;
  if (lower.startsWith('call')) return next === 'for' || next === 'on';
  return next !== 'that' && words.slice(index + 1, index + 8).some((word) => word.lower === 'to');
}

const isValuing = wordList(evaluativeWords);
const isStance = list(
  'think thinks thought believe believes believed feel feels felt hope hopes arguably apparently seems seem appears appear',
);

function isOpinion(words: readonly Token[], attributed: boolean): boolean {
  let values = 0;
  for (let i = 0; i < words.length; i++) {
    const { lexeme } = words[i] as Token;
    if (isValuing(lexeme)) values++;
    if (isStance(lexeme) && (attributed || isStanceOfOwn(words, i)) && !isHearsay(words, i)) return true;
    if (isView(lexeme) && isPossessive(words[i - 1]) && words[i - 2]?.lower === 'in') return true;
  }
  // One word that values makes an opinion of what somebody says; the article's own voice values with several.
  return values >= (attributed ? 1 : 2);
}

/** “Long thought to be a copy”: nobody in particular thinks so. */
function isHearsay(words: readonly Token[], index: number): boolean {
  return words[index + 1]?.lower === 'to' && /(?:ed|ought)$/u.test((words[index] as Token).lower);
}

const isView = list('eyes opinion view');
const possessives = list('her his its my our the their your');

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && possessives(token.lexeme);
}

function isStanceOfOwn(words: readonly Token[], index: number): boolean {
  const before = words[index - 1];
  return (before !== undefined && isFirstPerson(before.lexeme)) || words[index]?.lower === 'arguably';
}

const isForetelling = list(
  "will would could may might won't wouldn't shall likely unlikely expect expected expects forecast forecasts predict predicted predicts risks",
);
const isPlanning = list('plans planned planning aims wants intends considering due set expected proposed proposes');

function isForecast(words: readonly Token[]): boolean {
  return words.some(
    ({ lexeme }, i) =>
      (isForetelling(lexeme) && !isSupposing(words, i)) || (isPlanning(lexeme) && words[i + 1]?.lower === 'to'),
  );
}

/** “May be happy to pay”, “may have paid”: a guess at what is so. “May be closed” is about what is to come. */
function isSupposing(words: readonly Token[], index: number): boolean {
  const [modal, next, after] = [words[index], words[index + 1], words[index + 2]];
  if (modal === undefined || next === undefined || !isMay(modal.lexeme)) return false;
  if (next.lower === 'have') return true;
  return next.lower === 'be' && after !== undefined && isState(after.lexeme);
}

const isMay = list('may might');
const isState = list(
  'able afraid angry aware content eager glad guilty happy ignorant innocent keen pleased proud ready reluctant right sad sorry sure tempted true unaware unable unhappy unwilling wary willing wrong',
);
