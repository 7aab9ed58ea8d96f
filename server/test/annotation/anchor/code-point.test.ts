import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromCodePoints, toCodePoints } from '../../../src/annotation/anchor/code-point.ts';

test('a character beyond the basic plane is one code point and two code units', () => {
  assert.deepEqual(fromCodePoints('l😃rem ipsum', { start: 2, end: 5 }), { start: 3, end: 6 });
  assert.deepEqual(toCodePoints('l😃rem ipsum', { start: 3, end: 6 }), { start: 2, end: 5 });
  assert.deepEqual(fromCodePoints('l😃', { start: 1, end: 99 }), { start: 1, end: 3 });
});

test('code points are found again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', 'é', '😃', '漢', '𝒳') }),
      fc.nat(20),
      fc.nat(20),
      (text, start, length) => {
        const points = [...text].length;
        const span = { start: Math.min(start, points), end: Math.min(start + length, points) };
        assert.deepEqual(toCodePoints(text, fromCodePoints(text, span)), span);
        const { start: from, end: to } = fromCodePoints(text, span);
        assert.equal(text.slice(from, to), [...text].slice(span.start, span.end).join(''));
      },
    ),
  );
});
