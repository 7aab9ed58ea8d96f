import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { krippendorffAlpha } from '../../../src/annotation/agreement/alpha.ts';
import { bootstrap } from '../../../src/annotation/agreement/bootstrap.ts';
import type { Unit } from '../../../src/annotation/agreement/coding.ts';
import { cohenKappa, fleissKappa } from '../../../src/annotation/agreement/kappa.ts';
import {
  type Continuum,
  expectedDisagreement,
  observedDisagreement,
  unitizingAlpha,
} from '../../../src/annotation/agreement/unitizing.ts';

/** Rows are people, columns units; a full stop is a judgement that is missing. */
function unitsOf(...rows: string[]): Unit[] {
  const people = rows.map((row) => row.split(' '));
  return (people[0] ?? []).map((_, i) => ({
    weight: 1,
    labels: people.map((row) => (row[i] === '.' ? null : (row[i] as string))),
  }));
}

function close(actual: number | null, expected: number, within: number): void {
  assert.ok(actual !== null && Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);
}

describe("Cohen's kappa", () => {
  test('of a table of two by two', () => {
    // Both yes 20, only the first 5, only the second 10, both no 15: they agree in 35 of 50; by chance in
    // 25/50 · 30/50 + 25/50 · 20/50 = 0.5; (0.7 − 0.5) / (1 − 0.5) = 0.4.
    const units = [
      { weight: 20, labels: ['yes', 'yes'] },
      { weight: 5, labels: ['yes', 'no'] },
      { weight: 10, labels: ['no', 'yes'] },
      { weight: 15, labels: ['no', 'no'] },
    ];
    close(cohenKappa(units, 0, 1), 0.4, 1e-12);
  });

  test('says nothing where both give one label to everything', () => {
    assert.equal(cohenKappa(unitsOf('a a a', 'a a a'), 0, 1), null);
    assert.equal(cohenKappa([], 0, 1), null);
  });
});

test("Fleiss' kappa of ten subjects, fourteen raters and five categories is 0.210", () => {
  const table = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ];
  const units = table.map((row) => ({
    weight: 1,
    labels: row.flatMap((count, category) => new Array<string>(count).fill(String(category))),
  }));
  close(fleissKappa(units), 0.21, 0.0005);
});

describe("Krippendorff's alpha", () => {
  // The examples of “Computing Krippendorff's Alpha-Reliability” (2011), A and C.
  test('of two people and two values is 0.095', () => {
    close(krippendorffAlpha(unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')), 0.095, 0.0005);
  });

  test('of four people with judgements that are missing is 0.743', () => {
    const units = unitsOf(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    );
    close(krippendorffAlpha(units), 0.743, 0.0005);
  });

  test('says nothing where everything has one label', () => {
    assert.equal(krippendorffAlpha(unitsOf('a a', 'a a')), null);
  });
});

/** The four pairs of people of Krippendorff (1995), page 57: starts and lengths of what each marked, of 24 in all. */
const pairs = {
  A: [
    [
      [2, 8],
      [14, 6],
    ],
    [
      [4, 4],
      [15, 2],
    ],
  ],
  B: [
    [[0, 18]],
    [
      [0, 2],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 3],
      [9, 1],
    ],
  ],
  C: [
    [
      [2, 6],
      [10, 2],
      [14, 4],
      [20, 2],
    ],
    [
      [0, 2],
      [4, 4],
      [10, 4],
      [16, 2],
      [20, 2],
    ],
  ],
  D: [
    [
      [0, 2],
      [2, 8],
      [10, 4],
      [14, 6],
      [20, 4],
    ],
    [
      [0, 4],
      [4, 4],
      [8, 7],
      [15, 2],
      [17, 7],
    ],
  ],
} as const;

function stretched(pair: keyof typeof pairs, scale: number): Continuum {
  return {
    length: 24 * scale,
    units: pairs[pair].map((own) =>
      own.map(([start, length]) => ({ start: start * scale, end: (start + length) * scale })),
    ),
  };
}

describe("Krippendorff's alpha for unitizing, of the example of 1995", () => {
  test('the disagreement that is observed', () => {
    // A: the ends lie 2 and 2, and 1 and 3 apart: 2 · (4 + 4 + 1 + 9) / (2 · 1 · 24²) = 0.03125.
    const expected = { A: 0.03125, B: 2.26736, C: 0.02777, D: 0.38715 };
    for (const pair of ['A', 'B', 'C', 'D'] as const) {
      close(observedDisagreement(stretched(pair, 1)), expected[pair], 1e-5);
    }
  });

  test('the disagreement that is to be expected, and alpha, of a text as long as you like', () => {
    const expected = { A: [0.0699, 0.553], B: [1.17731, -0.926], C: [0.08642, 0.679], D: [0.41445, 0.066] } as const;
    for (const pair of ['A', 'B', 'C', 'D'] as const) {
      const continuum = stretched(pair, 50_000);
      // Where many gaps are as long as passages, the figures printed in 1995 are a little off their own formula.
      close(expectedDisagreement(continuum), expected[pair][0], pair === 'A' ? 5e-5 : 5e-3);
      close(unitizingAlpha([continuum]), expected[pair][1], pair === 'A' ? 5e-4 : 2e-2);
    }
  });

  test('the disagreement that is to be expected of C, cut into twelve', () => {
    // The passages are 3, 1, 2, 1 and 1, 2, 2, 1, 1 long, the ten gaps 1. Over the passages, (9 − 1) / 3 · (2l³ − 3l² + l)
    // is 8/3 · (30 + 3 · 6) = 128, and the ten places for each of the five short ones make 50;
    // 2/12 · 178 / (24 · 23 − 6 − 3 · 2) = 0.05494.
    const continuum = stretched('C', 0.5);
    close(expectedDisagreement(continuum), 0.05494, 1e-5);
    close(unitizingAlpha([continuum]), 0.494, 5e-4);
  });

  test('people who mark the same passages agree, and nothing is said of a text without any', () => {
    const own = [{ start: 2, end: 8 }];
    assert.equal(unitizingAlpha([{ length: 100, units: [own, own, own] }]), 1);
    assert.equal(unitizingAlpha([{ length: 100, units: [[], []] }]), null);
  });
});

test('an interval holds its figure, is the same each time, and is narrower where there is more', () => {
  const labels = (i: number) => (i % 3 === 0 ? ['a', 'b'] : i % 3 === 1 ? ['a', 'a'] : ['b', 'b']);
  const blocks = (count: number) => Array.from({ length: count }, (_, i) => ({ weight: 1, labels: labels(i) }));
  const width = (count: number) => {
    const interval = bootstrap(blocks(count), krippendorffAlpha);
    assert.deepEqual(interval, bootstrap(blocks(count), krippendorffAlpha));
    const alpha = krippendorffAlpha(blocks(count)) as number;
    assert.ok(interval && interval.low < alpha && alpha < interval.high);
    return interval.high - interval.low;
  };
  assert.ok(width(300) < width(30));
  assert.equal(bootstrap(blocks(4), krippendorffAlpha), null);
});
