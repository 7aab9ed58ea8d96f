import { magnitudes } from '../lexicon/en/number-words.ts';
import { type Cardinal, isCardinalWord, isHyphen, readCardinal } from './cardinal.ts';
import { type Fraction, readFraction } from './fraction.ts';
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
  const fraction = readFraction(pieces, first);
  const whole = readCardinal(pieces, first);
  const numeral =
    (fraction && readPart(pieces, fraction)) ??
    readMixed(pieces, first, whole) ??
    (fraction && { form: 'fraction', ...fraction, place: 0, next: null }) ??
    (whole && readSpokenDecimal(pieces, first, whole)) ??
    readWhole(pieces, first, whole);
  if (numeral === null || !Number.isFinite(numeral.value)) return null;
  return { ...numeral, start: at, value: signed.negative ? -numeral.value : numeral.value };
}

type Reading = Omit<Numeral, 'start'>;

const magnitudeOf = new Map(magnitudes.map(([word, value, next]) => [word, { value, next }]));

function readSign(pieces: readonly Piece[], at: number): { negative: boolean; end: number } {
  const [piece, next] = [pieces[at] as Piece, pieces[at + 1]];
  if (next === undefined) return { negative: false, end: at };
  const isNumber = next.kind === 'digits' || isCardinalWord(next);
  // “plus or minus 3 points” gives the size of an error.
  const isEither = pieces[at - 1]?.lower === 'or';
  if ((piece.lower === 'minus' || piece.lower === 'negative') && isNumber && !isEither)
    return { negative: true, end: at + 1 };
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
function readPart(pieces: readonly Piece[], fraction: Fraction): Reading | null {
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
function readMixed(pieces: readonly Piece[], at: number, cardinal: Cardinal | null): Reading | null {
  const article = pieces[at]?.lower === 'a' && pieces[at + 1] !== undefined && readScale(pieces, at + 1) !== null;
  const first = article ? at + 1 : at;
  const limit = (article ? readCardinal(pieces, first) : cardinal)?.end ?? first;
  for (let i = Math.min(limit, pieces.length - 1); i > first; i--) {
    const piece = pieces[i] as Piece;
    const tailStart = piece.lower === 'and' ? i + 1 : isHyphen(piece) && pieces[i + 1]?.lower === 'and' ? i + 2 : null;
    const isFigureTail = i === limit && tailStart === null && isSlashedOrSign(pieces, i) && limit === first + 1;
    if (tailStart === null && !isFigureTail) continue;
    const fraction = readFraction(pieces, skipHyphen(pieces, tailStart ?? i));
    const whole = readCardinal(pieces, first, i);
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

/** “point oh five” */
const spokenZero = { value: 0, scale: 1 };

/** “nought point nought three”. */
function readSpokenDecimal(pieces: readonly Piece[], at: number, whole: Cardinal): Reading | null {
  if (pieces[whole.end]?.lower !== 'point' || pieces[at - 1]?.lower === 'at' || pieces[at]?.kind === 'digits')
    return null;
  let digits = '';
  let i = whole.end + 1;
  while (i < pieces.length && pieces[i]?.kind === 'word') {
    const next = (pieces[i] as Piece).lower === 'oh' ? spokenZero : readCardinal(pieces, i, i + 1);
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
function readWhole(pieces: readonly Piece[], at: number, read: Cardinal | null): Reading | null {
  const piece = pieces[at] as Piece;
  const magnitude = magnitudeOf.get(piece.lower);
  if (magnitude !== undefined) return readMagnitude(pieces, at, magnitude);
  if (vague.test(piece.lower) || (piece.lower === 'a' && pieces[at + 1]?.lower === 'few')) return readVague(pieces, at);
  if (piece.lower === 'a' && pieces[at + 1] !== undefined) {
    return readScale(pieces, at + 1) === null ? null : cardinal(readCardinal(pieces, at + 1));
  }
  if (piece.lower === '.' && piece.kind === 'sign') return readLeadingPoint(pieces, at);
  const whole = cardinal(read);
  if (whole !== null && pieces[whole.end]?.lower === 'dozens') {
    // “three hundred and two dozens” are three hundred and twenty-four.
    const last = whole.value % 100;
    return { ...whole, value: whole.value - last + 12 * last, end: whole.end + 1 };
  }
  return whole;
}

const vague = /^(?:few|several)$/;

/** “several hundred”, “a few hundred thousand”: an order of magnitude too. */
function readVague(pieces: readonly Piece[], at: number): Reading | null {
  const start = vague.test((pieces[at] as Piece).lower) ? at + 1 : at + 2;
  if (pieces[start] === undefined || readScale(pieces, start) === null) return null;
  const scale = readCardinal(pieces, start);
  return scale && { form: 'magnitude', value: scale.value, end: scale.end, place: 0, next: scale.value * 10 };
}

function cardinal(read: Cardinal | null): Reading | null {
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
