import type { Line } from './arrange.ts';
import type { Place } from './grid.ts';

export interface GridSize {
  readonly lines: readonly Line[];
  readonly columns: number;
  /** How many lines a page is. */
  readonly page: number;
}

/** Where a key leads in the grid, by the conventions of ARIA; `null` where it is none of a grid's keys. */
export function move({ line, column }: Place, event: KeyboardEvent, { lines, columns, page }: GridSize): Place | null {
  const isFar = event.ctrlKey || event.metaKey;
  const last = lines.length - 1;
  switch (event.key) {
    case 'ArrowDown':
      return { line: isFar ? last : line + 1, column };
    case 'ArrowUp':
      return { line: isFar ? -1 : line - 1, column };
    case 'ArrowRight':
      return { line, column: isFar ? columns - 1 : column + 1 };
    case 'ArrowLeft':
      return { line, column: isFar ? -1 : column - 1 };
    case 'PageDown':
      return { line: line + page, column };
    case 'PageUp':
      return { line: Math.max(0, line - page), column };
    case 'Home':
      return { line: isFar ? 0 : line, column: -1 };
    case 'End':
      return { line: isFar ? last : line, column: columns - 1 };
    default:
      return null;
  }
}
