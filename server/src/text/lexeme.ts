/**
 * word: letters, with inner apostrophes, hyphens, dots and ampersands (“F-Secure”, “U.S.” without its last stop, “AT&T”),
 * digits allowed after or before letters (“5Rights”, “3CX”, “16.8m”); number: digits with separators; symbol: currency,
 * percent and other signs, and a whole web or e-mail address; punctuation: everything else that shows, one code point each.
 */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol';

/**
 * A form of a word, a number or a sign, shared by the places where it stands, in this article and in others: what depends
 * on the form alone is found out once. Two lexemes may have the same form, so that they are compared by their text.
 */
export interface Lexeme {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, with straight apostrophes and without invisible characters: what lexicons are looked up by. */
  readonly lower: string;
  /** What `perLexeme` and `wordList` know of it by now, by their slots. */
  readonly facts: unknown[];
}

/** The lexeme of `text.slice(start, end)`. */
export function lexemeAt(text: string, start: number, end: number, kind: TokenKind): Lexeme {
  if (end - start > longest) return createLexeme(text.slice(start, end), kind);
  const hash = hashForm(text, start, end);
  const home = hash ^ (hash >>> 15);
  for (let i = 0; i < reach; i++) {
    const place = (home + i) & (places - 1);
    const known = table[place];
    if (known === undefined) return keep(place, hash, text, start, end, kind);
    if (hashes[place] === hash && known.kind === kind && isAt(known.text, text, start, end)) return known;
  }
  oldest = (oldest + 1) % reach;
  return keep((home + oldest) & (places - 1), hash, text, start, end, kind);
}

/** The lexeme of a form that no token has as it stands, such as a part of one. */
export function lexemeOf(text: string, kind: TokenKind): Lexeme {
  return lexemeAt(text, 0, text.length, kind);
}

/** A fact about a form: `read` is asked once a lexeme, its answer is kept there. */
export function perLexeme<T extends NonNullable<unknown> | null>(read: (lexeme: Lexeme) => T): (lexeme: Lexeme) => T {
  const slot = slots++;
  return (lexeme) => {
    const known = lexeme.facts[slot];
    if (known !== undefined) return known as T;
    const fact = read(lexeme);
    lexeme.facts[slot] = fact;
    return fact;
  };
}

/** Whether a list has the form in lower case. Thirty lists share one slot, a bit each. */
export function wordList(words: Iterable<string>): (lexeme: Lexeme) => boolean {
  if (group.isRead || group.lists.length === 30) group = createGroup();
  const { lists, bitsOf } = group;
  const bit = 1 << lists.length;
  lists.push(new Set(words));
  return (lexeme) => (bitsOf(lexeme) & bit) !== 0;
}

let slots = 0;
let group = createGroup();

/** A group whose bits were asked for takes no more lists. */
function createGroup() {
  const lists: ReadonlySet<string>[] = [];
  const bitsOf = perLexeme(({ lower }) => {
    created.isRead = true;
    let bits = 0;
    for (let i = 0; i < lists.length; i++) if (lists[i]?.has(lower)) bits |= 1 << i;
    return bits;
  });
  const created = { lists, bitsOf, isRead: false };
  return created;
}

/**
 * The forms met last: a cache that no text makes grow. A form has a few places, and takes one of another form where all
 * are taken, so that no look-up costs more, whatever the text is.
 */
const table: (Lexeme | undefined)[] = new Array(1 << 15).fill(undefined);
const hashes = new Int32Array(table.length);
const places = table.length;
/** How many places a form may have, from its first one on: enough that hardly any form loses its place before most are taken. */
const reach = 16;
/** In UTF-16 code units: longer forms are hardly ever words, and are not kept. */
const longest = 32;
let oldest = 0;

function keep(place: number, hash: number, text: string, start: number, end: number, kind: TokenKind): Lexeme {
  const lexeme = createLexeme(text.slice(start, end), kind);
  table[place] = lexeme;
  hashes[place] = hash;
  return lexeme;
}

function createLexeme(form: string, kind: TokenKind): Lexeme {
  const text = intern(form);
  return { kind, text, lower: intern(fold(text)), facts: new Array(slots).fill(undefined) };
}

/** FNV-1a, 32 bits. */
function hashForm(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

function isAt(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/**
 * The one string of these characters that engines keep for the names of properties: such strings are compared by where they
 * lie, not by what they hold. It is a copy, so that it does not keep the article alive that `text` was cut from.
 */
function intern(text: string): string {
  if (text.length > longest) return text;
  const names = Object.create(null) as Record<string, 0>;
  names[text] = 0;
  return Object.keys(names)[0] as string;
}

function fold(text: string): string {
  const lower = text.toLowerCase();
  const folded = /^[\x20-\x7e]*$/.test(lower)
    ? lower
    : lower
        .replace(/[’ʼ]/gu, "'")
        .replace(/[‐‑]/gu, '-')
        .replace(/\p{Cf}/gu, '');
  // One string where the form is in lower case already.
  return folded === text ? text : folded;
}
