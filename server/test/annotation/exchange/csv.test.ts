import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createCodePoints } from '../../../src/annotation/exchange/code-points.ts';
import { readCsv, writeCsv } from '../../../src/annotation/exchange/csv.ts';
import { fromCsv } from '../../../src/annotation/exchange/from-csv.ts';
import { toCsv } from '../../../src/annotation/exchange/to-csv.ts';
import { text } from '../arbitrary.ts';
import { harbour, harbourText, texts } from './harbour.ts';

test('a table is read as it was written', () => {
  const table = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(table, (body) => {
      const rows = [['a', 'b', 'c'], ...body];
      assert.deepEqual(readCsv(writeCsv(rows)), {
        rows: rows.map((cells, i) => ({ line: lineOf(rows, i), cells })),
        problem: null,
      });
    }),
  );
});

function lineOf(rows: readonly (readonly string[])[], index: number): number {
  return 1 + (writeCsv(rows.slice(0, index)).match(/\r\n|\n|\r/g)?.length ?? 0);
}

for (const [name, source, rows] of [
  [
    'semicolons',
    'a;b\n"1;2";3\n',
    [
      ['a', 'b'],
      ['1;2', '3'],
    ],
  ],
  [
    'tabs',
    'a\tb\r1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a byte-order mark, an empty line and an empty last cell',
    '\uFEFFa,b\n\n1,',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  [
    'quotation marks within quotation marks',
    'a,b\n"say ""no""",\n',
    [
      ['a', 'b'],
      ['say "no"', ''],
    ],
  ],
] as const) {
  test(`tables of others: ${name}`, () => {
    assert.deepEqual(
      readCsv(source).rows.map(({ cells }) => cells),
      rows,
    );
  });
}

test('a quotation mark that is not closed is told with its line', () => {
  assert.equal(readCsv('a,b\n1,2\n3,"4\n').problem, 'line 3: a quotation mark is not closed');
});

test('a table of annotations is read again; only a hint and what is said of articles and tags is lost', () => {
  const { content, lost } = toCsv(harbour, texts);
  assert.equal(lost.length, 2);
  const { documents, problems } = fromCsv(content);
  assert.deepEqual(problems, []);
  const points = createCodePoints(harbourText);
  const [file] = harbour.files;
  assert.deepEqual(
    documents[0]?.annotations,
    file?.annotations.map((one) => {
      const start = harbourText.indexOf(one.target.quote);
      const at = start < 0 ? null : points.fromUnits({ start, end: start + one.target.quote.length });
      return { ...one, target: { ...one.target, at } };
    }),
  );
});

test('no cell begins like a formula, and none is changed by that', () => {
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", "''=1", "'x", '\r=1', '\n=1'];
  const [file] = harbour.files;
  const [annotation] = file?.annotations ?? [];
  assert.ok(file && annotation);
  for (const note of evil) {
    const { content } = toCsv({ ...harbour, files: [{ ...file, annotations: [{ ...annotation, note }] }] }, texts);
    for (const { cells } of readCsv(content).rows)
      for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t\r\n]/);
    assert.equal(fromCsv(content).documents[0]?.annotations[0]?.note, note);
  }
});

test('a table of another program is read by the names of its columns', () => {
  const { documents, lost, problems } = fromCsv(
    'Document,Code,Segment,Weight\nharbour,noise,"the noise",3\nharbour,,,1\n',
  );
  assert.deepEqual(documents[0]?.annotations[0]?.tags, ['noise']);
  assert.equal(documents[0]?.annotations[0]?.target.quote, 'the noise');
  assert.equal(documents[0]?.isOwn, false);
  assert.deepEqual(lost, ['cells of the column “Weight” (2)']);
  assert.deepEqual(problems, ['line 3: the quotation is missing']);
});

for (const [name, source, says] of [
  ['nothing', '', 'the table is empty'],
  ['no quotations', 'article,tags\nx,y\n', 'line 1: there is no column “quote”'],
  ['no articles', 'quote\nx\n', 'line 1: there is no column “article”'],
  ['a status of another world', 'article,quote,status\nx,y,odd\n', 'line 2: the status “odd”'],
  ['a link without an end', 'article,quote,links\nx,y,disputes\n', 'line 2: “disputes” is not a link'],
  ['a position backwards', 'article,quote,start,end\nx,y,9,3\n', 'line 2: start and end'],
  ['one id twice', 'id,article,quote\na-1,x,y\na-1,x,z\n', 'line 3: the id “a-1”'],
  ['a reply to nothing', 'article,quote,note,reply-to\nx,,no,a-1\n', 'line 2: no row above'],
] as const) {
  test(`bad tables: ${name}`, () => {
    const { problems } = fromCsv(source);
    assert.equal(problems.length, 1);
    assert.ok(problems[0]?.startsWith(says), problems[0]);
  });
}
