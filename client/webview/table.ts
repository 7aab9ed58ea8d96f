import { html } from './element.ts';

export interface Column {
  readonly label: string;
  readonly isNumber?: boolean;
}

/** A plain table: what a drawing shows, for who would rather read it. The first cell of a row is its heading. */
export function createTable(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (Node | string)[])[],
): HTMLElement {
  const head = html(
    'tr',
    {},
    ...columns.map(({ label, isNumber }) => html('th', { scope: 'col', class: isNumber && 'number' }, label)),
  );
  const body = rows.map((cells) =>
    html(
      'tr',
      {},
      ...cells.map((cell, i) =>
        i === 0 ? html('th', { scope: 'row' }, cell) : html('td', { class: columns[i]?.isNumber && 'number' }, cell),
      ),
    ),
  );
  return html(
    'div',
    { class: 'table', tabindex: 0, role: 'region', 'aria-label': caption },
    html('table', {}, html('caption', {}, caption), html('thead', {}, head), html('tbody', {}, ...body)),
  );
}
