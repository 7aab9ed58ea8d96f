import type { MatrixResult, MatrixRow } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';

export const groupings = ['issue', 'state', 'speaker', 'article', 'none'] as const;
export type Grouping = (typeof groupings)[number];

export const shownStates = ['linked', 'disputed', 'repeated', 'single', 'all'] as const;
export type ShownStates = (typeof shownStates)[number];

export interface MatrixFilter {
  readonly text: string;
  /** URI of an article that takes part; empty: any. */
  readonly article: string;
  readonly speaker: string;
  readonly tag: string;
  readonly states: ShownStates;
}

/** A line of the matrix: a claim, or the heading of those that follow. */
export type Line =
  | { readonly kind: 'row'; readonly row: MatrixRow }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly title: GroupTitle;
      readonly rows: number;
      readonly isOpen: boolean;
    };

/** `sides` where the group is an issue: what it is between. */
export type GroupTitle = { readonly text: string; readonly sides?: readonly [string, string] };

/** The lines to show, in the order of the rows; groups come in the order of their first rows. */
export function arrange(
  data: MatrixResult,
  filter: MatrixFilter,
  grouping: Grouping,
  closed: ReadonlySet<string>,
): Line[] {
  const rows = data.rows.filter(matches(data, filter));
  if (grouping === 'none') return rows.map((row) => ({ kind: 'row', row }));
  const groups = new Map<string, { title: GroupTitle; rows: MatrixRow[] }>();
  for (const row of rows) {
    const key = groupKey(row, grouping);
    const group = groups.get(key) ?? { title: groupTitle(data, row, grouping), rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups].flatMap(([key, group]): Line[] => {
    const isOpen = !closed.has(key);
    const heading: Line = { kind: 'group', key, title: group.title, rows: group.rows.length, isOpen };
    return isOpen ? [heading, ...group.rows.map((row): Line => ({ kind: 'row', row }))] : [heading];
  });
}

function matches(data: MatrixResult, filter: MatrixFilter): (row: MatrixRow) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const column = data.articles.findIndex(({ uri }) => uri === filter.article);
  return ({ text, state, speakers, tags, cells }) => {
    if (filter.states === 'linked' ? state === 'single' : filter.states !== 'all' && state !== filter.states)
      return false;
    if (column >= 0 && !cells.some(({ article }) => article === column)) return false;
    if (filter.speaker !== '' && !speakers.includes(filter.speaker)) return false;
    if (filter.tag !== '' && !tags.includes(filter.tag)) return false;
    if (words.length === 0) return true;
    const searched = [text, ...speakers, ...tags].join('\n').toLowerCase();
    return words.every((word) => searched.includes(word));
  };
}

function groupKey({ state, issue, speakers, cells }: MatrixRow, grouping: Grouping): string {
  switch (grouping) {
    case 'issue':
      return issue === null ? state : `issue ${issue}`;
    case 'speaker':
      return `speaker ${speakers[0] ?? ''}`;
    case 'article':
      return `article ${cells[0]?.article}`;
    default:
      return state;
  }
}

function groupTitle(
  { articles, issues }: MatrixResult,
  { state, issue, speakers, cells }: MatrixRow,
  grouping: Grouping,
): GroupTitle {
  if (grouping === 'speaker') return { text: speakers[0] ?? l10n.t('The articles’ own voice') };
  if (grouping === 'article') return { text: articles[cells[0]?.article ?? 0]?.title ?? '' };
  if (grouping === 'issue' && issue !== null) {
    const sides = issues[issue]?.sides ?? ['', ''];
    return { text: l10n.t('Dispute {0}', issue + 1), sides };
  }
  switch (state) {
    case 'disputed':
      return { text: l10n.t('Disputed') };
    case 'repeated':
      return { text: l10n.t('Repeated in several articles') };
    case 'single':
      return { text: l10n.t('In one article alone') };
  }
}
