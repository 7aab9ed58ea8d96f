import type { Pattern } from './passage.ts';
import type { WordIndex } from './word-index.ts';
import type { Words } from './words.ts';

/**
 * True where somewhere the prefix of a passage runs straight on into its suffix: the passage was taken out there. What stands
 * elsewhere with the same context is then another passage, or the same one moved.
 */
export function hasSeam(index: WordIndex, text: Words, { words, quote }: Pattern): boolean {
  // Where the quote ends like its prefix, or begins like its suffix, more than that must be seen to know it is gone.
  let tail = 0;
  while (tail < quote.from && words.forms[quote.from - 1 - tail] === words.forms[quote.to - 1 - tail]) tail += 1;
  let head = 0;
  while (quote.to + head < words.size && words.forms[quote.to + head] === words.forms[quote.from + head]) head += 1;
  const first = Math.max(0, quote.from - Math.max(reach, tail + 1));
  const end = Math.min(words.size, quote.to + Math.max(reach, head + 1));
  if (quote.from - first < Math.max(fewest, tail + 1) || end - quote.to < Math.max(fewest, head + 1)) return false;
  const joints = index.placesOfPair(words.forms[quote.from - 1] as number, words.forms[quote.to] as number, mostPlaces);
  return (joints ?? []).some((joint) => {
    for (let k = first; k < quote.from; k++) {
      if (text.forms[joint - (quote.from - 1 - k)] !== words.forms[k]) return false;
    }
    for (let k = quote.to; k < end; k++) if (text.forms[joint + 1 + k - quote.to] !== words.forms[k]) return false;
    return true;
  });
}

/** Words on either side that are compared, where there are so many, and the fewest that tell anything. */
const reach = 4;
const fewest = 2;
const mostPlaces = 24;
