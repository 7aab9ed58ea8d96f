import { notNames } from '../lexicon/en/not-a-name.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { prepositions } from '../lexicon/en/preposition.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './label.ts';
import { endsName, isPossessive } from './possessive.ts';
import type { Word } from './word.ts';

/**
 * The organisations whose names have a possessive inside, wherever they stand: “Writers’ Guild”, “Rural Women’s Network”,
 * “St Mary’s Hospital”. A tagger that learns from words beside each other sees two names there.
 */
export function findInnerPossessives(words: readonly Word[]): Candidate[] {
  const candidates: Candidate[] = [];
  let free = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (!isPossessive(word) || word.headline || !isCapital(word) || endsName(words, i)) continue;
    const end = headEnd(words, i + 1);
    if (end === null) continue;
    let start = i;
    while (start > free && isInner(words, start - 1)) start--;
    candidates.push({ start, end, label: 'ORG', margin: 0 });
    free = end;
  }
  return candidates;
}

/** The name goes on to the last head of its run of capitals. */
function headEnd(words: readonly Word[], from: number): number | null {
  let end: number | null = null;
  for (let i = from; i < words.length && i - from < 6; i++) {
    const word = words[i] as Word;
    if (!isCapital(word) || word.paragraph !== (words[from] as Word).paragraph) break;
    if (heads.has(word.lower)) end = i + 1;
    if (endsName(words, i)) break;
  }
  return end;
}

function isInner(words: readonly Word[], i: number): boolean {
  const [word, next] = [words[i] as Word, words[i + 1] as Word];
  if (word.paragraph !== next.paragraph || !isCapital(word) || endsName(words, i)) return false;
  return !(word.initial && never.has(word.lower)) && word.lower !== 'the';
}

const heads = new Set(organisationHeads.map(([word]) => word));
/** Words that begin sentences before a name. */
const never = new Set([...notNames, ...prepositions]);
