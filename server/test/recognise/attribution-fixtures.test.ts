import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixtures, renderAttributions } from './attribution-fixtures.ts';

for (const { name, text, expected } of readFixtures()) {
  const told = expected.some((line) => line.startsWith('~'));
  test(`attributions of a snippet: ${name}`, () => {
    const found = renderAttributions(text).filter((line) => told || line.startsWith('>'));
    assert.deepEqual(found.sort(), [...expected].sort());
  });
}
