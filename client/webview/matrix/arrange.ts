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
  /** `side`: which side of the issue takes the claim, where the heading above is an issue. */
  | { readonly kind: 'row'; readonly row: MatrixRow; readonly side: 0 | 1 | null }
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
  if (grouping === 'none') return rows.map((row) => ({ kind: 'row', row, side: null }));
  const groups = new Map<string, { title: GroupTitle; place: number; members: Member[] }>();
  for (const row of rows)
    for (const { key, issue, side } of keysOf(row, grouping)) {
      const title = groupTitle(data, row, grouping, issue);
      const group = groups.get(key) ?? { title, place: issue ?? data.issues.length, members: [] };
      group.members.push({ row, side });
      groups.set(key, group);
    }
  const inPlace = [...groups].sort(([, a], [, b]) => a.place - b.place);
  return inPlace.flatMap(([key, { title, members }]): Line[] => {
    const isOpen = !closed.has(key);
    const heading: Line = { kind: 'group', key, title, rows: members.length, isOpen };
    // The two sides stand together; what else orders the claims stays.
    const inOrder = [...members].sort((a, b) => (a.side ?? 0) - (b.side ?? 0));
    return isOpen ? [heading, ...inOrder.map((member): Line => ({ kind: 'row', ...member }))] : [heading];
  });
}

interface Member {
  readonly row: MatrixRow;
  readonly side: 0 | 1 | null;
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

interface GroupKey {
  readonly key: string;
  readonly issue: number | null;
  readonly side: 0 | 1 | null;
}

/** The groups that a claim is in: it is one of each issue that it takes part in. */
function keysOf({ state, parts, speakers, cells }: MatrixRow, grouping: Grouping): GroupKey[] {
  const none = { issue: null, side: null };
  if (grouping === 'speaker') return [{ key: `speaker ${speakers[0] ?? ''}`, ...none }];
  if (grouping === 'article') return [{ key: `article ${cells[0]?.article}`, ...none }];
  if (grouping !== 'issue' || parts.length === 0) return [{ key: state, ...none }];
  return parts.map(({ issue, side }) => ({ key: `issue ${issue}`, issue, side }));
}

function groupTitle(
  { articles, issues }: MatrixResult,
  { state, speakers, cells }: MatrixRow,
  grouping: Grouping,
  issue: number | null,
): GroupTitle {
  if (grouping === 'speaker') return { text: speakers[0] ?? l10n.t('The articles’ own voice') };
  if (grouping === 'article') return { text: articles[cells[0]?.article ?? 0]?.title ?? '' };
  if (issue !== null) {
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
