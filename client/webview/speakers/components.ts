import type { Box } from './layout.ts';

/** Boxes that lines join, directly or by way of others; the largest groups first. */
export function findComponents(
  boxes: readonly Box[],
  links: readonly { readonly source: Box; readonly target: Box }[],
): Box[][] {
  const parent = boxes.map((_, i) => i);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  for (const { source, target } of links) {
    const [a, b] = [rootOf(boxes.indexOf(source)), rootOf(boxes.indexOf(target))];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = new Map<number, Box[]>();
  boxes.forEach((box, i) => {
    const root = rootOf(i);
    groups.set(root, [...(groups.get(root) ?? []), box]);
  });
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

const gap = 70;
/** The width of the whole over its height. */
const aspect = 1.5;

/** Puts groups that are placed each by itself into rows, side by side, none on another. */
export function packComponents(groups: readonly (readonly Box[])[]): void {
  const frames = groups.map((boxes) => {
    const left = Math.min(...boxes.map(({ x, width }) => x - width / 2));
    const right = Math.max(...boxes.map(({ x, width }) => x + width / 2));
    const top = Math.min(...boxes.map(({ y, height }) => y - height / 2));
    const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2));
    return { boxes, left, top, width: right - left, height: bottom - top };
  });
  const area = frames.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const rowWidth = Math.max(...frames.map(({ width }) => width), Math.sqrt(area * aspect));
  let [x, y, rowHeight] = [0, 0, 0];
  for (const { boxes, left, top, width, height } of frames) {
    if (x > 0 && x + width > rowWidth) {
      y += rowHeight + gap;
      [x, rowHeight] = [0, 0];
    }
    for (const box of boxes) {
      box.x += x - left;
      box.y += y - top;
    }
    x += width + gap;
    rowHeight = Math.max(rowHeight, height);
  }
}
