import { readFileSync } from 'node:fs';
import { type Case, models, scoreModel } from '../numbers.ts';
import { findShared } from './data.ts';
import { absent, type Row, ratio } from './table.ts';

const part = 'numbers';

/** Quantities against the cases of a public specification. */
export function measureNumbers(): Row[] {
  return models.map((model): Row => {
    const path = findShared(`data/numbers/${model}Model.json`);
    if (path === null) return absent(part, `../shared/data/numbers/${model}Model.json`);
    const { right, cases } = scoreModel(model, JSON.parse(readFileSync(path, 'utf8')) as Case[]);
    return { part, set: model, figures: `cases all right ${ratio(right / cases)} (${right} of ${cases})` };
  });
}
