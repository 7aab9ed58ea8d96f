import { modifiersAfter, modifiersBefore } from '../lexicon/en/modifiers.ts';
import type { QuantityModifier } from '../model.ts';
import { isCardinalWord, isHyphen } from './cardinal.ts';
import { buildPhrases, matchPhrase } from './phrase.ts';
import type { Piece } from './piece.ts';

/** A wording beside a number; `start` and `end` are indices into the pieces, half-open. */
export interface Modifier {
  readonly start: number;
  readonly end: number;
  readonly value: QuantityModifier;
}

const before = buildPhrases(modifiersBefore);
const after = buildPhrases(modifiersAfter);
/** The most pieces of a wording. */
const longest = 6;

/** The longest wording that ends right before piece `at`, articles between passed over. */
export function readModifierBefore(pieces: readonly Piece[], at: number): Modifier | null {
  const joint = pieces[at - 1];
  const isPassed = joint !== undefined && (/^(?:an?|the)$/.test(joint.lower) || (isHyphen(joint) && joint.glued));
  const end = isPassed ? at - 1 : at;
  for (let start = Math.max(0, end - longest); start < end; start++) {
    const found = matchPhrase(before, pieces, start);
    if (found !== null && found.end >= end && found.end <= at && isModifierHere(pieces, start))
      return { start, end: at, value: found.value };
  }
  return null;
}

/** The wording that starts at piece `at`: “or more”, “+”. */
export function readModifierAfter(pieces: readonly Piece[], at: number): Modifier | null {
  const found = matchPhrase(after, pieces, at);
  if (found === null || (pieces[at]?.lower === '+' && !pieces[at]?.glued)) return null;
  // “four nights, and over five nights” modifies what comes next.
  const next = pieces[found.end];
  if (next !== undefined && (next.kind === 'digits' || /^(?:an?|than)$/.test(next.lower) || isCardinalWord(next)))
    return null;
  return { start: at, end: found.end, value: found.value };
}

/** “over” and “under” after a verb of motion or with a time are prepositions: “over two days” still is a bound to readers. */
function isModifierHere(pieces: readonly Piece[], start: number): boolean {
  const piece = pieces[start] as Piece;
  if (piece.lower === 'mean' || piece.lower === 'maximum' || piece.lower === 'minimum')
    return pieces[start - 1]?.lower !== 'they';
  return !(piece.lower === 'under' && pieces[start - 1]?.lower === 'from');
}
