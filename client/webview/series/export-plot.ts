import type { SeriesPlotResult } from '@counterclaim/server/protocol';
import { zoomIdentity } from 'd3-zoom';
import { svg } from '../element.ts';
import { fitText } from '../fit-text.ts';
import { fontOf } from '../theme.ts';
import { drawPoint } from './marks.ts';
import { mostSources, sourceColour } from './place.ts';
import { drawPlot, type ScaleKind } from './plot.ts';

const width = 960;
const height = 520;
const rowHeight = 20;
const perRow = 3;

/** The whole plot with its sources below, for a file. */
export function exportPlot(data: SeriesPlotResult, scale: ScaleKind): SVGSVGElement {
  const { element, placed } = drawPlot(data, {
    width,
    height,
    scale,
    transform: zoomIdentity,
    hidden: new Set(),
  });
  const named = placed.sources.slice(0, mostSources);
  const rows = Math.ceil(named.length / perRow);
  const total = height + rows * rowHeight + 24;
  const sources = named.map((name, i) => {
    const x = 24 + (i % perRow) * ((width - 40) / perRow);
    const y = height + 16 + Math.floor(i / perRow) * rowHeight;
    return svg(
      'g',
      { class: `point source-${sourceColour(i)}` },
      drawPoint(i, x, y, 80),
      svg('text', { class: 'draw-text', x: x + 12, y: y + 4 }, fitText(name, width / perRow - 50, fontOf(12))),
    );
  });
  return svg('svg', { class: 'drawing', width, height: total, viewBox: `0 0 ${width} ${total}` }, element, ...sources);
}
