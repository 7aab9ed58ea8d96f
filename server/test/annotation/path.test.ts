import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseArticleFile } from '../../src/annotation/file/article-file.ts';
import { nodeAt, pathAt, spanAt, textsOf } from '../../src/annotation/file/path.ts';

/** What stands at the sign `|` of a text. */
function at(text: string): string {
  const offset = text.indexOf('|');
  const clean = text.slice(0, offset) + text.slice(offset + 1);
  const { entry, path, role, span } = pathAt(parseArticleFile(clean), offset);
  return `${entry ?? 'file'} ${role} ${path.join('.')} <${clean.slice(span.start, span.end)}>`;
}

const head = 'article: a.txt\nannotations:\n';
const first = `${head}  - id: a-1\n    quote: "one two"\n`;

test('the value or the key at an offset', () => {
  const cases: [text: string, expected: string][] = [
    ['art|icle: a.txt\n', 'file key  <article>'],
    ['article: a|.txt\n', 'file value article <a.txt>'],
    ['article: a.txt\nsource: {title: x, out|let: y}\n', 'file key source <outlet>'],
    ['|', 'file key  <>'],
    [`${first.replace('a-1', 'a|-1')}`, '0 value id <a-1>'],
    [`${first.replace('one', 'o|ne')}`, '0 value quote <"one two">'],
    [`${first}    tags: [x, y|z]\n`, '0 value tags.1 <yz>'],
    [`${first}    tags: [x, |]\n`, '0 value tags.1 <>'],
    [`${first}    tags: [|]\n`, '0 value tags.0 <>'],
    [`${first}    tags: [x, y|\n  - id: a-2\n    quote: two\n`, '0 value tags.1 <y>'],
    [`${first}    tags:\n      - x\n      - |\n`, '0 value tags.1 <>'],
    [`${first}    tags:\n      - x\n      - y|\n`, '0 value tags.1 <y>'],
    [`${first}    status: |\n`, '0 value status <>'],
    [`${first}    status: |\n    by: x\n`, '0 value status <>'],
    [`${first}    status: op|\n    by: x\n`, '0 value status <op>'],
    [`${first}    stat|\n`, '0 key  <stat>'],
    [`${first}    stat|\n    by: x\n`, '0 key  <stat>'],
    [`${first}    by: x\n    stat|\n`, '0 key  <stat>'],
    [`${first}    |\n`, '0 key  <>'],
    [`${first}    |\n\n  - id: a-2\n    quote: two\n`, '0 key  <>'],
    [`${first}    links:\n      - {rel: |}\n`, '0 value links.0.rel <>'],
    [`${first}    links:\n      - {rel: same, to: a|-2}\n`, '0 value links.0.to <a-2>'],
    [`${first}    links:\n      - {rel: same, t|}\n`, '0 key links.0 <t>'],
    [`${first}    links:\n      - rel: same\n        t|\n`, '0 key links.0 <t>'],
    [`${first}    links:\n      - rel: same\n        |\n`, '0 key links.0 <>'],
    [`${first}    links:\n      - rel: same\n    |\n`, '0 key  <>'],
    [`${first}    note: |-\n      some |text\n`.replace('|-', '>-'), '0 value note <>-\n      some text>'],
    [`${first}  - id: a-2\n    quote: t|wo\n`, '1 value quote <two>'],
    [`${first}  - i|\n`, '1 key  <i>'],
    [`${first}  - |\n`, '1 key  <>'],
  ];
  for (const [text, expected] of cases) assert.equal(at(text), expected, text);
});

test('the keys that are there already', () => {
  const text = `${first}    by: x\n    \n`;
  assert.deepEqual(pathAt(parseArticleFile(text), text.length - 1).siblings, ['id', 'quote', 'by']);
  assert.deepEqual(pathAt(parseArticleFile(text), text.lastIndexOf('x')).siblings, ['id', 'quote']);
});

test('each text has a path, and each path leads to its text', () => {
  const text = `# c\n${first}    tags: [x, "y"]\n    links:\n      - {rel: same, to: a-2}\n  - id: a-2\n    quote: two\n`;
  const file = parseArticleFile(text);
  for (const entry of file.entries) {
    for (const { path, text: words, span } of textsOf(entry)) {
      assert.ok(text.slice(span.start, span.end).includes(words));
      assert.deepEqual(spanAt(entry, path), span);
      assert.deepEqual(pathAt(file, span.end).path, path);
      assert.equal(nodeAt(entry.item.value, path)?.kind, 'text');
    }
  }
  assert.equal(file.entries.flatMap((entry) => textsOf(entry)).length, 8);
});

test('every offset of any text has a place in it', () => {
  const words = [
    '\n',
    '    ',
    '  - ',
    'id: ',
    'tags: [',
    '{rel: ',
    '}',
    ']',
    '"',
    'x',
    ', ',
    '|\n',
    '#',
    '*a ',
    '&a ',
    'links:\n',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 20 }), (parts) => {
      const text = first + parts.join('');
      const file = parseArticleFile(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const { span } = pathAt(file, offset);
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }
    }),
  );
});
