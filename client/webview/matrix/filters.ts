import type { MatrixResult } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { type Choice, createSearch, createSelect } from '../controls.ts';
import { html } from '../element.ts';
import { type Grouping, type MatrixFilter, type ShownStates, shownStates } from './arrange.ts';
import type { ColumnOrder } from './columns.ts';

export interface MatrixFilters {
  readonly element: HTMLElement;
  /** Offers what the data has to choose from. */
  offer(data: MatrixResult, filter: MatrixFilter, grouping: Grouping, order: ColumnOrder): void;
}

export interface FilterEvents {
  onFilter(changes: Partial<MatrixFilter>): void;
  onGroup(grouping: Grouping): void;
  onOrder(order: ColumnOrder): void;
}

export function createMatrixFilters(filter: MatrixFilter, { onFilter, onGroup, onOrder }: FilterEvents): MatrixFilters {
  const search = createSearch(l10n.t('Search claims'), filter.text, (text) => onFilter({ text }));
  const states = createSelect(l10n.t('Show'), (value) => onFilter({ states: value as ShownStates }));
  const group = createSelect(l10n.t('Group by'), (value) => onGroup(value as Grouping));
  const columns = createSelect(l10n.t('Articles'), (value) => onOrder(value as ColumnOrder));
  const article = createSelect(l10n.t('Article'), (value) => onFilter({ article: value }));
  const speaker = createSelect(l10n.t('Speaker'), (value) => onFilter({ speaker: value }));
  const tag = createSelect(l10n.t('Tag'), (value) => onFilter({ tag: value }));
  const selects = [states, group, columns, article, speaker, tag];
  return {
    element: html('div', { class: 'tools' }, search, ...selects.map(({ element }) => element)),
    offer(data, now, grouping, order) {
      states.offer(
        shownStates.map((value) => ({ value, label: stateLabel(value) })),
        now.states,
      );
      group.offer(
        [
          { value: 'issue', label: l10n.t('Dispute') },
          { value: 'state', label: l10n.t('State') },
          { value: 'speaker', label: l10n.t('Speaker') },
          { value: 'article', label: l10n.t('First article') },
          { value: 'none', label: l10n.t('Nothing') },
        ],
        grouping,
      );
      columns.offer(
        [
          { value: 'together', label: l10n.t('Those of one matter together') },
          { value: 'folder', label: l10n.t('All, as in the folder') },
        ],
        order,
      );
      article.offer(withAny(data.articles.map(({ uri, title }) => ({ value: uri, label: title }))), now.article);
      speaker.offer(withAny(toChoices(data.rows.flatMap(({ speakers }) => speakers))), now.speaker);
      tag.offer(withAny(toChoices(data.rows.flatMap(({ tags }) => tags))), now.tag);
    },
  };
}

function stateLabel(states: ShownStates): string {
  switch (states) {
    case 'linked':
      return l10n.t('Disputed and repeated');
    case 'disputed':
      return l10n.t('Disputed');
    case 'repeated':
      return l10n.t('Repeated');
    case 'single':
      return l10n.t('In one article alone');
    case 'all':
      return l10n.t('All claims');
  }
}

function withAny(choices: readonly Choice[]): Choice[] {
  return choices.length === 0 ? [] : [{ value: '', label: l10n.t('All') }, ...choices];
}

/** Each once, in the order of the alphabet. */
function toChoices(values: readonly string[]): Choice[] {
  return [...new Set(values)].sort((a, b) => a.localeCompare(b)).map((value) => ({ value, label: value }));
}
