import type { CellState, MatrixResult, MatrixRow } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import type { GlyphName } from '../glyph.ts';

/** What an article does with a claim, as its legend and its label say it. */
export function cellWord(state: CellState | 'silent'): string {
  switch (state) {
    case 'states':
      return l10n.t('States it first');
    case 'repeats':
      return l10n.t('Repeats it');
    case 'disputes':
      return l10n.t('Disputes it');
    case 'both':
      return l10n.t('Gives both views');
    case 'silent':
      return l10n.t('Silent');
  }
}

export const cellStates: readonly (CellState | 'silent')[] = ['states', 'repeats', 'disputes', 'both', 'silent'];

/** The state of a claim in words, for screen readers and the details. */
export function rowWord({ state, cells }: MatrixRow): string {
  const [taking, against] = [
    cells.filter((cell) => cell.state !== 'disputes').length,
    cells.filter((cell) => cell.state === 'disputes' || cell.state === 'both').length,
  ];
  const taken = taking === 1 ? l10n.t('in one article') : l10n.t('in {0} articles', taking);
  if (state !== 'disputed') return taken;
  return against === 1
    ? l10n.t('{0}, disputed in one article', taken)
    : l10n.t('{0}, disputed in {1} articles', taken, against);
}

export function rowGlyph({ state }: MatrixRow): GlyphName {
  return state === 'disputed' ? 'disputes' : state === 'repeated' ? 'repeats' : 'states';
}

/** “Disputes it: 2 passages”, with the article, for who cannot see the row and the column. */
export function cellLabel(data: MatrixResult, row: MatrixRow, column: number): string {
  const cell = row.cells.find(({ article }) => article === column);
  const title = data.articles[column]?.title ?? '';
  if (cell === undefined) return `${cellWord('silent')}. ${title}`;
  const count = cell.passages === 1 ? l10n.t('one passage') : l10n.t('{0} passages', cell.passages);
  return `${cellWord(cell.state)}, ${count}. ${title}`;
}
