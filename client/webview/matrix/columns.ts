import type { MatrixResult, MatrixRow } from '@counterclaim/server/protocol';
import { arrange, type Grouping, type Line, type MatrixFilter } from './arrange.ts';

/** folder: all articles in the order of the corpus; together: those that are not silent, beside those that speak of the same. */
export const columnOrders = ['together', 'folder'] as const;
export type ColumnOrder = (typeof columnOrders)[number];

/** So many articles fit into view; of more, those that matter are to be found. */
const few = 12;

export function defaultOrder({ articles }: MatrixResult): ColumnOrder {
  return articles.length > few ? 'together' : 'folder';
}

/** The rows and the articles as they are shown: the indexes of articles in the lines are those of `data.articles` here. */
export function arrangeMatrix(
  data: MatrixResult,
  filter: MatrixFilter,
  grouping: Grouping,
  closed: ReadonlySet<string>,
  order: ColumnOrder,
): { readonly data: MatrixResult; readonly lines: readonly Line[] } {
  const lines = arrange(data, filter, grouping, closed);
  if (order === 'folder') return { data, lines };
  const rows = rowsOf(closed.size === 0 ? lines : arrange(data, filter, grouping, new Set()));
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ article }) => article)))];
  const places = new Map(columns.map((article, i) => [article, i]));
  const move = (row: MatrixRow): MatrixRow => ({
    ...row,
    cells: row.cells
      .map((cell) => ({ ...cell, article: places.get(cell.article) ?? 0 }))
      .sort((a, b) => a.article - b.article),
  });
  return {
    data: { ...data, articles: columns.flatMap((article) => data.articles[article] ?? []) },
    lines: lines.map((line) => (line.kind === 'row' ? { ...line, row: move(line.row) } : line)),
  };
}

function rowsOf(lines: readonly Line[]): MatrixRow[] {
  return lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
}
