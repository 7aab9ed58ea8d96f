import { bareMultiples, multiples } from '../lexicon/en/number-words.ts';
import { readCardinal } from './cardinal.ts';
import { isDash } from './date.ts';
import type { Measure } from './measure.ts';
import { type Numeral, readNumeral } from './numeral.ts';
import type { Piece } from './piece.ts';
import { readRate } from './rate.ts';

const sureMultiples = new Map(multiples);
const openMultiples = new Map(bareMultiples);
const spans =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|games?|matches|innings)$/;

/** “one over three”: a fraction spoken out, where nothing counted stands between or behind. */
function readOver(pieces: readonly Piece[], part: Numeral): Measure | null {
  const whole = pieces[part.end]?.lower === 'over' ? readCardinal(pieces, part.end + 1) : null;
  const after = whole === null ? undefined : pieces[whole.end];
  if (whole === null || whole.value === 0 || (after !== undefined && !/^[.!?)]$/.test(after.lower))) return null;
  const value = part.value / whole.value;
  return { start: part.start, end: whole.end, value, place: 0, form: 'fraction', next: null, unit: 'ratio' };
}

/** “one in five”, “1 in 10”, “three out of ten”: `part`, the number at piece `at`, of a whole. */
export function readOdds(pieces: readonly Piece[], at: number, part: Numeral): Measure | null {
  const over = readOver(pieces, part);
  if (over !== null) return over;
  if (!Number.isInteger(part.value) || part.value < 1 || pieces[part.end] === undefined) return null;
  let i = part.end;
  if (isDash(pieces[i] as Piece)) i++;
  const joint = pieces[i]?.lower;
  const out = joint === 'out' && pieces[i + 1]?.lower === 'of';
  if (joint !== 'in' && !out) return null;
  i += out ? 2 : 1;
  if (pieces[i] !== undefined && isDash(pieces[i] as Piece)) i++;
  const every = pieces[i]?.lower === 'every' ? i + 1 : i;
  const whole = pieces[every] === undefined ? null : readNumeral(pieces, every);
  if (whole === null || !Number.isInteger(whole.value) || whole.value <= part.value) return null;
  const after = pieces[whole.end];
  if (
    after !== undefined &&
    (spans.test(after.lower) || (after.glued && (after.kind === 'word' || after.lower === '%')))
  )
    return null;
  if (!out && !isOdds(part.value, whole.value, pieces[every] as Piece)) return null;
  return {
    start: at,
    end: whole.end,
    value: part.value / whole.value,
    place: 0,
    form: 'fraction',
    next: null,
    unit: 'ratio',
  };
}

/** “three in 2018” and “five in 37” are a number and a time or a place; odds have a round or small whole. */
function isOdds(part: number, whole: number, piece: Piece): boolean {
  if (/^(?:1[5-9]|20)\d\d$/.test(piece.text)) return false;
  return part === 1 || whole <= 10 || whole % 100 === 0 || whole === 20;
}

/**
 * “more than doubled”, “could triple”, “twice as many”, “a fivefold rise”: what is, over what was. `numeral` is the number
 * at piece `at`.
 */
export function readMultiple(pieces: readonly Piece[], at: number, numeral: Numeral | null): Measure | null {
  const piece = pieces[at] as Piece;
  const sure = sureMultiples.get(piece.lower);
  const next = pieces[at + 1];
  const value = sure ?? (isMultipleHere(pieces, at) ? openMultiples.get(piece.lower) : undefined);
  if (value !== undefined) {
    if (next !== undefined && /^(?:as|down|over|back|up|agents?)$/.test(next.lower) && piece.lower !== 'twice')
      return null;
    return { start: at, end: at + 1, value, place: 0, form: 'cardinal', next: null, unit: 'ratio' };
  }
  return numeral && readTimesAs(pieces, at, numeral);
}

/** “twice a day”, “once every week”: how often. */
export function readFrequency(pieces: readonly Piece[], at: number): Measure | null {
  const value = frequencies.get((pieces[at] as Piece).lower);
  if (value === undefined || readRate(pieces, at + 1, 0) === null) return null;
  return { start: at, end: at + 1, value, place: 0, form: 'cardinal', next: null, unit: 'count' };
}

const frequencies = new Map([
  ['once', 1],
  ['thrice', 3],
  ['twice', 2],
]);

/** Verbs that come after “could” or “to”, or a word that stands before “the” or “as”. */
function isMultipleHere(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  if (!openMultiples.has(piece.lower)) return false;
  const [before, after] = [pieces[at - 1]?.lower ?? '', pieces[at + 1]?.lower ?? ''];
  if (piece.lower === 'twice') return after === 'as' || after === 'the' || after === 'that';
  if (after === 'the' || after === 'that' || after === 'its' || after === 'their' || after === 'what') return true;
  return (
    /^(?:can|could|may|might|must|shall|should|to|will|would|than|almost|nearly|not)$/.test(before) &&
    after !== 'the' &&
    after !== 'check' &&
    after !== '-'
  );
}

/** “three times as many”, “10 times more”, “four times the rate”. */
function readTimesAs(pieces: readonly Piece[], at: number, numeral: Numeral): Measure | null {
  if (pieces[numeral.end]?.lower !== 'times') return null;
  const after = pieces[numeral.end + 1]?.lower ?? '';
  if (
    !/^(?:as|more|less|higher|lower|greater|larger|bigger|faster|fewer|the|that|likelier|smaller|stronger|their|its|what)$/.test(
      after,
    )
  )
    return null;
  return {
    start: at,
    end: numeral.end + 1,
    value: numeral.value,
    place: numeral.place,
    form: 'cardinal',
    next: null,
    unit: 'ratio',
  };
}
