import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Edit, type Followed, follow, followed } from '../../../src/annotation/anchor/follow.ts';
import { spanOf, textAndSpan, wildText } from './arbitrary.ts';

const text = 'One two three. Four five six. Seven.';
const quote = 'Four five six.';
const start = text.indexOf(quote);

interface State {
  readonly text: string;
  readonly passage: Followed;
}

function begin(): State {
  return { text, passage: followed(text, { start, end: start + quote.length }) };
}

function apply(state: State, from: number, to: number, inserted: string): State {
  const edit: Edit = { span: { start: from, end: to }, text: inserted };
  const after = state.text.slice(0, from) + inserted + state.text.slice(to);
  return { text: after, passage: follow([state.passage], edit, state.text, after)[0] as Followed };
}

function shown({ text, passage: { span, isDeleted } }: State): string | null {
  return isDeleted ? null : text.slice(span.start, span.end);
}

test('what is written at the edges stays outside, what is written within belongs to the passage', () => {
  assert.equal(shown(apply(begin(), start, start, 'Well. ')), quote);
  assert.equal(shown(apply(begin(), start + quote.length, start + quote.length, ' So.')), quote);
  assert.equal(shown(apply(begin(), start + 5, start + 9, 'eleven')), 'Four eleven six.');
});

test('an edit over an edge leaves the rest, and its undo brings the whole back', () => {
  const atStart = apply(begin(), 10, 20, '');
  assert.equal(shown(atStart), 'five six.');
  assert.equal(shown(apply(atStart, 10, 10, text.slice(10, 20))), quote);
  const atEnd = apply(begin(), 20, 34, '');
  assert.equal(shown(atEnd), 'Four ');
  assert.equal(shown(apply(atEnd, 20, 20, text.slice(20, 34))), quote);
});

test('a deleted passage comes back with an undo, also after other edits', () => {
  const deleted = apply(begin(), 10, 34, '');
  assert.equal(shown(deleted), null);
  assert.equal(shown(apply(deleted, 10, 10, text.slice(10, 34))), quote);
  const earlier = apply(deleted, 0, 4, '');
  assert.equal(shown(apply(earlier, 6, 6, text.slice(10, 34))), quote);
});

test('where all is replaced, the difference decides', () => {
  assert.equal(shown(apply(begin(), 0, text.length, `So. ${text.replace('five', 'fifty')}`)), 'Four fifty six.');
});

test('undoing an edit brings a passage back, unless all of it had become something else', () => {
  fc.assert(
    fc.property(textAndSpan, fc.nat(), fc.nat(), wildText, ({ text, span }, from, length, inserted) => {
      const replaced = spanOf(text, from, length);
      const isAll = replaced.start <= span.start && span.end <= replaced.end;
      const written = isAll ? '' : inserted;
      const one = apply({ text, passage: followed(text, span) }, replaced.start, replaced.end, written);
      const lost = text.slice(replaced.start, replaced.end);
      const two = apply(one, replaced.start, replaced.start + written.length, lost);
      assert.equal(two.text, text);
      assert.equal(shown(two), text.slice(span.start, span.end));
    }),
  );
});
