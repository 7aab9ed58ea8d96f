import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ArticleChange,
  editArticleFile,
  renameAnnotationIn,
  renameTagsIn,
} from '../../src/annotation/edit/article-file.ts';
import { applyChanges } from '../../src/annotation/edit/text-change.ts';
import { parseArticleFile } from '../../src/annotation/file/article-file.ts';
import { type Annotation, noSource } from '../../src/annotation/model.ts';

const blank: Annotation = {
  id: 'a-1',
  target: { quote: 'one', prefix: '', suffix: '', at: null },
  tags: [],
  status: null,
  confidence: null,
  note: null,
  links: [],
  by: null,
  on: null,
  via: null,
  acceptedBy: null,
  replies: [],
};

/** The file after a change, or the problem as the words that it stands at. */
function edit(text: string, change: ArticleChange): string {
  const result = editArticleFile(parseArticleFile(text), change);
  if ('changes' in result) return applyChanges(text, result.changes);
  const { span, message } = result.problem;
  return `${text.slice(span.start, span.end)}: ${message}`;
}

/** What becomes of the lines of one entry where one field is to say something else. */
function editEntry(lines: string, change: Partial<Annotation>): string {
  const file = (entry: string) => `article: a.txt\nannotations:\n${entry}\n  # Below.\n  - id: a-9\n    quote: nine\n`;
  const text = file(lines);
  const old = parseArticleFile(text).entries[0]?.value;
  assert.ok(old, lines);
  const changed = edit(text, { put: [{ ...old, ...change }] });
  const [before, after] = file('|').split('|') as [string, string];
  assert.ok(changed.startsWith(before) && changed.endsWith(after), `${lines}\n${JSON.stringify(change)}\n${changed}`);
  return changed.slice(before.length, changed.length - after.length);
}

const at = (start: number, end: number) => ({ ...blank.target, at: { start, end } });
const start = '  - id: a-1\n    quote: one';

test('one field is changed, and all around it stays', () => {
  const cases: [before: string, change: Partial<Annotation>, after: string][] = [
    [`${start}`, { tags: ['x', 'no'] }, `${start}\n    tags: [x, "no"]`],
    [`${start}\n    by: mira`, { status: 'open' }, `${start}\n    status: open\n    by: mira`],
    [
      `${start}\n    by: mira\n    tags: [x]`,
      { status: 'open' },
      `${start}\n    by: mira\n    tags: [x]\n    status: open`,
    ],
    ['  - quote: one\n    id: a-1', { target: at(1, 4) }, '  - quote: one\n    at: [1, 4]\n    id: a-1'],
    [
      '  - quote: one # q\n    # c\n    id: a-1',
      { tags: ['x'] },
      '  - quote: one # q\n    tags: [x]\n    # c\n    id: a-1',
    ],
    [`${start}\n    tags: [x, 'y'] # why`, { tags: ['x', 'y', 'z'] }, `${start}\n    tags: [x, 'y', z] # why`],
    [`${start}\n    tags: [ x, y ]`, { tags: ['y'] }, `${start}\n    tags: [ y ]`],
    [`${start}\n    tags: [x, y, z]`, { tags: ['z'] }, `${start}\n    tags: [z]`],
    [`${start}\n    tags: [x, y, z]`, { tags: ['x'] }, `${start}\n    tags: [x]`],
    [`${start}\n    tags: [x] # why`, { tags: [] }, `${start}`],
    [
      `${start}\n    tags:\n      - x # why\n      # and\n      - y`,
      { tags: ['x', 'z', 'y'] },
      `${start}\n    tags:\n      - x # why\n      - z\n      # and\n      - y`,
    ],
    [`${start}\n    tags:\n      - x # why\n      - y`, { tags: ['y'] }, `${start}\n    tags:\n      - y`],
    [`${start}\n    tags:\n    - x\n    - y`, { tags: ['x'] }, `${start}\n    tags:\n    - x`],
    [`${start}\n    tags:`, { tags: ['x'] }, `${start}\n    tags: [x]`],
    [`${start}\n    tags: # none`, { tags: ['x'] }, `${start}\n    tags: [x] # none`],
    [`${start}\n    tags: ~`, { tags: ['x'] }, `${start}\n    tags: [x]`],
    [`${start}\n    tags: []`, { tags: ['x'] }, `${start}\n    tags: [x]`],
    [
      `${start}\n    links: []`,
      { links: [{ rel: 'same', to: 'a-2' }] },
      `${start}\n    links:\n      - {rel: same, to: a-2}`,
    ],
    [
      `${start}\n    links:\n      - rel: same\n        to: a-2\n        why: x # c`,
      { links: [{ rel: 'supports', to: 'a-2' }] },
      `${start}\n    links:\n      - rel: supports\n        to: a-2\n        why: x # c`,
    ],
    [
      `${start}\n    links:\n      - {rel: same, to: a-2} # c`,
      {
        links: [
          { rel: 'same', to: 'a-2' },
          { rel: 'same', to: 'a-3' },
        ],
      },
      `${start}\n    links:\n      - {rel: same, to: a-2} # c\n      - {rel: same, to: a-3}`,
    ],
    [
      `${start}\n    links: [{rel: same, to: a-2}]`,
      {
        links: [
          { rel: 'same', to: 'a-2' },
          { rel: 'same', to: 'a-3' },
        ],
      },
      `${start}\n    links: [{rel: same, to: a-2}, {rel: same, to: a-3}]`,
    ],
    [
      `${start}\n    replies:\n      - {text: hm, mood: x}`,
      { replies: [{ by: 'jon', on: null, text: 'Hm.' }] },
      `${start}\n    replies:\n      - {by: jon, text: "Hm.", mood: x}`,
    ],
    [
      `${start}\n    note: "a" # c`,
      { note: 'b' },
      `${start}\n    note: |-\n      b # c`.replace('|-\n      b # c', '"b" # c'),
    ],
    [
      `${start}\n    note: |-\n      a\n\n      b\n\n    by: x`,
      { note: 'c' },
      `${start}\n    note: |-\n      c\n\n    by: x`,
    ],
    [
      `${start}\n    note: >\n      folded\n      text\n    by: x`,
      { by: 'jon' },
      `${start}\n    note: >\n      folded\n      text\n    by: jon`,
    ],
    [`${start}\n    note: |-\n      a`, { note: null }, start],
    [`${start}\n    note: a\n      b`, { note: 'c' }, `${start}\n    note: |-\n      c`],
    [
      `${start}\n    status: done\n    colour: red`,
      { by: 'x' },
      `${start}\n    status: done\n    by: x\n    colour: red`,
    ],
    [`${start}\n    tags: [x, {a: b}]`, { tags: ['x', 'w'] }, `${start}\n    tags: [x, w, {a: b}]`],
    ['  - {id: a-1, quote: one}', { tags: ['x'], note: 'a\nb' }, '  - {id: a-1, quote: one, tags: [x], note: "a\\nb"}'],
    ['  - {id: a-1, quote: one, by: x, via: human}', { by: null }, '  - {id: a-1, quote: one, via: human}'],
    ['  - {by: x, id: a-1, quote: one}', { by: null, tags: ['x'] }, '  - {id: a-1, quote: one, tags: [x]}'],
    ['  - by: x # c\n    id: a-1\n    quote: one', { by: null }, '  - id: a-1\n    quote: one'],
    ['  - by: x\n    # c\n    id: a-1\n    quote: one', { by: null }, '  - \n    # c\n    id: a-1\n    quote: one'],
    ['  -\n    id: a-1\n    quote: one', { by: 'x' }, '  -\n    id: a-1\n    quote: one\n    by: x'],
    ['  - &e\n    id: a-1\n    quote: &q "one"', { by: 'x' }, '  - &e\n    id: a-1\n    quote: &q "one"\n    by: x'],
    [
      `${start}\n    by: &m mira\n    accepted-by: *m`,
      { acceptedBy: 'jon' },
      `${start}\n    by: &m mira\n    accepted-by: jon`,
    ],
  ];
  for (const [before, change, after] of cases) assert.equal(editEntry(before, change), after, before);
});

test('what an alias stands for elsewhere is not changed with it', () => {
  const text = `article: a.txt\nannotations:\n${start}\n    by: &m mira\n    accepted-by: *m\n`;
  const old = parseArticleFile(text).entries[0]?.value as Annotation;
  assert.match(edit(text, { put: [{ ...old, by: 'jon' }] }), /^id: This cannot be changed by a command/);
  assert.match(edit(text, { put: [{ ...old, by: null }] }), /^id: This cannot be changed by a command/);
});

test('entries go in by their order and come out with what is theirs', () => {
  const entry = (id: string, at: string) => `  - id: ${id}\n    quote: one\n    at: [${at}]`;
  const head = 'version: 1\narticle: a.txt # here\n';
  const added = { ...blank, id: 'a-5', target: at(50, 53) };
  const five = entry('a-5', '50, 53');
  const cases: [before: string, after: string][] = [
    [`${head}annotations:\n`, `${head}annotations:\n\n${five}\n`],
    [`${head}annotations:`, `${head}annotations:\n\n${five}\n`],
    [`${head}annotations: # sorted\n`, `${head}annotations: # sorted\n\n${five}\n`],
    [`${head}annotations: []\n`, `${head}annotations:\n\n${five}\n`],
    [`${head}`, `${head}\nannotations:\n\n${five}\n`],
    [`${head}annotations:\n\n${entry('a-1', '1, 4')}\n`, `${head}annotations:\n\n${entry('a-1', '1, 4')}\n\n${five}\n`],
    [`${head}annotations:\n\n${entry('a-1', '1, 4')}`, `${head}annotations:\n\n${entry('a-1', '1, 4')}\n\n${five}\n`],
    [
      `${head}annotations:\n\n  # Nine.\n${entry('a-9', '90, 93')}\n`,
      `${head}annotations:\n\n${five}\n\n  # Nine.\n${entry('a-9', '90, 93')}\n`,
    ],
    [
      `${head}annotations:\n${entry('a-1', '1, 4')}\n    # more\n\n# Then:\n\n  # Nine.\n${entry('a-9', '90, 93')}\nsource: {title: x}\n`,
      `${head}annotations:\n${entry('a-1', '1, 4')}\n    # more\n\n# Then:\n\n${five}\n\n  # Nine.\n${entry('a-9', '90, 93')}\nsource: {title: x}\n`,
    ],
    [
      `${head}annotations:\n${entry('a-1', '1, 4')}\n${entry('a-9', '90, 93')}\n`,
      `${head}annotations:\n${entry('a-1', '1, 4')}\n${five}\n${entry('a-9', '90, 93')}\n`,
    ],
    [
      `${head}annotations:\n${entry('a-1', '1, 4')}\n    # more\n\nsource: {title: x}\n`,
      `${head}annotations:\n${entry('a-1', '1, 4')}\n    # more\n\n${five}\n\nsource: {title: x}\n`,
    ],
    [
      `${head}annotations: [{id: a-1, quote: one}]\n`,
      `${head}annotations: [{id: a-1, quote: one}, {id: a-5, quote: "one", at: [50, 53]}]\n`,
    ],
    ['{article: a.txt, annotations: []}\n', '{article: a.txt, annotations: [{id: a-5, quote: "one", at: [50, 53]}]}\n'],
  ];
  for (const [before, after] of cases) {
    const expected = after.replaceAll(five, five.replace('quote: one', 'quote: "one"'));
    assert.equal(edit(before, { put: [added] }), expected);
    const withCarriage = (text: string) => text.replaceAll('\n', '\r\n');
    assert.equal(edit(withCarriage(before), { put: [added] }), withCarriage(expected));
    const again = edit(expected, { remove: ['a-5'] });
    const withoutList = (text: string) => text.replace(/annotations:( \[\])?\s*$/, '').trimEnd();
    assert.equal(withoutList(again), withoutList(before));
  }
});

test('a new file begins below the comments that are there', () => {
  const head = {
    article: 'seeds/a b.txt',
    unit: 'utf16',
    source: { ...noSource, title: 'One: two', outlet: 'Quay News', file: 'one.pdf' },
  } as const;
  const written =
    'version: 1\narticle: seeds/a b.txt\nunit: utf16\nsource: {title: "One: two", outlet: Quay News, file: one.pdf}\n\nannotations:\n\n  - id: a-1\n    quote: "one"\n';
  assert.equal(edit('', { head, put: [blank] }), written);
  assert.equal(edit('# Ours.\n', { head, put: [blank] }), `# Ours.\n\n${written}`);
  assert.equal(edit('# Ours.', { head, put: [blank] }), `# Ours.\n\n${written}`);
  assert.match(edit('', { put: [blank] }), /cannot be changed/);
});

test('what stands at the head is changed in its place', () => {
  const text = 'version: 1\narticle: a.txt # moved twice\nannotations: []\n';
  const { head } = parseArticleFile(text);
  const source = { ...noSource, outlet: 'Quay News', published: '2024-02-10' };
  assert.equal(
    edit(text, { head: { ...head, article: 'b.txt', source } }),
    'version: 1\narticle: b.txt # moved twice\nsource: {outlet: Quay News, published: "2024-02-10"}\nannotations: []\n',
  );
});

test('a tag and an annotation get another name wherever they stand', () => {
  const text = `article: a.txt\nannotations:\n${start}\n    tags: [x, "y"] # c\n  - id: a-2\n    quote: two\n    tags:\n      - y\n      - z\n    links:\n      - {rel: same, to: a-1}\n`;
  const file = parseArticleFile(text);
  assert.equal(edit(text, renameTagsIn(file, new Map([['y', 'w']]))), text.replace('"y"', 'w').replace('- y', '- w'));
  assert.equal(
    edit(text, renameTagsIn(file, new Map([['y', 'z']]))),
    text.replace('"y"', 'z').replace('      - y\n', ''),
  );
  assert.equal(edit(text, renameAnnotationIn(file, 'a-1', 'a-7')), text.replaceAll('a-1', 'a-7'));
  assert.match(edit(text, renameAnnotationIn(file, 'a-1', 'a-2')), /stands in this file already/);
});

test('broken YAML, an unfinished merge and what is there twice are not written over', () => {
  const text = `article: a.txt\nannotations:\n${start}\n`;
  const change = { put: [{ ...blank, by: 'x' }] };
  assert.match(edit(`${text}    note: "open\n`, change), /closing/);
  assert.match(edit(`${text}\t- id: x\n`, change), /[Tt]ab/);
  assert.match(edit(`${text}---\nx: y\n`, change), /second document/);
  assert.match(
    edit(`<<<<<<< ours\n=======\n>>>>>>> theirs\n${text}`, change),
    /^<<<<<<< ours[\s\S]*merge is not finished/,
  );
  assert.match(edit(`${text}${start}\n`, change), /stands in this file twice/);
  assert.match(edit(`${text}    quote: two\n`, change), /^quote: “quote” stands here twice/);
  assert.match(edit(text.replace('quote: one', 'note: x'), change), /“quote: …” is missing/);
  assert.match(edit('- a\n', change), /cannot be changed/);
  assert.equal(
    edit(`${text}  - id: a-2\n    quote: two\n    quote: three\n`, change),
    `${text}    by: x\n  - id: a-2\n    quote: two\n    quote: three\n`,
  );
});

test('no change is no change of the text', () => {
  const text = `article: a.txt\nannotations:\n${start}\n    status: 'open'\n`;
  const file = parseArticleFile(text);
  const result = editArticleFile(file, { put: [file.entries[0]?.value as Annotation], remove: ['a-7'] });
  assert.ok('changes' in result);
  assert.deepEqual(result.changes, []);
});
