import { type Lexeme, lexemeAt, lexemeOf, type TokenKind } from './lexeme.ts';
import { plainEnd, plainKind } from './plain-token.ts';
import type { Span } from './span.ts';

/** A form at its place in the text: `kind`, `text` and `lower` are those of its lexeme. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  readonly lexeme: Lexeme;
}

/** Splits `text` from `span.start` to `span.end` into tokens; only invisible characters lie between them. Linear. */
export function tokenise(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const part = text.slice(span.start, span.end);
  const tokens: Token[] = [];
  let at = span.start;
  while (at < span.end) {
    if (text.charCodeAt(at) === space) {
      at++;
      continue;
    }
    const end = plainEnd(text, at, span.end);
    if (end > at) {
      tokens.push(toToken(lexemeAt(text, at, end, plainKind(text, at)), at));
      at = end;
      continue;
    }
    pattern.lastIndex = at - span.start;
    const match = pattern.exec(part);
    if (match === null) break;
    const start = span.start + match.index;
    tokens.push(toToken(lexemeOf(match[0], kindOf(match)), start));
    at = start + match[0].length;
  }
  return tokens;
}

const space = 0x20;

export function toToken(lexeme: Lexeme, start: number): Token {
  const { kind, text, lower } = lexeme;
  return { start, end: start + text.length, kind, text, lower, lexeme };
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

function kindOf(match: RegExpExecArray): TokenKind {
  if (match[3] !== undefined) return 'word';
  if (match[1] !== undefined) return 'number';
  return match[2] !== undefined || match[4] !== undefined ? 'symbol' : 'punctuation';
}
