/** Something on the three sides of a merge. */
export interface Sides<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** What comes out of a merge: for what a person must decide, each side's text; `null` for a side without it. */
export interface Outcome {
  readonly ours: string | null;
  readonly theirs: string | null;
}

export function agreed(text: string | null): Outcome {
  return { ours: text, theirs: text };
}

export function isConflict({ ours, theirs }: Outcome): boolean {
  return ours !== theirs;
}

/** What both sides say, or the one side that changed it; `undefined` where both changed it, each otherwise. */
export function chooseChanged<T>({ base, ours, theirs }: Sides<T>, same: (a: T, b: T) => boolean): T | undefined {
  if (same(ours, theirs) || same(base, theirs)) return ours;
  return same(base, ours) ? theirs : undefined;
}

export function mapSides<T, U>({ base, ours, theirs }: Sides<T>, map: (one: T) => U): Sides<U> {
  return { base: map(base), ours: map(ours), theirs: map(theirs) };
}

export function sidesAt<T>({ base, ours, theirs }: Sides<ReadonlyMap<string, T>>, key: string): Sides<T | null> {
  return { base: base.get(key) ?? null, ours: ours.get(key) ?? null, theirs: theirs.get(key) ?? null };
}
