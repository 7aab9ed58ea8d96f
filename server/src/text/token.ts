import type { Span } from './span.ts';

/**
 * word: letters, with inner apostrophes, hyphens, dots and ampersands (“F-Secure”, “U.S.” without its last stop, “AT&T”),
 * digits allowed after or before letters (“5Rights”, “3CX”, “16.8m”); number: digits with separators; symbol: currency,
 * percent and other signs, and a whole web or e-mail address; punctuation: everything else that shows, one code point each.
 */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, with straight apostrophes and without invisible characters: what lexicons are looked up by. */
  readonly lower: string;
}

// Soft hyphens and zero-width joiners stand inside words of web pages.
const letter = '[\\p{L}\\p{M}\\p{N}]';
const inWord = '[\\p{L}\\p{M}\\p{N}\\u00ad\\u200b-\\u200d\\u2060]';
// A dot between a lower-case word and a capitalised one is the stop of a sentence whose space got lost, not part of a word.
const joiner = "(?:['’ʼ&‐‑-]|\\.(?!(?<=\\p{Ll}\\p{Ll}\\.)\\p{Lu}\\p{Ll})|,(?<=\\d,)(?=\\d))";

/**
 * Each alternative consumes what it matches in one way only, and the lengths of an e-mail address are bounded as in
 * RFC 5321, so that matching is linear on any input.
 */
const pattern = new RegExp(
  [
    '(\\d+(?:[.,]\\d+)*(?![\\p{L}\\d]|[.,]\\d))',
    '((?:https?:\\/\\/|www\\.)[^\\s<>“”"]*[^\\s<>“”"\'’.,;:!?)\\]]|[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,8})',
    `(${letter}${inWord}*(?:${joiner}${inWord}+)*)`,
    '([$£€¥₹%‰°#+=<>@^|~§©®™]|\\p{Sc})',
    '[^\\s\\p{Cc}\\p{Cf}]',
  ].join('|'),
  'gu',
);

/** Splits `text` from `span.start` to `span.end` into tokens; only invisible characters lie between them. Linear. */
export function tokenise(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const part = text.slice(span.start, span.end);
  const tokens: Token[] = [];
  let at = 0;
  while (at < part.length) {
    if (part.charCodeAt(at) === space) {
      at++;
      continue;
    }
    const plain = plainWordEnd(part, at);
    if (plain > at) {
      const word = part.slice(at, plain);
      tokens.push({
        start: span.start + at,
        end: span.start + plain,
        kind: 'word',
        text: word,
        lower: word.toLowerCase(),
      });
      at = plain;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(part);
    if (match === null) break;
    const start = span.start + match.index;
    tokens.push({ start, end: start + match[0].length, kind: kindOf(match), text: match[0], lower: fold(match[0]) });
    at = match.index + match[0].length;
  }
  return tokens;
}

const space = 0x20;

/** The end of a word of ASCII letters that a space, a comma or a closing bracket follows: most words; else `start`. */
function plainWordEnd(part: string, start: number): number {
  let end = start;
  while (isAsciiLetter(part.charCodeAt(end))) end++;
  if (end === start || end === part.length) return end;
  const next = part.charCodeAt(end);
  return next === space || next === 0x2c || next === 0x29 ? end : start;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function kindOf(match: RegExpExecArray): TokenKind {
  if (match[3] !== undefined) return 'word';
  if (match[1] !== undefined) return 'number';
  return match[2] !== undefined || match[4] !== undefined ? 'symbol' : 'punctuation';
}

function fold(word: string): string {
  const lower = word.toLowerCase();
  return /^[\x20-\x7e]*$/.test(lower)
    ? lower
    : lower
        .replace(/[’ʼ]/gu, "'")
        .replace(/[‐‑]/gu, '-')
        .replace(/\p{Cf}/gu, '');
}
