import { editDistance } from '../../text/edit-distance.ts';

/** A word that is looked for. */
export interface SoughtWord {
  /** As `foldWords` writes words. */
  readonly text: string;
  /** How well a word of a text answers to it: 1 is the word itself, 0 another word. */
  match(word: string): number;
}

/** The words of a text in lower case and without accents, in order. */
export function foldWords(text: string): string[] {
  const folded = text.toLowerCase();
  // Most texts have nothing to take apart.
  const plain = /[^\0-\u007f]/.test(folded) ? folded.normalize('NFD').replace(/\p{M}/gu, '') : folded;
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * A word as people type it: whole, its beginning, a part of it, or with slips of the fingers (`editDistance`), one in a word
 * of four letters or more and two in one of eight or more. Each word of the texts is compared once.
 */
export function soughtWord(text: string): SoughtWord {
  const limit = text.length < 4 ? 0 : text.length < 8 ? 1 : 2;
  const letters = lettersOf(text);
  const known = new Map<string, number>();
  const compare = (word: string): number => {
    if (word === text) return 1;
    if (word.startsWith(text)) return 0.9;
    if (text.length >= 3 && word.includes(text)) return 0.7;
    // A slip takes away one letter of a word at most: what lacks more is not looked at closely.
    if (limit === 0 || bits(letters & ~lettersOf(word)) > limit) return 0;
    const slips = editDistance(text, word, limit);
    if (slips <= limit) return 0.6 - 0.1 * slips;
    // The word may not be typed to its end.
    return text.length >= 5 && word.length > text.length && editDistance(text, word.slice(0, text.length), 1) <= 1
      ? 0.3
      : 0;
  };
  return {
    text,
    match: (word) => {
      let quality = known.get(word);
      if (quality === undefined) {
        quality = compare(word);
        known.set(word, quality);
      }
      return quality;
    },
  };
}

/** Which letters a word has: a bit for each of a to z, one for all others. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const place = word.charCodeAt(i) - 97;
    letters |= 1 << (place >= 0 && place < 26 ? place : 26);
  }
  return letters;
}

function bits(value: number): number {
  let count = 0;
  for (let left = value; left !== 0; left &= left - 1) count++;
  return count;
}
