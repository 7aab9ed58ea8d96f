import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';

export interface PanZoom {
  readonly transform: ZoomTransform;
  set(transform: { readonly k: number; readonly x: number; readonly y: number }): void;
  scaleBy(factor: number): void;
  /** Moves a point of the picture into view, where it is outside. */
  reveal(x: number, y: number): void;
}

/** Lets a drawing be moved with the mouse and zoomed with its wheel; `changed` puts it where it is to be. */
export function createPanZoom(
  drawing: SVGSVGElement,
  changed: (transform: ZoomTransform, byPerson: boolean) => void,
): PanZoom {
  const area = select<SVGSVGElement, unknown>(drawing);
  let current: ZoomTransform = zoomIdentity;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.15, 6])
    .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      current = transform;
      changed(transform, sourceEvent !== null);
    });
  area.call(behaviour).on('dblclick.zoom', null);
  return {
    get transform() {
      return current;
    },
    set: ({ k, x, y }) => {
      area.call(behaviour.transform, zoomIdentity.translate(x, y).scale(k));
    },
    scaleBy: (factor) => {
      area.call(behaviour.scaleBy, factor);
    },
    reveal(x, y) {
      const [atX, atY] = current.apply([x, y]);
      const { clientWidth, clientHeight } = drawing;
      const margin = 60;
      const moveX = atX < margin ? margin - atX : Math.min(0, clientWidth - margin - atX);
      const moveY = atY < margin ? margin - atY : Math.min(0, clientHeight - margin - atY);
      if (moveX !== 0 || moveY !== 0) area.call(behaviour.translateBy, moveX / current.k, moveY / current.k);
    },
  };
}
