/** A line of the table. */
export interface Row {
  readonly part: string;
  readonly set: string;
  readonly figures: string;
}

/** Prints a line at once, as some measures take long. */
export function print({ part, set, figures }: Row): void {
  console.log(`${part.padEnd(16)}${set.padEnd(50)}${figures}`);
}

export function absent(part: string, path: string): Row {
  return { part, set: path, figures: 'skipped: the data is absent' };
}

export function ratio(value: number): string {
  return value.toFixed(3);
}
