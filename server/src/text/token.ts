import type { Span } from './span.ts';

/**
 * word: letters, with inner apostrophes, hyphens, dots and ampersands (“F-Secure”, “U.S.”, “AT&T”), digits allowed after
 * or before letters (“5Rights”, “3CX”); number: digits with separators; symbol: currency, percent and other signs;
 * punctuation: everything else that is not white space, one code point each.
 */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, with straight apostrophes: what lexicons are looked up by. */
  readonly lower: string;
}

// One alternative each, sticky, without nested quantifiers that could match the same text twice: linear on any input.
const pattern =
  /(?<number>\d+(?:[.,]\d+)*(?![\p{L}\d]))|(?<word>[\p{L}\p{M}\d]+(?:[.'’&-][\p{L}\p{M}\d]+)*)|(?<symbol>[$£€¥₹%‰°#+=<>@^|~§©®™]|\p{Sc})|(?<punctuation>[^\s])/gsu;

/** Splits `text` from `span.start` to `span.end` into tokens; white space lies between them. Linear. */
export function tokenise(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  const part = text.slice(span.start, span.end);
  for (const match of part.matchAll(pattern)) {
    const groups = match.groups as Record<TokenKind, string | undefined>;
    const value = match[0];
    const start = span.start + match.index;
    const kind: TokenKind =
      groups.word !== undefined
        ? 'word'
        : groups.number !== undefined
          ? 'number'
          : groups.symbol !== undefined
            ? 'symbol'
            : 'punctuation';
    tokens.push({
      start,
      end: start + value.length,
      kind,
      text: value,
      lower: value.toLowerCase().replaceAll('’', "'"),
    });
  }
  return tokens;
}
