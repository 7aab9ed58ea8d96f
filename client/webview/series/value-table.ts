import type { SeriesPlotResult, SeriesValue } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { html } from '../element.ts';
import { createTable } from '../table.ts';
import { formatFull, rangeWords, timeWords, titleWords, unitWords } from './words.ts';

/** All values of a quantity, for who would rather read them. */
export function valueTable(series: SeriesPlotResult, open: (value: SeriesValue) => void): HTMLElement {
  const { unit, per, values } = series;
  return createTable(
    [titleWords(series), unitWords(unit, per)].filter(Boolean).join(', '),
    [
      { label: l10n.t('Time') },
      { label: l10n.t('Value'), isNumber: true },
      { label: l10n.t('In the article') },
      { label: l10n.t('Its wording allows') },
      { label: l10n.t('Source') },
      { label: l10n.t('Passage') },
    ],
    values.map((value) => {
      const where = l10n.t('{0}, line {1}', value.passage.article, value.passage.range.start.line + 1);
      const link = html('button', { type: 'button', class: 'link' }, where);
      link.addEventListener('click', () => open(value));
      return [timeWords(value), formatFull(value.value), value.words, rangeWords(value), value.source, link];
    }),
  );
}
