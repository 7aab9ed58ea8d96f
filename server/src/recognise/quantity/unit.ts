import { sizeWords } from '../lexicon/en/size-words.ts';
import { gluedForms, technicalForms, units } from '../lexicon/en/units.ts';
import { isHyphen } from './cardinal.ts';
import { buildPhrases, matchPhrase } from './phrase.ts';
import type { Piece } from './piece.ts';

/** A unit behind a number. */
export interface Unit {
  /** kind:symbol, as in `Quantity.unit`. */
  readonly unit: string;
  /** The index after its last piece. */
  readonly end: number;
}

/** A written form of a unit, with its significant capitals. */
interface Form {
  readonly unit: string;
  readonly text: string;
}

const forms = buildPhrases(
  units.flatMap(({ unit, forms }) => forms.map((text) => [text.toLowerCase(), { unit, text }] as const)),
);
const exactForms = buildPhrases(
  units.flatMap(({ unit, forms }) =>
    forms.filter((text) => text !== text.toLowerCase()).map((text) => [text, { unit, text }] as const),
  ),
);

const glued = new Set(gluedForms);
const technical = new Set(technicalForms);

/** A unit at piece `at`, a hyphen before it allowed: “miles per hour”, “-foot”, “km2”, “{kg}”. */
export function readUnit(pieces: readonly Piece[], at: number, lax: boolean): Unit | null {
  const opening = pieces[at];
  if (opening === undefined) return null;
  const closing = lax ? brackets.get(opening.lower) : undefined;
  const start = closing !== undefined || (isHyphen(opening) && pieces[at + 1]?.glued) ? at + 1 : at;
  const found = matchPhrase(exactForms, pieces, start, (piece) => piece.text) ?? matchPhrase(forms, pieces, start);
  if (found === null) return null;
  const { value: form, end } = found;
  if (!(lax ? isUnitInData(pieces, start, end) : isUnitInText(form, pieces, start))) return null;
  if (closing === undefined) return { unit: form.unit, end };
  return pieces[end]?.lower === closing ? { unit: form.unit, end: end + 1 } : null;
}

const brackets = new Map([
  ['{', '}'],
  ['<', '>'],
]);
/** Above this a “C” or “F” behind the digits is no temperature of weather or of a body. */
const hottest = 60;
const hottestF = 140;

function isUnitInText({ text }: Form, pieces: readonly Piece[], start: number): boolean {
  const [piece, number] = [pieces[start] as Piece, pieces[start - 1]];
  if (text === 'C') return piece.glued && piece.text === 'C' && Math.abs(number?.value ?? hottest + 1) <= hottest;
  if (text === 'F') return piece.glued && piece.text === 'F' && Math.abs(number?.value ?? hottestF + 1) <= hottestF;
  if (text === 'm' && !piece.glued) return isMetreApart(pieces, start);
  return !technical.has(text) && (piece.glued || !glued.has(text));
}

/** “1 m x 1 m”, “12 m high”: in news “m” behind a space is a metre where a size or the end follows. */
function isMetreApart(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  return next === undefined || /^[.,;)x×]$/.test(next.lower) || next.kind === 'digits' || sizes.has(next.lower);
}

const sizes = new Set(sizeWords);

/** Even a query means times of day, names and prepositions by some of the short forms. */
function isUnitInData(pieces: readonly Piece[], start: number, end: number): boolean {
  const [piece, number, next] = [pieces[start] as Piece, pieces[start - 1], pieces[end]];
  if (end > start + 1) return true;
  if (/^[cf]$/.test(piece.lower)) return !piece.glued;
  if (piece.lower === 'pm') return !piece.glued || (number?.value ?? 0) > 12;
  if (piece.lower === 'in') return piece.glued || next === undefined || next.kind === 'sign' || next.lower === 'more';
  return !(piece.lower.length === 1 && next !== undefined && isHyphen(next) && next.glued);
}
