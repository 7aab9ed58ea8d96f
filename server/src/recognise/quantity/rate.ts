import type { Piece } from './piece.ts';

/** The denominator of a rate. */
export interface Rate {
  /** In the singular: “day”, “share”; a number: “100,000 people”. */
  readonly per: string;
  /** The index after its last piece. */
  readonly end: number;
}

const spans = new Set([
  'day',
  'decade',
  'fortnight',
  'game',
  'hour',
  'household',
  'match',
  'minute',
  'month',
  'morning',
  'night',
  'quarter',
  'season',
  'second',
  'week',
  'weekend',
  'year',
]);
const goods = new Set([
  'barrel',
  'bottle',
  'bushel',
  'dose',
  'employee',
  'gallon',
  'head',
  'household',
  'kilo',
  'kilogram',
  'litre',
  'liter',
  'ounce',
  'person',
  'pound',
  'pupil',
  'share',
  'ticket',
  'ton',
  'tonne',
  'unit',
  'worker',
]);
const adverbs = new Map([
  ['annually', 'year'],
  ['daily', 'day'],
  ['hourly', 'hour'],
  ['monthly', 'month'],
  ['nightly', 'night'],
  ['weekly', 'week'],
  ['yearly', 'year'],
]);
/** Behind “a year” they make it a point in time. */
const points = new Set(['after', 'ago', 'before', 'earlier', 'later', 'old', 'since']);
/** At most this many pieces stand between a number and the denominator of its rate, inside the clause. */
const reach = 8;

/** “11 times a day”, “250,000 accounts each month”, “11 million reports being lost a year”, “12 per 100,000 people”. */
export function readRate(pieces: readonly Piece[], at: number, most = reach): Rate | null {
  const limit = Math.min(pieces.length, at + most + 1);
  for (let i = at; i < limit; i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind === 'digits' || (piece.kind === 'sign' && !/^[-‘’“”"'/]$/.test(piece.lower))) return null;
    if (/^(?:and|but|or|which|who|that|in|over|from|after|since|for)$/.test(piece.lower)) return null;
    const adverb = adverbs.get(piece.lower);
    if (adverb !== undefined) return { per: adverb, end: i + 1 };
    const next = pieces[i + 1];
    if (next === undefined) return null;
    if (piece.lower === 'per') return readPer(pieces, i + 1);
    if (!/^(?:an?|each|every)$/.test(piece.lower)) continue;
    const isGoods = i === at && goods.has(next.lower);
    if (!spans.has(next.lower) && !isGoods) continue;
    if (points.has(pieces[i + 2]?.lower ?? '') || (pieces[i + 2]?.lower === '-' && pieces[i + 2]?.glued)) return null;
    return { per: next.lower, end: i + 2 };
  }
  return null;
}

function readPer(pieces: readonly Piece[], at: number): Rate | null {
  const piece = pieces[at];
  if (piece === undefined || piece.lower === 'cent') return null;
  if (piece.lower === 'annum') return { per: 'year', end: at + 1 };
  if (piece.kind === 'word') return { per: piece.lower === 'capita' ? 'person' : piece.lower, end: at + 1 };
  if (piece.kind !== 'digits') return null;
  const noun = pieces[at + 1];
  const isNoun = noun !== undefined && noun.kind === 'word' && noun.lower.length > 3;
  return { per: isNoun ? `${piece.text} ${noun.lower}` : piece.text, end: isNoun ? at + 2 : at + 1 };
}
