import type { Span } from '../text/span.ts';
import { elisions } from './lexicon/en/elision.ts';

/**
 * A mark that opens or closes a quotation, judged by its shape and its neighbours. Marks pair by being double or single,
 * not by shape, because pages mix them: `"…”`.
 */
export interface QuotationMark extends Span {
  readonly double: boolean;
  readonly side: 'open' | 'close' | 'either';
  /** It closes unless a surer mark follows: a possessive (“the boys' room”) and inches (12") look the same. */
  readonly doubtful: boolean;
}

/** The marks of one paragraph in order; apostrophes, inches and feet are not among them. Linear. */
export function findQuotationMarks(text: string, paragraph: Span): QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const width = markWidth(text, i, paragraph.end);
    if (width === 0) continue;
    const mark = readMark(text, { start: i, end: i + width }, paragraph);
    if (mark !== null) marks.push(mark);
    i += width - 1;
  }
  return marks;
}

const doubleShapes = new Set('"“”„‟«»＂');
const singleShapes = new Set("'‘’‚‛‹›`");
const openingShapes = new Set('“„‟«‘‚‛‹`');
const closingShapes = new Set('”»’›');
const opensAfter = new Set('([{—–-/:…');

/** Two single marks without a space between them are one double mark, as in text typed without double marks. */
function markWidth(text: string, index: number, end: number): 0 | 1 | 2 {
  const code = text.charCodeAt(index);
  // Nearly all characters are ASCII, which has three of the marks: no look-up for the others.
  if (code < 0x80 && code !== 0x22 && code !== 0x27 && code !== 0x60) return 0;
  const character = text[index] as string;
  if (doubleShapes.has(character)) return 1;
  if (!singleShapes.has(character)) return 0;
  return index + 1 < end && text[index + 1] === character ? 2 : 1;
}

function readMark(text: string, span: Span, paragraph: Span): QuotationMark | null {
  const shape = text[span.start] as string;
  const double = span.end - span.start === 2 || doubleShapes.has(shape);
  const before = span.start > paragraph.start ? (text[span.start - 1] as string) : ' ';
  const after = span.end < paragraph.end ? (text[span.end] as string) : ' ';
  if (!double && isAlphanumeric(before) && isAlphanumeric(after)) return null;
  const side = judgeSide(shape, before, after);
  if (side === null) return null;
  if (side !== 'close' && !double && isElision(text, span.end, paragraph.end)) return null;
  const nextWord = /\s/.test(after) && /[\p{Ll}\p{N}]/u.test(text[span.end + 1] ?? ' ');
  return { ...span, double, side, doubtful: nextWord && (double ? /\d/ : /[sxz]/i).test(before) };
}

function judgeSide(shape: string, before: string, after: string): QuotationMark['side'] | null {
  const looseLeft = /\s/.test(before);
  const looseRight = /\s/.test(after);
  const marked = doubleShapes.has(before) || singleShapes.has(before);
  if (openingShapes.has(shape)) {
    // An opening shape at the end of a word closes, as in German and in careless typing.
    return looseRight && !looseLeft && !opensAfter.has(before) && !marked ? 'close' : 'open';
  }
  if (closingShapes.has(shape)) {
    if (!looseLeft || looseRight) return 'close';
    return doubleShapes.has(shape) ? 'open' : null;
  }
  if (looseLeft && looseRight) return 'either';
  if (looseLeft || ((opensAfter.has(before) || marked) && isAlphanumeric(after))) return 'open';
  return isAlphanumeric(after) ? (doubleShapes.has(shape) ? 'either' : null) : 'close';
}

function isAlphanumeric(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

const longestElision = Math.max(...elisions.map((word) => word.length));
const elided = new Set(elisions);

/** “’90s” and “’tis” begin with an apostrophe. */
function isElision(text: string, start: number, end: number): boolean {
  const ahead = text.slice(start, Math.min(end, start + longestElision + 1));
  const word = /^[\p{L}\p{N}]*/u.exec(ahead)?.[0] ?? '';
  return /^\d\ds?$/.test(word) || elided.has(word.toLowerCase());
}
