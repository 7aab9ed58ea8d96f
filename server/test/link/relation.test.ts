import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../src/link/link.ts';
import { noStatistics, prepareSentence } from '../../src/link/sentence.ts';

/** Two sentences and whether they give one relation to others. */
const fixtures: readonly (readonly [a: string, b: string, isOther: boolean])[] = [
  ['Orlin Foods bought Marsh Dairy for $40m.', 'Marsh Dairy bought Orlin Foods.', true],
  ['Orlin Foods bought Marsh Dairy for $40m.', 'Marsh Dairy was acquired by Orlin Foods.', false],
  ['Petra Lind beat Sara Voss in the final.', 'Voss defeated Lind in the final.', true],
  ['Petra Lind beat Sara Voss in the final.', 'Voss was beaten by Lind in the final.', false],
  ['Anders Holm, the mayor of Tolvia, opened the bridge.', 'Jonas Berg is the mayor of Tolvia.', true],
  ['Anders Holm, the former mayor of Tolvia, opened the bridge.', 'Jonas Berg is the mayor of Tolvia.', false],
  ['Anders Holm was mayor of Tolvia in 1998.', 'Jonas Berg is the mayor of Tolvia.', false],
  ['Anders Holm, the mayor of Tolvia, opened the bridge.', 'Holm is the mayor of Tolvia.', false],
  ['Anders Holm is the foreign minister of Tolvia.', 'Jonas Berg is the finance minister of Tolvia.', false],
  ['Ruiz’s predecessor, the late Luis Pardo, ran the bank.', 'Pardo succeeded Ruiz.', true],
  ['Ruiz’s successor, Luis Pardo, ran the bank.', 'Pardo succeeded Ruiz.', false],
  ['Bolt Air is a unit of the Strelsau firm Acme Holdings.', 'Bolt Air owns Strelsau.', true],
  ['The capital of Tolvia is Strelsau.', 'Hentz is the capital of Tolvia.', true],
  ['Andres Holme, the mayor of Tolvia, opened the bridge.', 'Anders Holm is the mayor of Tolvia.', false],
  ['Orlin Foods may buy Marsh Dairy.', 'Marsh Dairy bought Orlin Foods.', false],
];

for (const [a, b, isOther] of fixtures)
  test(`${a} / ${b}`, () => {
    for (const [left, right] of [
      [a, b],
      [b, a],
    ] as const) {
      const { evidence } = compare(prepareSentence(left), prepareSentence(right), noStatistics);
      assert.equal(
        evidence.some(({ code }) => code === 'relation-differs'),
        isOther,
      );
    }
  });
