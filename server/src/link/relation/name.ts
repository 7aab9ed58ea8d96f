import { demonyms } from '../../recognise/lexicon/en/demonym.ts';
import type { Word } from '../terms.ts';

/** A name in a claim: the concepts of its words, and their indices, half-open. */
export interface Name {
  readonly concepts: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Between a name and what it is joined to stand so many words at most. */
const reach = 8;

/** The first name that begins at `from` or after it, in the same clause; a comma ends it where `stopAtComma`. */
export function nameAfter(words: readonly Word[], from: number, stopAtComma: boolean): Name | null {
  let wasNation = false;
  for (let at = from; at < Math.min(words.length, from + reach); at++) {
    const word = words[at] as Word;
    if (ends.has(word.lower)) return null;
    // “a unit of the Tolvian firm, Acme”
    if (stopAtComma && word.lower === ',' && !(wasNation && words[at + 1]?.capital)) return null;
    if (!isNameWord(word)) continue;
    let end = at + 1;
    while (end < words.length && isNameWord(words[end] as Word) && areJoined(words, end)) end++;
    if (nations.has((words[end - 1] as Word).lower)) {
      // “the Tolvian firm Acme”: the adjective names nobody.
      at = end - 1;
      wasNation = true;
      continue;
    }
    return nameOf(words, at, end);
  }
  return null;
}

/** The last name that ends at `until` or before it; what stands between two commas right before it is passed over. */
export function nameBefore(words: readonly Word[], until: number): Name | null {
  let at = until - 1;
  const isAside = words[at]?.lower === ',';
  if (isAside) {
    at--;
    const least = Math.max(0, at - 2 * reach);
    while (at > least && words[at]?.lower !== ',') at--;
    if (words[at]?.lower !== ',') return null;
    at--;
  }
  for (let least = Math.max(0, at - reach); at >= least; at--) {
    const word = words[at] as Word;
    if (ends.has(word.lower) || word.lower === ',') return null;
    if (!isNameWord(word)) continue;
    let start = at;
    while (start > 0 && isNameWord(words[start - 1] as Word) && areJoined(words, start)) start--;
    return nameOf(words, start, at + 1);
  }
  return null;
}

/** They have a word in common that is no title: “Ada Vale”, “Ms Vale”. */
export function areOne(left: Name, right: Name): boolean {
  return left.concepts.some((concept) => right.concepts.includes(concept));
}

/** A short form in brackets belongs to the name: “Bank of Strelsau (BoS)”. */
function nameOf(words: readonly Word[], start: number, end: number): Name | null {
  const isShort = words[end]?.lower === '(' && words[end + 2]?.lower === ')';
  const parts = words
    .slice(start, isShort ? end + 2 : end)
    .filter(({ lower, capital }) => capital && !titles.has(lower));
  return parts.length === 0 ? null : { concepts: parts.map(({ concept }) => concept), start, end };
}

function isNameWord({ capital, content }: Word): boolean {
  return capital && content;
}

/** Nothing but white space or a hyphen stands between two words of a name. */
function areJoined(words: readonly Word[], at: number): boolean {
  return (words[at] as Word).start - (words[at - 1] as Word).end <= 1;
}

const nations = new Set(demonyms.map((word) => word.toLowerCase()));
const ends = new Set(['.', ';', ':', '!', '?', '(', ')', '–', '—']);
const titles = new Set(
  'chairman chancellor chief count dame dr duke executive former general governor judge justice king lady lord mayor minister miss mr mrs ms president prime prince princess prof professor queen rev secretary senator sheikh sir'.split(
    ' ',
  ),
);
