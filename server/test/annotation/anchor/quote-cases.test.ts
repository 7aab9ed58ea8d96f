import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findShared } from '../../../bench/quality/data.ts';
import { fromCodePoints } from '../../../src/annotation/anchor/code-point.ts';
import { find } from '../../../src/annotation/anchor/find.ts';
import { occurrences } from '../../../src/annotation/anchor/occurrence.ts';
import type { Target } from '../../../src/annotation/model.ts';
import type { Span } from '../../../src/text/span.ts';

/** Cases of the tests of hypothesis/client and of apache/incubator-annotator; those about describing are another format's. */
interface Case {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
  readonly selector: Selector;
  readonly selectors: readonly Selector[];
  readonly expect: unknown;
}

interface Selector extends Span {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly hint?: number;
}

const path = findShared('data/anchoring/quote-cases.json');
const cases: readonly Case[] = path === null ? [] : JSON.parse(readFileSync(path, 'utf8')).cases;
if (path === null) console.log('quote-cases.json is absent; its cases are not checked.');

for (const one of cases.filter(({ kind }) => kind !== 'describe')) {
  test(`${one.kind}: ${one.name}`, () => check(one));
}

function check({ kind, text, selector, selectors, expect }: Case): void {
  if (kind === 'match-all-exact') {
    assert.deepEqual([...occurrences(text, targetOf(selector))], expect);
  } else if (kind.startsWith('position')) {
    assert.deepEqual([fromCodePoints(text, { start: selector.start, end: selector.end })], expect);
  } else if (kind === 'score-strictly-decreasing') {
    const scores = selectors.map((each) => find(text, targetOf(each))?.score ?? 0);
    for (let k = 1; k < scores.length; k++) assert.ok((scores[k] as number) < (scores[k - 1] as number), `${scores}`);
  } else {
    const found = find(text, targetOf(selector));
    if (expect === null) {
      assert.equal(found, null);
      return;
    }
    const expected = expect as { start: number; end?: number; score?: number };
    assert.equal(found?.span.start, expected.start);
    if (expected.end !== undefined) assert.equal(found?.span.end, expected.end);
    if (expected.score !== undefined) assert.equal(found?.score, expected.score);
  }
}

function targetOf({ exact, prefix = '', suffix = '', hint }: Selector): Target {
  return { quote: exact, prefix, suffix, at: hint === undefined ? null : { start: hint, end: hint + exact.length } };
}
