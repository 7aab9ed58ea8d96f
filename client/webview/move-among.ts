interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The place that an arrow key leads to: the nearest in its direction, where what lies off to the side counts double. Home and
 * End lead to the first and the last; `null` where the key is none of these.
 */
export function moveAmong<P extends Place>(places: readonly P[], from: P, key: string): P | null {
  if (key === 'Home') return places[0] ?? null;
  if (key === 'End') return places.at(-1) ?? null;
  const direction = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key];
  if (direction === undefined) return null;
  const [dx, dy] = direction as [number, number];
  let best: P | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const along = (place.x - from.x) * dx + (place.y - from.y) * dy;
    const aside = Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx);
    if (place === from || along <= 1) continue;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [place, cost];
  }
  return best ?? from;
}
