import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeFlow } from '../../src/annotation/file/style.ts';
import { newId } from '../../src/annotation/new-id.ts';

test('an id is its letter and eight characters, and is written without quotation marks', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
      const id = newId('a', () => bytes);
      assert.match(id, /^a-[0-9a-hjkmnp-tv-z]{8}$/);
      assert.equal(writeFlow({ kind: 'text', text: id, form: 'word' }), id);
    }),
  );
});

test('each bit of the random bytes that counts makes another id', () => {
  const ids = Array.from({ length: 32 }, (_, i) => newId('d', (bytes) => bytes.fill(i)));
  assert.equal(new Set(ids).size, 32);
});
