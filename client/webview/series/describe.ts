import type { SeriesPlotResult, SeriesValue } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import type { Details } from '../details.ts';
import { html } from '../element.ts';
import { formatFull, rangeWords, timeWords, titleWords, unitWords } from './words.ts';

/** What the pane beside the plot says of a value. */
export function describeValue(details: Details, series: SeriesPlotResult, value: SeriesValue): Node[] {
  const { unit, per } = series;
  const range = rangeWords(value);
  return [
    html('h2', {}, value.words),
    html(
      'dl',
      { class: 'facts' },
      html('dt', {}, l10n.t('Quantity')),
      html('dd', {}, titleWords(series)),
      html('dt', {}, l10n.t('Value')),
      html('dd', {}, [formatFull(value.value), unitWords(unit, per)].filter(Boolean).join(' ')),
      ...(range === '' ? [] : [html('dt', {}, l10n.t('Its wording allows')), html('dd', {}, range)]),
      html('dt', {}, l10n.t('Time')),
      html('dd', {}, timeWords(value)),
      html('dt', {}, l10n.t('Source')),
      html('dd', {}, value.source),
    ),
    html('ul', { class: 'passages' }, details.passage(value.passage)),
  ];
}
