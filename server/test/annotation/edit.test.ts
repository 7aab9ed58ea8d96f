import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type ArticleChange, editArticleFile } from '../../src/annotation/edit/article-file.ts';
import { editClaims } from '../../src/annotation/edit/claims.ts';
import { editCodebook } from '../../src/annotation/edit/codebook.ts';
import { editOrganisations } from '../../src/annotation/edit/organisations.ts';
import { applyChanges } from '../../src/annotation/edit/text-change.ts';
import { parseArticleFile } from '../../src/annotation/file/article-file.ts';
import { parseClaims } from '../../src/annotation/file/claims-file.ts';
import { parseCodebook } from '../../src/annotation/file/codebook-file.ts';
import { parseOrganisations } from '../../src/annotation/file/organisations-file.ts';
import type { Annotation } from '../../src/annotation/model.ts';
import { annotation, annotations, decision, organisation, tag } from './arbitrary.ts';

const head = { article: 'seeds/harbour.txt', unit: 'utf16', source: null } as const;

function edit(text: string, change: ArticleChange): string {
  const result = editArticleFile(parseArticleFile(text), change);
  assert.ok('changes' in result, 'problem' in result ? result.problem.message : '');
  return applyChanges(text, result.changes);
}

function valuesOf(text: string): Annotation[] {
  const { entries, problems } = parseArticleFile(text);
  assert.deepEqual(problems, []);
  return entries.map(({ value }) => value as Annotation);
}

test('what is written is read again as it was', () => {
  fc.assert(
    fc.property(annotations({ maxLength: 4 }), (put) => {
      const text = edit('', { head, put });
      const byId = (a: Annotation, b: Annotation) => (a.id < b.id ? -1 : 1);
      assert.deepEqual(valuesOf(text).toSorted(byId), put.toSorted(byId));
    }),
    { numRuns: 150 },
  );
});

test('every scalar is the same text to readers of YAML 1.1 and of YAML 1.2', () => {
  fc.assert(
    fc.property(annotation, (one) => {
      const text = edit('', { head, put: [one] });
      const [first, second] = (['1.1', '1.2'] as const).map((version) => parse(text, { version }).annotations[0]);
      assert.deepEqual(first, second);
      assert.equal(first.id, one.id);
      assert.equal(first.quote, one.target.quote);
      assert.equal(first.note ?? null, one.note);
      assert.deepEqual(first.tags ?? [], one.tags);
      assert.equal(first.by ?? null, one.by);
      assert.deepEqual(
        (first.replies ?? []).map((reply: { text: string }) => reply.text),
        one.replies.map((reply) => reply.text),
      );
    }),
    { numRuns: 150 },
  );
});

test('no character is written that is not seen or ends a line elsewhere', () => {
  fc.assert(
    fc.property(annotation, (one) => {
      const text = edit('', { head, put: [one] });
      assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\u00a0\u00ad\u200b\u2028-\u202e\ufeff]/u);
      assert.ok(text.isWellFormed());
    }),
  );
});

test('an edit touches the lines of its entry alone', () => {
  fc.assert(
    fc.property(annotations({ minLength: 3, maxLength: 5 }), annotation, fc.boolean(), (put, other, crlf) => {
      const text = edit('', { head, put }).replaceAll('\n', crlf ? '\r\n' : '\n');
      const values = valuesOf(text);
      for (const old of values) {
        const changed = edit(text, { put: [{ ...other, id: old.id }] });
        const expected = values.map((one) => (one.id === old.id ? { ...other, id: old.id } : one));
        assert.deepEqual(valuesOf(changed), expected);
        assert.deepEqual(blocksOf(changed, old.id), blocksOf(text, old.id));
        assert.equal(changed.includes('\r\n'), crlf);
        assert.doesNotMatch(changed.replaceAll('\r\n', ''), crlf ? /[\r\n]/ : /\r/);
        assert.deepEqual(valuesOf(edit(changed, { put: [old] })), values);
      }
    }),
    { numRuns: 25 },
  );
});

/** The text without an entry. */
function blocksOf(text: string, id: string): string {
  const { entries } = parseArticleFile(text);
  const index = entries.findIndex(({ value }) => value?.id === id);
  const { piece, offset } = entries[index] as (typeof entries)[number];
  return text.slice(0, offset) + text.slice(offset + piece.text.trimEnd().length);
}

test('what is put in and taken out leaves the file as it was', () => {
  fc.assert(
    fc.property(annotations({ minLength: 2, maxLength: 6 }), fc.boolean(), fc.nat(), (put, crlf, seed) => {
      const added = put[seed % put.length] as Annotation;
      const before = edit('', { head, put: put.filter((one) => one !== added) }).replaceAll('\n', crlf ? '\r\n' : '\n');
      const between = edit(before, { put: [added] });
      assert.equal(between, edit('', { head, put }).replaceAll('\n', crlf ? '\r\n' : '\n'));
      assert.equal(edit(between, { remove: [added.id] }), before);
    }),
    { numRuns: 50 },
  );
});

test('several changes at once are the same as one after the other', () => {
  fc.assert(
    fc.property(annotations({ minLength: 4, maxLength: 6 }), annotation, (put, other) => {
      const [a, b, c, d, ...rest] = put as [Annotation, Annotation, Annotation, Annotation];
      const text = edit('', { head, put: [a, b, c, ...rest] });
      const changed = { ...other, id: b.id };
      const together = edit(text, { put: [changed, d], remove: [a.id, c.id] });
      const each = [{ put: [changed] }, { put: [d] }, { remove: [a.id] }, { remove: [c.id] }];
      const byId = (x: Annotation, y: Annotation) => (x.id < y.id ? -1 : 1);
      const expected = valuesOf(each.reduce((one, change) => edit(one, change), text));
      assert.deepEqual(valuesOf(together).toSorted(byId), expected.toSorted(byId));
    }),
    { numRuns: 25 },
  );
});

test('tags, decisions and organisations are written and read as they are', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(tag, { maxLength: 4, selector: (one) => one.id }),
      fc.uniqueArray(decision, { maxLength: 3, selector: (one) => one.id }),
      fc.uniqueArray(organisation, { maxLength: 3, selector: (one) => one.name }),
      (tags, decisions, organisations) => {
        const codebook = editCodebook(parseCodebook(''), { put: tags });
        assert.ok('after' in codebook);
        assert.deepEqual(
          codebook.after.entries.map(({ value }) => value),
          tags,
        );
        const claims = editClaims(parseClaims(''), { put: decisions });
        assert.ok('after' in claims);
        assert.deepEqual(new Set(claims.after.entries.map(({ value }) => value)), new Set(decisions));
        const settled = editOrganisations(parseOrganisations('').file, {
          head: { notOrganisations: ['Big Harbour'] },
          put: organisations,
        });
        assert.ok('after' in settled);
        assert.deepEqual(
          settled.after.entries.map(({ value }) => value),
          organisations,
        );
        assert.deepEqual(settled.after.head.notOrganisations, ['Big Harbour']);
      },
    ),
  );
});
