import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeEntry } from '../../src/annotation/file/create.ts';
import { annotationFields, decisionFields, organisationFields, tagFields } from '../../src/annotation/file/fields.ts';
import { parsePlainEntry } from '../../src/annotation/file/plain-entry.ts';
import { parseTree } from '../../src/annotation/file/tree.ts';
import { annotation, decision, organisation, tag } from './arbitrary.ts';

const fields = fc.oneof(
  annotation.map(annotationFields),
  decision.map(decisionFields),
  organisation.map(organisationFields),
  tag.map(tagFields),
);

test('an entry as this program writes it is read as by the reader of all of YAML', () => {
  let plain = 0;
  fc.assert(
    fc.property(fields, fc.constantFrom('', '\n', '\n\n', '\n\n\n'), (one, end) => {
      const text = `  ${writeEntry(one, 2)}${end}`;
      const tree = parsePlainEntry(text);
      if (tree === null) return;
      plain++;
      assert.deepEqual(tree, parseTree(text));
    }),
    { numRuns: 400 },
  );
  assert.ok(plain > 100, `only ${plain} of 400 were plain`);
});

test('an entry that people wrote is read so too, or left to that reader', () => {
  const words = [
    '\n',
    ' ',
    '  ',
    '    ',
    '\n    ',
    '"',
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    ': ',
    ':',
    '#',
    ' # c',
    '&a ',
    '*a',
    '- ',
    '|-',
    '|',
    '>',
    'null',
    '~',
    '\t',
    '\\',
    '\\e',
    "'",
    'x',
    '"on": ',
    '? ',
    '!x ',
  ];
  fc.assert(
    fc.property(
      fields,
      fc.array(fc.tuple(fc.nat(600), fc.nat(12), fc.constantFrom(...words)), { maxLength: 3 }),
      (one, edits) => {
        let text = `  ${writeEntry(one, 2)}\n`;
        for (const [at, gone, added] of edits) text = text.slice(0, at) + added + text.slice(at + gone);
        const tree = parsePlainEntry(text);
        if (tree !== null) assert.deepEqual(tree, parseTree(text), text);
      },
    ),
    { numRuns: 500 },
  );
});
