import { isSpace } from '../../text/space.ts';

/**
 * A text as the words and marks that passages are compared by: white space and invisible characters count for
 * nothing, capitals, curly quotes and dashes as their plain forms. A script that is written without spaces gives one
 * word a character. So a text that was wrapped anew, or whose quotes were set anew, has the same words.
 */
export interface Words {
  readonly text: string;
  readonly size: number;
  /** Where each word starts and ends, in UTF-16 code units of `text`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A hash of each word's folded characters; two different words share one by chance once in four thousand million. */
  readonly forms: Int32Array;
  /** How much each word tells: its length within limits, 1 for marks and for short words, which stand everywhere. */
  readonly weights: Uint8Array;
  /** The first and the last folded character of each word, in sixteen bits each. */
  readonly edges: Int32Array;
}

export function readWords(text: string): Words {
  const room = Math.max(8, text.length);
  const starts = new Int32Array(room);
  const ends = new Int32Array(room);
  const forms = new Int32Array(room);
  const weights = new Uint8Array(room);
  const edges = new Int32Array(room);
  let size = 0;
  let at = 0;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === space) {
      at += 1;
      continue;
    }
    const start = at;
    const first = fold(text.charCodeAt(at));
    let last = first;
    let hash = 0;
    do {
      last = fold(text.charCodeAt(at));
      hash = Math.imul(hash ^ last, 0x01000193) + 0x9e3779b;
      at += 1;
    } while (kind === letter && at - start < longestWord && at < text.length && kindOf(text.charCodeAt(at)) === letter);
    const length = at - start;
    starts[size] = start;
    ends[size] = at;
    forms[size] = hash ^ (hash >>> 15);
    weights[size] = kind === mark ? 1 : kind === alone ? 2 : length <= 3 ? 1 : Math.min(length, 9);
    edges[size] = (first << 16) | last;
    size += 1;
  }
  return {
    text,
    size,
    starts: starts.subarray(0, size),
    ends: ends.subarray(0, size),
    forms: forms.subarray(0, size),
    weights: weights.subarray(0, size),
    edges: edges.subarray(0, size),
  };
}

/** The first word that ends after `offset`; `words.size` after the last. */
export function wordAt(words: Words, offset: number): number {
  let low = 0;
  let high = words.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.ends[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * True where two words differ by a slip of the pen: one end is the same, and what their beginnings and ends do not share
 * is two characters at most.
 */
export function alike(a: Words, i: number, b: Words, j: number): boolean {
  const edges = (a.edges[i] as number) ^ (b.edges[j] as number);
  if (edges >>> 16 !== 0 && (edges & 0xffff) !== 0) return false;
  const aStart = a.starts[i] as number;
  const bStart = b.starts[j] as number;
  const aLength = (a.ends[i] as number) - aStart;
  const bLength = (b.ends[j] as number) - bStart;
  const longer = Math.max(aLength, bLength);
  const shorter = Math.min(aLength, bLength);
  if (shorter < 3 || longer - shorter > 2) return false;
  let head = 0;
  while (head < shorter && fold(a.text.charCodeAt(aStart + head)) === fold(b.text.charCodeAt(bStart + head))) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    fold(a.text.charCodeAt(aStart + aLength - 1 - tail)) === fold(b.text.charCodeAt(bStart + bLength - 1 - tail))
  ) {
    tail += 1;
  }
  return longer - head - tail <= (longer < 6 ? 1 : 2);
}

/** A character as it is compared: small, and its plain form where it is a typographic variant. */
export function fold(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  if (code < 0x2000) return code >= 0xc0 && code <= 0xde && code !== 0xd7 ? code | 0x20 : variant(code);
  return variant(code);
}

function variant(code: number): number {
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2032:
    case 0x02bc:
      return 0x27;
    case 0xab:
    case 0xbb:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x2033:
      return 0x22;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return 0x2d;
    default:
      return code;
  }
}

/** A longer word is cut, so that a change in a long address or in text without spaces is not a change of all of it. */
const longestWord = 24;

const [unknown, space, letter, mark, alone] = [0, 1, 2, 3, 4] as const;

/** The kind of each code unit that was asked for. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code] as number;
  if (known !== unknown) return known;
  const kind = classify(code);
  kinds[code] = kind;
  return kind;
}

function classify(code: number): number {
  if (isSpace(code)) return space;
  const character = String.fromCharCode(code);
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u.test(character)) {
    return alone;
  }
  // Half of a surrogate pair counts as a letter: a character beyond the basic plane then stays in one piece.
  return /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(character) ? letter : mark;
}
