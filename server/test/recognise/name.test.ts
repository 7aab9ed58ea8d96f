import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { layOut } from '../../src/recognise/analyse.ts';
import { findNames } from '../../src/recognise/name.ts';

const fixtures = readFileSync(new URL('name.fixtures.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line, index) => ({ line, number: index + 1 }))
  .filter(({ line }) => line !== '' && !line.startsWith('#'));

for (const { line, number } of fixtures) {
  test(`name.fixtures.txt:${number} ${line.slice(0, 80)}`, () => check(line));
}

const marks = /\[\[(.*?)\|(.*?)\]\]|\(\((.*?)\|(.*?)\)\)|\{\{(.*?)\|(.*?)\}\}/gu;

/** Organisations, persons and descriptions are found where they are marked, and nowhere else. */
function check(line: string): void {
  const [marked = '', facts = ''] = line.split(' => ');
  const article = marked.replaceAll(' ¶ ', '\n\n');
  const text = article.replace(marks, (_, a, _b, c, _d, e) => a ?? c ?? e);
  const { names, mentions } = findNames(layOut(text), []);
  const found = mentions
    .filter(({ kind }) => kind === 'organisation' || kind === 'person')
    .map(
      ({ start, end, kind, name, nominal }) => `${nominal ? 'description' : kind} ${text.slice(start, end)} ${name}`,
    );
  const expected = [...article.matchAll(marks)].map(([, a, keyA, c, keyC, e, keyE]) =>
    a !== undefined
      ? `organisation ${a} ${keyA}`
      : c !== undefined
        ? `person ${c} ${keyC}`
        : `description ${e} ${keyE}`,
  );
  assert.deepEqual(found, expected);
  for (const fact of facts.split(';').filter((part) => part !== '')) {
    const [key, ...properties] = fact.trim().split(/ (?=\w+=)/u);
    const name = names.find((candidate) => candidate.key === key);
    assert.ok(name, `no name ${key}`);
    const known = { ...name, role: name.description };
    for (const property of properties) {
      const [what, value] = property.split('=') as [keyof typeof known, string];
      assert.equal(known[what], value, property);
    }
  }
}

test('any text yields sorted mentions without overlap, each of a name with a key of its own', () => {
  const words = fc.constantFrom(
    ...'Acme Acme’s NSA ( ) [ ] , . and of the for said Mr Jane Roe Agency National & “ ” told company U.S. UK-based 5G'.split(
      ' ',
    ),
    '\n\n',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ');
      const { names, mentions } = findNames(layOut(text), []);
      const keys = names.map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length);
      let end = 0;
      for (const mention of mentions) {
        assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length);
        assert.ok(keys.includes(mention.name));
        end = mention.end;
      }
      for (const { affiliation } of names) assert.ok(affiliation === null || keys.includes(affiliation));
    }),
  );
});

test('a long text of one stretch is read to its end', () => {
  for (const unit of ['Acme of ', '(NSA) ', 'A, ', 'A&', 'the company ', 'Jane Roe, head of ']) {
    const text = `${unit.repeat(200_000 / unit.length)}\n\nActors thanked the Royal Opera Trust.`;
    const { mentions } = findNames(layOut(text), []);
    const last = mentions.at(-1);
    assert.equal(last && text.slice(last.start, last.end), 'Royal Opera Trust', unit);
  }
});
