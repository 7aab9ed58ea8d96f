/** Sizes of the matrix in CSS pixels. */
export interface Geometry {
  /** Of the column of claims. */
  readonly claimWidth: number;
  readonly columnWidth: number;
  /** Titles of articles stand upright where the columns are narrow. */
  readonly isUpright: boolean;
  readonly headHeight: number;
  readonly rowHeight: number;
  readonly groupHeight: number;
}

export function measure(width: number, columns: number, zoom: number): Geometry {
  const claimWidth = Math.round(Math.max(170, Math.min(width * 0.46, 460 * zoom)));
  const fitting = (width - claimWidth - 14) / Math.max(1, columns);
  const columnWidth = Math.round(Math.max(28, Math.min(fitting, 132)) * zoom);
  const isUpright = columnWidth < 76;
  return {
    claimWidth,
    columnWidth,
    isUpright,
    headHeight: Math.round(isUpright ? 128 * Math.sqrt(zoom) : 58 * zoom),
    rowHeight: Math.round(40 * zoom),
    groupHeight: Math.round(28 * zoom),
  };
}

/** Where each line begins, and last where they end. */
export function offsetsOf(heights: readonly number[]): number[] {
  const offsets = [0];
  let at = 0;
  for (const height of heights) {
    at += height;
    offsets.push(at);
  }
  return offsets;
}

/** The line at a height, by halving. */
export function lineAt(offsets: readonly number[], y: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
