import { seriesOf } from '../../corpus/overview/series.ts';
import { seriesList as method, type SeriesListResult } from '../../protocol/pictures.ts';
import { defineFeature } from '../feature.ts';
import { shorten } from '../shorten.ts';
import { indexArticles, toArticles } from './articles.ts';
import { sourceOf } from './source.ts';

const labelLength = 120;

/** Every quantity that has several values in the corpus. */
export const seriesList = defineFeature<unknown, SeriesListResult>({
  method,
  needs: 'corpus',
  run: ({ snapshot }) => {
    const toIndexes = indexArticles(snapshot);
    return {
      revision: snapshot.revision,
      articles: toArticles(snapshot),
      series: seriesOf(snapshot).all.map(({ id, label, unit, per, rows, cells, uris }) => ({
        id,
        label: shorten(label, labelLength),
        unit,
        per,
        articles: toIndexes(uris),
        speakers: [...new Set(rows.map((row) => sourceOf(snapshot, row)))],
        dots: rows.map(({ figure }) => ({ date: figure.period.date, value: figure.quantity.value ?? 0 })),
        isDisputed: cells.some(({ standing }) => standing === 'differ'),
      })),
    };
  },
});
