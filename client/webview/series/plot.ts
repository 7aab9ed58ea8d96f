import type { SeriesPlotResult } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { axisBottom, axisLeft } from 'd3-axis';
import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale';
import { select } from 'd3-selection';
import type { ZoomTransform } from 'd3-zoom';
import { svg } from '../element.ts';
import { fitText } from '../fit-text.ts';
import { placeGlyph } from '../glyph.ts';
import { fontOf } from '../theme.ts';
import { placeLabels } from './labels.ts';
import { drawInterval, drawPoint } from './marks.ts';
import { type Placed, placeValues, sourceColour } from './place.ts';
import { formatShort, rangeWords, timeWords, titleWords, unitWords } from './words.ts';

/** fitting: logarithmic where the values are of very different sizes. */
export type ScaleKind = 'fitting' | 'linear' | 'logarithmic';

export interface PlotOptions {
  readonly width: number;
  readonly height: number;
  readonly scale: ScaleKind;
  readonly transform: ZoomTransform;
  /** Sources that are not shown. */
  readonly hidden: ReadonlySet<string>;
}

export interface Plot {
  readonly element: SVGGElement;
  readonly placed: Placed;
  /** Where each point is drawn, by its index. */
  readonly places: readonly { readonly x: number; readonly y: number; readonly index: number }[];
}

type Scale = ScaleContinuousNumeric<number, number>;

const margin = { left: 62, right: 18, top: 50, bottom: 34 };
/** More labels than these are in each other's way: then only the chosen point has one. */
const labelled = 24;
let plots = 0;

/** Values over time, those of no known time beside them: each with what its wording allows and its source's shape. */
export function drawPlot(data: SeriesPlotResult, options: PlotOptions): Plot {
  const { width, height, transform, hidden } = options;
  const placed = placeValues(data);
  const shown = placed.points.filter(({ value }) => !hidden.has(value.source));
  const undatedWidth =
    placed.undated === 0
      ? 0
      : placed.span === null
        ? width - margin.left - margin.right
        : Math.min(0.36 * width, 70 + 70 * placed.undated);
  const right = width - margin.right - undatedWidth;
  const bottom = height - margin.bottom;
  const x = transform.rescaleX(
    scaleLinear(
      (placed.span ?? [0, 0]).map((year, i) => year + (i === 0 ? -0.5 : 0.5)),
      [margin.left, right],
    ),
  );
  const y = transform.rescaleY(valueScale(data, options, bottom));
  const undatedStart = right + (placed.span === null ? 0 : 12);
  const middleOf = ({ years, share }: (typeof shown)[number]) =>
    years === null ? undatedStart + share * (width - margin.right - undatedStart) : x(years);
  const places = shown.map((point) => ({ x: middleOf(point), y: y(point.value.value), index: point.index }));
  const isInside = ({ x: at, y: up }: { x: number; y: number }) =>
    up >= margin.top - 8 && up <= bottom + 4 && at >= margin.left - 4;
  const clip = `plot-${++plots}`;
  const marks = shown.map((point, i) => {
    const place = places[i] as (typeof places)[number];
    return svg(
      'g',
      {
        class: `point source-${sourceColour(point.source)}`,
        role: 'button',
        tabindex: -1,
        'data-point': point.index,
        'aria-label': [point.value.words, rangeWords(point.value), timeWords(point.value), point.value.source]
          .filter(Boolean)
          .join(', '),
      },
      drawInterval(point.value, place.x, y, margin.top - 6, bottom),
      drawPoint(point.source, place.x, place.y),
    );
  });
  const labels =
    shown.length > labelled
      ? []
      : placeLabels(shown.map((point, i) => ({ ...(places[i] as (typeof places)[number]), point })).filter(isInside), {
          left: margin.left,
          right: width - margin.right,
          top: margin.top,
          bottom,
        });
  const unit = unitWords(data.unit, data.per);
  return {
    placed,
    places,
    element: svg(
      'g',
      {},
      svg(
        'text',
        { class: 'draw-title', x: margin.left - 46, y: 24 },
        fitText(titleWords(data), width - 30, fontOf(16, 600)),
      ),
      unit !== '' && svg('text', { class: 'draw-small', x: margin.left - 46, y: 40 }, unit),
      svg(
        'defs',
        {},
        svg(
          'clipPath',
          { id: clip },
          svg('rect', {
            x: margin.left - 4,
            y: margin.top - 14,
            width: Math.max(0, width - margin.left - margin.right + 8),
            height: Math.max(0, bottom - margin.top + 18),
          }),
        ),
      ),
      ...drawYears(data, placed, x, right, bottom),
      placed.undated > 0 && drawUndated(undatedStart, width - margin.right, bottom, placed.span !== null),
      drawAxis(y, height, right),
      svg('g', { 'clip-path': `url(#${clip})` }, drawGuide(data, placed, hidden, x, y), ...marks, ...labels),
    ),
  };
}

/** How many times the least value the greatest is, that the least could not be told from zero. */
const farApart = 200;

/** From zero, unless it is logarithmic; to the greatest value that a wording allows, with room above. */
function valueScale({ values }: SeriesPlotResult, { scale }: PlotOptions, bottom: number): Scale {
  const bounds = values.flatMap(({ value, min, max }) => [value, min ?? value, max ?? value]);
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const isLogarithmic = scale === 'logarithmic' || (scale === 'fitting' && high > farApart * low);
  if (isLogarithmic && low > 0) return scaleLog([low / 1.6, high * 1.6], [bottom, margin.top]);
  const bottomValue = Math.min(0, low);
  return scaleLinear([bottomValue, high + 0.12 * (high - bottomValue || 1)], [bottom, margin.top]);
}

function drawAxis(y: Scale, height: number, right: number): SVGGElement {
  const axis = svg('g', { class: 'axis', transform: `translate(${margin.left} 0)`, 'aria-hidden': 'true' });
  const values = tickValues(y, Math.max(2, Math.floor(height / 70)));
  const labelled = axisLeft(y)
    .tickValues(values)
    .tickFormat((value) => formatShort(Number(value)))
    .tickSize(4);
  select(axis).call(labelled);
  for (const value of values)
    axis.prepend(
      svg('line', { class: 'grid-line', x1: 0, x2: Math.max(0, right - margin.left), y1: y(value), y2: y(value) }),
    );
  return axis;
}

/** Of a logarithm the powers of ten, with their halves and fifths where there are few. */
function tickValues(y: Scale, count: number): number[] {
  const values = y.ticks(count);
  if (!('base' in y)) return values;
  const [low = 1, high = 1] = y.domain();
  const steps = Math.log10(high / low) > 3 ? [1] : [1, 2, 5];
  return values.filter((value) => steps.includes(Math.round(value / 10 ** Math.floor(Math.log10(value) + 1e-9))));
}

/** The axis of time; every second year has a ground, and a sign where its values exclude each other. */
function drawYears(data: SeriesPlotResult, { span }: Placed, x: Scale, right: number, bottom: number): SVGElement[] {
  if (span === null) return [];
  const axis = svg('g', { class: 'axis', transform: `translate(0 ${bottom})`, 'aria-hidden': 'true' });
  const [first, last] = x.domain().map(Math.round) as [number, number];
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, (right - margin.left) / 54)));
  const years = Array.from({ length: Math.min(400, Math.max(0, last - first + 1)) }, (_, i) => first + i);
  const inside = years.filter((year) => x(year) >= margin.left && x(year) <= right);
  select(axis).call(
    axisBottom(x)
      .tickValues(inside.filter((year) => year % step === 0))
      .tickFormat((year) => String(year))
      .tickSize(4),
  );
  const isWide = x(first + 1) - x(first) > 24;
  const grounds = (isWide ? years : [])
    .filter((year) => year % 2 === 0)
    .map((year) => {
      const [from, to] = [Math.max(margin.left, x(year - 0.5)), Math.min(right, x(year + 0.5))];
      return svg('rect', {
        class: 'year-ground',
        x: from,
        y: margin.top - 14,
        width: Math.max(0, to - from),
        height: bottom - margin.top + 14,
      });
    });
  const signs = inside
    .filter((year) => data.disputed.includes(String(year)))
    .map((year) =>
      svg(
        'g',
        {},
        svg('title', {}, l10n.t('Values of this year exclude each other')),
        placeGlyph('disputes', x(year), margin.top - 4, 14),
      ),
    );
  return [...grounds, axis, ...signs];
}

function drawUndated(left: number, right: number, bottom: number, isBeside: boolean): SVGGElement {
  return svg(
    'g',
    { 'aria-hidden': 'true' },
    isBeside && svg('line', { class: 'undated-edge', x1: left - 6, x2: left - 6, y1: margin.top - 14, y2: bottom }),
    svg('line', { class: 'undated-base', x1: left, x2: right, y1: bottom, y2: bottom }),
    svg('text', { class: 'draw-small draw-middle', x: (left + right) / 2, y: bottom + 18 }, l10n.t('no date')),
  );
}

/** A thin line through the years in which all sources give much the same value: what it leaves out is at odds. */
function drawGuide(
  data: SeriesPlotResult,
  { points }: Placed,
  hidden: ReadonlySet<string>,
  x: Scale,
  y: Scale,
): SVGElement {
  const years = new Map<string, number[]>();
  for (const { value } of points) {
    if (value.date === null || hidden.has(value.source)) continue;
    const year = value.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), value.value]);
  }
  const near = [...years].filter(
    ([year, values]) => !data.disputed.includes(year) && Math.max(...values) <= 1.1 * Math.min(...values),
  );
  const path = near.map(([year, values]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return `${x(Number(year))} ${y(mean)}`;
  });
  return svg('path', { class: 'guide', d: path.length < 2 ? '' : `M${path.join('L')}` });
}
