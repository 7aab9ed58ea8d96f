import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyse } from '../src/recognise/analyse.ts';

const seeds = new URL('../../seeds/', import.meta.url);

test('every list of an analysis is sorted and inside the text', () => {
  for (const file of readdirSync(seeds).filter((name) => name.endsWith('.txt'))) {
    const text = readFileSync(new URL(file, seeds), 'utf8');
    const analysis = analyse(text);
    for (const list of [
      'paragraphs',
      'sentences',
      'leftovers',
      'quotations',
      'quantities',
      'mentions',
      'claims',
    ] as const) {
      let last = 0;
      for (const span of analysis[list]) {
        assert.ok(
          last <= span.start && span.start < span.end && span.end <= text.length,
          `${file}: ${list} at ${span.start}`,
        );
        last = span.start;
      }
    }
  }
});
