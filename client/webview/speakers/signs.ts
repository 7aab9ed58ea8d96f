import type { Box } from './layout.ts';

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The line between the edges of two boxes, moved aside where another runs beside it. */
export function between(a: Box, b: Box, aside: number): Segment {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [x, y] = [(-(b.y - a.y) / length) * aside, ((b.x - a.x) / length) * aside];
  const [from, to] = [edgeOf(a, b), edgeOf(b, a)];
  return { x1: from.x + x, y1: from.y + y, x2: to.x + x, y2: to.y + y };
}

/** Where the line from one box to the other leaves it. */
function edgeOf(box: Box, towards: Box): { readonly x: number; readonly y: number } {
  const [dx, dy] = [towards.x - box.x, towards.y - box.y];
  const scale = Math.min(box.width / 2 / Math.max(1, Math.abs(dx)), box.height / 2 / Math.max(1, Math.abs(dy)));
  return { x: box.x + dx * scale, y: box.y + dy * scale };
}

export interface SignPlaces {
  /** The place for the sign of a line; `null` where none is free: the kind of line tells by itself what it is. */
  take(line: Segment): { readonly x: number; readonly y: number } | null;
}

/** Shares of a line, its middle first. */
const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
const room = 26;

/** Gives places for signs, on no box and apart from each other. */
export function placeSigns(boxes: readonly Box[]): SignPlaces {
  const taken: { readonly x: number; readonly y: number }[] = [];
  return {
    take({ x1, y1, x2, y2 }) {
      for (const share of shares) {
        const place = { x: x1 + (x2 - x1) * share, y: y1 + (y2 - y1) * share };
        const isFree =
          boxes.every((box) => !isNear(place, box)) &&
          taken.every((other) => Math.abs(other.x - place.x) > room || Math.abs(other.y - place.y) > room * 0.7);
        if (!isFree) continue;
        taken.push(place);
        return place;
      }
      return null;
    },
  };
}

function isNear({ x, y }: { readonly x: number; readonly y: number }, box: Box): boolean {
  return Math.abs(x - box.x) < box.width / 2 + 14 && Math.abs(y - box.y) < box.height / 2 + 11;
}
