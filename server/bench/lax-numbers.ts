import { readCardinal } from '../src/recognise/quantity/cardinal.ts';
import { type MeasureOptions, readMeasure } from '../src/recognise/quantity/measure.ts';
import { readCurrencyAfter } from '../src/recognise/quantity/money.ts';
import { readNumeral } from '../src/recognise/quantity/numeral.ts';
import type { Piece } from '../src/recognise/quantity/piece.ts';
import { readUnit } from '../src/recognise/quantity/unit.ts';
import type { MeasuredModel } from './numbers.ts';

/** A result in offsets of the text. */
export interface Result {
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly unit: string;
}

/** Numbers, or numbers with units of a kind, as the layers below the news filter read them. */
export function findLax(model: MeasuredModel, pieces: readonly Piece[]): Result[] {
  return model === 'Number' ? findNumbers(pieces) : findMeasures(pieces, model);
}

const kinds: Readonly<Record<Exclude<MeasuredModel, 'Number'>, RegExp>> = {
  Percent: /^percent$/,
  Currency: /^currency:/,
  Age: /^age:/,
  Dimension: /^(?:length|mass|area|volume|speed|information|angle|temperature:deg)/,
  Temperature: /^temperature:/,
};

function findMeasures(pieces: readonly Piece[], model: Exclude<MeasuredModel, 'Number'>): Result[] {
  const options: MeasureOptions = { lax: true, pounds: model === 'Dimension' ? 'mass' : 'money' };
  const results: Result[] = [];
  for (let i = 0; i < pieces.length; ) {
    const read = isAttached(pieces, i) ? null : (readMeasure(pieces, i, options) ?? readBare(pieces, i, model));
    if (read === null || read.end <= i) {
      i++;
      continue;
    }
    if (kinds[model].test(read.unit)) results.push(resultOf(pieces, read));
    i = read.end;
  }
  return results;
}

/** A unit without a number, which the specification reports with no value. */
function readBare(
  pieces: readonly Piece[],
  at: number,
  model: MeasuredModel,
): { start: number; end: number; unit: string; value: number | null } | null {
  const piece = pieces[at] as Piece;
  if (model === 'Percent') return readBarePercent(pieces, at);
  const read = model === 'Currency' ? readCurrencyAfter(pieces, at, 0, false) : readUnit(pieces, at, true);
  if (read === null || pieces[read.end - 1]?.kind === 'sign') return null;
  // Plain words such as “cup” or “turn” say nothing alone; compound names, and symbols without a vowel, do.
  const isTelling = model !== 'Dimension' || read.end > at + 1 || /^[b-df-hj-np-tv-z]{3,}$/.test(piece.lower);
  return isTelling ? { start: at, end: read.end, unit: read.unit, value: null } : null;
}

/** “the % of increase” has no value, “per cent of 210” the number behind it. */
function readBarePercent(
  pieces: readonly Piece[],
  at: number,
): { start: number; end: number; unit: string; value: number | null } | null {
  const end =
    pieces[at]?.lower === 'per' && pieces[at + 1]?.lower === 'cent'
      ? at + 2
      : /^(?:%|percent|percentage)$/.test(pieces[at]?.lower ?? '')
        ? at + 1
        : at;
  if (end === at) return null;
  const numeral = pieces[end]?.lower === 'of' && pieces[end + 1] !== undefined ? readNumeral(pieces, end + 1) : null;
  return { start: at, end: numeral?.end ?? end, unit: 'percent', value: numeral?.value ?? null };
}

/** Digits that hang on letters are a part of a name. */
function isAttached(pieces: readonly Piece[], at: number): boolean {
  const [piece, before, anchor] = [pieces[at] as Piece, pieces[at - 1], pieces[at - 2]];
  if (piece.kind !== 'digits' || !piece.glued || before === undefined) return false;
  return (
    before.kind === 'name' ||
    (before.lower === '-' && before.glued && (anchor?.kind === 'word' || anchor?.kind === 'name'))
  );
}

function resultOf(
  pieces: readonly Piece[],
  read: { start: number; end: number; value: number | null; unit: string },
): Result {
  return {
    start: (pieces[read.start] as Piece).start,
    end: (pieces[read.end - 1] as Piece).end,
    value: read.value,
    unit: read.unit,
  };
}

function findNumbers(pieces: readonly Piece[]): Result[] {
  const results: Result[] = [];
  for (let i = 0; i < pieces.length; ) {
    const read = readAnyNumber(pieces, i);
    if (read === null) {
      i++;
      continue;
    }
    if (!isUnitGlued(pieces, read.end) && !isPronoun(pieces, i, read.end))
      results.push(resultOf(pieces, { ...read, start: i, unit: '' }));
    i = read.end;
  }
  return results;
}

/** A number, or one over another: “one over three”, “1 in twenty-one”. */
function readAnyNumber(pieces: readonly Piece[], at: number): { end: number; value: number } | null {
  const numeral = readNumeral(pieces, at);
  if (numeral === null || numeral.form === 'magnitude') return null;
  const suffix = pieces[numeral.end];
  const scale =
    suffix !== undefined && pieces[numeral.end - 1]?.kind === 'digits' ? letterScales.get(suffix.text) : undefined;
  if (scale !== undefined && (suffix?.glued || suffix?.lower === 'k'))
    return { end: numeral.end + 1, value: numeral.value * scale };
  const isOver = suffix?.lower === 'over' || (suffix?.lower === 'in' && numeral.value === 1);
  const under = isOver ? readCardinal(pieces, numeral.end + 1) : null;
  return under === null ? numeral : { end: under.end, value: numeral.value / under.value };
}

/** “m” is a metre. */
const letterScales = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['B', 1e9],
  ['b', 1e9],
  ['T', 1e12],
]);

/** “1m”, “29km”: the specification leaves numbers with a unit written to them to the other models. */
function isUnitGlued(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return piece?.glued === true && (piece.kind === 'word' || piece.kind === 'name');
}

function isPronoun(pieces: readonly Piece[], start: number, end: number): boolean {
  return (
    end === start + 1 &&
    pieces[start]?.lower === 'one' &&
    /^(?:the|this|that|which|any|every|each)$/.test(pieces[start - 1]?.lower ?? '')
  );
}
