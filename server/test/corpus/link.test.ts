import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildSnapshot } from '../../src/corpus/build.ts';
import type { Snapshot } from '../../src/corpus/snapshot.ts';
import { type Fixture, parseFixtures } from '../fixture.ts';

const file = new URL('link.fixtures.txt', import.meta.url);

for (const fixture of parseFixtures(readFileSync(file, 'utf8'))) {
  test(`links: ${fixture.title}`, () => {
    const articles = [...fixture.articles].map(([uri, { text }]) => ({ uri, text }));
    const snapshot = buildSnapshot(articles);
    assert.deepEqual(describeLinks(snapshot, fixture), [...fixture.expectations].sort());
  });
}

/** Every link between marked claims, “a same b: code of the first reason”, and each other link between articles by its words. */
function describeLinks(snapshot: Snapshot, fixture: Fixture): string[] {
  const labelOf = (id: string): string => {
    const entry = snapshot.claims.get(id);
    const marks = fixture.articles.get(entry?.uri ?? '')?.marks ?? [];
    const mark = marks.find((one) => entry !== undefined && one.start < entry.claim.end && entry.claim.start < one.end);
    return mark?.label ?? `“${entry?.claim.text}”`;
  };
  return snapshot.links.all
    .filter((link) => snapshot.claims.get(link.source)?.uri !== snapshot.claims.get(link.target)?.uri)
    .map((link) => {
      return `${labelOf(link.source)} ${link.relation} ${labelOf(link.target)}: ${link.evidence[0]?.code}`;
    })
    .sort();
}
