/**
 * How many letters must be put in, taken out, changed or swapped with the next to make one word the other (optimal string
 * alignment, after Damerau and Levenshtein); `limit + 1` where it is more than `limit`. For words, not for long texts.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let distance = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (beforeLast[j - 2] as number) + 1);
      }
      row.push(distance);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length] as number, limit + 1);
}

/** The words most like one, the nearest first, at most `count`: those that a slip of the fingers or two lead away from. */
export function nearest(word: string, words: Iterable<string>, count: number): string[] {
  if (word.length > longest) return [];
  const limit = Math.max(1, Math.floor(word.length / 3));
  const found: { readonly other: string; readonly distance: number }[] = [];
  for (const other of words) {
    const distance = editDistance(word.toLowerCase(), other.toLowerCase(), limit);
    if (other !== word && distance <= limit) found.push({ other, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ other }) => other);
}

/** Longer names are no names. */
const longest = 100;
