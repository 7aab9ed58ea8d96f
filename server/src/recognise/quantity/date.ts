import { ambiguousMonths, months, relativeSpans, relatives, yearCues } from '../lexicon/en/months.ts';
import { isHyphen } from './cardinal.ts';
import { looksPlural } from './counted.ts';
import type { Piece } from './piece.ts';

/** A date or period: indices into the pieces, half-open. */
export interface DateReading {
  readonly start: number;
  readonly end: number;
  /** First and last year of it; `null` for a date without a year. */
  readonly years: readonly [number, number] | null;
  /** ISO 8601 as far as it is known: a date, or an interval of years with a slash. */
  readonly iso: string | null;
}

/** The date at piece `at`. Numbers inside it are no quantities. */
export function readDate(pieces: readonly Piece[], at: number): DateReading | null {
  return (
    readDayFirst(pieces, at) ??
    readMonthFirst(pieces, at) ??
    readNumeric(pieces, at) ??
    readDecade(pieces, at) ??
    readCentury(pieces, at) ??
    readYear(pieces, at) ??
    readRelative(pieces, at)
  );
}

const monthOf = new Map(months);
const ambiguous = new Set(ambiguousMonths);
const cues = new Set(yearCues);
const relativeSet = new Set(relatives);
const relativeSpanSet = new Set(relativeSpans);
const dayCues = new Set([
  'after',
  'before',
  'by',
  'during',
  'early',
  'in',
  'last',
  'late',
  'next',
  'of',
  'since',
  'this',
  'until',
]);

/** “10 February 2021”, “the 10th of February”, “10-12 Feb”. */
function readDayFirst(pieces: readonly Piece[], at: number): DateReading | null {
  const day = readDay(pieces, at);
  if (day === null) return null;
  let i = day.end;
  const range = pieces[i];
  if (range !== undefined && isDash(range)) {
    const other = readDay(pieces, i + 1);
    if (other !== null) i = other.end;
  }
  if (pieces[i]?.lower === 'of') i++;
  const month = monthAt(pieces, i);
  return month === null ? null : withYear(pieces, at, month.end, month.value, day.value, true);
}

/** “February 10, 2021”, “Feb. 2021”, “in May”. */
function readMonthFirst(pieces: readonly Piece[], at: number): DateReading | null {
  const month = monthAt(pieces, at);
  if (month === null) return null;
  const day = readDay(pieces, month.end);
  if (day !== null && !isUnitBehind(pieces, day.end)) {
    let { end } = day;
    const range = pieces[end];
    if (range !== undefined && isDash(range)) end = readDay(pieces, end + 1)?.end ?? end;
    return withYear(pieces, at, end, month.value, day.value, true);
  }
  const dated = withYear(pieces, at, month.end, month.value, null, false);
  if (dated.years !== null) return dated;
  const before = pieces[at - 1]?.lower ?? '';
  if (ambiguous.has((pieces[at] as Piece).lower) && !dayCues.has(before)) return null;
  return dated;
}

function monthAt(pieces: readonly Piece[], at: number): { value: number; end: number } | null {
  const piece = pieces[at];
  const value = piece === undefined || piece.kind !== 'word' ? undefined : monthOf.get(piece.lower);
  if (piece === undefined || value === undefined || !/^\p{Lu}/u.test(piece.text)) return null;
  const stop = pieces[at + 1];
  const isShort = piece.text.length <= 4 && piece.lower !== 'may' && stop?.lower === '.' && stop.glued;
  return { value, end: isShort ? at + 2 : at + 1 };
}

/** A day of the month: a figure from 1 to 31, an ordinal ending allowed. */
function readDay(pieces: readonly Piece[], at: number): { value: number; end: number } | null {
  const piece = pieces[at];
  if (piece === undefined || piece.kind !== 'digits' || !/^\d{1,2}$/.test(piece.text)) return null;
  const value = piece.value as number;
  if (value < 1 || value > 31) return null;
  const suffix = pieces[at + 1];
  if (suffix === undefined || suffix.kind !== 'word' || !suffix.glued) return { value, end: at + 1 };
  return /^(?:st|nd|rd|th)$/.test(suffix.lower) ? { value, end: at + 2 } : null;
}

function isUnitBehind(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return (
    piece !== undefined &&
    (piece.lower === '%' ||
      (piece.kind === 'word' && (piece.glued || /^(?:million|billion|percent|per)$/.test(piece.lower))))
  );
}

function withYear(
  pieces: readonly Piece[],
  start: number,
  end: number,
  month: number,
  day: number | null,
  comma: boolean,
): DateReading {
  const at = comma && pieces[end]?.lower === ',' ? end + 1 : pieces[end]?.lower === 'of' ? end + 1 : end;
  const year = yearAt(pieces, at);
  if (year === null || isUnitBehind(pieces, at + 1)) return { start, end, years: null, iso: null };
  const parts = [year, month, ...(day === null ? [] : [day])];
  const iso = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  return { start, end: at + 1, years: [year, year], iso };
}

/** A figure of four digits that can be a year of the common era near ours. */
function yearAt(pieces: readonly Piece[], at: number): number | null {
  const piece = pieces[at];
  if (piece === undefined || piece.kind !== 'digits' || !/^(?:1[5-9]|20|21)\d\d$/.test(piece.text)) return null;
  return piece.value;
}

/** “10/02/2021”, “2021-02-10”. Which of two small numbers is the month differs by country: it is then left open. */
function readNumeric(pieces: readonly Piece[], at: number): DateReading | null {
  const [a, first, b, second, c] = pieces.slice(at, at + 5);
  if (
    a?.kind !== 'digits' ||
    b?.kind !== 'digits' ||
    c?.kind !== 'digits' ||
    first === undefined ||
    second === undefined
  )
    return null;
  if (first.lower !== second.lower || !/^[-/.]$/.test(first.lower) || !first.glued || !b.glued || !c.glued) return null;
  const yearFirst = yearAt(pieces, at);
  const year =
    yearFirst ??
    yearAt(pieces, at + 4) ??
    (/^\d\d$/.test(c.text) && first.lower === '/' ? 2000 + (c.value as number) : null);
  if (year === null) return null;
  const [x, y] = yearFirst === null ? [a.value as number, b.value as number] : [c.value as number, b.value as number];
  if (x < 1 || y < 1 || x > 31 || y > 31 || (x > 12 && y > 12)) return null;
  const known = yearFirst !== null || x > 12 || y > 12 || x === y;
  const [day, month] = y > 12 ? [y, x] : [x, y];
  const iso = known ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : String(year);
  return { start: at, end: at + 5, years: [year, year], iso };
}

/** “the 1990s”, “’90s”, “mid-1990s”. */
function readDecade(pieces: readonly Piece[], at: number): DateReading | null {
  const [piece, suffix] = [pieces[at], pieces[at + 1]];
  if (piece?.kind !== 'digits' || suffix === undefined || !suffix.glued) return null;
  const quoted = /^['’]$/.test(suffix.lower) && pieces[at + 2]?.lower === 's' && pieces[at + 2]?.glued === true;
  if (suffix.lower !== 's' && !quoted) return null;
  const end = quoted ? at + 3 : at + 2;
  const year = yearAt(pieces, at);
  if (year !== null && year % 10 === 0) {
    const last = year % 100 === 0 ? year + 99 : year + 9;
    return { start: at, end, years: [year, last], iso: `${year}/${last}` };
  }
  const before = pieces[at - 1];
  if (!/^\d0$/.test(piece.text) || before === undefined || !/^['’‘]$/.test(before.lower) || !piece.glued) return null;
  const start = 1900 + (piece.value as number);
  return { start: at - 1, end, years: [start, start + 9], iso: `${start}/${start + 9}` };
}

/** “the 19th century”. */
function readCentury(pieces: readonly Piece[], at: number): DateReading | null {
  const [figure, suffix, noun] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (figure?.kind !== 'digits' || suffix?.glued !== true || !/^(?:st|nd|rd|th)$/.test(suffix.lower)) return null;
  const isHyphened = noun !== undefined && isHyphen(noun) && noun.glued;
  const century = pieces[isHyphened ? at + 3 : at + 2]?.lower;
  const number = figure.value as number;
  if ((century !== 'century' && century !== 'centuries') || number < 1 || number > 22) return null;
  const years = [100 * (number - 1) + 1, 100 * number] as const;
  const iso = years.map((year) => String(year).padStart(4, '0')).join('/');
  return { start: at, end: at + (isHyphened ? 4 : 3), years, iso };
}

/** A bare year, or a span of years: “2018–19”, “2018/19”. */
function readYear(pieces: readonly Piece[], at: number): DateReading | null {
  const year = yearAt(pieces, at);
  if (year === null || !isYearHere(pieces, at)) return null;
  const [joint, other, after] = [pieces[at + 1], pieces[at + 2], pieces[at + 3]];
  if (
    joint !== undefined &&
    (isDash(joint) || joint.lower === '/') &&
    other?.kind === 'digits' &&
    other.glued &&
    !(after?.glued && after.kind !== 'sign')
  ) {
    const last =
      yearAt(pieces, at + 2) ?? (/^\d\d$/.test(other.text) ? year - (year % 100) + (other.value as number) : null);
    if (last !== null && last > year) return { start: at, end: at + 3, years: [year, last], iso: `${year}/${last}` };
  }
  return { start: at, end: at + 1, years: [year, year], iso: String(year) };
}

function isYearHere(pieces: readonly Piece[], at: number): boolean {
  const [before, piece, after] = [pieces[at - 1], pieces[at] as Piece, pieces[at + 1]];
  if (after?.glued && (after.kind === 'word' || after.kind === 'digits' || after.lower === '%')) return false;
  if (before !== undefined && piece.glued && !/^[([‘“"'/–—-]$/.test(before.lower)) return false;
  if (isUnitBehind(pieces, at + 1)) return false;
  if (before !== undefined && /^\p{Sc}$/u.test(before.lower)) return false;
  const cue = before === undefined ? '' : isHyphen(before) ? (pieces[at - 2]?.lower ?? '') : before.lower;
  if (/^(?:and|or|,)$/.test(cue) && yearAt(pieces, at - 2) !== null) return true;
  if (cues.has(cue) || monthOf.has(cue)) return !(cue === 'of' && isCount(pieces, at + 1));
  if (cue === 'than' || cue === 'over' || cue === 'about' || cue === 'nearly' || cue === 'almost' || cue === 'least')
    return false;
  return !isCount(pieces, at + 1) || cue === 'the' || cue.endsWith("'s");
}

/** Something counted follows: “2000 people”. */
function isCount(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return piece !== undefined && piece.kind === 'word' && !/^\p{Lu}/u.test(piece.text) && looksPlural(piece.lower);
}

/** “last year”, “this week”: a date of which the text alone does not say which. */
function readRelative(pieces: readonly Piece[], at: number): DateReading | null {
  const [piece, next, after] = [pieces[at] as Piece, pieces[at + 1], pieces[at + 2]];
  if (!relativeSet.has(piece.lower) || next === undefined || !relativeSpanSet.has(next.lower)) return null;
  if (after?.glued && after.kind !== 'sign') return null;
  return { start: at, end: at + 2, years: null, iso: null };
}

export function isDash(piece: Piece): boolean {
  return isHyphen(piece) || piece.lower === '–' || piece.lower === '—';
}
