import type { SeriesListResult, SeriesSummary } from '@counterclaim/server/protocol';

export const shownSeries = ['all', 'dated', 'disputed'] as const;
export type ShownSeries = (typeof shownSeries)[number];

export interface SeriesFilter {
  readonly text: string;
  /** URI of an article; empty: any. */
  readonly article: string;
  /** Who gives one of the values; empty: anybody. */
  readonly source: string;
  /** dated: with values of several times; disputed: with values that exclude each other. */
  readonly show: ShownSeries;
}

export function arrangeSeries(data: SeriesListResult, { text, article, source, show }: SeriesFilter): SeriesSummary[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const index = data.articles.findIndex(({ uri }) => uri === article);
  return data.series.filter((series) => {
    if (show === 'disputed' && !series.isDisputed) return false;
    if (
      show === 'dated' &&
      new Set(series.dots.map(({ date }) => date)).size - Number(series.dots.some(({ date }) => date === null)) < 2
    )
      return false;
    if (index >= 0 && !series.articles.includes(index)) return false;
    if (source !== '' && !series.speakers.includes(source)) return false;
    const searched = `${series.label}\n${series.unit}\n${series.speakers.join('\n')}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
}
