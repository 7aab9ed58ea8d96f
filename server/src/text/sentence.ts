import { anyCase, beforeNumber, capitalised, titles } from './abbreviation.ts';
import { wordList } from './lexeme.ts';
import { reportingVerbs, sentenceStarters } from './sentence-word.ts';
import type { Span } from './span.ts';
import type { Token } from './token.ts';

/**
 * The sentences of one paragraph, from its tokens. A closing quotation mark or bracket after the stop belongs to the
 * sentence. A stop does not end a sentence that goes on with a lower-case word, nor a question or an exclamation in
 * quotation marks that a reporting clause follows (“Is it safe?” Jones asked). Linear.
 */
export function splitSentences(tokens: readonly Token[]): Span[] {
  const sentences: Span[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, lexeme } = tokens[i] as Token;
    if (kind !== 'punctuation' || !isTerminal(lexeme)) continue;
    const stop = i;
    while (i + 1 < tokens.length && isAttached(tokens, i)) i++;
    if (i + 1 < tokens.length && !isEnd(tokens, stop, i)) continue;
    sentences.push({ start: (tokens[first] as Token).start, end: (tokens[i] as Token).end });
    first = i + 1;
  }
  if (first < tokens.length)
    sentences.push({ start: (tokens[first] as Token).start, end: (tokens.at(-1) as Token).end });
  return sentences;
}

const isTerminal = wordList(['.', '!', '?', '…', '。', '！', '？', '‽']);
const closing = new Set(['”', '’', '"', "'", ')', ']', '»', '›', '*']);
const opening = new Set(['“', '‘', '"', "'", '«', '‹', '(', '[']);
const continuing = new Set([',', ';', ':', '–', '—', '-', '/', '&', '%']);
const reporting = new Set(reportingVerbs);

const starters = new Set(sentenceStarters);
const [titleSet, beforeNumberSet] = [new Set(titles), new Set(beforeNumber)];
const [capitalisedSet, anyCaseSet] = [new Set(capitalised), new Set(anyCase)];

/** Further stops, and closing marks without white space before them, belong to the stop before them. */
function isAttached(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index] as Token, tokens[index + 1] as Token];
  if (token.end === next.start) return isTerminal(next.lexeme) || closing.has(next.text);
  return next.text === '.' || next.text === '…' || next.text === '”' || next.text === '»';
}

/** Whether the sentence ends at `last`, the last mark that belongs to the stop at `stop`; there is a token after it. */
function isEnd(tokens: readonly Token[], stop: number, last: number): boolean {
  const next = tokens[last + 1] as Token;
  const mark = (tokens[stop] as Token).text;
  if (stop === 0 || !canStart(tokens, last + 1)) return false;
  if (last > stop) return !((mark === '?' || mark === '!') && isReportingClause(tokens, last + 1));
  if (mark !== '.') return next.start > (tokens[last] as Token).end || next.kind !== 'word';
  return isEndOfWord(tokens[stop - 1] as Token, tokens[stop] as Token, next);
}

/** Whether a lone full stop after the word `before` ends the sentence that `next` would follow. */
function isEndOfWord(before: Token, stop: Token, next: Token): boolean {
  if (before.end !== stop.start) return true;
  if (next.start === stop.end && (next.kind === 'number' || before.kind === 'symbol')) return false;
  if (before.kind !== 'word') return true;
  const upper = /^\p{Lu}/u.test(before.text);
  if (beforeNumberSet.has(before.lower) && next.kind === 'number') return false;
  if (upper && titleSet.has(before.lower.replace(/^.*-/u, ''))) return false;
  if (/^[ap]\.m$/u.test(before.lower)) return !timeWords.test(next.text);
  const abbreviated =
    (upper && capitalisedSet.has(before.lower)) ||
    anyCaseSet.has(before.lower) ||
    /^\p{L}(?:\.\p{L})*$/u.test(before.text) ||
    /\.\p{Lu}$/u.test(before.text);
  if (before.lower === 'i' && !/\./u.test(before.text)) return true;
  return !abbreviated || starters.has(next.lower) || opening.has(next.text);
}

/** After “5 p.m.”: a day, a month, a time zone or a year goes on with the time. */
const timeWords =
  /^(?:\d+|\p{Lu}{2,5}|Eastern|Central|Mountain|Pacific|Greenwich|British|local|(?:Mon|Tues?|Wednes|Wed|Thurs?|Fri|Satur|Sat|Sun)(?:day)?|Jan\p{L}*|Feb\p{L}*|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?\p{L}*|Oct\p{L}*|Nov\p{L}*|Dec\p{L}*)$/u;

/** A lower-case word or a mark that joins goes on with the sentence; “iPhone” and “[e2e]” may begin one. */
function canStart(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (continuing.has(token.text)) return false;
  if (/^\p{Ll}/u.test(token.text)) return /^\p{Ll}{1,2}\p{Lu}/u.test(token.text);
  if (token.text === '(') return !/^\p{Ll}/u.test(tokens[index + 1]?.text ?? '');
  return true;
}

/** “Jones asked”, “the minister said”, “said Jones”: a reporting verb among the next few words, before any mark. */
function isReportingClause(tokens: readonly Token[], index: number): boolean {
  for (let i = index; i < Math.min(index + 5, tokens.length); i++) {
    const token = tokens[i] as Token;
    if (reporting.has(token.lower)) return true;
    if (token.kind !== 'word') return false;
  }
  return false;
}
