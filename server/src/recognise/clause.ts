import { type Lexeme, wordList } from '../text/lexeme.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import { reportingFinite, reportingParticiples } from './lexicon/en/reporting-form.ts';
import { findFiniteVerb, isAuxiliary, isFiniteVerb, isLikelyVerb } from './predicate.ts';

/**
 * The parts of one sentence that state one thing each, from the sentence's tokens: coordinated clauses with subjects
 * and verbs of their own, relative clauses at the end that add a fact, reports joined to a report (“X, warning that
 * Y”), and asides between dashes. The words that join two parts belong to neither. In doubt a sentence stays whole.
 */
export function splitClauses(tokens: readonly Token[]): Span[] {
  const cuts: Cut[] = [];
  if (tokens.length > longestSentence) return toSpans(tokens, cuts);
  const sentence = new SentenceScan(tokens);
  for (let i = 1; i < tokens.length - 1; i++) {
    sentence.advance(i);
    if (sentence.inBrackets) continue;
    const next = findCut(sentence, i);
    if (next === null) continue;
    cuts.push(next);
    sentence.begin(next.start);
    i = next.start - 1;
  }
  return toSpans(tokens, cuts);
}

/** The end of one part and the start of the next, as token indices. */
interface Cut {
  readonly end: number;
  readonly start: number;
}

/** In tokens. What is longer is a list or no sentence at all, and looking ahead in it would cost too much. */
const longestSentence = 400;
/** The fewest words that a part has. */
const shortest = 4;
/** How far a subject may be from its verb, in tokens. */
const subjectReach = 12;

/** What has been seen of the sentence up to a token. */
class SentenceScan {
  readonly tokens: readonly Token[];
  partStart = 0;
  inBrackets = false;
  /** A finite verb stands in the part, or since its last comma. */
  verbInPart = false;
  verbSinceComma = false;
  #seen = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** Takes in the tokens before `index`. */
  advance(index: number): void {
    for (; this.#seen < index; this.#seen++) {
      if ((this.tokens[this.#seen] as Token).kind === 'punctuation') this.#readMark(this.#seen);
      else if (!this.verbSinceComma && (isFiniteVerb(this.tokens, this.#seen) || isLikelyVerb(this.tokens, this.#seen)))
        this.verbInPart = this.verbSinceComma = true;
    }
    this.inBrackets = this.#depth > 0;
  }

  #readMark(index: number): void {
    const { text } = this.tokens[index] as Token;
    if (text === '(' || text === '[') this.#depth++;
    else if (text === ')' || text === ']') this.#depth = Math.max(0, this.#depth - 1);
    else if (text === ',' || isDash(this.tokens, index)) this.verbSinceComma = false;
  }

  begin(start: number): void {
    this.partStart = start;
    this.#seen = start;
    this.verbInPart = this.verbSinceComma = false;
  }
}

function findCut(sentence: SentenceScan, index: number): Cut | null {
  const { tokens } = sentence;
  const token = tokens[index] as Token;
  if (!sentence.verbInPart || index - sentence.partStart < shortest) return null;
  if (token.kind !== 'punctuation') return isJoiner(token.lexeme) ? cutAtJoiner(sentence, index) : null;
  if (token.text === ',') return cutAtComma(sentence, index);
  if (token.text === ';') return cutAtSemicolon(tokens, index);
  return isDash(tokens, index) ? cutAtDash(sentence, index) : null;
}

const spoke = wordList(reportingFinite);
const speaks = wordList(reportingParticiples);
const isJoiner = wordList(['and', 'but']);
const contrasts = wordList(['and', 'but', 'so', 'yet', 'while', 'whereas', 'although', 'though']);
const isPronoun = wordList(
  "he he's he'd he'll it it's it'll she she's she'd she'll that that's they they're they've they'd they'll this".split(
    ' ',
  ),
);
const isRelative = wordList(['which', 'who', 'whose', 'where']);
const subordinates = wordList(
  'after although as because before if once since though unless until when whether while'.split(' '),
);

/** Whether there is a token, and its form is in the list. */
function isOne(list: (lexeme: Lexeme) => boolean, token: Token | undefined): boolean {
  return token !== undefined && list(token.lexeme);
}

function cutAtComma(sentence: SentenceScan, index: number): Cut | null {
  const { tokens } = sentence;
  const word = tokens[index + 1] as Token;
  if (opensWithCondition(sentence)) return null;
  if (speaks(word.lexeme)) return cut(tokens, index, index + 1);
  if (isRelative(word.lexeme)) return isTail(tokens, index + 1) ? cut(tokens, index, index + 1) : null;
  if (!contrasts(word.lexeme)) return null;
  const start = skipJoiner(tokens, index + 2);
  if (isOne(spoke, tokens[start])) return cut(tokens, index, start);
  // In a list the part since the last comma has no verb: “A, B, and C are …”.
  if (!sentence.verbSinceComma) return null;
  // “…, but they refused” needs the clause before it to be understood: the two stay one.
  if (isOne(isPronoun, tokens[start])) return null;
  // “while” always has a subject after it; after “and” a verb goes on with the subject before: “and exports to …”.
  const opens = subordinates(word.lexeme) || !isFiniteVerb(tokens, start);
  return opens && isClause(tokens, start) ? cut(tokens, index, start) : null;
}

function cutAtSemicolon(tokens: readonly Token[], index: number): Cut | null {
  if (findFiniteVerb(tokens, index + 1, tokens.length) < 0) return null;
  return cut(tokens, index, isOne(contrasts, tokens[index + 1]) ? index + 2 : index + 1);
}

/** Without a comma only a second report is told apart with certainty: “said A and added that B”, “that A and that B”. */
function cutAtJoiner(sentence: SentenceScan, index: number): Cut | null {
  const { tokens } = sentence;
  const next = tokens[index + 1] as Token;
  const after = tokens[index + 2];
  if (spoke(next.lexeme) && after !== undefined && !/^[\p{P}]$/u.test(after.text)) return cut(tokens, index, index + 1);
  if (next.lower !== 'that' || opensWithCondition(sentence)) return null;
  return isClause(tokens, index + 2) ? cut(tokens, index, index + 2) : null;
}

/** A dash opens a new statement, or an aside that a second dash closes. */
function cutAtDash(sentence: SentenceScan, index: number): Cut | null {
  const { tokens, partStart } = sentence;
  const joined = isOne(contrasts, tokens[index + 1]);
  const start = skipJoiner(tokens, joined ? index + 2 : index + 1);
  // Past an aside the sentence must begin anew; where it goes on with its verb, the parts belong together.
  if (findDash(tokens, partStart, index) < index)
    return joined && opensClause(tokens, start) ? cut(tokens, index, start) : null;
  const close = findDash(tokens, index + 1, tokens.length);
  if (close < tokens.length) {
    const goesOn = isOne(contrasts, tokens[close + 1]) && opensClause(tokens, skipJoiner(tokens, close + 2));
    return goesOn && findFiniteVerb(tokens, start, close) >= 0 ? cut(tokens, index, start) : null;
  }
  if (isOne(isRelative, tokens[start])) return isTail(tokens, start) ? cut(tokens, index, start) : null;
  return opensClause(tokens, start) || isMeasure(tokens, start) ? cut(tokens, index, start) : null;
}

/** The index of the first dash in `[from, to)`; `to` where there is none. */
function findDash(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (isDash(tokens, i)) return i;
  return to;
}

function opensClause(tokens: readonly Token[], start: number): boolean {
  return start < tokens.length && !isFiniteVerb(tokens, start) && isClause(tokens, start);
}

function cut(tokens: readonly Token[], end: number, start: number): Cut | null {
  return countWords(tokens, start, tokens.length) >= shortest ? { end, start } : null;
}

/** Past “that” and a comma after the joining word: “, and that an officer …”, “, and, when …”. */
function skipJoiner(tokens: readonly Token[], index: number): number {
  const next = tokens[index];
  if (next === undefined) return index;
  if (next.text === ',') return index + 1;
  return next.lower === 'that' && !isFiniteVerb(tokens, index + 1) ? index + 1 : index;
}

const isNoSubject = wordList(
  'to not then also even or nor than with without by from into of as such only particularly especially including'.split(
    ' ',
  ),
);

/** Whether a clause with its own subject and finite verb begins at a token. */
function isClause(tokens: readonly Token[], start: number, introduced = false): boolean {
  const first = tokens[start];
  if (first === undefined || isNoSubject(first.lexeme) || isAuxiliary(first)) return false;
  if (subordinates(first.lexeme))
    return !introduced && findFiniteVerb(tokens, start + 1, Math.min(start + subjectReach, tokens.length)) >= 0;
  for (let i = start; i < Math.min(start + subjectReach, tokens.length); i++) {
    const token = tokens[i] as Token;
    if (i > start && isFiniteVerb(tokens, i)) return true;
    // A phrase of time or place may come first: “but in May, the firm closed”.
    if (token.text === ',')
      return !introduced && i - start <= 6 && !endsWithReport(tokens) && isClause(tokens, i + 1, true);
    if (token.text === ';' || token.text === ':' || isDash(tokens, i)) return false;
    if (i > start && opensRelative(tokens, i)) return false;
  }
  return false;
}

/** “…, the jury’s president said.”: the last words name who says all that stands before them. */
function endsWithReport(tokens: readonly Token[]): boolean {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { kind, lexeme } = tokens[i] as Token;
    if (kind === 'word') return spoke(lexeme);
  }
  return false;
}

/** “who”, “which”, and “that” unless a preposition makes it point (“of that intelligence”). */
function opensRelative(tokens: readonly Token[], index: number): boolean {
  const { lower, lexeme } = tokens[index] as Token;
  if (lower !== 'that') return isRelative(lexeme);
  return !isOne(pointsAt, tokens[index - 1]);
}

const pointsAt = wordList('about after at before by for from in of on to with'.split(' '));

/** A relative clause that runs to the end of the sentence and is long enough to state something. */
function isTail(tokens: readonly Token[], start: number): boolean {
  if (countWords(tokens, start, tokens.length) < 7 || findFiniteVerb(tokens, start + 1, tokens.length) < 0)
    return false;
  for (let i = start + 1; i < tokens.length - 1; i++) {
    if ((tokens[i] as Token).text === ',' && isFiniteVerb(tokens, i + 1)) return false;
  }
  return true;
}

/** “more than 90 per cent of …”: a number soon after the dash, with what it counts. */
function isMeasure(tokens: readonly Token[], start: number): boolean {
  const near = tokens.slice(start, start + 4).some((token) => token.kind === 'number');
  return near && countWords(tokens, start, tokens.length) >= 5;
}

const opensCondition = wordList(['if', 'unless', 'when', 'whether', 'while']);

/** “If A and B, C”: what is joined inside the condition states nothing by itself. */
function opensWithCondition({ tokens, partStart }: SentenceScan): boolean {
  const word = tokens[partStart]?.kind === 'punctuation' ? tokens[partStart + 1] : tokens[partStart];
  return isOne(opensCondition, word);
}

/** A dash with white space around it, or a long one: not a hyphen, not a range of numbers. */
function isDash(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (token.text === '—' || token.text === '―') return true;
  if (token.text !== '-' && token.text !== '–') return false;
  return tokens[index - 1]?.end !== token.start && tokens[index + 1]?.start !== token.end;
}

function countWords(tokens: readonly Token[], from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to && words < 20; i++) {
    const { kind } = tokens[i] as Token;
    if (kind === 'word' || kind === 'number') words++;
  }
  return words;
}

function toSpans(tokens: readonly Token[], cuts: readonly Cut[]): Span[] {
  const spans: Span[] = [];
  let first = 0;
  for (const { end, start } of [...cuts, { end: tokens.length, start: tokens.length }]) {
    spans.push({ start: (tokens[first] as Token).start, end: (tokens[end - 1] as Token).end });
    first = start;
  }
  return spans;
}
