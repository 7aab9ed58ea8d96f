import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromBrat } from '../../../src/annotation/exchange/from-brat.ts';
import { toBrat } from '../../../src/annotation/exchange/to-brat.ts';
import { harbour, harbourText, texts } from './harbour.ts';

function exported() {
  const { content, lost } = toBrat(harbour, texts);
  return { lost, file: (path: string) => content.get(path) as string, paths: [...content.keys()] };
}

test('a folder for brat has the texts, the annotations and the types', () => {
  const { file, paths, lost } = exported();
  assert.deepEqual(paths, ['annotation.conf', 'visual.conf', 'seeds/harbour.txt', 'seeds/harbour.ann']);
  assert.equal(file('seeds/harbour.txt'), harbourText);
  assert.match(
    file('annotation.conf'),
    /^\[entities\]\nPassage\nclaim\n\tclaim_quantity\n\n\[relations\]\nsame\tArg1:<ENTITY>, Arg2:<ENTITY>\n/,
  );
  assert.ok(file('visual.conf').includes('claim_quantity | claim/quantity\n'));
  assert.deepEqual(
    lost.filter((one) => one.startsWith('annotations')),
    ['annotations whose quotation is not in the text (1)'],
  );
  assert.ok(lost.includes('replies (1)') && lost.includes('links to other articles (1)'), lost.join('\n'));
});

test('spans are counted in code points, and each says its text', () => {
  const points = [...harbourText];
  const spans = exported()
    .file('seeds/harbour.ann')
    .split('\n')
    .filter((line) => line.startsWith('T'));
  assert.equal(spans.length, 3);
  for (const line of spans) {
    const [, offsets = '', words] = line.split('\t');
    const [, start, end] = offsets.split(' ').map(Number);
    assert.equal(points.slice(start, end).join(''), words);
  }
});

test('what brat has a place for comes back', () => {
  const { file } = exported();
  const document = { name: 'seeds/harbour', ann: file('seeds/harbour.ann'), txt: file('seeds/harbour.txt') };
  const { documents, lost, problems } = fromBrat([document], file('visual.conf'));
  assert.deepEqual([lost, problems], [[], []]);
  const wanted = harbour.files[0]?.annotations.slice(0, 2) ?? [];
  assert.deepEqual(
    documents[0]?.annotations.map(({ id, target, tags, status, confidence, note, links }) => ({
      id,
      quote: target.quote,
      tags,
      status,
      confidence,
      note,
      links,
    })),
    wanted.map(({ id, target, tags, status, confidence, note, links }) => ({
      id,
      quote: target.quote,
      tags,
      status,
      confidence,
      note,
      links: links.slice(0, 1),
    })),
  );
});

test('a passage over several lines is a span in parts', () => {
  const quote = 'a year.\r\nResidents';
  const text = 'It rose a year.\r\nResidents said so.';
  const [file] = harbour.files;
  const [annotation] = file?.annotations ?? [];
  assert.ok(file && annotation);
  const one = { ...annotation, tags: [], links: [], target: { quote, prefix: '', suffix: '', at: null } };
  const { content } = toBrat({ ...harbour, files: [{ ...file, annotations: [one] }] }, new Map([[file.article, text]]));
  const ann = content.get('seeds/harbour.ann') as string;
  assert.ok(ann.startsWith('T1\tPassage 8 15;17 26\ta year. Residents\n'), ann);
  const { documents, problems, lost } = fromBrat([{ name: 'x', ann, txt: text }], null);
  assert.deepEqual([problems, lost], [[], []]);
  assert.equal(documents[0]?.annotations[0]?.target.quote, quote);
});

/** In the manner of brat's own examples: an event, a relation of another kind, attributes, a normalisation. */
const foreign = `T1	Organization 0 4	Sony
T2	MERGE-ORG 14 27	joint venture
T3	Organization 33 41	Ericsson
E1	MERGE-ORG:T2 Org1:T1 Org2:T3
T4	Country 75 81	Sweden
R1	Origin Arg1:T3 Arg2:T4
*	Equiv T1 T3
A1	Negation E1
N1	Reference T1 Wikipedia:534366	Sony
#1	AnnotatorNotes T1	not the bank
T5	Organization 0 4;33 41	Sony Ericsson
`;
const foreignText = 'Sony formed a joint venture with Ericsson, a mobile phone company based in Sweden.\n';

test('documents of others are read, and what has no place here is told', () => {
  const { documents, lost, problems } = fromBrat([{ name: 'DOC-1000', ann: foreign, txt: foreignText }], null);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    documents[0]?.annotations.map(({ target, tags, note }) => [target.quote, tags[0], note]),
    [
      ['Sony', 'Organization', 'not the bank'],
      ['joint venture', 'MERGE-ORG', null],
      ['Ericsson', 'Organization', null],
      ['Sweden', 'Country', null],
      ['Sony formed a joint venture with Ericsson', 'Organization', null],
    ],
  );
  assert.deepEqual(lost, [
    'events (their triggers are taken over as passages) (1)',
    'groups of equal entities (1)',
    'references to entries of knowledge bases (1)',
    'gaps in passages of several parts (1)',
    'attributes “Negation” (1)',
    'relations “Origin” (1)',
  ]);
});

for (const [name, ann, says] of [
  ['a span without an end', 'T1\tX 4\tSony', 'line 1: a span is written as'],
  ['a span backwards', '\nT1\tX 4 0\tSony', 'line 2: a span is written as'],
  ['words that are not there', 'T1\tX 0 4\tSory', 'line 1: the text at 0 to 4 is not “Sory”'],
  ['one id twice', 'T1\tX 0 4\tSony\nT1\tX 0 4\tSony', 'line 2: T1 stands above already'],
  ['an attribute of nothing', 'A1\tStatus T9 open', 'line 1: there is no span T9'],
  ['another language', 'hello', 'line 1: it begins with none of'],
] as const) {
  test(`bad documents: ${name}`, () => {
    const { problems } = fromBrat([{ name: 'x', ann, txt: foreignText }], null);
    assert.equal(problems.length, 1);
    assert.ok(problems[0]?.startsWith(`x.ann: ${says}`), problems[0]);
  });
}
