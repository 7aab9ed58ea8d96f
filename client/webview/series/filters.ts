import type { SeriesListResult } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { createSearch, createSelect, createToggle } from '../controls.ts';
import { html } from '../element.ts';
import type { SeriesFilter, ShownSeries } from './arrange.ts';
import type { ScaleKind } from './plot.ts';

export interface SeriesFilters {
  readonly element: HTMLElement;
  offer(data: SeriesListResult, filter: SeriesFilter, scale: ScaleKind): void;
}

export interface SeriesFilterEvents {
  onFilter(changes: Partial<SeriesFilter>): void;
  onTable(asTable: boolean): void;
  onScale(scale: ScaleKind): void;
}

export function createSeriesFilters(
  filter: SeriesFilter,
  asTable: boolean,
  { onFilter, onTable, onScale }: SeriesFilterEvents,
): SeriesFilters {
  const search = createSearch(l10n.t('Search numbers'), filter.text, (text) => onFilter({ text }));
  const show = createSelect(l10n.t('Show'), (value) => onFilter({ show: value as ShownSeries }));
  const source = createSelect(l10n.t('Source'), (value) => onFilter({ source: value }));
  const scale = createSelect(l10n.t('Scale'), (value) => onScale(value as ScaleKind));
  const article = createSelect(l10n.t('Article'), (value) => onFilter({ article: value }));
  return {
    element: html(
      'div',
      { class: 'tools' },
      search,
      show.element,
      source.element,
      article.element,
      scale.element,
      createToggle(l10n.t('Table'), asTable, onTable),
    ),
    offer(data, now, kind) {
      scale.offer(
        [
          { value: 'fitting', label: l10n.t('As it fits') },
          { value: 'linear', label: l10n.t('Linear') },
          { value: 'logarithmic', label: l10n.t('Logarithmic') },
        ],
        kind,
      );
      show.offer(
        [
          { value: 'all', label: l10n.t('All numbers') },
          { value: 'dated', label: l10n.t('Of several times') },
          { value: 'disputed', label: l10n.t('Disputed') },
        ],
        now.show,
      );
      const sources = [...new Set(data.series.flatMap(({ speakers }) => speakers))].sort((a, b) => a.localeCompare(b));
      const any = { value: '', label: l10n.t('All') };
      source.offer([any, ...sources.map((name) => ({ value: name, label: name }))], now.source);
      article.offer([any, ...data.articles.map(({ uri, title }) => ({ value: uri, label: title }))], now.article);
    },
  };
}
