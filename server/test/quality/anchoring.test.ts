import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editedTexts, measureAnchoring } from '../../bench/anchoring/measure.ts';
import { readFloors } from '../../bench/quality/floors.ts';

const floors = readFloors(new URL('../../bench/anchoring/floors.json', import.meta.url));
const rows = measureAnchoring(true);
if (rows === null) console.log(`${editedTexts} is absent; its floors are not checked.`);

for (const { set, figures } of rows ?? []) {
  for (const [name, floor] of Object.entries(floors[set] ?? {})) {
    test(`passages in edited texts, ${set}: ${name} is ${floor} or more`, () => {
      assert.ok((figures[name] ?? 0) >= floor, `${name} is ${figures[name]}, below ${floor}`);
    });
  }
}
