import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editArticleFile } from '../../../src/annotation/edit/article-file.ts';
import { applyChanges } from '../../../src/annotation/edit/text-change.ts';
import { parseArticleFile } from '../../../src/annotation/file/article-file.ts';
import { mergeFiles } from '../../../src/annotation/merge/merge.ts';
import type { Annotation } from '../../../src/annotation/model.ts';
import { annotation, annotations } from '../arbitrary.ts';

const head = { article: 'seeds/harbour.txt', unit: 'utf16', source: null } as const;

function edit(text: string, put: readonly Annotation[], remove: readonly string[] = []): string {
  const result = editArticleFile(parseArticleFile(text), text === '' ? { head, put } : { put, remove });
  assert.ok('changes' in result, 'problem' in result ? result.problem.message : '');
  return applyChanges(text, result.changes);
}

function valuesOf(text: string): Map<string, Annotation> {
  const { entries, problems } = parseArticleFile(text);
  assert.deepEqual(problems, []);
  return new Map(entries.map(({ value }) => [value?.id as string, value as Annotation]));
}

/** With ids as this program gives them, so that no text of an annotation is by chance the id of another. */
const pool = annotations({ minLength: 8, maxLength: 10 }).map((all) =>
  all.map((one, i) => ({ ...one, id: `a-${i}`, on: '2026-03-01T00:00:00Z' })),
);

test('changes of different entries are all there, whichever side is ours', () => {
  fc.assert(
    fc.property(pool, fc.array(annotation, { minLength: 4, maxLength: 4 }), (all, others) => {
      const [a, b, c, d, e, ...added] = all as [Annotation, Annotation, Annotation, Annotation, Annotation];
      const base = edit('', [a, b, c, d, e]);
      const changed = (one: Annotation, i: number) => ({ ...(others[i] as Annotation), id: one.id });
      const ours = edit(base, [changed(a, 0), changed(c, 1), ...added.slice(0, 2)], [b.id]);
      const theirs = edit(base, [changed(d, 2), ...added.slice(2)], [e.id]);
      const expected = new Map(
        [changed(a, 0), changed(c, 1), changed(d, 2), ...added].map((one) => [one.id, one] as const),
      );
      for (const merged of [mergeFiles({ base, ours, theirs }), mergeFiles({ base, ours: theirs, theirs: ours })]) {
        assert.deepEqual(merged?.conflicts, []);
        assert.deepEqual(sorted(valuesOf(merged?.text ?? '')), sorted(expected));
      }
    }),
    { numRuns: 60 },
  );
});

test('changes of different fields of one entry are all there', () => {
  fc.assert(
    fc.property(annotation, annotation, annotation, (from, ours, theirs) => {
      const start = { ...from, id: 'a-1', on: null };
      const left = { ...start, tags: ours.tags, note: ours.note, replies: ours.replies, via: ours.via };
      const right = {
        ...start,
        target: theirs.target,
        status: theirs.status,
        links: theirs.links,
        confidence: theirs.confidence,
      };
      const base = edit('', [start]);
      const sides = { base, ours: edit(base, [left]), theirs: edit(base, [right]) };
      const expected = { ...right, tags: left.tags, note: left.note, replies: left.replies, via: left.via };
      for (const merged of [mergeFiles(sides), mergeFiles({ base, ours: sides.theirs, theirs: sides.ours })]) {
        assert.deepEqual(merged?.conflicts, []);
        assert.deepEqual(valuesOf(merged?.text ?? '').get('a-1'), expected);
      }
    }),
    { numRuns: 100 },
  );
});

test('whatever both sides do, each text that one of them wrote stands in the result', () => {
  fc.assert(
    fc.property(annotation, annotation, annotation, (from, ours, theirs) => {
      const [start, left, right] = [from, ours, theirs].map((one) => ({ ...one, id: 'a-1' })) as [
        Annotation,
        Annotation,
        Annotation,
      ];
      const base = edit('', [start]);
      const sides = { base, ours: edit(base, [left]), theirs: edit(base, [right]) };
      const merged = mergeFiles(sides);
      assert.ok(merged !== null);
      const [above = '', conflict = '', below = ''] = merged.text.split(/^<<<<<<< ours\n|^>>>>>>> theirs\n/m);
      const [first = '', second = ''] = conflict.split(/^=======\n/m);
      const results = merged.conflicts.length > 0 ? [above + first + below, above + second + below] : [merged.text];
      const kept = results.map((text) => valuesOf(text).get('a-1') as Annotation);
      for (const side of [left, right]) {
        const { quote } = side.target;
        assert.ok(quote === start.target.quote || kept.some(({ target }) => target.quote === quote));
        assert.ok(side.note === start.note || kept.some(({ note }) => note === side.note));
        for (const tag of side.tags)
          assert.ok(start.tags.includes(tag) || kept.every(({ tags }) => tags.includes(tag)));
        for (const { text } of side.replies) {
          assert.ok(
            start.replies.some((reply) => reply.text === text) ||
              kept.some(({ replies }) => replies.some((reply) => reply.text === text)),
          );
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a change of one side alone, and the same change on both, is that change', () => {
  fc.assert(
    fc.property(pool, annotation, (all, other) => {
      const base = edit('', all);
      const changed = edit(base, [{ ...other, id: 'a-2' }], ['a-1']);
      assert.equal(mergeFiles({ base, ours: changed, theirs: changed })?.text, changed);
      assert.equal(mergeFiles({ base, ours: changed, theirs: base })?.text, changed);
      assert.equal(mergeFiles({ base, ours: base, theirs: changed })?.text, changed);
    }),
    { numRuns: 20 },
  );
});

function sorted(values: ReadonlyMap<string, Annotation>): [string, Annotation][] {
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1));
}
