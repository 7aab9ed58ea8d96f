import { svg } from '../element.ts';
import { fitText, measureText } from '../fit-text.ts';
import { fontOf } from '../theme.ts';
import type { Point } from './place.ts';

interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly point: Point;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const widest = 150;
const height = 27;

/** The words of each value with its source below, beside its point: on the right where there is room, and on no other label. */
export function placeLabels(points: readonly Labelled[], area: Area): SVGElement[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = points.map(({ x, y }) => ({
    left: x - 8,
    right: x + 8,
    top: y - 8,
    bottom: y + 8,
  }));
  return [...points]
    .sort((a, b) => a.y - b.y)
    .flatMap(({ x, y, point }) => {
      const words = fitText(point.value.words, widest, fontOf(12, 600));
      const source = fitText(point.value.source, widest, fontOf(10));
      const width = Math.max(measureText(words, fontOf(12, 600)), measureText(source, fontOf(10)));
      for (const isLeft of x + 12 + width <= area.right ? [false, true] : [true, false]) {
        for (const shift of [0, -height, height, -1.7 * height, 1.7 * height]) {
          const left = isLeft ? x - 12 - width : x + 12;
          const box = { left, right: left + width, top: y - height / 2 + shift, bottom: y + height / 2 + shift };
          const isFree =
            left >= area.left &&
            box.right <= area.right + 4 &&
            box.top >= area.top - 14 &&
            box.bottom <= area.bottom + 2 &&
            taken.every(
              (other) =>
                box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
            );
          if (!isFree) continue;
          taken.push(box);
          const anchor = isLeft ? ' draw-end' : '';
          const at = isLeft ? x - 12 : x + 12;
          return [
            svg(
              'g',
              { class: 'point-label', 'aria-hidden': 'true', 'data-label': point.index },
              svg('text', { class: `draw-heading${anchor}`, x: at, y: y + shift - 1 }, words),
              svg('text', { class: `draw-source${anchor}`, x: at, y: y + shift + 12 }, source),
            ),
          ];
        }
      }
      return [];
    });
}
