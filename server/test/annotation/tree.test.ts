import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTree } from '../../src/annotation/file/tree.ts';

test('the spans of a tree are those of what is written, without what follows', () => {
  const text = 'a: 1 # one\nb: &x "foo"\nc: |-\n  note\n\nd:\n  - {rel: x}\n  -\n  - z # last\n\n# end\ne:\nf: *x\n';
  const { root, hasAliases, errors } = parseTree(text);
  assert.deepEqual(errors, []);
  assert.equal(hasAliases, true);
  assert.ok(root?.kind === 'map');
  assert.deepEqual(
    root.fields.map(({ valueSpan }) => text.slice(valueSpan.start, valueSpan.end)),
    ['1', '"foo"', '|-\n  note', '- {rel: x}\n  -\n  - z', '', '*x'],
  );
  const list = root.fields[3]?.value;
  assert.ok(list?.kind === 'list');
  assert.deepEqual(
    list.items.map(({ start }) => text[start]),
    ['-', '-', '-'],
  );
  assert.equal(text[(root.fields[4]?.valueSpan.start ?? 0) - 1], ':');
});

test('all that is plain is a text', () => {
  const { root } = parseTree('[no, 1860, 2024-01-01, 0x1F, ~, null, "null", \'\', x]');
  assert.ok(root?.kind === 'list');
  assert.deepEqual(
    root.items.map(({ value }) => (value?.kind === 'text' ? value.text : null)),
    ['no', '1860', '2024-01-01', '0x1F', null, null, 'null', '', 'x'],
  );
});
