import type { Line } from './arrange.ts';
import type { Place } from './grid.ts';

export interface GridSize {
  readonly lines: readonly Line[];
  readonly columns: number;
  /** How many lines a page is. */
  readonly page: number;
}

/**
 * Where a key leads in the grid, by the conventions of ARIA; `null` where it is none of a grid's keys. With Ctrl, the arrows
 * to the side lead to the next article that is not silent, as they lead to the next filled cell of a spreadsheet.
 */
export function move({ line, column }: Place, event: KeyboardEvent, { lines, columns, page }: GridSize): Place | null {
  const isFar = event.ctrlKey || event.metaKey;
  const last = lines.length - 1;
  switch (event.key) {
    case 'ArrowDown':
      return { line: isFar ? last : line + 1, column };
    case 'ArrowUp':
      return { line: isFar ? -1 : line - 1, column };
    case 'ArrowRight':
      return { line, column: isFar ? (nextFilled(lines[line], column, 1) ?? columns - 1) : column + 1 };
    case 'ArrowLeft':
      return { line, column: isFar ? (nextFilled(lines[line], column, -1) ?? -1) : column - 1 };
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

function nextFilled(line: Line | undefined, column: number, direction: 1 | -1): number | null {
  if (line?.kind !== 'row') return null;
  const beyond = line.row.cells.map(({ article }) => article).filter((other) => (other - column) * direction > 0);
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? null;
}
