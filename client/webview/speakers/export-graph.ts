import * as l10n from '@vscode/l10n';
import { svg } from '../element.ts';
import { placeGlyph } from '../glyph.ts';
import type { GraphView } from './arrange.ts';
import { drawGraph } from './graph.ts';

const margin = 32;
const head = 64;

/** The whole graph with its title and its signs, for a file. */
export function exportGraph(view: GraphView): SVGSVGElement {
  const { element, bounds } = drawGraph(view);
  const width = Math.max(bounds.width, 420) + 2 * margin;
  const height = bounds.height + 2 * margin + head;
  element.setAttribute('transform', `translate(${margin - bounds.x} ${margin + head - bounds.y})`);
  return svg(
    'svg',
    { class: 'drawing', width, height, viewBox: `0 0 ${width} ${height}` },
    svg('text', { class: 'draw-title', x: margin, y: margin + 6 }, l10n.t('Who agrees and clashes with whom')),
    placeGlyph('states', margin + 8, margin + 30, 12),
    svg('text', { class: 'draw-text', x: margin + 20, y: margin + 34 }, l10n.t('Agree')),
    placeGlyph('disputes', margin + 96, margin + 30, 14),
    svg('text', { class: 'draw-text', x: margin + 108, y: margin + 34 }, l10n.t('Clash')),
    element,
  );
}
