import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseOrganisations } from '../../src/annotation/file/organisations-file.ts';

/** What is wrong, each with the words that it is said of. */
function problemsOf(text: string): [words: string, message: string][] {
  return parseOrganisations(text).problems.map(({ span, message }) => [text.slice(span.start, span.end), message]);
}

test('names with aliases and former names, and names of something else', () => {
  const text = `
version: 1
# Settled at the meeting in May.
organisations:
  - name: Harbour Holdings
    aliases: [HH, "Harbour: the group"]
    formerly:
      - Quay & Sons
    note: Took the new name in 2019.
    part-of: Port Group
  - name: 1860
    part-of:
not-organisations:
  - Big Harbour
`;
  const { organisations, notOrganisations, problems } = parseOrganisations(text);
  assert.deepEqual(organisations, [
    {
      name: 'Harbour Holdings',
      aliases: ['HH', 'Harbour: the group'],
      formerly: ['Quay & Sons'],
      partOf: 'Port Group',
      note: 'Took the new name in 2019.',
    },
    { name: '1860', aliases: [], formerly: [], partOf: null, note: null },
  ]);
  assert.deepEqual(notOrganisations, ['Big Harbour']);
  assert.deepEqual(problems, []);
});

test('an empty file, comments alone and empty lists settle nothing', () => {
  for (const text of ['', '# Nothing yet.\n', 'organisations:\nnot-organisations: []\n']) {
    const { organisations, notOrganisations, problems } = parseOrganisations(text);
    assert.deepEqual(
      { organisations, notOrganisations, problems },
      { organisations: [], notOrganisations: [], problems: [] },
    );
  }
});

test('what is wrong is said where it is, and the rest still counts', () => {
  const text = 'organisations:\n  - alias: HH\n  - name: Quay\n    aliases: [{a: b}, Pier]\nother: 1\n';
  assert.deepEqual(parseOrganisations(text).organisations, [
    { name: 'Quay', aliases: ['Pier'], formerly: [], note: null },
  ]);
  assert.deepEqual(
    problemsOf(text).map(([words]) => words.trim()),
    ['other', 'alias', 'alias', '{a: b}'],
  );
});

test('a name that is settled in two ways counts once, as it comes first', () => {
  const text =
    'organisations:\n  - {name: Quay, aliases: [Pier]}\n  - {name: Dock, aliases: [pier]}\nnot-organisations: [Dock]\n';
  const { organisations, notOrganisations } = parseOrganisations(text);
  assert.deepEqual(organisations, [
    { name: 'Quay', aliases: ['Pier'], formerly: [], note: null },
    { name: 'Dock', aliases: [], formerly: [], note: null },
  ]);
  assert.deepEqual(notOrganisations, []);
  assert.deepEqual(
    problemsOf(text).map(([words]) => words),
    ['pier', 'Dock'],
  );
});

test('YAML that is broken, of another shape or of another version is reported', () => {
  assert.match(problemsOf('organisations: [a, b')[0]?.[1] ?? '', /./);
  assert.match(problemsOf('- a\n')[0]?.[1] ?? '', /must hold/);
  assert.match(problemsOf('organisations: all\n')[0]?.[1] ?? '', /must be a list/);
  assert.match(problemsOf('version: 2\n')[0]?.[1] ?? '', /knows version 1/);
  assert.match(problemsOf('<<<<<<< ours\nversion: 1\n=======\n')[0]?.[1] ?? '', /./);
});

test('any text is read without an error, and every problem has a place in it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `organisations:\n  - name: ${text}\n`),
      ),
      (text) => {
        for (const { span } of parseOrganisations(text).problems)
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      },
    ),
  );
});
