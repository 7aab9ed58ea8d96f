import { readFileSync, writeFileSync } from 'node:fs';
import { ours, type Row } from './table.ts';

/** The least that each figure of a set may be, by set and by the figure's name. */
export type Floors = Record<string, Record<string, number>>;

const ofQuality = new URL('./floors.json', import.meta.url);

export function readFloors(path = ofQuality): Floors {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Raises each floor to the figure that was reached, rounded down to a hundredth; a floor is never lowered, and none is added. */
export function raiseFloors(rows: readonly Row[], path = ofQuality): void {
  const floors = readFloors(path);
  for (const { set, system, figures } of rows) {
    const mine = system === ours ? floors[set] : undefined;
    if (mine === undefined) continue;
    for (const [name, floor] of Object.entries(mine)) {
      const reached = Math.floor((figures[name] ?? 0) * 100 + 1e-9) / 100;
      mine[name] = Math.max(floor, reached);
    }
  }
  writeFileSync(path, `${JSON.stringify(floors, null, 2)}\n`);
}
