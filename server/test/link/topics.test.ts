import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { judgeTopic } from './topic-fixture.ts';

const folder = new URL('topics/', import.meta.url);
/** Floors over all topics. */
const leastPrecision = 0.94;
const leastRecall = 0.4;

test('invented articles on many topics: links that no reader would make are rare, demanded ones are found', (t) => {
  let [found, missed, wrong, right] = [0, 0, 0, 0];
  const report: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    const outcome = judgeTopic(readFileSync(new URL(file, folder), 'utf8'));
    found += outcome.found.length;
    missed += outcome.missed.length;
    wrong += outcome.wrong.length;
    right += outcome.right;
    for (const line of outcome.wrong) report.push(`${file}: wrong ${line}`);
    for (const line of outcome.missed) report.push(`${file}: missed ${line}`);
  }
  const [precision, recall] = [right / (right + wrong), found / (found + missed)];
  t.diagnostic(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  assert.ok(precision >= leastPrecision && recall >= leastRecall, report.join('\n'));
});
