/**
 * Measures the recogniser of quantities against the English cases of a public specification of number recognition. For each
 * kind it reports the share of cases in which every result, and no other, is found with its span and value.
 *
 * The specification serves dialogue systems: it extracts every number of a query, the pronoun “one” and the parts of a
 * telephone number included, and units without a number. Running text is read more narrowly, so the measure asks the layers
 * below the news filter: `readNumeral` for numbers, `readMeasure` with `lax` for everything with a unit.
 *
 * Usage: node bench/numbers.ts [FOLDER] [--verbose]
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { layOut } from '../src/recognise/analyse.ts';
import { readCardinal } from '../src/recognise/quantity/cardinal.ts';
import { type MeasureOptions, readMeasure } from '../src/recognise/quantity/measure.ts';
import { readCurrencyAfter } from '../src/recognise/quantity/money.ts';
import { readNumeral } from '../src/recognise/quantity/numeral.ts';
import { cutPieces, type Piece } from '../src/recognise/quantity/piece.ts';
import { readUnit } from '../src/recognise/quantity/unit.ts';

export interface Case {
  readonly Input: string;
  readonly Results: readonly {
    readonly Text: string;
    readonly Start: number;
    /** Inclusive. */
    readonly End: number;
    readonly Resolution: Readonly<Record<string, string | null>>;
  }[];
}

/** A result of ours in the specification's terms. */
interface Result {
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly unit: string;
}

export const models = ['Number', 'Percent', 'Currency', 'Age', 'Dimension', 'Temperature'] as const;
export type Model = (typeof models)[number];

export interface Score {
  readonly right: number;
  readonly cases: number;
  readonly failures: readonly { readonly input: string; readonly expected: string; readonly got: string }[];
}

/** How many cases of a model come out right in every result. */
export function scoreModel(model: Model, cases: readonly Case[]): Score {
  const failures = [];
  for (const one of cases) {
    const got = recognise(model, one.Input);
    if (agrees(model, one, got)) continue;
    failures.push({
      input: one.Input,
      expected: one.Results.map(
        ({ Text, Resolution }) => `${Text} = ${Resolution.value} ${Resolution.unit ?? ''}`,
      ).join('; '),
      got: got.map(({ start, end, value, unit }) => `${one.Input.slice(start, end)} = ${value} ${unit}`).join('; '),
    });
  }
  return { right: cases.length - failures.length, cases: cases.length, failures };
}

function agrees(model: Model, { Results, Input }: Case, got: readonly Result[]): boolean {
  if (Results.length !== got.length) return false;
  return Results.every(({ Start, End, Resolution }) => {
    const result = got.find(({ start, end }) => start === Start && end === End + 1);
    if (result === undefined) return false;
    const text = Resolution.value;
    const expected = text === null || text === undefined || text === 'null' ? null : Number.parseFloat(text);
    const unit = Resolution.unit ?? '';
    return (
      isUnit(model, unit, Resolution.isoCurrency ?? null, result.unit, Input.slice(result.start, result.end)) &&
      isValue(expected, valueIn(unit, result.value))
    );
  });
}

function isValue(expected: number | null, value: number | null): boolean {
  if (expected === null || value === null) return expected === value;
  return Math.abs(expected - value) <= 1e-9 * Math.max(Math.abs(expected), 1e-12);
}

/** The specification counts coins, we count in the currency. */
function valueIn(unit: string, value: number | null): number | null {
  return value !== null && /^(?:Cent|Pence|Penny|Fen|Paise|Kopek|Kopeck)$/.test(unit)
    ? Number((value * 100).toPrecision(12))
    : value;
}

/** Two names of one unit are those that our lexicon reads alike. */
function isUnit(model: Model, name: string, iso: string | null, unit: string, text: string): boolean {
  if (model === 'Number') return true;
  if (model === 'Percent') return unit === 'percent';
  if (model === 'Age') return unit.startsWith('age:') && (name === 'Age' || unit === `age:${name.toLowerCase()}s`);
  if (model === 'Currency') {
    if (iso !== null) return unit === `currency:${iso}`;
    return readCurrencyAfter(piecesOf(name.toLowerCase()), 0, 1000, true)?.unit === unit;
  }
  if (name === 'Degree') return unit === 'angle:deg' || unit === 'temperature:deg';
  if (name === 'C' || name === 'F' || name === 'K' || name === 'R') return unit === `temperature:${name}`;
  const known = readUnit(piecesOf(name.toLowerCase()), 0, true);
  return known?.unit === unit || (name === 'Ton' && unit === 'mass:ton') || text === name;
}

function piecesOf(text: string): Piece[] {
  return layOut(text).tokens.flatMap((tokens) => cutPieces(text, tokens));
}

function recognise(model: Model, text: string): Result[] {
  const pieces = piecesOf(text);
  return model === 'Number' ? findNumbers(pieces) : findMeasures(pieces, model);
}

const kinds: Readonly<Record<Exclude<Model, 'Number'>, RegExp>> = {
  Percent: /^percent$/,
  Currency: /^currency:/,
  Age: /^age:/,
  Dimension: /^(?:length|mass|area|volume|speed|information|angle|temperature:deg)/,
  Temperature: /^temperature:/,
};

function findMeasures(pieces: readonly Piece[], model: Exclude<Model, 'Number'>): Result[] {
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
  model: Model,
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

function main(): void {
  const folder =
    process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
    new URL('../../../shared/data/numbers/', import.meta.url).pathname;
  for (const model of models) {
    const file = `${folder}/${model}Model.json`;
    if (!existsSync(file)) {
      console.log(`${model.padEnd(12)} skipped: ${file} is absent`);
      continue;
    }
    const score = scoreModel(model, JSON.parse(readFileSync(file, 'utf8')) as Case[]);
    console.log(
      `${model.padEnd(12)} ${score.right}/${score.cases} cases all right, ${((100 * score.right) / score.cases).toFixed(1)} %`,
    );
    if (!process.argv.includes('--verbose')) continue;
    for (const { input, expected, got } of score.failures)
      console.log(`  ${input.slice(0, 160)}\n    expected ${expected}\n    got      ${got}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
