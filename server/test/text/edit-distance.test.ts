import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance, nearest } from '../../src/text/edit-distance.ts';

test('letters put in, taken out, changed and swapped', () => {
  const cases: [a: string, b: string, distance: number][] = [
    ['', '', 0],
    ['open', 'open', 0],
    ['open', 'opne', 1],
    ['open', 'opn', 1],
    ['open', 'oopen', 1],
    ['open', 'oben', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ];
  for (const [a, b, distance] of cases) assert.equal(editDistance(a, b, 5), distance, `${a} ${b}`);
});

test('the distance does not depend on the order, is 0 for the same word alone, and ends at the limit', () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, limit) => {
      const distance = editDistance(a, b, limit);
      assert.equal(distance, editDistance(b, a, limit));
      assert.equal(distance === 0, a === b);
      assert.equal(distance, Math.min(editDistance(a, b, 100), limit + 1));
    }),
  );
});

test('the words that were probably meant, the nearest first', () => {
  const words = ['checked', 'disputed', 'open', 'proposed', 'resolved'];
  assert.deepEqual(nearest('opne', words, 2), ['open']);
  assert.deepEqual(nearest('Disputd', words, 2), ['disputed']);
  assert.deepEqual(nearest('open', words, 2), []);
  assert.deepEqual(nearest('finished', words, 2), []);
  assert.deepEqual(nearest('x'.repeat(1_000_000), words, 2), []);
});
