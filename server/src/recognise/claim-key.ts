import { isWhiteSpace } from '../text/space.ts';

/**
 * A key of the claim's own words, so that it survives edits elsewhere: 64 bits of FNV-1a as base 36, and a count where
 * the article repeats the words. How much white space stands between words does not count. `seen` holds the keys of the
 * article so far.
 */
export function claimKey(text: string, seen: Map<string, number>): string {
  const key = hash(text);
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key}-${count}`;
}

const space = 0x20;

/** Each stretch of white space counts as one space. */
function hash(text: string): string {
  // As 32-bit integers from the start, which engines reckon with faster.
  let low = 0x811c9dc5 | 0;
  let high = 0xcbf29ce4 | 0;
  let afterSpace = false;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    const isWhite = isWhiteSpace(code);
    if (isWhite) {
      if (afterSpace) continue;
      code = space;
    }
    afterSpace = isWhite;
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code ^ (low >>> 13), 0x01000193);
  }
  return toBase36(high >>> 0) + toBase36(low >>> 0);
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
/** The numbers below 36² in two digits: conversions are by the thousand, and the engine’s own way is slow. */
const pairs = Array.from(
  { length: 1296 },
  (_, i) => (digits[Math.floor(i / 36)] as string) + (digits[i % 36] as string),
);

function toBase36(value: number): string {
  if (value < 36) return digits[value] as string;
  if (value < 1296) return pairs[value] as string;
  return toBase36(Math.floor(value / 1296)) + (pairs[value % 1296] as string);
}
