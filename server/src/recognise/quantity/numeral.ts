import { magnitudes, parts } from '../lexicon/en/number-words.ts';
import { isCardinalWord, isHyphen, isOrdinalWord, readCardinal, readOrdinal } from './cardinal.ts';
import type { Piece } from './piece.ts';

/** A number as written, without what it measures. */
export interface Numeral {
  readonly start: number;
  /** The index after its last piece. */
  readonly end: number;
  readonly value: number;
  /** The place of the last digit given, 0 where the number is exact. */
  readonly place: number;
  /** magnitude: “hundreds”, where `next` is the least that another word would be used for. */
  readonly form: 'cardinal' | 'fraction' | 'magnitude';
  readonly next: number | null;
}

/** The longest number at piece `at`: a whole number, a fraction, or both. */
export function readNumeral(pieces: readonly Piece[], at: number): Numeral | null {
  const signed = readSign(pieces, at);
  const first = signed.end;
  const piece = pieces[first];
  if (piece === undefined || (piece.kind === 'name' && signed.end === at)) return null;
  const numeral =
    readPart(pieces, first) ??
    readMixed(pieces, first) ??
    readFraction(pieces, first) ??
    readSpokenDecimal(pieces, first) ??
    readWhole(pieces, first);
  if (numeral === null || !Number.isFinite(numeral.value)) return null;
  return { ...numeral, start: at, value: signed.negative ? -numeral.value : numeral.value };
}

type Reading = Omit<Numeral, 'start'>;

const partOf = new Map(parts);
const magnitudeOf = new Map(magnitudes.map(([word, value, next]) => [word, { value, next }]));

function readSign(pieces: readonly Piece[], at: number): { negative: boolean; end: number } {
  const [piece, next] = [pieces[at] as Piece, pieces[at + 1]];
  if (next === undefined) return { negative: false, end: at };
  const isNumber = next.kind === 'digits' || isCardinalWord(next);
  if ((piece.lower === 'minus' || piece.lower === 'negative') && isNumber) return { negative: true, end: at + 1 };
  const before = pieces[at - 1];
  const isFree = piece.glued ? opening.test(before?.lower ?? '') : before?.kind !== 'digits';
  const isSign = (isHyphen(piece) || piece.lower === '−') && isFree;
  return isSign && next.kind === 'digits' && next.glued
    ? { negative: true, end: at + 1 }
    : { negative: false, end: at };
}

/** What a sign may be written to: “(-5)”, “<-30”. */
const opening = /^(?:[([{<>=:“"'‘^*]|\p{Sc})?$/u;

function isWordLike(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind !== 'sign';
}

/** “half a million”, “a quarter million”, “half a dozen”, “two thirds of a million”. */
function readPart(pieces: readonly Piece[], at: number): Reading | null {
  const fraction = readFraction(pieces, at);
  if (fraction === null) return null;
  let i = fraction.end;
  if (pieces[i]?.lower === 'of' && pieces[i + 1]?.lower === 'a') i++;
  if (pieces[i]?.lower === 'a') i++;
  i = skipHyphen(pieces, i);
  const scale = pieces[i] === undefined ? null : readScale(pieces, i);
  if (scale === null) return null;
  return { form: 'cardinal', value: fraction.value * scale.value, end: scale.end, place: scale.value / 10, next: null };
}

/** A scale word alone, worth itself. */
function readScale(pieces: readonly Piece[], at: number): { value: number; end: number } | null {
  const piece = pieces[at] as Piece;
  if (piece.kind !== 'word' || piece.lower.length <= 3) return null;
  const scale = readCardinal(pieces, at, at + 1);
  return scale !== null && scale.scale > 1 ? { value: scale.value, end: at + 1 } : null;
}

/**
 * A whole number and a part: “two and a half”, “five and a half million”, “one million and a half”, “2 1/4”, “2½”. After
 * the part a scale multiplies both, or the part alone where the whole number has a scale of its own.
 */
function readMixed(pieces: readonly Piece[], at: number): Reading | null {
  const limit = readCardinal(pieces, at)?.end ?? at;
  for (let i = Math.min(limit, pieces.length - 1); i > at; i--) {
    const piece = pieces[i] as Piece;
    const tailStart = piece.lower === 'and' ? i + 1 : isHyphen(piece) && pieces[i + 1]?.lower === 'and' ? i + 2 : null;
    const isFigureTail = i === limit && tailStart === null && isSlashedOrSign(pieces, i) && limit === at + 1;
    if (tailStart === null && !isFigureTail) continue;
    const fraction = readFraction(pieces, skipHyphen(pieces, tailStart ?? i));
    const whole = readCardinal(pieces, at, i);
    if (fraction === null || whole === null || whole.end !== i || !Number.isInteger(whole.value)) continue;
    if (fraction.value >= 1) continue;
    const scale = readScaleAfter(pieces, fraction.end);
    if (scale !== null) {
      const value =
        whole.scale === 1 ? (whole.value + fraction.value) * scale.value : whole.value + fraction.value * scale.value;
      return { form: 'cardinal', value, end: scale.end, place: scale.value / 10, next: null };
    }
    const unit = whole.scale >= 1000 ? whole.scale : 1;
    return {
      form: 'fraction',
      value: whole.value + fraction.value * unit,
      end: fraction.end,
      place: unit / 10,
      next: null,
    };
  }
  return null;
}

function isSlashedOrSign(pieces: readonly Piece[], at: number): boolean {
  const [piece, slash] = [pieces[at] as Piece, pieces[at + 1]];
  if ((pieces[at - 1] as Piece).kind !== 'digits') return false;
  return (
    (piece.kind === 'sign' && piece.value !== null) ||
    (piece.kind === 'digits' && !piece.glued && slash?.lower === '/' && slash.glued)
  );
}

function readScaleAfter(pieces: readonly Piece[], at: number): { value: number; end: number } | null {
  return pieces[at] === undefined ? null : readScale(pieces, at);
}

function skipHyphen(pieces: readonly Piece[], at: number): number {
  const piece = pieces[at];
  return piece !== undefined && isHyphen(piece) ? at + 1 : at;
}

/** “two-thirds”, “a fifth”, “1/4”, “¾”, “half”. */
function readFraction(pieces: readonly Piece[], at: number): Reading | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  if (piece.kind === 'sign' && piece.value !== null) return part(piece.value, at + 1);
  if (piece.kind === 'digits') return readSlashed(pieces, at);
  if (piece.kind !== 'word') return null;
  const article = piece.lower === 'a' || piece.lower === 'an';
  if (piece.lower === 'half' || piece.lower === 'quarter') return part(1 / (partOf.get(piece.lower) as number), at + 1);
  if (article) {
    const next = pieces[at + 1];
    const denominator = next === undefined ? null : denominatorOf(next);
    // “a third-year student” is no third.
    const isRank =
      denominator !== 2 && denominator !== 4 && pieces[at + 2]?.glued === true && isHyphen(pieces[at + 2] as Piece);
    if (denominator !== null) return isRank ? null : part(1 / denominator, at + 2);
    const numerator = next !== undefined && isCardinalWord(next) ? readNumeratorOver(pieces, at + 1) : null;
    return numerator;
  }
  return isCardinalWord(piece) ? readNumeratorOver(pieces, at) : null;
}

function part(value: number, end: number): Reading {
  return { form: 'fraction', value, end, place: 0, next: null };
}

/** A singular word for a part: “half”, “fifth”; “first” and “second” are none. */
function denominatorOf(piece: Piece): number | null {
  const value = partOf.get(piece.lower) ?? (isOrdinalWord(piece) ? wordOrdinal(piece) : null);
  return value === null || piece.lower.endsWith('s') || piece.lower === 'first' || piece.lower === 'second'
    ? null
    : value;
}

function wordOrdinal(piece: Piece): number | null {
  return readOrdinal([piece], 0, 1);
}

/** The most pieces that the words of a fraction are looked for in. */
const fractionReach = 14;

/**
 * A numerator in words over an ordinal. Where several readings are possible the longest ordinal is the denominator, as
 * in “three twenty-firsts”, but a hyphen or “and” keeps a number together: “thirty-two fifths”.
 */
function readNumeratorOver(pieces: readonly Piece[], at: number): Reading | null {
  let last = at;
  const reach = Math.min(pieces.length, at + fractionReach);
  while (last < reach && !isOrdinalWord(pieces[last] as Piece) && !partOf.has((pieces[last] as Piece).lower)) {
    const piece = pieces[last] as Piece;
    if (!isCardinalWord(piece) && !isHyphen(piece) && piece.lower !== 'and') return null;
    last++;
  }
  const word = pieces[last];
  if (last === at || last >= reach || word === undefined) return null;
  const plural = word.lower.endsWith('s') || word.lower === 'halves';
  const named = partOf.get(word.lower);
  for (let split = at + 1; split <= last; split++) {
    const before = pieces[split - 1] as Piece;
    if (isHyphen(before) && split < last) continue;
    const numeratorEnd = isHyphen(before) ? split - 1 : split;
    const numerator = readCardinal(pieces, at, numeratorEnd);
    if (numerator === null || numerator.end !== numeratorEnd) continue;
    if (named !== undefined && (split !== last || hasAnd(pieces, at, last))) continue;
    const denominator = named ?? readOrdinal(pieces, split, last + 1);
    if (denominator === null || denominator < 2 || (!plural && numerator.value !== 1)) continue;
    if (denominator === 2 && named === undefined) continue;
    return part(numerator.value / denominator, last + 1);
  }
  return null;
}

function hasAnd(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((pieces[i] as Piece).lower === 'and') return true;
  return false;
}

/** “3/4”, whole numbers without white space; a further slash makes it a date or a path. */
function readSlashed(pieces: readonly Piece[], at: number): Reading | null {
  const [over, slash, under, after] = [pieces[at] as Piece, pieces[at + 1], pieces[at + 2], pieces[at + 3]];
  if (slash?.lower !== '/' || !slash.glued || under?.kind !== 'digits' || !under.glued) return null;
  if ((after?.lower === '/' && after.glued) || under.value === 0) return null;
  const before = pieces[at - 1];
  if (before !== undefined && over.glued && before.lower === '/') return null;
  return { ...part((over.value as number) / (under.value as number), at + 3) };
}

/** “nought point nought three”. */
function readSpokenDecimal(pieces: readonly Piece[], at: number): Reading | null {
  const whole = readCardinal(pieces, at);
  if (whole === null || pieces[whole.end]?.lower !== 'point' || pieces[at]?.kind === 'digits') return null;
  let digits = '';
  let i = whole.end + 1;
  while (i < pieces.length && pieces[i]?.kind === 'word') {
    const next = readCardinal(pieces, i, i + 1);
    if (next === null || next.scale > 1) break;
    digits += String(next.value);
    i++;
  }
  if (digits === '') return null;
  const scale = readScaleAfter(pieces, i);
  const place = 10 ** -digits.length;
  const value = Number(`${whole.value}.${digits}`);
  if (scale !== null)
    return { form: 'cardinal', value: value * scale.value, end: scale.end, place: place * scale.value, next: null };
  return { form: 'cardinal', value, end: i, place, next: null };
}

/** A cardinal, “a hundred”, “a dozen”, “3 dozens”, or a magnitude: “tens of thousands”. */
function readWhole(pieces: readonly Piece[], at: number): Reading | null {
  const piece = pieces[at] as Piece;
  const magnitude = magnitudeOf.get(piece.lower);
  if (magnitude !== undefined) return readMagnitude(pieces, at, magnitude);
  if (piece.lower === 'a' && pieces[at + 1] !== undefined) {
    return readScale(pieces, at + 1) === null ? null : cardinal(readCardinal(pieces, at + 1));
  }
  if (piece.lower === '.' && piece.kind === 'sign') return readLeadingPoint(pieces, at);
  const whole = cardinal(readCardinal(pieces, at));
  if (whole !== null && pieces[whole.end]?.lower === 'dozens')
    return { ...whole, value: whole.value * 12, end: whole.end + 1 };
  return whole;
}

function cardinal(read: ReturnType<typeof readCardinal>): Reading | null {
  return read && { form: 'cardinal', value: read.value, end: read.end, place: read.place, next: null };
}

/** “.08” */
function readLeadingPoint(pieces: readonly Piece[], at: number): Reading | null {
  const [point, figure] = [pieces[at] as Piece, pieces[at + 1]];
  if (
    (point.glued && isWordLike(pieces[at - 1])) ||
    figure?.kind !== 'digits' ||
    !figure.glued ||
    !/^\d+$/.test(figure.text)
  )
    return null;
  return {
    form: 'cardinal',
    value: Number(`0.${figure.text}`),
    end: at + 2,
    place: 10 ** -figure.text.length,
    next: null,
  };
}

/** “hundreds”, “tens of thousands”; “tens” alone is too seldom a number. */
function readMagnitude(pieces: readonly Piece[], at: number, first: { value: number; next: number }): Reading | null {
  const word = pieces[at + 1]?.lower === 'of' ? pieces[at + 2]?.lower : undefined;
  const more = word === undefined ? undefined : magnitudeOf.get(word);
  if (more !== undefined) {
    const value = first.value * more.value;
    return { form: 'magnitude', value, end: at + 3, place: 0, next: value * 10 };
  }
  if (first.value === 10) return null;
  return { form: 'magnitude', value: first.value, end: at + 1, place: 0, next: first.next };
}
