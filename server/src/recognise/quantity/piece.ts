import { type Lexeme, lexemeOf, perLexeme } from '../../text/lexeme.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';
import { vulgarFractions } from '../lexicon/en/number-words.ts';
import { currencyCodes } from './money.ts';

/**
 * What the grammar of quantities reads: finer than a token, because “£7.6m”, “twenty-three” and “14-year-old” hold several
 * words each. digits: a figure with its separators; word: letters, inner apostrophes and stops included; name: letters and
 * digits in one (“MP3”), a version, an address; sign: any other character.
 */
export interface Piece extends Span {
  readonly kind: 'digits' | 'word' | 'name' | 'sign';
  readonly text: string;
  readonly lower: string;
  /** That of `lower`. */
  readonly lexeme: Lexeme;
  /** True where no white space stands before it. */
  readonly glued: boolean;
  /** What a figure or a character such as “½” is worth. */
  readonly value: number | null;
  /** The place of a figure's last digit: 0.1 for “7.6”, 1 for “12”. */
  readonly place: number;
}

/** Cuts the tokens of one paragraph into pieces. Linear. */
export function cutPieces(text: string, tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  const limit = tokens.at(-1)?.end ?? 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'symbol' && token.text.length > 2) {
      pieces.push(toPiece(text, token, 'name', ''));
    } else if (token.kind === 'punctuation' || token.kind === 'symbol') {
      pieces.push(toPiece(text, token, 'sign', token.lower));
    } else if (token.kind === 'word' && isPlain(token.lexeme)) {
      pieces.push(toPiece(text, token, 'word', token.lower));
    } else {
      const end = cutRun(pieces, text, token.start, endOfRun(tokens, i), limit);
      while (i + 1 < tokens.length && (tokens[i + 1] as Token).start < end) i++;
    }
  }
  return pieces;
}

/** Letters and apostrophes alone: the token is one piece. */
const isPlain = perLexeme(({ text }) => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2d || code === 0x26 || (code >= 0x30 && code <= 0x39)) return false;
    if (code === 0x2010 || code === 0x2011 || (code < 0x2160 && code > 0xbb && vulgar.has(text[i] as string)))
      return false;
  }
  return true;
});

/** Where the stretch of text without white space that holds token `index` ends. */
function endOfRun(tokens: readonly Token[], index: number): number {
  let last = index;
  while (last + 1 < tokens.length && (tokens[last + 1] as Token).start === (tokens[last] as Token).end) last++;
  return (tokens[last] as Token).end;
}

// Each is sticky and reads a character at most twice.
const grouped = /[1-9]\d{0,2}([, \u00a0\u2009\u202f'’])\d{3}(?:\1\d{3})*(?!\d)/y;
const lakhs = /\d{1,2}(?:,\d{2})+,\d{3}(?!\d)/y;
/** “1.234.567”, and “1.000,50” where a comma follows: points group as commas do in other countries. */
const dotted = /[1-9]\d{0,2}(?:(?:\.\d{3}){2,}(?![.\d])|(?:\.\d{3})+(?=,\d{1,2}(?![\d,])))/y;
const digits = /\d+/y;
const decimals = /\.\d+/y;
const commaDecimals = /,\d{1,2}(?![\d,]|\.\d)/y;
const version = /(?:\.\d+){2,}/y;
const power = /e[+-]?\d+(?![\p{L}\d])|(?:\s?[x×*]\s?10)?\^[+-]{0,2}\d+(?:\.\d+)?/iuy;
const letters = /[\p{L}\p{M}]+(?:['’.][\p{L}\p{M}]+)*/uy;
const mixture = /[\p{L}\p{M}\d]+/uy;

/**
 * Cuts the text from `start` to the end of its run, `end`; a figure may go on over a space to `limit` (“12 000”). Returns
 * where it stopped.
 */
function cutRun(pieces: Piece[], text: string, start: number, end: number, limit: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) at = cutFigure(pieces, text, at, limit);
    else at = cutOther(pieces, text, at);
  }
  return at;
}

function cutFigure(pieces: Piece[], text: string, start: number, limit: number): number {
  let end = match(grouped, text, start);
  if (end > limit) end = start;
  // A plain space groups digits only where all that follows is figures of three digits.
  if (end > start && text[end] === ' ' && text.slice(start, end).includes(' ') && isDigit(text, end + 1)) end = start;
  if (end === start) end = match(lakhs, text, start);
  if (end === start) end = match(dotted, text, start);
  const isGrouped = end > start;
  if (!isGrouped) end = match(digits, text, start);
  const versionEnd = match(version, text, end);
  if (versionEnd > end) {
    push(pieces, text, start, versionEnd, 'name', text.slice(start, versionEnd));
    return versionEnd;
  }
  const whole = text.slice(start, end).replace(/\D/g, '');
  let fraction = '';
  let next = match(decimals, text, end);
  const takesComma = !isGrouped || /[ .]/u.test(text.slice(start, end));
  if (next === end && takesComma && text[start - 1] !== ',') next = match(commaDecimals, text, end);
  if (next > end) {
    fraction = text.slice(end + 1, next);
    end = next;
  }
  let value = Number(`${whole}.${fraction || '0'}`);
  const powerEnd = match(power, text, end);
  if (powerEnd > end && powerEnd <= limit) {
    value = raise(value, text.slice(end, powerEnd));
    end = powerEnd;
  }
  push(pieces, text, start, end, 'digits', text.slice(start, end), value, 10 ** -fraction.length);
  return end;
}

/** “e10”, “x10^-4”, “^23”; two signs cancel out. */
function raise(base: number, suffix: string): number {
  const exponent = Number(/-?\d+(?:\.\d+)?$/.exec(suffix.replace('--', '').replace('+', ''))?.[0] ?? 1);
  if (/^e/i.test(suffix)) return base * 10 ** Number(suffix.slice(1));
  return suffix.startsWith('^') ? base ** exponent : base * 10 ** exponent;
}

function cutOther(pieces: Piece[], text: string, start: number): number {
  const end = match(letters, text, start);
  if (end > start) {
    const code = text.slice(start, end).toUpperCase();
    const currency = letterCurrencies.get(text.slice(start, end));
    if (currency !== undefined && match(amount, text, end) > end) {
      push(pieces, text, start, end, 'word', currency);
      return end;
    }
    if (isDigit(text, end) && !currencyCodes.has(code) && text[start - 1] !== '$') {
      const mixed = match(mixture, text, end);
      push(
        pieces,
        text,
        start,
        mixed,
        isPowered(text, end, mixed) ? 'word' : 'name',
        text.slice(start, mixed).toLowerCase(),
      );
      return mixed;
    }
    push(pieces, text, start, end, 'word', text.slice(start, end).toLowerCase().replaceAll('’', "'"));
    return end;
  }
  const one = start + ((text.codePointAt(start) as number) > 0xffff ? 2 : 1);
  if (text.slice(start, one).trim() !== '') push(pieces, text, start, one, 'sign', text.slice(start, one));
  return one;
}

/** Letters that stand for a currency before an amount, with its code in lower case: “R312m”, “N1,480”. */
const letterCurrencies: ReadonlyMap<string, string> = new Map([
  ['N', 'ngn'],
  ['R', 'zar'],
]);
/** What only an amount has: a scale, or thousands set apart. “R500” and “N2” may be a car and a road. */
const amount =
  /\d+(?:[.,]\d+)*(?:(?:m|mn|bn|b|tn|trn)(?![\p{L}\d])|[ -]?(?:million|billion|trillion)(?!\p{L}))|\d{1,3}(?:,\d{3})+(?!\d)/uy;

/** “km2”, “m3”: a unit with its power. */
function isPowered(text: string, digitsStart: number, end: number): boolean {
  return (
    end === digitsStart + 1 &&
    /[23]/.test(text[digitsStart] as string) &&
    /(?:m|ft|in|mi|yd)$/i.test(text.slice(Math.max(0, digitsStart - 2), digitsStart))
  );
}

function push(
  pieces: Piece[],
  text: string,
  start: number,
  end: number,
  kind: Piece['kind'],
  lower: string,
  value?: number,
  place = 0,
): void {
  const worth = value ?? worthOf(kind, lower);
  pieces.push({
    start,
    end,
    kind,
    text: text.slice(start, end),
    lower,
    lexeme: lexemeOf(lower, tokenKinds[kind]),
    glued: isGlued(text, start),
    value: worth,
    place,
  });
}

const tokenKinds = { digits: 'number', word: 'word', name: 'word', sign: 'symbol' } as const;

function toPiece(text: string, token: Token, kind: Piece['kind'], lower: string): Piece {
  const { start, end } = token;
  return {
    start,
    end,
    kind,
    text: token.text,
    lower,
    lexeme: kind === 'name' ? lexemeOf(lower, 'symbol') : token.lexeme,
    glued: isGlued(text, start),
    value: worthOf(kind, lower),
    place: 0,
  };
}

function isGlued(text: string, start: number): boolean {
  return start > 0 && !isSpace(text.charCodeAt(start - 1));
}

function worthOf(kind: Piece['kind'], lower: string): number | null {
  return kind === 'sign' ? (vulgar.get(lower) ?? null) : null;
}

const vulgar = new Map(vulgarFractions);

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x3000 || code === 0xfeff;
}
