import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Case, type Model, models, scoreModel } from '../../bench/numbers.ts';

const folder = new URL('../../../../shared/data/numbers/', import.meta.url);

/** Shares of the specification's cases that come out right: they only go up. */
const floors: Readonly<Record<Model, number>> = {
  Number: 0.98,
  Percent: 1,
  Currency: 0.97,
  Age: 1,
  Dimension: 1,
  Temperature: 1,
  NumberRange: 0.97,
  Ordinal: 0.5,
};

for (const model of models) {
  const file = new URL(`${model}Model.json`, folder);
  const skip = existsSync(file) ? false : `${file.pathname} is absent`;
  test(`the public cases of ${model} stay right`, { skip }, () => {
    const score = scoreModel(model, JSON.parse(readFileSync(file, 'utf8')) as Case[]);
    assert.ok(score.right / score.cases >= floors[model], JSON.stringify(score.failures, null, 1));
  });
}
