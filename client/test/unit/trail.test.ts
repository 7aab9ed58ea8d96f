import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { followEdits } from '../../src/trail/edits.ts';
import { forget, isAtStep, jump, lostPlaces, move, noSteps, type Step } from '../../src/trail/steps.ts';

test('a jump notes where it began, and forgets what was ahead', () => {
  const first = jump(noSteps, step('a', 1), step('b', 2, 'disputed'));
  assert.deepEqual(shown(first), ['a:1 read', 'b:2 disputed']);
  const further = jump(first, step('b', 2), step('c', 3, 'same'));
  assert.deepEqual(shown(further), ['a:1 read', 'b:2 disputed', 'c:3 same']);
  const other = jump(move(further, 0), step('a', 1), step('d', 4, 'related'));
  assert.deepEqual(shown(other), ['a:1 read', 'd:4 related']);
  assert.equal(other.at, 1);
});

test('a jump from another place of the same article begins a walk', () => {
  const walked = jump(jump(noSteps, step('a', 1), step('b', 2, 'same')), step('b', 9), step('c', 3, 'same'));
  assert.deepEqual(shown(walked), ['a:1 read', 'b:2 same', 'b:9 read', 'c:3 same']);
});

test('to jump to where one is adds nothing', () => {
  const walked = jump(noSteps, step('a', 1), step('b', 2, 'same'));
  assert.deepEqual(jump(walked, step('b', 2), step('b', 2, 'passage')), walked);
});

test('the oldest steps are forgotten', () => {
  let steps = noSteps;
  for (let i = 0; i < 500; i++) steps = jump(steps, null, step('a', i, 'same'));
  assert.equal(steps.list.length, 200);
  assert.equal(steps.list[steps.at]?.range.start.line, 499);
});

test('without a step that is gone one is at the one before it', () => {
  const walked = jump(jump(noSteps, step('a', 1), step('b', 2, 'same')), step('b', 2), step('c', 3, 'same'));
  assert.equal(shown(forget(walked, 2))[forget(walked, 2).at], 'b:2 same');
  assert.equal(shown(forget(walked, 0))[forget(walked, 0).at], 'c:3 same');
});

test('a lost place is the step wandered off from, then where each walk began, then that of the last session', () => {
  const walked = jump(jump(noSteps, step('a', 1), step('b', 2, 'same')), step('b', 9), step('c', 3, 'same'));
  const places = (hasJumped: boolean) =>
    lostPlaces(walked, step('z', 7), hasJumped).map(({ uri, range }) => `${uri}:${range.start.line}`);
  assert.deepEqual(places(true), ['c:3', 'b:9', 'a:1', 'z:7']);
  assert.deepEqual(places(false), ['z:7', 'c:3', 'b:9', 'a:1']);
  assert.deepEqual(lostPlaces(noSteps, null, false), []);
});

test('a place is at a step from its first character to before its last', () => {
  const passage = step('a', 3);
  const at = (line: number, character: number) =>
    isAtStep({ uri: 'a', range: { start: { line, character }, end: { line, character } } }, passage);
  assert.deepEqual([at(3, 4), at(3, 5), at(3, 9), at(3, 10), at(2, 5)], [false, true, true, false, false]);
});

test('a passage that is not touched has the same words after any edits', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' '), maxLength: 40 });
  fc.assert(
    fc.property(text, text, text, text, fc.nat(), fc.nat(), (before, passage, after, inserted, x, y) => {
      const document = `${before}${passage}${after}`;
      const [start, end] = [before.length, before.length + passage.length];
      if (passage === '') return;
      // One edit before the passage and one behind it, in one event.
      const edits = [
        { from: Math.min(x % (start + 1), y % (start + 1)), to: Math.max(x % (start + 1), y % (start + 1)) },
        { from: end, to: end + (y % (after.length + 1)) },
      ];
      const edited = `${document.slice(0, edits[0]?.from)}${inserted}${document.slice(edits[0]?.to, edits[1]?.from)}${inserted}${document.slice(edits[1]?.to)}`;
      const range = { start: positionAt(document, start), end: positionAt(document, end) };
      const moved = followEdits(
        range,
        edits.map(({ from, to }) => ({
          range: { start: positionAt(document, from), end: positionAt(document, to) },
          text: inserted,
        })),
      );
      assert.equal(edited.slice(offsetAt(edited, moved.start), offsetAt(edited, moved.end)), passage);
    }),
  );
});

test('what is deleted takes its part of a passage along', () => {
  const range = { start: { line: 0, character: 5 }, end: { line: 0, character: 15 } };
  const cut = (from: number, to: number) => {
    const { start, end } = followEdits(range, [
      { range: { start: { line: 0, character: from }, end: { line: 0, character: to } }, text: '' },
    ]);
    return [start.character, end.character];
  };
  assert.deepEqual(cut(0, 8), [0, 7]);
  assert.deepEqual(cut(10, 20), [5, 10]);
  assert.deepEqual(cut(0, 20), [0, 0]);
  assert.deepEqual(cut(7, 9), [5, 13]);
});

function step(uri: string, line: number, by: Step['by'] = 'read'): Step {
  return { uri, range: { start: { line, character: 5 }, end: { line, character: 10 } }, text: 'words', by };
}

function shown({ list }: { readonly list: readonly Step[] }): string[] {
  return list.map(({ uri, range, by }) => `${uri}:${range.start.line} ${by}`);
}

function positionAt(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: (lines.at(-1) ?? '').length };
}

function offsetAt(text: string, { line, character }: { line: number; character: number }): number {
  const lines = text.split('\n').slice(0, line);
  return lines.reduce((sum, one) => sum + one.length + 1, 0) + character;
}
