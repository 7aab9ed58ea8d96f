/**
 * The text with its names and numbers replaced, those of copy 0 by themselves: the same word by the same word all over a
 * copy, so that a copy's articles belong together as the first ones do, and different copies say different things.
 */
export function varyText(text: string, copy: number): string {
  if (copy === 0) return text;
  return text.replace(/(?<![.!?"]\s|^)\b\p{Lu}\p{Ll}{2,}\b|\d+/gmu, (found) =>
    found >= '0' && found <= '9999' ? varyNumber(found, copy) : varyName(found, copy),
  );
}

/** Another number with as many digits; four digits that may be a year stay near. */
function varyNumber(digits: string, copy: number): string {
  if (/^(?:19|20)\d\d$/.test(digits)) return String(Number(digits) - copy);
  return [...digits]
    .map((digit, i) => (digit === '0' && i > 0 ? '0' : String(((Number(digit) + copy) % 9) + 1)))
    .join('');
}

const syllables = [
  'ba',
  'cor',
  'den',
  'fal',
  'gar',
  'hel',
  'is',
  'jor',
  'kan',
  'lor',
  'mar',
  'nes',
  'or',
  'pel',
  'ros',
  'ta',
];

/** A made-up name: a hash of the name and the copy, written in syllables. */
function varyName(name: string, copy: number): string {
  let hash = 2166136261 ^ copy;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619);
  const parts = [hash, hash >>> 4, hash >>> 8, hash >>> 12].map((bits) => syllables[bits & 15] as string).join('');
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}
