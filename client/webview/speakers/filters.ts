import type { SpeakerGraphResult } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { createSearch, createSelect, createToggle } from '../controls.ts';
import { html } from '../element.ts';
import type { ShownRelations, SpeakerFilter } from './arrange.ts';

export interface SpeakerFilters {
  readonly element: HTMLElement;
  offer(data: SpeakerGraphResult, filter: SpeakerFilter): void;
}

export function createSpeakerFilters(
  filter: SpeakerFilter,
  asTable: boolean,
  onFilter: (changes: Partial<SpeakerFilter>) => void,
  onTable: (asTable: boolean) => void,
): SpeakerFilters {
  const search = createSearch(l10n.t('Search speakers'), filter.text, (text) => onFilter({ text }));
  const relations = createSelect(l10n.t('Show'), (value) => onFilter({ relations: value as ShownRelations }));
  const least = createSelect(l10n.t('On at least'), (value) => onFilter({ least: Number(value) }));
  const most = createSelect(l10n.t('Speakers'), (value) => onFilter({ most: Number(value) }));
  const article = createSelect(l10n.t('Article'), (value) => onFilter({ article: value }));
  return {
    element: html(
      'div',
      { class: 'tools' },
      search,
      relations.element,
      least.element,
      most.element,
      article.element,
      createToggle(l10n.t('Table'), asTable, onTable),
    ),
    offer(data, now) {
      relations.offer(
        [
          { value: 'all', label: l10n.t('Agreements and clashes') },
          { value: 'agree', label: l10n.t('Agreements') },
          { value: 'clash', label: l10n.t('Clashes') },
        ],
        now.relations,
      );
      least.offer(
        [1, 2, 3, 5, 10].map((count) => ({
          value: String(count),
          label: count === 1 ? l10n.t('one claim') : l10n.t('{0} claims', count),
        })),
        String(now.least),
      );
      most.offer(
        [20, 40, 80, 150].map((count) => ({ value: String(count), label: l10n.t('at most {0}', count) })),
        String(now.most),
      );
      article.offer(
        [{ value: '', label: l10n.t('All') }, ...data.articles.map(({ uri, title }) => ({ value: uri, label: title }))],
        now.article,
      );
    },
  };
}
