import {
  type MatrixPassagesParams,
  type MatrixPassagesResult,
  type MatrixResult,
  type MatrixRow,
  matrix,
  matrixPassages,
} from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { html } from '../element.ts';
import { glyph } from '../glyph.ts';
import type { Kept, Picture, Stage } from '../picture.ts';
import type { Grouping, Line, MatrixFilter } from './arrange.ts';
import { arrangeMatrix, type ColumnOrder, defaultOrder } from './columns.ts';
import { describeArticle, describeGroup, describePassages } from './describe.ts';
import { drawMatrix } from './drawing.ts';
import { createMatrixFilters } from './filters.ts';
import { measure } from './geometry.ts';
import { createGrid, type Place } from './grid.ts';
import { move } from './keys.ts';
import { cellStates, cellWord } from './words.ts';

export interface MatrixState {
  readonly filter: MatrixFilter;
  readonly grouping: Grouping;
  /** `null`: as suits the number of articles. */
  readonly order: ColumnOrder | null;
  /** The groups that are closed. */
  readonly closed: readonly string[];
  readonly zoom: number;
  /** The claim and the article that were chosen last. */
  readonly row: string | null;
  readonly article: string | null;
}

export const matrixStart: MatrixState = {
  filter: { text: '', article: '', speaker: '', tag: '', states: 'linked' },
  grouping: 'issue',
  order: null,
  closed: [],
  zoom: 1,
  row: null,
  article: null,
};

/** The matrix of articles and claims. */
export function createMatrix({ host, details, popup, announce }: Stage, kept: Kept<MatrixState>): Picture {
  let all: MatrixResult | null = null;
  /** As it is shown. */
  let data: MatrixResult | null = null;
  let isRestored = false;
  let withSingles = false;
  let lines: readonly Line[] = [];
  let passages = new Map<string, Promise<MatrixPassagesResult | null>>();
  let timer = 0;

  const filters = createMatrixFilters(kept.state.filter, {
    onFilter: (changes) => {
      kept.save({ filter: { ...kept.state.filter, ...changes } });
      void refresh();
    },
    onGroup: (grouping) => {
      kept.save({ grouping, closed: [] });
      void refresh();
    },
    onOrder: (order) => {
      kept.save({ order });
      void refresh();
    },
  });
  const grid = createGrid({ onFocus: describe, onOpen: activate });
  const empty = html('p', { class: 'empty' });
  const legend = html(
    'ul',
    { class: 'legend', 'aria-label': l10n.t('Signs') },
    ...cellStates.map((state) => html('li', {}, glyph(state), cellWord(state))),
  );
  grid.element.addEventListener('keydown', onKey);

  async function load(): Promise<void> {
    const asked = needsSingles();
    const result = await host.ask<MatrixResult>(matrix, { singles: asked });
    [all, withSingles, passages] = [result, asked, new Map()];
    const { filter, grouping, order } = kept.state;
    filters.offer(result, filter, grouping, order ?? defaultOrder(result));
    show(null);
    if (!isRestored) restore();
    isRestored = true;
  }

  const needsSingles = () => ['single', 'all'].includes(kept.state.filter.states);

  async function refresh(): Promise<void> {
    if (all === null || (needsSingles() && !withSingles)) await load();
    else show({ line: 0, column: -1 });
    const rows = lines.filter(({ kind }) => kind === 'row').length;
    announce(rows === 1 ? l10n.t('One claim is shown.') : l10n.t('{0} claims are shown.', rows));
  }

  function show(place: Place | null): void {
    if (all === null) return;
    const { filter, grouping, closed, order, zoom } = kept.state;
    const arranged = arrangeMatrix(all, filter, grouping, new Set(closed), order ?? defaultOrder(all));
    data = arranged.data;
    lines = arranged.lines;
    empty.textContent = lines.length > 0 ? '' : emptyWords(all);
    empty.hidden = lines.length > 0;
    grid.element.hidden = lines.length === 0;
    const kind = lines[grid.place.line]?.kind;
    const chosen = kind === 'row' ? chosenPlace() : null;
    if (chosen !== null) grid.expect(chosen);
    grid.show(data, lines, measure(grid.width, data.articles.length, zoom));
    if (place !== null) grid.goTo(place, false);
  }

  /** Where what was chosen last stands now. */
  function chosenPlace(): Place | null {
    const { row, article } = kept.state;
    const line = lines.findIndex((one) => one.kind === 'row' && one.row.id === row);
    if (data === null || line < 0) return null;
    return { line, column: data.articles.findIndex(({ uri }) => uri === article) };
  }

  /** Brings into view what was chosen when the page was shown last. */
  function restore(): void {
    const place = chosenPlace();
    if (place !== null) grid.goTo(place, false);
  }

  function onKey(event: KeyboardEvent): void {
    if (data === null || event.altKey) return;
    const { place } = grid;
    const line = lines[place.line];
    const isToggling = line?.kind === 'group' && event.key === (line.isOpen ? 'ArrowLeft' : 'ArrowRight');
    if (event.key === 'Enter' || event.key === ' ' || isToggling) {
      activate(place, event.target as HTMLElement);
      event.preventDefault();
      return;
    }
    const to = move(place, event, { lines, columns: data.articles.length, page: grid.page });
    if (to === null) return;
    event.preventDefault();
    grid.goTo(to, true);
  }

  /** What Enter and a click do: a group opens or closes, a title opens the article, a cell leads to its passage. */
  function activate(place: Place, element: HTMLElement): void {
    const line = lines[place.line];
    if (data === null) return;
    if (place.line === -1) {
      const uri = data.articles[place.column]?.uri;
      const top = { line: 0, character: 0 };
      if (uri !== undefined) host.open({ uri, range: { start: top, end: top } });
    } else if (line?.kind === 'group') toggle(line.key, place);
    else if (line?.kind === 'row') void openPassages(line.row, place.column, element);
  }

  function toggle(key: string, place: Place): void {
    const closed = new Set(kept.state.closed);
    if (!closed.delete(key)) closed.add(key);
    kept.save({ closed: [...closed] });
    show(place);
    grid.goTo(place, true);
  }

  async function openPassages(row: MatrixRow, column: number, element: HTMLElement): Promise<void> {
    const uri = data?.articles[column]?.uri ?? null;
    const found = (await passagesOf(row, uri))?.passages ?? [];
    const [first] = found;
    if (first === undefined) return;
    if (found.length === 1) return host.open(first);
    popup.show(
      element,
      l10n.t('Passages'),
      found.map((passage) => ({
        label: passage.text,
        detail: [
          cellWord(passage.stance),
          passage.speaker,
          l10n.t('{0}, line {1}', passage.article, passage.range.start.line + 1),
        ]
          .filter(Boolean)
          .join(' · '),
        choose: () => host.open(passage),
      })),
    );
  }

  function passagesOf({ id }: MatrixRow, uri: string | null): Promise<MatrixPassagesResult | null> {
    const key = JSON.stringify([id, uri]);
    let found = passages.get(key);
    if (found === undefined) {
      const params: MatrixPassagesParams = { id, uri };
      found = host.ask<MatrixPassagesResult | null>(matrixPassages, params);
      passages.set(key, found);
    }
    return found;
  }

  function describe({ line, column }: Place): void {
    const chosen = lines[line];
    clearTimeout(timer);
    if (data === null) return;
    const shown = data;
    if (chosen?.kind === 'row') kept.save({ row: chosen.row.id, article: data.articles[column]?.uri ?? null });
    if (line === -1) details.show(...describeArticle(shown, column));
    else if (chosen?.kind === 'group') details.show(...describeGroup(chosen));
    if (chosen?.kind !== 'row') return;
    // Who walks through the grid is not to wait for what is passed by.
    timer = window.setTimeout(async () => {
      const found = await passagesOf(chosen.row, shown.articles[column]?.uri ?? null);
      if (found !== null) details.show(...describePassages(details, shown, chosen.row, column, found));
    }, 90);
  }

  function zoom(step: 'in' | 'out' | 'reset'): void {
    const factor = step === 'in' ? 1.15 : 1 / 1.15;
    const next = step === 'reset' ? 1 : Math.max(0.55, Math.min(2.5, kept.state.zoom * factor));
    kept.save({ zoom: next });
    show(grid.place);
  }
  grid.element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 'in' : 'out');
    },
    { passive: false },
  );

  return {
    tools: filters.element,
    body: html('div', { class: 'picture matrix' }, legend, empty, grid.element),
    load,
    resize: () => show(null),
    draw: () => (data === null || lines.length === 0 ? null : drawMatrix(data, lines)),
    zoom,
    clear: () =>
      details.show(
        html('h2', {}, l10n.t('Claims by article')),
        html(
          'p',
          {},
          l10n.t(
            'Each row is a claim, each column an article. Choose a cell to read its passages here; Enter or a click opens them beside the picture.',
          ),
        ),
      ),
  };
}

function emptyWords({ articles, rows }: MatrixResult): string {
  if (articles.length === 0) return l10n.t('There are no articles here yet. Put text files into the folder seeds.');
  if (rows.length === 0)
    return l10n.t(
      'No claim is repeated or disputed in another article. Choose “All claims” to see those of each article.',
    );
  return l10n.t('No claim fits the filters.');
}
