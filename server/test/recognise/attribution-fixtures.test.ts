import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixtures, renderAttributions } from './attribution-fixtures.ts';

/** Cases that are read wrongly today: each is to be taken from the list, none added. */
const open = new Set<string>([
  'a share of those asked',
  'criticised for',
  'inverted source with a possessive name',
  'pronoun they for a company',
  'quoted by a paper',
  'the charity is the one that was named',
  'the company by its description',
  'who leads',
]);

for (const { name, text, expected } of readFixtures()) {
  const told = expected.some((line) => line.startsWith('~'));
  test(`attributions of a snippet: ${name}`, { todo: open.has(name) }, () => {
    const found = renderAttributions(text).filter((line) => told || line.startsWith('>'));
    assert.deepEqual(found.sort(), [...expected].sort());
  });
}
