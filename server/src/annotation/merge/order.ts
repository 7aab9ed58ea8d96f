import type { Sides } from './sides.ts';

/**
 * The order of all keys that both sides have together: that of our side, unless only theirs put things in another
 * order. What the other side alone has is put where `goesBefore` says, or else behind what stands before it there, after
 * what our side put in the same place.
 */
export function mergeOrder(
  { base, ours, theirs }: Sides<readonly string[]>,
  goesBefore: ((added: string, there: string) => boolean) | null,
): string[] {
  const theirsAlone = isReordered(base, theirs) && !isReordered(base, ours);
  const [first, second] = theirsAlone ? [theirs, ours] : [ours, theirs];
  const order = [...first];
  const there = new Set(order);
  const known = new Set([...base, ...second]);
  let previous: string | null = null;
  for (const key of second) {
    if (!there.has(key)) {
      let place: number;
      if (goesBefore !== null) {
        const next = order.findIndex((one) => goesBefore(key, one));
        place = next < 0 ? order.length : next;
      } else {
        place = previous === null ? 0 : order.indexOf(previous) + 1;
        while (place < order.length && !known.has(order[place] as string)) place++;
      }
      order.splice(place, 0, key);
      there.add(key);
    }
    previous = key;
  }
  return order;
}

function isReordered(base: readonly string[], side: readonly string[]): boolean {
  const places = new Map(base.map((key, i) => [key, i]));
  const kept = side.flatMap((key) => places.get(key) ?? []);
  return kept.some((place, i) => i > 0 && place < (kept[i - 1] as number));
}
