import { months, relatives } from '../lexicon/en/months.ts';
import {
  bareMultiples,
  magnitudes,
  multiples,
  ordinalScales,
  parts,
  scales,
  tens,
  units,
} from '../lexicon/en/number-words.ts';
import { currencyCodes } from './money.ts';
import type { Piece } from './piece.ts';

const words = new Set([
  ...[bareMultiples, magnitudes, multiples, ordinalScales, parts, scales, tens, units].flatMap((list) =>
    list.map(([word]) => word),
  ),
  ...months.map(([word]) => word),
  ...relatives,
  ...[...currencyCodes].map((code) => code.toLowerCase()),
  ...[
    'a',
    'age',
    'aged',
    'ages',
    'an',
    'few',
    'several',
    'per',
    'percent',
    'percentage',
    'once',
    'thrice',
    'minus',
    'negative',
    'rs',
    'rm',
    'rp',
    'us',
    'hk',
    'nz',
    'c',
    'r',
    's',
    'au',
    'u.s',
  ],
]);
const signs = /^[\p{Sc}.+−–'’‘-]$/u;

/** False where no number, amount or date can start at a piece: most words of a text are passed over by this test alone. */
export function canStart(piece: Piece): boolean {
  if (piece.kind === 'digits') return true;
  if (piece.kind === 'word') return words.has(piece.lower);
  return piece.kind === 'sign' && (piece.value !== null || signs.test(piece.lower));
}
