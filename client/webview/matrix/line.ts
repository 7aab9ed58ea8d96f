import type { MatrixResult } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { html } from '../element.ts';
import { glyph } from '../glyph.ts';
import type { Line } from './arrange.ts';
import { cellLabel, rowGlyph, rowWord } from './words.ts';

/** The title of an article, above its column. */
export function headCell(data: MatrixResult, column: number): HTMLElement {
  const article = data.articles[column];
  const title = article?.title ?? '';
  const cell = html(
    'div',
    {
      role: 'columnheader',
      class: 'head-cell',
      'aria-colindex': column + 2,
      'data-column': column,
      tabindex: -1,
      title: `${title}\n${article?.file ?? ''}`,
    },
    html('span', { class: 'head-text' }, title),
  );
  cell.style.left = place(column);
  return cell;
}

/** A claim and what each article in view has to say about it. */
export function rowElement(
  data: MatrixResult,
  { row, side: taken }: Extract<Line, { kind: 'row' }>,
  columns: readonly number[],
): HTMLElement {
  const side = taken === null ? null : taken === 0 ? 'A' : 'B';
  const header = html(
    'div',
    {
      role: 'rowheader',
      class: 'claim',
      'aria-colindex': 1,
      'data-column': -1,
      tabindex: -1,
      'aria-label': [row.text, side && l10n.t('side {0}', side), row.speakers.join(', '), rowWord(row)]
        .filter(Boolean)
        .join('. '),
    },
    glyph(rowGlyph(row)),
    side && html('span', { class: `side side-${side}` }, side),
    html('span', { class: 'claim-text' }, row.text),
  );
  const byColumn = new Map(row.cells.map((cell) => [cell.article, cell]));
  const cells = columns.map((column) => {
    const found = byColumn.get(column);
    const state = found?.state ?? 'silent';
    const cell = html(
      'div',
      {
        role: 'gridcell',
        class: `cell cell-${state}`,
        'aria-colindex': column + 2,
        'data-column': column,
        tabindex: -1,
        'aria-label': cellLabel(data, row, column),
      },
      found !== undefined && glyph(found.state),
      found !== undefined && found.passages > 1 && html('span', { class: 'count' }, String(found.passages)),
    );
    cell.style.left = place(column);
    return cell;
  });
  return html('div', { role: 'row', class: `line row row-${row.state}` }, header, ...cells);
}

/** The heading of a group, which opens and closes it. */
export function groupElement({ title, rows, isOpen }: Extract<Line, { kind: 'group' }>): HTMLElement {
  const count = rows === 1 ? l10n.t('one claim') : l10n.t('{0} claims', rows);
  const sides = title.sides;
  const header = html(
    'div',
    {
      role: 'rowheader',
      class: 'group-title',
      'aria-colindex': 1,
      'aria-expanded': String(isOpen),
      'data-column': -1,
      tabindex: -1,
      'aria-label': `${title.text}, ${count}${sides === undefined ? '' : `. ${l10n.t('Side {0}', 'A')}: ${sides[0]} ${l10n.t('Side {0}', 'B')}: ${sides[1]}`}`,
      title: sides === undefined ? title.text : `A: ${sides[0]}\nB: ${sides[1]}`,
    },
    html('span', { class: 'twistie', 'aria-hidden': 'true' }),
    html('strong', {}, title.text),
    html('span', { class: 'group-count' }, count),
    ...(sides === undefined
      ? []
      : [
          html('span', { class: 'side side-A' }, 'A'),
          html('span', { class: 'group-side' }, sides[0]),
          html('span', { class: 'side side-B' }, 'B'),
          html('span', { class: 'group-side' }, sides[1]),
        ]),
  );
  return html('div', { role: 'row', class: `line group${isOpen ? ' is-open' : ''}` }, header);
}

/** Where a column begins, by the width that the style sheet knows. */
function place(column: number): string {
  return `calc(var(--claim-width) + ${column} * var(--column-width))`;
}
