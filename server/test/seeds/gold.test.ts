import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { scoreSeeds } from '../../bench/quality/seeds.ts';

const floorsPath = new URL('../../bench/quality/floors.json', import.meta.url);
const floors: Record<string, Record<string, number>> = JSON.parse(readFileSync(floorsPath, 'utf8'));
const scores = scoreSeeds();

if (scores === null)
  console.log('The gold of the seed articles, ../shared/gold, is absent: its floors are not checked.');
else {
  for (const [set, figures] of Object.entries(floors)) {
    for (const [name, floor] of Object.entries(figures)) {
      test(`gold: ${set} ${name} is ${floor} or more`, () => {
        const figure = scores[set]?.[name];
        assert.ok(typeof figure === 'number' && figure >= floor, `${set} ${name} is ${figure}, below ${floor}`);
      });
    }
  }
  for (const set of ['links.same', 'links.disputed']) {
    test(`gold: ${set} has none of the pairs that must not be linked`, () => {
      assert.equal(scores[set]?.hardNegatives, 0);
    });
  }
}
