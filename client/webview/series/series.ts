import {
  type SeriesListResult,
  type SeriesPlotParams,
  type SeriesPlotResult,
  type SeriesSummary,
  seriesList,
  seriesPlot,
} from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { zoomIdentity } from 'd3-zoom';
import { html, svg } from '../element.ts';
import { moveAmong } from '../move-among.ts';
import { createPanZoom } from '../pan-zoom.ts';
import type { Kept, Picture, Stage } from '../picture.ts';
import { arrangeSeries, type SeriesFilter } from './arrange.ts';
import { describeValue } from './describe.ts';
import { exportPlot } from './export-plot.ts';
import { createSeriesFilters } from './filters.ts';
import { createSources } from './legend.ts';
import { createSeriesList } from './list.ts';
import { rankSources } from './place.ts';
import { drawPlot, type Plot, type ScaleKind } from './plot.ts';
import { valueTable } from './value-table.ts';
import { titleWords } from './words.ts';

export interface SeriesState {
  readonly filter: SeriesFilter;
  readonly series: string | null;
  readonly asTable: boolean;
  readonly scale: ScaleKind;
  /** Sources that a person has switched off. */
  readonly hidden: readonly string[];
  readonly view: { readonly k: number; readonly x: number; readonly y: number } | null;
}

export const seriesStart: SeriesState = {
  filter: { text: '', article: '', source: '', show: 'all' },
  series: null,
  asTable: false,
  scale: 'fitting',
  hidden: [],
  view: null,
};

/** Each quantity over time with its sources. */
export function createSeries({ host, details, announce }: Stage, kept: Kept<SeriesState>): Picture {
  let data: SeriesListResult | null = null;
  let found: readonly SeriesSummary[] = [];
  let shown: SeriesPlotResult | null = null;
  let plot: Plot | null = null;
  let chosen: number | null = null;

  const filters = createSeriesFilters(kept.state.filter, kept.state.asTable, {
    onFilter: (changes) => {
      kept.save({ filter: { ...kept.state.filter, ...changes } });
      void showList();
      announce(l10n.t('{0} quantities are shown.', found.length));
    },
    onTable: (asTable) => {
      kept.save({ asTable });
      draw();
    },
    onScale: (scale) => {
      kept.save({ scale, view: null });
      reset();
    },
  });
  const list = createSeriesList((series) => {
    kept.save({ series, hidden: [], view: null });
    void showSeries();
  });
  const sources = createSources((names, isShown) => {
    const hidden = kept.state.hidden.filter((one) => !names.includes(one));
    kept.save({ hidden: isShown ? hidden : [...hidden, ...names] });
    draw();
  });
  const layer = svg('g');
  const drawing = svg('svg', { class: 'canvas', role: 'group' }, layer);
  const table = html('div', { class: 'table-holder' });
  const empty = html('p', { class: 'empty' });
  const side = html('div', { class: 'plot' }, sources.element, drawing, table);
  const columns = html('div', { class: 'columns' }, list.element, side);
  const panZoom = createPanZoom(drawing, ({ k, x, y }, byPerson) => {
    if (byPerson) kept.save({ view: { k, x, y } });
    draw();
  });

  drawing.addEventListener('mouseover', (event) => choose(pointOf(event.target)));
  drawing.addEventListener('focusin', (event) => choose(pointOf(event.target)));
  drawing.addEventListener('click', (event) => {
    const index = pointOf(event.target);
    if (index !== null) open(index);
  });
  drawing.addEventListener('keydown', onKey);

  async function load(): Promise<void> {
    data = await host.ask<SeriesListResult>(seriesList, {});
    filters.offer(data, kept.state.filter, kept.state.scale);
    await showList();
  }

  async function showList(): Promise<void> {
    if (data === null) return;
    found = arrangeSeries(data, kept.state.filter);
    empty.hidden = found.length > 0;
    columns.hidden = found.length === 0;
    empty.textContent =
      data.series.length === 0
        ? l10n.t('No quantity has more than one value in these articles.')
        : l10n.t('No quantity fits the filters.');
    const series = found.find(({ id }) => id === kept.state.series) ?? found[0];
    list.show(found, series?.id ?? null);
    if (series === undefined) shown = null;
    else if (series.id !== kept.state.series) kept.save({ series: series.id, hidden: [], view: null });
    await showSeries();
  }

  async function showSeries(): Promise<void> {
    const id = kept.state.series;
    const params: SeriesPlotParams = { id: id ?? '' };
    const answer =
      id === null || found.length === 0 ? null : await host.ask<SeriesPlotResult | null>(seriesPlot, params);
    // Another one may have been chosen meanwhile.
    if (id !== kept.state.series) return;
    shown = answer;
    chosen = null;
    drawing.setAttribute('aria-label', shown === null ? '' : l10n.t('{0} over time', titleWords(shown)));
    clear();
    reset();
  }

  function reset(): void {
    panZoom.set(kept.state.view ?? zoomIdentity);
    draw();
  }

  function draw(): void {
    const { clientWidth: width, clientHeight: height } = drawing;
    const { asTable, scale, hidden } = kept.state;
    drawing.toggleAttribute('hidden', asTable);
    table.hidden = !asTable;
    table.replaceChildren(
      ...(asTable && shown !== null ? [valueTable(shown, (value) => host.open(value.passage))] : []),
    );
    const isFocused = drawing.contains(document.activeElement) && chosen !== null;
    plot =
      shown === null || asTable || width === 0
        ? null
        : drawPlot(shown, { width, height, scale, transform: panZoom.transform, hidden: new Set(hidden) });
    layer.replaceChildren(...(plot === null ? [] : [plot.element]));
    sources.show(shown === null ? [] : rankSources(shown.values), new Set(hidden));
    mark();
    if (isFocused) elementOf(chosen)?.focus({ preventScroll: true });
  }

  function pointOf(target: EventTarget | null): number | null {
    const point = target instanceof Element ? target.closest<SVGGElement>('[data-point]') : null;
    return point === null ? null : Number(point.dataset.point);
  }

  const elementOf = (index: number | null) => drawing.querySelector<SVGGElement>(`[data-point="${index}"]`);

  /** The chosen point is the one that Tab leads to, and stands out. */
  function mark(): void {
    const tabStop = elementOf(chosen) === null ? (plot?.places[0]?.index ?? null) : chosen;
    for (const point of drawing.querySelectorAll<SVGGElement>('[data-point]')) {
      const index = Number(point.dataset.point);
      point.setAttribute('tabindex', index === tabStop ? '0' : '-1');
      point.classList.toggle('is-chosen', index === chosen);
    }
  }

  function choose(index: number | null): void {
    const value = shown?.values[index ?? -1];
    if (shown === null || value === undefined || index === chosen) return;
    chosen = index;
    mark();
    details.show(...describeValue(details, shown, value));
  }

  function open(index: number): void {
    const value = shown?.values[index];
    if (value !== undefined) host.open(value.passage);
  }

  function onKey(event: KeyboardEvent): void {
    const from = plot?.places.find(({ index }) => index === pointOf(event.target));
    if (plot === null || from === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') open(from.index);
    else if (event.key === 'Escape') list.element.focus();
    else {
      const to = moveAmong(plot.places, from, event.key);
      if (to === null) return;
      elementOf(to.index)?.focus();
    }
    event.preventDefault();
  }

  function zoom(step: 'in' | 'out' | 'reset'): void {
    if (step !== 'reset') panZoom.scaleBy(step === 'in' ? 1.25 : 0.8);
    const { k, x, y } = panZoom.transform;
    kept.save({ view: step === 'reset' ? null : { k, x, y } });
    if (step === 'reset') reset();
  }

  function clear(): void {
    details.show(
      html('h2', {}, shown === null ? l10n.t('Numbers over time') : titleWords(shown)),
      html(
        'p',
        {},
        l10n.t(
          'Each sign is a value that an article gives, each shape a source. A bar shows what the wording allows, an arrow that it has no bound. Enter or a click opens the passage.',
        ),
      ),
    );
  }

  return {
    tools: filters.element,
    body: html('div', { class: 'picture series' }, empty, columns),
    load,
    resize: draw,
    draw: () => (shown === null ? null : exportPlot(shown, kept.state.scale)),
    zoom,
    clear,
  };
}
