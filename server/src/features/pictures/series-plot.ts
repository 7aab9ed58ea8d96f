import { type Row, seriesOf } from '../../corpus/overview/series.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import {
  seriesPlot as method,
  type SeriesPlotParams,
  type SeriesPlotResult,
  type SeriesValue,
} from '../../protocol/pictures.ts';
import { slice } from '../../text/span.ts';
import { defineFeature } from '../feature.ts';
import { titleOf, toRange } from '../place.ts';
import { shorten } from '../shorten.ts';
import { sourceOf } from './source.ts';

const wordsLength = 60;

/** All values of one quantity with their passages. */
export const seriesPlot = defineFeature<SeriesPlotParams, SeriesPlotResult | null>({
  method,
  needs: 'corpus',
  run: ({ snapshot }, { id }) => {
    const series = seriesOf(snapshot).all.find((one) => one.id === id);
    if (series === undefined) return null;
    const { label, unit, per, rows, cells } = series;
    return {
      id,
      label,
      unit,
      per,
      values: rows.flatMap((row) => toValue(snapshot, row)),
      disputed: cells.flatMap(({ date, standing }) => (standing === 'differ' && date !== null ? [date] : [])),
    };
  },
});

function toValue(snapshot: Snapshot, row: Row): SeriesValue[] {
  const { uri, quantity, period, sentence } = row.figure;
  const article = snapshot.articles.get(uri);
  if (article === undefined || quantity.value === null) return [];
  const span = row.claim?.claim ?? sentence;
  return [
    {
      value: quantity.value,
      min: quantity.min,
      max: quantity.max,
      words: shorten(slice(article.text, quantity), wordsLength),
      date: period.date,
      basis: period.basis,
      source: sourceOf(snapshot, row),
      passage: {
        uri,
        range: toRange(article, span),
        article: titleOf(article),
        speaker: row.speaker,
        text: slice(article.text, span),
      },
    },
  ];
}
