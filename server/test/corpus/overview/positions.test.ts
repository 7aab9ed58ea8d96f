import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { issuesOf } from '../../../src/corpus/overview/issues.ts';
import { positionsOf } from '../../../src/corpus/overview/positions.ts';
import type { Snapshot } from '../../../src/corpus/snapshot.ts';
import type { EvidenceCode, Relation } from '../../../src/link/model.ts';
import { corpusWith, type LinkLine, numbered } from './small-corpus.ts';

/** Eight claims: four in each of two articles. */
const articles = {
  a: 'The dam will flood the valley.\n\nThe dam would drown three villages.\n\nThe valley will be safe.\n\nTaxes have risen.\n',
  b: 'Villages would vanish under water.\n\nThe reservoir is harmless.\n\nNobody has to move.\n\nTaxes went up by a tenth.\n',
};

test('claims that say the same are one position, all others are alone', () => {
  const snapshot = corpusWith(articles, ['0 same 1', '0 same 4', '3 same 7']);
  assert.deepEqual(groupsOf(snapshot), [[0, 1, 4], [2], [3, 7], [5], [6]]);
  const [first] = positionsOf(snapshot).all;
  assert.deepEqual(first?.uris, ['a', 'b']);
  assert.equal(first?.links.length, 2);
});

test('a dispute inside a chain of the same claims splits it where it is weakest', () => {
  const snapshot = corpusWith(articles, ['0 same 1 0.9', '1 same 5 0.6', '5 same 6 0.9', '0 disputed 6']);
  assert.deepEqual(groupsOf(snapshot), [[0, 1], [2], [3], [4], [5, 6], [7]]);
});

test('a chain of weak links does not become one position', () => {
  const chain: LinkLine[] = [0, 1, 2, 3, 4, 5, 6].map((i): LinkLine => `${i} same ${i + 1} 0.6`);
  const sizes = positionsOf(corpusWith(articles, chain)).all.map(({ claims }) => claims.length);
  assert.ok(Math.max(...sizes) <= 3, `${sizes}`);
});

test('what a person decided joins, whatever was found against it', () => {
  const decided = corpusWith(articles, ['0 same 1 1 decided', '0 same 4', '1 disputed 4']);
  assert.deepEqual(groupsOf(decided)[0], [0, 1]);
});

test('an issue has two sides, and gathers all disputes between them', () => {
  const snapshot = corpusWith(articles, [
    '0 disputed 2',
    '0 disputed 5',
    '1 disputed 2',
    '1 disputed 5',
    '3 disputed 7',
  ]);
  const sides = issuesOf(snapshot).all.map((issue) => sidesOf(snapshot, issue.sides));
  assert.deepEqual(sides, [
    [
      [0, 1],
      [2, 5],
    ],
    [[3], [7]],
  ]);
});

test('a claim against two things does not make one issue of them', () => {
  const lines: LinkLine[] = [0, 1, 4].flatMap((a): LinkLine[] => [`${a} disputed 2`, `${a} disputed 5`]);
  const snapshot = corpusWith(articles, [...lines, '1 disputed 7', '3 disputed 7', '6 disputed 7']);
  const sides = issuesOf(snapshot).all.map((issue) => sidesOf(snapshot, issue.sides).map(String));
  assert.deepEqual(sides, [
    ['0,1,4', '2,5'],
    ['1,3,6', '7'],
  ]);
});

test('an issue is open until a person confirms one of its disputes', () => {
  const open = corpusWith(articles, ['0 disputed 2']);
  assert.deepEqual(
    issuesOf(open).all.map(({ isOpen }) => isOpen),
    [true],
  );
  const decided = corpusWith(articles, ['0 disputed 2 1 decided']);
  assert.deepEqual(
    issuesOf(decided).all.map(({ isOpen }) => isOpen),
    [false],
  );
});

test('every claim is in one position, no position disputes itself, every dispute is in one issue between its sides', () => {
  const relation = fc.constantFrom<Relation>('same', 'disputed', 'related');
  const code = fc.constantFrom<EvidenceCode>('statement-agrees', 'quotation-repeated', 'wording-agrees');
  const pair = fc.tuple(fc.nat(7), relation, fc.nat(7), fc.integer({ min: 50, max: 99 }), code);
  fc.assert(
    fc.property(fc.uniqueArray(pair, { selector: ([a, , b]) => [a, b].sort().join(), maxLength: 20 }), (pairs) => {
      const lines = pairs.flatMap(([a, kind, b, score, why]): LinkLine[] =>
        a === b ? [] : [`${a} ${kind} ${b} ${score / 100} ${why}`],
      );
      const snapshot = corpusWith(articles, lines);
      const positions = positionsOf(snapshot);
      assert.deepEqual(groupsOf(snapshot).flat().sort(), [0, 1, 2, 3, 4, 5, 6, 7]);
      const { all, disputes } = issuesOf(snapshot);
      for (const { a, b } of disputes) assert.notEqual(a, b);
      assert.equal(all.flatMap((issue) => issue.disputes).length, disputes.length);
      for (const { sides, disputes: own } of all) {
        for (const { a, b } of own) assert.ok(sides[0].includes(a) && sides[1].includes(b));
        assert.equal(new Set(sides.flat()).size, sides.flat().length);
      }
      for (const { claims, id } of positions.all)
        for (const claim of claims) assert.equal(positions.of(claim.id)?.id, id);
    }),
  );
});

function groupsOf(snapshot: Snapshot): number[][] {
  const numbersOf = numbered(snapshot);
  return positionsOf(snapshot).all.map(({ claims }) => numbersOf(claims));
}

function sidesOf(snapshot: Snapshot, sides: ReturnType<typeof issuesOf>['all'][number]['sides']): number[][] {
  return sides.map((side) => numbered(snapshot)(side.flatMap(({ claims }) => claims)).sort());
}
