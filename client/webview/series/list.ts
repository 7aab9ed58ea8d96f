import type { SeriesSummary } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { html, svg } from '../element.ts';
import { glyph } from '../glyph.ts';
import { toYears } from './time.ts';
import { titleWords, unitWords } from './words.ts';

export interface SeriesList {
  readonly element: HTMLElement;
  show(series: readonly SeriesSummary[], chosen: string | null): void;
}

/** The quantities to choose from, each with its values as dots; the arrow keys choose. */
export function createSeriesList(onChoose: (id: string) => void): SeriesList {
  const element = html('ul', {
    role: 'listbox',
    class: 'series-list',
    tabindex: 0,
    'aria-label': l10n.t('Quantities'),
  });
  let ids: readonly string[] = [];
  let at = -1;

  function choose(index: number): void {
    const id = ids[index];
    if (id === undefined) return;
    mark(index);
    onChoose(id);
  }

  function mark(index: number): void {
    element.children[at]?.setAttribute('aria-selected', 'false');
    at = index;
    const option = element.children[at];
    option?.setAttribute('aria-selected', 'true');
    if (option !== undefined) element.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  }

  element.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (option !== null) choose([...element.children].indexOf(option));
  });
  element.addEventListener('keydown', (event) => {
    const last = ids.length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(Math.max(0, Math.min(last, to)));
  });
  return {
    element,
    show(series, chosen) {
      ids = series.map(({ id }) => id);
      element.replaceChildren(...series.map(toOption));
      at = -1;
      element.removeAttribute('aria-activedescendant');
      const index = chosen === null ? -1 : ids.indexOf(chosen);
      if (index >= 0) mark(index);
    },
  };
}

function toOption(series: SeriesSummary, index: number): HTMLElement {
  const { unit, per, dots, isDisputed, speakers } = series;
  const unitName = unitWords(unit, per);
  const count = l10n.t('{0} values', dots.length);
  const years = [...new Set(dots.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)])))].sort();
  const span = years.length === 0 ? l10n.t('no date') : years.length === 1 ? years[0] : `${years[0]}–${years.at(-1)}`;
  return html(
    'li',
    {
      role: 'option',
      class: 'series-option',
      id: `series-${index}`,
      'aria-selected': 'false',
      title: speakers.join('\n'),
    },
    html(
      'span',
      { class: 'series-name' },
      isDisputed && glyph('disputes'),
      titleWords(series),
      isDisputed && html('span', { class: 'offscreen' }, l10n.t('disputed')),
    ),
    html('span', { class: 'series-note' }, [unitName, count, span].filter(Boolean).join(' · ')),
    drawDots(dots),
  );
}

/** The values as dots in a corner of the option: a hint of how they lie, for the eye alone. */
function drawDots(dots: SeriesSummary['dots']): SVGSVGElement {
  const [width, height] = [52, 20];
  const years = dots.flatMap(({ date }) => (date === null ? [] : [toYears(date)]));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const highest = Math.max(...dots.map(({ value }) => Math.abs(value)), 1e-9);
  const x = (date: string | null) =>
    date === null
      ? width - 4
      : first === last
        ? width / 2
        : 4 + ((toYears(date) - first) / (last - first)) * (width - 18);
  return svg(
    'svg',
    { class: 'dots', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    svg('line', { class: 'dots-base', x1: 0, x2: width, y1: height - 1, y2: height - 1 }),
    ...dots.slice(0, 40).map(({ date, value }) =>
      svg('circle', {
        class: date === null ? 'dot is-undated' : 'dot',
        cx: x(date),
        cy: height - 4 - (Math.abs(value) / highest) * (height - 8),
        r: 2,
      }),
    ),
  );
}
