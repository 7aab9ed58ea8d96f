import type { SeriesValue } from '@counterclaim/server/protocol';
import type { ScaleContinuousNumeric } from 'd3-scale';
import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import { svg } from '../element.ts';
import { mostSources } from './place.ts';

const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar, symbolWye];

/** The shape of a source; when all have been used they come again, hollow. Those beyond the most frequent are small dots. */
export function drawPoint(source: number, x: number, y: number, size = 110): SVGElement {
  if (source >= mostSources) return svg('circle', { class: 'point-shape is-other', cx: x, cy: y, r: 3.5 });
  const shape = shapes[source % shapes.length] ?? symbolCircle;
  const isHollow = Math.floor(source / shapes.length) % 2 === 1;
  return svg('path', {
    class: `point-shape${isHollow ? ' is-hollow' : ''}`,
    d: symbol(shape, size)() ?? '',
    transform: `translate(${x} ${y})`,
  });
}

const cap = 5;

/** What the wording allows: a bar with ends, or an arrow where there is no bound; nothing where it is one value. */
export function drawInterval(
  { value, min, max }: SeriesValue,
  x: number,
  y: ScaleContinuousNumeric<number, number>,
  top: number,
  bottom: number,
): SVGElement {
  const at = y(value);
  const upper = max === null ? Math.max(top, at - 30) : y(max);
  const lower = min === null ? Math.min(bottom, at + 30) : y(min);
  if (lower - upper < 3) return svg('g', { class: 'interval' });
  const end = (height: number, isOpen: boolean, direction: 1 | -1) =>
    isOpen
      ? `M${x - cap} ${height - direction * cap}L${x} ${height}L${x + cap} ${height - direction * cap}`
      : `M${x - cap} ${height}H${x + cap}`;
  return svg(
    'g',
    { class: 'interval' },
    svg('path', { class: 'interval-line', d: `M${x} ${upper}V${lower}` }),
    svg('path', { class: 'interval-line', d: end(upper, max === null, -1) }),
    svg('path', { class: 'interval-line', d: end(lower, min === null, 1) }),
  );
}
