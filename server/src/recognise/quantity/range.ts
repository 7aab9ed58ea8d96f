import { changeVerbs } from '../lexicon/en/counted-words.ts';
import { isHyphen } from './cardinal.ts';
import { isDash } from './date.ts';
import { type Measure, type MeasureOptions, readMeasure } from './measure.ts';
import type { Piece } from './piece.ts';

/** Two ends of one quantity: “between 4,000 and 5,000”, “5 to 7”, “10-15”. */
export interface Range {
  readonly start: number;
  readonly end: number;
  readonly low: Measure;
  readonly high: Measure;
}

const changes = new Set(changeVerbs);

/** The range whose lower end is `low`; words before it (“between”, “from”) belong to the range. */
export function readRange(pieces: readonly Piece[], low: Measure, options: MeasureOptions): Range | null {
  const jointAt = skipOpenHyphen(pieces, low.end);
  const joint = pieces[jointAt];
  if (joint === undefined || low.form === 'magnitude') return null;
  const opening = pieces[low.start - 1]?.lower ?? '';
  const isBetween = opening === 'between' && joint.lower === 'and';
  const isTo =
    joint.lower === 'to' ||
    joint.lower === 'or' ||
    (isDash(joint) && joint.lower !== '—') ||
    (opening === 'between' && isDash(joint)) ||
    joint.lower === '~';
  if (!isBetween && !isTo) return null;
  const high = readMeasure(pieces, jointAt + 1, options);
  if (high === null || high.form === 'magnitude') return null;
  const start = isBetween || opening === 'from' ? low.start - 1 : low.start;
  const scaled = shareScale(low, high);
  const isOneUnit =
    scaled.unit === high.unit || (high.unit === 'count' && (scaled.unit.startsWith('age') || isDash(joint)));
  if (!isOneUnit || scaled.value >= high.value) return null;
  if (opening === 'from' && isChange(pieces, low.start - 1)) return null;
  if (joint.lower === 'to' && opening !== 'from' && high.value > 2 * scaled.value && isChange(pieces, low.start))
    return null;
  if (joint.lower === 'or' && high.value - scaled.value > scaled.value) return null;
  return { start, end: high.end, low: scaled, high: { ...high, unit: scaled.unit } };
}

/** The hyphen of “two- or three-week” is passed over. */
function skipOpenHyphen(pieces: readonly Piece[], at: number): number {
  const [hyphen, next] = [pieces[at], pieces[at + 1]];
  return hyphen?.glued && isHyphen(hyphen) && next?.glued === false && /^(?:or|to)$/.test(next.lower) ? at + 1 : at;
}

/** The lower end takes the unit and the scale of the upper one: “5 to 7 million euros”. */
function shareScale(low: Measure, high: Measure): Measure {
  const unit = low.unit === 'count' ? high.unit : low.unit;
  const scale = low.unit === 'count' && unit.startsWith('currency') && low.value >= high.value ? coin : scaleOf(high);
  const isShort = low.place < 1 && low.value < 1000 && low.value * scale < high.value;
  return { ...low, unit, value: isShort ? low.value * scale : low.value, place: high.place };
}

/** A hundredth, for “20 to 30 cents”. */
const coin = 0.01;

/** The scale word of a measure, as far as its rounding tells. */
function scaleOf({ value, place }: Measure): number {
  return place < 100 ? 1 : 1000 ** Math.floor(Math.log10(value) / 3 + 1e-9);
}

/** “rose from 4 to 6” names two values and no range. */
function isChange(pieces: readonly Piece[], at: number): boolean {
  const least = Math.max(0, at - 6);
  for (let i = at - 1; i >= least; i--) {
    const piece = pieces[i] as Piece;
    if (piece.kind === 'sign' && /^[.;!?]$/.test(piece.lower)) return false;
    if (changes.has(piece.lower)) return true;
  }
  return false;
}
