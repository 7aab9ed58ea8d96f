import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seriesOf } from '../../../src/corpus/overview/series.ts';
import { seriesList } from '../../../src/features/pictures/series-list.ts';
import { seriesPlot } from '../../../src/features/pictures/series-plot.ts';
import { speakerClaims } from '../../../src/features/pictures/speaker-claims.ts';
import { speakerGraph } from '../../../src/features/pictures/speaker-graph.ts';
import { speakerPassages } from '../../../src/features/pictures/speaker-passages.ts';
import { corpusWith } from './small-corpus.ts';

const articles = {
  a: [
    'The council said 340 mill workers were dismissed in 2018.',
    'Mayor Ada Brook said the dam will flood the valley.',
    'Ada Brook said the bridge is safe.',
  ].join('\n\n'),
  b: [
    'The council said about 500 mill workers were dismissed in 2020.',
    'Farmer Tom Reed said the dam will not flood the valley.',
    'Tom Reed said the bridge is safe.',
  ].join('\n\n'),
};
const snapshot = corpusWith(articles, ['1 disputed 4', '2 same 5']);
const context = { snapshot } as never;

test('the graph has who agrees or clashes, and counts on how much', () => {
  const graph = speakerGraph.run(context, {});
  const names = graph?.speakers.map(({ name }) => name);
  assert.deepEqual(names, ['Ada Brook', 'Tom Reed']);
  assert.deepEqual(graph?.relations, [{ a: 0, b: 1, agree: 1, clash: 1 }]);
  assert.ok((graph?.others ?? 0) >= 1, 'the council is left out');
});

test('the passages of two speakers come in the order that was asked for, clashes first', () => {
  const [brook, reed] = speakerGraph.run(context, {})?.speakers.map(({ id }) => id) ?? [];
  for (const [a, b, speaker] of [
    [brook, reed, 'Ada Brook'],
    [reed, brook, 'Tom Reed'],
  ] as const) {
    const found = speakerPassages.run(context, { a: a as string, b: b as string });
    assert.deepEqual(
      found?.pairs.map(({ relation }) => relation),
      ['disputed', 'same'],
    );
    for (const pair of found?.pairs ?? []) assert.match(pair.a.speaker ?? '', new RegExp(speaker));
  }
  assert.equal(speakerPassages.run(context, { a: brook as string, b: 'nobody' }), null);
  assert.equal(speakerClaims.run(context, { id: brook as string })?.total, 2);
  assert.equal(speakerClaims.run(context, { id: 'nobody' }), null);
});

test('a quantity is plotted with its times, what its wording allows, and who gives it', () => {
  const [first] = seriesList.run(context, {})?.series ?? [];
  assert.ok(first);
  assert.deepEqual(first.dots, [
    { date: '2018', value: 340 },
    { date: '2020', value: 500 },
  ]);
  const plot = seriesPlot.run(context, { id: first.id });
  assert.deepEqual(
    plot?.values.map(({ words, min, max, date }) => [words, min, max, date]),
    [
      ['340', 340, 340, '2018'],
      ['about 500', 450, 550, '2020'],
    ],
  );
  for (const { passage } of plot?.values ?? []) assert.match(passage.text, /mill workers were dismissed/);
  assert.equal(seriesPlot.run(context, { id: 'gone' }), null);
  assert.equal(seriesOf(snapshot).all.length, seriesList.run(context, {})?.series.length);
});
