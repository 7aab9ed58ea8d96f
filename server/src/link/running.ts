import { progressWordings, trackedNouns, trackingWords } from './lexicon/en/running-words.ts';
import type { PreparedClaim } from './model.ts';
import { stemOf, type Word } from './terms.ts';

const wordings = new Set(progressWordings);
const nouns = new Set(trackedNouns.map(stemOf));
const tracking = new Set(trackingWords.map(stemOf));

/** True at a word that says that a count is still growing: “so far”, “the toll”. */
export function isProgress(words: readonly Word[], at: number): boolean {
  const { lower } = words[at] as Word;
  if (wordings.has(lower)) return true;
  const next = words[at + 1];
  return next !== undefined && wordings.has(`${lower} ${next.lower}`);
}

/** Prices, indexes and storms move by the hour: other values tell of other moments. */
export function isTracked({ words: { stems } }: PreparedClaim): boolean {
  const noun = stems.findIndex((stem) => nouns.has(stem));
  return noun >= 0 && stems.some((stem, i) => i !== noun && (tracking.has(stem) || nouns.has(stem)));
}
