import { type Lexeme, perLexeme, wordList } from '../../text/lexeme.ts';
import { months, relativeSpans, relatives } from '../lexicon/en/months.ts';
import {
  bareMultiples,
  magnitudes,
  multiples,
  ordinalScales,
  ordinalTens,
  ordinalUnits,
  parts,
  scales,
  tens,
  units,
} from '../lexicon/en/number-words.ts';
import { coinsOfOne, currencyOpenings } from './money.ts';
import type { Piece } from './piece.ts';

/** Words that a number or a date begins with. */
const leading = new Set([
  ...[bareMultiples, magnitudes, multiples, ordinalScales, parts, scales, tens, units].flatMap((list) =>
    list.map(([word]) => word),
  ),
  ...months.map(([word]) => word),
  ...relatives,
  ...['once', 'per', 'percent', 'percentage', 'thrice'],
]);
/** Words that one begins with where a figure, a sign or a word of a number comes right after them. */
const opening = new Set([
  ...currencyOpenings,
  ...['a', 'age', 'aged', 'ages', 'an', 'few', 'several', 'minus', 'negative', 'us', 'u.s'],
]);
const ordinals = new Set([...ordinalScales, ...ordinalTens, ...ordinalUnits].flatMap(([word]) => [word, `${word}s`]));
const currency = /^\p{Sc}$/u;
/** Signs that one begins with where a figure or the sign of a currency is written to them: “.5”, “-$20”. */
const leads = new Set(['.', '+', '-', '−']);

/** False where no number, amount or date can start at a piece: most words of a text are passed over by this test alone. */
export function canStart(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  if (piece.kind === 'digits') return true;
  const next = pieces[at + 1];
  if (piece.kind === 'sign') {
    if (leads.has(piece.lower)) return next?.glued === true && (next.kind === 'digits' || currency.test(next.lower));
    return piece.value !== null || currency.test(piece.lower);
  }
  if (piece.kind !== 'word') return false;
  if (isLeading(piece.lexeme)) return true;
  return next !== undefined && isOpening(piece.lexeme) && (next.kind !== 'word' || canFollow(next.lexeme));
}

const isLeading = wordList(leading);
const isOpening = wordList(opening);
/** The words that one goes on with behind a word that opens it. */
const canFollow = wordList([...leading, ...coinsOfOne, ...opening, ...ordinals]);

/** False for a token that no quantity needs: a paragraph of such tokens alone holds none. */
export const holdsNumber: (lexeme: Lexeme) => boolean = perLexeme(({ kind, lower }) => {
  if (kind === 'number' || /\p{N}/u.test(lower)) return true;
  return kind === 'word' && (lower.match(wordParts) ?? []).some((part) => needed.has(part));
});

/** The pieces of a word. */
const wordParts = /[\p{L}\p{M}]+(?:['’.][\p{L}\p{M}]+)*/gu;
/** A relative date needs its second word, and a word that is no more than an opening needs what comes after it. */
const needed = new Set(
  [...leading, ...coinsOfOne, ...ordinals, ...relativeSpans].filter((word) => !relatives.includes(word)),
);
