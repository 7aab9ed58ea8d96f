import type { TokenKind } from './lexeme.ts';

/**
 * The end of the token at `start` where its characters and the one after it decide alone where it ends, as they do nearly
 * always: words of ASCII letters, figures, single marks. `start` itself where the whole pattern of tokens has to be tried.
 */
export function plainEnd(text: string, start: number, limit: number): number {
  const sort = sortOf(text, start, limit);
  if (sort === sorts.letter) return wordEnd(text, start, limit);
  if (sort === sorts.digit) return figureEnd(text, start, limit);
  if (sort === sorts.mark || sort === sorts.symbol || sort === sorts.colon || sort === sorts.apostrophe)
    return start + 1;
  return isJoint(sort) && isBreak(sortOf(text, start + 1, limit)) ? start + 1 : start;
}

/** The kind of the token at `start` whose end is plain. */
export function plainKind(text: string, start: number): TokenKind {
  const sort = sortOf(text, start, text.length);
  if (sort === sorts.letter) return 'word';
  if (sort === sorts.digit) return 'number';
  return sort === sorts.symbol || sort === sorts.jointSymbol ? 'symbol' : 'punctuation';
}

/**
 * joint: punctuation that joins words, or may stand in an e-mail address; jointSymbol: a symbol that may stand in one;
 * space: also what is beyond the end; other: what the pattern has to decide about.
 */
const sorts = {
  other: 0,
  space: 1,
  letter: 2,
  digit: 3,
  mark: 4,
  symbol: 5,
  apostrophe: 6,
  joint: 7,
  jointSymbol: 8,
  colon: 9,
} as const;

const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code++) ascii[code] = readSort(String.fromCharCode(code));

function readSort(character: string): number {
  if (/[A-Za-z]/.test(character)) return sorts.letter;
  if (/[0-9]/.test(character)) return sorts.digit;
  if (/[ \t\n\v\f\r]/.test(character)) return sorts.space;
  if (character === "'") return sorts.apostrophe;
  if (character === ':') return sorts.colon;
  if (/[.&_-]/.test(character)) return sorts.joint;
  if (/[%+@]/.test(character)) return sorts.jointSymbol;
  if (/[$#=<>^|~]/.test(character)) return sorts.symbol;
  return /[\x21-\x7e]/.test(character) ? sorts.mark : sorts.other;
}

/** Beyond ASCII, what news is full of: the no-break space, dashes, quotation marks, the ellipsis. */
const typographic = new Map([
  [0xa0, sorts.space],
  [0x2013, sorts.mark],
  [0x2014, sorts.mark],
  [0x2018, sorts.mark],
  [0x2019, sorts.apostrophe],
  [0x201c, sorts.mark],
  [0x201d, sorts.mark],
  [0x2026, sorts.mark],
]);

function sortOf(text: string, index: number, limit: number): number {
  if (index >= limit) return sorts.space;
  const code = text.charCodeAt(index);
  return code < 128 ? (ascii[code] as number) : (typographic.get(code) ?? sorts.other);
}

function isJoint(sort: number): boolean {
  return sort >= sorts.apostrophe && sort <= sorts.jointSymbol;
}

/** After a joint, these show that it joins nothing. */
function isBreak(sort: number): boolean {
  return sort === sorts.space || sort === sorts.mark;
}

/** The end of the word at `start`: of letters, and of apostrophes, hyphens and ampersands between letters. */
function wordEnd(text: string, start: number, limit: number): number {
  for (let end = start + 1; ; end++) {
    const sort = sortOf(text, end, limit);
    if (sort === sorts.letter) continue;
    if (sort === sorts.space || sort === sorts.mark || sort === sorts.symbol) return end;
    const next = sortOf(text, end + 1, limit);
    // A web address goes on with slashes, or after “www.” with anything.
    if (sort === sorts.colon) return next === sorts.mark ? start : end;
    if (sort !== sorts.apostrophe && sort !== sorts.joint) return start;
    if (isBreak(next)) return text.startsWith('www.', start) ? start : end;
    if (next !== sorts.letter || !joins(text.charCodeAt(end))) return start;
  }
}

/** Dots join abbreviations, but stand between sentences as well: these are left to the pattern, as are underscores. */
function joins(code: number): boolean {
  return code !== 0x2e && code !== 0x5f;
}

/** The end of the figure at `start`: of digits, with dots and commas between them. */
function figureEnd(text: string, start: number, limit: number): number {
  for (let end = start + 1; ; end++) {
    const sort = sortOf(text, end, limit);
    if (sort === sorts.digit) continue;
    if (sort === sorts.letter || sort === sorts.other) return start;
    const code = text.charCodeAt(end);
    if ((code !== 0x2e && code !== 0x2c) || sortOf(text, end + 1, limit) !== sorts.digit) return end;
  }
}
