import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildSnapshot } from '../../src/corpus/build.ts';
import { compare } from '../../src/link/link.ts';
import { renderReason } from '../../src/link/reason.ts';
import { noStatistics, prepareSentence } from '../../src/link/sentence.ts';

/** Two sentences, and the words that exclude each other; `null` where they are no dispute. */
const fixtures: readonly (readonly [a: string, b: string, reason: readonly [string, string] | null])[] = [
  [
    'Entries for the prize close at the deadline of 2 May.',
    'Entries for the prize close at the deadline of 9 May.',
    ['2 May', '9 May'],
  ],
  ['The inquest opens on Monday in Strelsau.', 'The inquest opens on Friday in Strelsau.', ['Monday', 'Friday']],
  ['The abbey was founded in 1832.', 'The abbey was founded in 1910.', ['1832', '1910']],
  [
    'The curfew starts at 8 p.m. in all towns.',
    'The curfew starts at 10.30 p.m. in all towns.',
    ['8 p.m', '10.30 p.m'],
  ],
  ['Ada Vale, 61, was released on bail.', 'Ada Vale, 47, was released on bail.', ['61', '47']],
  ['The port is the fifth-busiest in Europe.', 'The port is the ninth-busiest in Europe.', ['fifth', 'ninth']],
  ['The chamber passed the reform 41-38.', 'The chamber passed the reform 47-32.', ['41-38', '47-32']],
  ['Most farmers reject the levy.', 'Only 22 per cent of farmers reject the levy.', ['Most', 'Only 22 per cent']],
  [
    'Rents in the district tripled within a decade.',
    'Rents in the district rose 9 per cent within a decade.',
    ['tripled', 'rose 9 per cent'],
  ],
  ['Most farmers reject the levy.', '63 per cent of farmers reject the levy.', null],
  ['Most farmers reject the levy.', 'Only 22 per cent of brewers reject the levy.', null],
  ['Rents in the district doubled within a decade.', 'Rents in the district rose 104 per cent within a decade.', null],
  ['The ferry left on Monday with 40 cars.', 'The ferry left on Friday with 60 cars.', null],
  ['Shares in Acme rose 3% on Monday.', 'Shares in Acme rose 3% on Friday.', null],
  ['A 61-year-old man was released on bail.', 'A 47-year-old man was released on bail.', null],
  ['The club won 31-24 and is second.', 'The club (11-4) won and is second.', null],
  ['The abbey was founded in 1832.', 'The abbey was founded in 1832 by monks.', null],
];

for (const [a, b, reason] of fixtures)
  test(`${a} / ${b}`, () => {
    const { relation, evidence } = compare(prepareSentence(a), prepareSentence(b), noStatistics);
    if (reason === null) assert.notEqual(relation, 'disputed');
    else {
      assert.equal(relation, 'disputed');
      assert.equal(evidence.map(renderReason).join('; '), `All else is the same but “${reason[0]}” and “${reason[1]}”`);
    }
  });

test('in a corpus one sentence of two stories is no dispute', () => {
  const [one, other] = ['Monday', 'Friday'].map((day) => `The inquest opens on ${day}.`);
  const snapshot = buildSnapshot([
    { uri: 'a', text: `Acme mine fire\n\nFive miners died at Acme in Strelsau.\n\n${one}` },
    { uri: 'b', text: `Bolt ferry sinks\n\nThe Bolt ferry sank off Tolvia.\n\n${other}` },
  ]);
  assert.deepEqual(
    snapshot.links.all.filter(({ relation }) => relation === 'disputed'),
    [],
  );
});

test('two sentences that differ in words of time and number are compared alike both ways', () => {
  const words = fc.constantFrom(
    'Most',
    'farmers',
    'doubled',
    'rose',
    '10 per cent',
    'on Monday',
    '2 May',
    'aged 40',
    '3-1',
    'the',
  );
  const sentences = fc.array(words, { minLength: 1, maxLength: 9 }).map((parts) => `${parts.join(' ')}.`);
  fc.assert(
    fc.property(sentences, sentences, (a, b) => {
      const [left, right] = [prepareSentence(a), prepareSentence(b)];
      assert.equal(compare(left, right, noStatistics).relation, compare(right, left, noStatistics).relation);
    }),
    { numRuns: 200 },
  );
});
