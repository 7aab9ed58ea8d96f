import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFloors } from '../../bench/quality/floors.ts';
import { measures } from '../../bench/quality/measures.ts';
import { scoreSeeds } from '../../bench/quality/seeds.ts';
import { ours, type Row } from '../../bench/quality/table.ts';

const floors = readFloors();
const rows = measures.flatMap((measure): Row[] => [...measure(true)]);

for (const { set, system, figures, note } of rows) {
  if (note !== undefined) console.log(`${set}: ${note}; its floors are not checked.`);
  if (system !== ours) continue;
  for (const [name, floor] of Object.entries(floors[set] ?? {})) {
    test(`${set}: ${name} is ${floor} or more`, () => {
      const figure = figures[name];
      assert.ok(figure !== undefined && figure >= floor, `${set}: ${name} is ${figure}, below ${floor}`);
    });
  }
}

const scores = scoreSeeds();
for (const relation of scores === null ? [] : ['links.same', 'links.disputed']) {
  test(`seed articles: ${relation} has none of the pairs that must not be linked`, () => {
    assert.equal(scores?.[relation]?.hardNegatives, 0);
  });
}
