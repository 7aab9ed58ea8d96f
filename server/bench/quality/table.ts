/** A line of the table: one measure of one system on one set. */
export interface Row {
  readonly set: string;
  /** How much of it was measured, in words. */
  readonly size?: string;
  /** Counterclaim, or what it is compared with. */
  readonly system: string;
  /** Figures by name, from 0 to 1 unless the name says otherwise; in the order in which they are shown. */
  readonly figures: Readonly<Record<string, number>>;
  /** What a reader has to know, such as why a set was skipped. */
  readonly note?: string;
}

export const ours = 'Counterclaim';

/** A set that is not on this machine: the data is no part of the project. */
export function absent(path: string): Row {
  return { set: path, system: '', figures: {}, note: 'skipped: this folder or file is absent' };
}

let printedSet = '';

/** Prints a line at once, as some measures take long; the name of a set stands in its first line. */
export function print({ set, size, system, figures, note }: Row): void {
  const shown = Object.entries(figures).map(([name, value]) => `${name} ${render(value)}`);
  if (note !== undefined) shown.push(note);
  const name = set === printedSet ? '' : size === undefined ? set : `${set} (${size})`;
  console.log(`${name.padEnd(52)}${system.padEnd(22)}${shown.join('  ')}`);
  printedSet = set;
}

function render(value: number): string {
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
}
