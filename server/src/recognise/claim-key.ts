/**
 * A key of the claim's own words, so that it survives edits elsewhere: 64 bits of FNV-1a as base 36, and a count where
 * the article repeats the words. White space does not count. `seen` holds the keys of the article so far.
 */
export function claimKey(text: string, seen: Map<string, number>): string {
  const key = hash(isPlain(text) ? text : text.replace(/\s+/gu, ' '));
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key}-${count}`;
}

/** True where words stand apart by one space each: most claims, which need no replacement. */
function isPlain(text: string): boolean {
  return !/[^\S ]| {2}/.test(text);
}

function hash(text: string): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code ^ (low >>> 13), 0x01000193);
  }
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}
