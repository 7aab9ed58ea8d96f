import { type Row, type Series, seriesOf } from '../../corpus/overview/series.ts';
import type { Article, Snapshot } from '../../corpus/snapshot.ts';
import {
  type ListedSeries,
  type ListedValue,
  type QuantitiesParams,
  type QuantitiesResult,
  quantities as quantitiesMethod,
  type ValuesOfQuantityParams,
  valuesOfQuantity as valuesMethod,
} from '../../protocol/overview.ts';
import { slice } from '../../text/span.ts';
import { defineFeature } from '../feature.ts';
import { titleOf, toRange } from '../place.ts';
import { shorten } from '../shorten.ts';
import { organisationOf } from './listed-claim.ts';
import { createSearch } from './words.ts';

/** Each quantity of which the corpus has several values. */
export const quantities = defineFeature<QuantitiesParams, QuantitiesResult>({
  method: quantitiesMethod,
  needs: 'corpus',
  run: ({ snapshot }, { text }) => {
    const { all, rest } = seriesOf(snapshot);
    const matches = createMatcher(snapshot, text);
    const found = all.filter((series) => series.rows.some((row) => matches(row, series.label)));
    return { series: found.map(toListedSeries), rest: rest.filter((row) => matches(row, '')).length };
  },
});

/** The values of one, each with its source and its sentence. */
export const valuesOfQuantity = defineFeature<ValuesOfQuantityParams, readonly ListedValue[]>({
  method: valuesMethod,
  needs: 'corpus',
  run: ({ snapshot }, { series: id, text }) => {
    const { all, rest } = seriesOf(snapshot);
    const matches = createMatcher(snapshot, text);
    if (id === null) return rest.filter((row) => matches(row, '')).map((row) => toListedValue(snapshot, row, 'single'));
    const series = all.find((one) => one.id === id);
    if (series === undefined) return [];
    return series.cells.flatMap(({ rows, standing }) => rows.map((row) => toListedValue(snapshot, row, standing)));
  },
});

function createMatcher({ articles }: Snapshot, text: string): (row: Row, label: string) => boolean {
  if (text.trim() === '') return () => true;
  const search = createSearch(text);
  return ({ figure: { uri, sentence }, speaker }, label) => {
    const article = articles.get(uri) as Article;
    return search(label, speaker, slice(article.text, sentence), titleOf(article));
  };
}

function toListedSeries({ id, label, unit, per, rows, cells, uris }: Series): ListedSeries {
  return {
    id,
    label: shorten(label, longest),
    unit,
    per,
    years: cells.flatMap(({ date }) => (date === null ? [] : [date])),
    values: rows.length,
    articles: uris.length,
    differs: cells.some(({ standing }) => standing === 'differ'),
  };
}

const longest = 400;

/** Unique in the corpus: the article and where the number stands. */
export function idOfRow({ figure: { uri, quantity } }: Row): string {
  return `${uri}#${quantity.start}`;
}

function toListedValue(snapshot: Snapshot, row: Row, standing: ListedValue['standing']): ListedValue {
  const { quantity, period, sentence, uri } = row.figure;
  const article = snapshot.articles.get(uri) as Article;
  const isTogether = quantity.ofSpan !== null && quantity.ofSpan.start >= quantity.end;
  const worded = slice(article.text, {
    start: quantity.start,
    end: isTogether ? (quantity.ofSpan?.end ?? 0) : quantity.end,
  });
  return {
    id: idOfRow(row),
    uri,
    range: toRange(article, quantity),
    article: titleOf(article),
    wording: shorten(isTogether || quantity.of === null ? worded : `${worded} ${quantity.of}`, longest),
    value: quantity.value ?? 0,
    min: quantity.min,
    max: quantity.max,
    unit: quantity.unit,
    per: quantity.per,
    date: period.date,
    basis: period.basis,
    dateWords: period.words,
    names: row.names.filter((name) => !row.recipients.includes(name)).map(({ name }) => name),
    speaker: row.speaker,
    organisation: row.claim === null ? null : organisationOf(snapshot, uri, row.claim.claim),
    sentence: shorten(slice(article.text, sentence), longest),
    standing,
    isForecast: row.claim?.claim.kind === 'forecast',
  };
}
