import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse, layOut } from '../../src/recognise/analyse.ts';

const piece = fc.constantFrom(
  'The river rose by two metres. Nobody was hurt.',
  '“We will act,” the minister, Jane Doe, said. “We must.',
  '“And we will do so soon.”',
  'Picture: PA',
  'Oslo',
  '',
  ' \u00a0',
  '\ud800 lone',
  // A paragraph without a token: a format character outside the basic plane.
  '\u{e0041}',
  'He said:\r\nyes',
);
const page = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('\n\n'));

test('a layout made from the previous one equals one made from scratch, and so does the analysis', () => {
  fc.assert(
    fc.property(page, fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 5 }), (text, from, length, insert) => {
      const start = from % (text.length + 1);
      const edited = text.slice(0, start) + insert + text.slice(start + (length % 20));
      const layout = layOut(edited, layOut(text));
      assert.deepEqual(layout, layOut(edited));
      assert.deepEqual(analyse(edited, layout), analyse(edited));
    }),
  );
});

test('paragraphs that did not change keep their tokens', () => {
  const before = layOut('One thing is said.\n\nAnother is not.');
  const after = layOut('One thing is said.\n\nAnother is.', before);
  assert.equal(after.tokens[0], before.tokens[0]);
  assert.notEqual(after.tokens[1], before.tokens[1]);
});

test('the title is the first paragraph that is the article’s', () => {
  const body = 'The council has approved plans for a new bridge, which will carry 12,000 vehicles every day.';
  assert.equal(analyse(`Share this article\n\nCouncil approves bridge\n\n${body}`).title, 'Council approves bridge');
  assert.equal(analyse('').title, null);
  assert.equal(analyse('a'.repeat(500)).title?.length, 198);
});
