import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SelectionRange } from 'vscode-languageserver-types';
import { createCorpus } from '../../src/corpus/corpus.ts';
import type { Article } from '../../src/corpus/snapshot.ts';
import { spansAround } from '../../src/features/selection-range.ts';
import { slice } from '../../src/text/span.ts';
import type { Files } from './client.ts';
import { placeOf, withServer, wordsAt } from './workspace.ts';

const text = [
  'Gates',
  '“We were told of the gates, and nobody came. We waited until the morning,” said Tom Reed of the Water Board, an engineer.',
  'It rained for 4,500 days (or so they say).',
].join('\n\n');

function articleOf(content: string): Article {
  const corpus = createCorpus();
  corpus.apply([{ kind: 'set', article: { uri: 'a.txt', text: content } }]);
  return corpus.snapshot.articles.get('a.txt') as Article;
}

const around = (words: string) => {
  const article = articleOf(text);
  return spansAround(article, text.indexOf(words)).map((span) => slice(text, span));
};

test('from the word over the clause, the sentence and the quotation to its sentences', () => {
  assert.deepEqual(around('gates, and').slice(0, -1), [
    'gates',
    'We were told of the gates',
    'We were told of the gates, and nobody came.',
    'We were told of the gates, and nobody came. We waited until the morning,',
    '“We were told of the gates, and nobody came. We waited until the morning,” said Tom Reed of the Water Board, an engineer.',
  ]);
});

test('of a quotation that ends within a sentence, first its part of the sentence, then the quotation', () => {
  const spans = around('waited');
  assert.deepEqual(spans.slice(0, 3), ['waited', 'We waited until the morning', 'We waited until the morning,']);
  assert.equal(spans[3], 'We were told of the gates, and nobody came. We waited until the morning,');
});

test('a name and a number are whole', () => {
  assert.deepEqual(around('Board').slice(0, 2), ['Board', 'Water Board']);
  assert.deepEqual(around('4,500').slice(0, 1), ['4,500']);
  assert.ok(around('4,500').includes('It rained for 4,500 days'));
});

test('any place of any text: each stretch lies in the next and is shorter, and the last is all', () => {
  const pieces = [
    '“',
    '”',
    '"',
    ' ',
    '\n\n',
    '. ',
    ', ',
    'Tom Reed',
    'said ',
    '4,500',
    '(',
    ')',
    'it rained',
    '\ud83d\ude00',
    '\ud83d',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), fc.nat(120), (parts, place) => {
      const article = articleOf(parts.join(''));
      const spans = spansAround(article, Math.min(place, article.text.length));
      for (const [i, span] of spans.entries()) {
        const next = spans[i + 1] ?? { start: 0, end: article.text.length };
        assert.ok(next.start <= span.start && span.end <= next.end);
      }
    }),
  );
});

test('the request answers one chain a position', () => {
  const files: Files = { 'seeds/a.txt': text };
  return withServer(files, async ({ request }) => {
    const { textDocument, position } = placeOf(files, 'seeds/a.txt', 'morning');
    const positions = [position, { line: 0, character: 0 }];
    const [chain, title] = await request<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions });
    assert.equal(wordsAt(files, textDocument.uri, chain?.range as never), 'morning');
    assert.equal(wordsAt(files, textDocument.uri, title?.range as never), 'Gates');
    assert.ok(chain?.parent?.parent?.parent !== undefined);
  });
});
