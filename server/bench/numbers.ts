/**
 * Measures the recogniser of quantities against the English cases of a public specification of number recognition. For each
 * kind it reports the share of cases in which every result, and no other, is found with its span and value.
 *
 * The specification serves dialogue systems: it extracts every number of a query, the pronoun “one” and the parts of a
 * telephone number included, and units without a number. Running text is read more narrowly, so the measure asks the layers
 * below the news filter: `readNumeral` for numbers, `readMeasure` with `lax` for everything with a unit. Ranges are compared
 * as intervals; of ordinals only those with a number are read, “next” and “last” are not.
 *
 * Usage: node bench/numbers.ts [FOLDER] [--verbose]
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { layOut } from '../src/recognise/analyse.ts';
import { readCurrencyAfter } from '../src/recognise/quantity/money.ts';
import { cutPieces, type Piece } from '../src/recognise/quantity/piece.ts';
import { readUnit } from '../src/recognise/quantity/unit.ts';
import { findLax, type Result } from './lax-numbers.ts';
import { findRanges } from './number-ranges.ts';
import { findOrdinals } from './ordinals.ts';

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

export const models = [
  'Number',
  'Percent',
  'Currency',
  'Age',
  'Dimension',
  'Temperature',
  'NumberRange',
  'Ordinal',
] as const;
export type Model = (typeof models)[number];

export interface Score {
  readonly right: number;
  readonly cases: number;
  readonly failures: readonly { readonly input: string; readonly expected: string; readonly got: string }[];
}

/** How many cases of a model come out right in every result. */
export function scoreModel(model: Model, cases: readonly Case[]): Score {
  if (model === 'NumberRange' || model === 'Ordinal') return scoreTexts(model, cases);
  const failures = [];
  for (const one of cases) {
    const got = findLax(model, piecesOf(one.Input));
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

/** Ranges and ordinals: the value is a text, and there is no unit. */
function scoreTexts(model: 'NumberRange' | 'Ordinal', cases: readonly Case[]): Score {
  const failures = [];
  for (const { Input, Results } of cases) {
    const pieces = piecesOf(Input);
    const found =
      model === 'Ordinal'
        ? findOrdinals(pieces).map(({ value, ...span }) => ({ ...span, text: String(value) }))
        : findRanges(pieces).map(({ interval, ...span }) => ({ ...span, text: interval }));
    const show = (start: number, end: number, text: string) => `${start}..${end} ${text}`;
    const got = found.map(({ start, end, text }) =>
      show((pieces[start] as Piece).start, (pieces[end - 1] as Piece).end, text),
    );
    const expected = Results.map(({ Start, End, Resolution }) => show(Start, End + 1, Resolution.value ?? ''));
    if (expected.join() !== got.join()) failures.push({ input: Input, expected: expected.join(), got: got.join() });
  }
  return { right: cases.length - failures.length, cases: cases.length, failures };
}

export type MeasuredModel = Exclude<Model, 'NumberRange' | 'Ordinal'>;

function agrees(model: MeasuredModel, { Results, Input }: Case, got: readonly Result[]): boolean {
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
function isUnit(model: MeasuredModel, name: string, iso: string | null, unit: string, text: string): boolean {
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
