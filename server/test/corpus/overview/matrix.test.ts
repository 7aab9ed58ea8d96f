import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matrixOf } from '../../../src/corpus/overview/matrix.ts';
import type { Snapshot } from '../../../src/corpus/snapshot.ts';
import { matrix } from '../../../src/features/pictures/matrix.ts';
import { matrixPassages } from '../../../src/features/pictures/matrix-passages.ts';
import { corpusWith, type LinkLine } from './small-corpus.ts';

/** Claims 0 to 2 are of article a, 3 and 4 of b, 5 and 6 of c. */
const articles = {
  a: 'The dam will flood the valley.\n\nTaxes have risen.\n\nA bridge was built.\n',
  b: 'The dam will drown the valley.\n\nTaxes went up by a tenth.\n',
  c: 'The valley will be safe from the dam.\n\nThe dam would flood the whole valley.\n',
};
const links: LinkLine[] = ['0 same 3', '0 disputed 5', '3 disputed 5', '1 same 4'];

test('disputed claims come first, then repeated ones, then those of one article', () => {
  const rows = matrixOf(corpusWith(articles, links)).rows.map(
    ({ position, state, parts }) => `${state} ${parts[0]?.side ?? null} ${position.wording.claim.text}`,
  );
  assert.deepEqual(rows, [
    'disputed 0 The dam will flood the valley.',
    'disputed 1 The valley will be safe from the dam.',
    'repeated null Taxes have risen.',
    'single null A bridge was built.',
    'single null The dam would flood the whole valley.',
  ]);
});

test('a cell says what its article does with the claim', () => {
  assert.deepEqual(cellsOf(corpusWith(articles, links), 0), ['a states', 'b repeats', 'c disputes']);
  assert.deepEqual(cellsOf(corpusWith(articles, links), 1), ['a disputes', 'b disputes', 'c states']);
  const bothSides = corpusWith(articles, ['0 same 3', '0 same 6', '3 same 6', '0 disputed 5', '3 disputed 5']);
  assert.deepEqual(cellsOf(bothSides, 0), ['a states', 'b repeats', 'c both']);
});

test('the request leaves out what one article alone states, and counts it', () => {
  const snapshot = corpusWith(articles, links);
  const few = matrix.run({ snapshot } as never, { singles: false });
  const all = matrix.run({ snapshot } as never, { singles: true });
  assert.deepEqual([few?.rows.length, few?.singles], [3, 2]);
  assert.deepEqual([all?.rows.length, all?.singles], [5, 2]);
  assert.deepEqual(few?.issues[0]?.sides, ['The dam will flood the valley.', 'The valley will be safe from the dam.']);
});

test('the passages of a cell are as many as it says', () => {
  const snapshot = corpusWith(articles, [...links, '0 disputed 6', '3 disputed 6']);
  const found = matrix.run({ snapshot } as never, { singles: true });
  for (const row of found?.rows ?? []) {
    for (const cell of row.cells) {
      const uri = found?.articles[cell.article]?.uri ?? '';
      const answer = matrixPassages.run({ snapshot } as never, { id: row.id, uri });
      assert.equal(answer?.passages.length, cell.passages, `${row.text} in ${uri}`);
    }
    const everywhere = matrixPassages.run({ snapshot } as never, { id: row.id, uri: null });
    const total = row.cells.reduce((sum, { passages }) => sum + passages, 0);
    assert.equal(everywhere?.passages.length, total);
  }
  assert.equal(matrixPassages.run({ snapshot } as never, { id: 'gone', uri: null }), null);
});

function cellsOf(snapshot: Snapshot, row: number): string[] {
  return (matrixOf(snapshot).rows[row]?.cells ?? []).map(({ uri, state }) => `${uri} ${state}`);
}
