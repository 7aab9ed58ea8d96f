import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Files, uriOf } from './client.ts';
import { withServer } from './workspace.ts';

const files: Files = {
  'seeds/a.txt': [
    'The outcry',
    'The mill in Orford employs 520 people, the council said.',
    'Advertisement',
    'Share this article',
    '“We were told that the gates would be closed by night, and nobody came.',
    '“We waited until the morning,” said Tom Reed.',
    'It rained.',
  ].join('\n\n'),
  'annotations/a.yaml': [
    'version: 1',
    'article: seeds/a.txt',
    'annotations:',
    '  - id: a-11111111',
    '    quote: It rained.',
    '  - id: a-22222222',
    '    quote: Tom Reed',
    '    note: Who?',
  ].join('\n'),
};
const fold = (path: string) => ({ textDocument: { uri: uriOf(path) } });

test('what is not the article folds into one, and so does a quotation that runs on', () =>
  withServer(files, async ({ request }) => {
    assert.deepEqual(await request('textDocument/foldingRange', fold('seeds/a.txt')), [
      { startLine: 4, endLine: 6, kind: 'comment', collapsedText: 'Not the article: advertisement, share' },
      { startLine: 8, endLine: 10 },
    ]);
  }));

test('each entry of a file of annotations folds', () =>
  withServer(files, async ({ request }) => {
    assert.deepEqual(await request('textDocument/foldingRange', fold('annotations/a.yaml')), [
      { startLine: 3, endLine: 4 },
      { startLine: 5, endLine: 7 },
    ]);
  }));
