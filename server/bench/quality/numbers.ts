import { readFileSync } from 'node:fs';
import { analyse } from '../../src/recognise/analyse.ts';
import type { Span } from '../../src/text/span.ts';
import { type Case, models, scoreModel } from '../numbers.ts';
import { numbersByCompromise } from './baseline/compromise.ts';
import { findShared } from './data.ts';
import { absent, ours, type Row } from './table.ts';

/**
 * Quantities against the cases of a public specification, a case being right when every result, and no other, is found with
 * its value: as the analysis of an article gives them, where the span may be wider or narrower, as “about” belongs to ours;
 * and, marked “lax”, as the reader of numbers below it gives them, to exact spans.
 */
export function* measureNumbers(isAlone: boolean): Generator<Row> {
  for (const model of models) {
    const path = `data/numbers/${model}Model.json`;
    const found = findShared(path);
    if (found === null) {
      yield absent(`../shared/${path}`);
      continue;
    }
    const cases = JSON.parse(readFileSync(found, 'utf8')) as Case[];
    const [set, size] = [`number specification, ${model}`, `${cases.length} cases`];
    const { right } = scoreModel(model, cases);
    yield { set, size, system: `${ours}, lax`, figures: { 'cases right': right / cases.length } };
    if (!isPlain(model)) continue;
    const systems = {
      [ours]: (text: string) => analyse(text).quantities.filter(({ unit }) => units[model].test(unit)),
      compromise: (text: string) => numbersByCompromise(text, model),
    };
    for (const [system, read] of Object.entries(systems)) {
      const all = cases.filter((one) => isRight(one, read(one.Input))).length;
      yield { set, size, system, figures: { 'cases right': all / cases.length } };
      if (isAlone) break;
    }
  }
}

type PlainModel = keyof typeof units;

const units = { Number: /^(?:count|ratio)$/, Percent: /^percent$/, Currency: /^currency:/ };

function isPlain(model: string): model is PlainModel {
  return model in units;
}

function isRight({ Results }: Case, got: readonly (Span & { readonly value: number | null })[]): boolean {
  if (Results.length !== got.length) return false;
  return Results.every(({ Start, End, Resolution }) => {
    const expected = Resolution.value == null ? null : Number.parseFloat(Resolution.value);
    return got.some(({ start, end, value }) => {
      const meets = start <= End && Start < end;
      return meets && (expected === null || isValue(expected, value) || isValue(expected / 100, value));
    });
  });
}

/** Equal but for rounding; coins, whose value may be given in their currency, are compared by a hundredth too. */
function isValue(expected: number, value: number | null): boolean {
  return value !== null && Math.abs(expected - value) <= 1e-9 * Math.max(Math.abs(expected), 1e-12);
}
