import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rebase } from '../../../src/annotation/anchor/rebase.ts';
import { prose, textAndSpan, wildText } from './arbitrary.ts';

const first = 'The council approved the flood barrier on Tuesday.';
const second = 'Engineers said that the wall would hold for fifty years.';
const third = 'Residents were told to expect noise until March.';

function follow(before: string, after: string, quote: string): string | null {
  const start = before.indexOf(quote);
  const [span] = rebase(before, after, [{ start, end: start + quote.length }]);
  return span == null ? null : after.slice(span.start, span.end);
}

test('a passage is where it was moved to', () => {
  const before = `${first}\n\n${second}\n\n${third}`;
  assert.equal(follow(before, `${third}\n\n${first}\n\n${second}`, third), third);
  assert.equal(follow(before, `${second}\n\n${third}\n\n${first}`, first), first);
});

test('an edited passage is the whole of what it became', () => {
  const edited = 'Engineers have said that the new wall would stand for sixty years.';
  assert.equal(follow(`${first} ${second} ${third}`, `${first} ${edited} ${third}`, second), edited);
});

test('a passage that was deleted is nowhere, though another says the same', () => {
  assert.equal(follow(`${first} ${second} ${third} ${first}`, `${second} ${third} ${first}`, first), null);
  assert.equal(follow(`${first} ${second}`, '', first), null);
});

test('passages stay where the texts are the same', () => {
  fc.assert(
    fc.property(textAndSpan, ({ text, span }) => {
      assert.deepEqual(rebase(text, text, [span]), [span]);
    }),
  );
});

test('text written before or after passages moves them, and no more', () => {
  fc.assert(
    fc.property(textAndSpan, prose, ({ text, span }, added) => {
      assert.deepEqual(rebase(text, text + added, [span]), [span]);
      const [moved] = rebase(text, added + text, [span]);
      assert.equal((added + text).slice(moved?.start, moved?.end), text.slice(span.start, span.end));
    }),
  );
});

test('any text may become any other', () => {
  fc.assert(
    fc.property(textAndSpan, wildText, ({ text, span }, after) => {
      const [found] = rebase(text, after, [span]);
      if (found == null) return;
      assert.ok(0 <= found.start && found.start <= found.end && found.end <= after.length);
    }),
  );
});
