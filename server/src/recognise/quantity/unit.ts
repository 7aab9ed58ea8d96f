import { units } from '../lexicon/en/units.ts';
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

/** The size of a unit in the first unit of its kind: two measures of one kind are compared through it. `null` for others. */
export function factorOf(unit: string): number | null {
  return factors.get(unit) ?? null;
}

const factors = new Map(units.map(({ unit, factor }) => [unit, factor]));

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

/** Short forms that are other words or abbreviations as often: news means the unit only directly behind the digits. */
const tightForms = new Set(
  '" ″ B C F K MW Mb V c cal cals cc cl cm db dm f ft g gal gb gm gr gw ha hm hp hr hrs in kj kn kw l lb lbs m mb mi min mins ml mm mph ms nm oz pm pt pts qt sec secs t tb yd yds yr yrs'.split(
    ' ',
  ),
);
const looseTight = new Set('GB TB cm ft ha hrs kg km kw lb lbs mb mg mins ml mm mph oz tb yds'.split(' '));
/** Forms that are no units in news, however they stand. */
const neverForms = new Set('" C F K c f fur grain grains in pm point pt pts turn turns'.split(' '));

/** A unit at piece `at`, a hyphen before it allowed: “miles per hour”, “-foot”, “km2”, “{kg}”. */
export function readUnit(pieces: readonly Piece[], at: number, lax: boolean): Unit | null {
  let start = at;
  const first = pieces[start];
  if (first === undefined) return null;
  let closing: string | null = null;
  if (isHyphen(first) && pieces[start + 1]?.glued) start++;
  else if (lax && (first.lower === '{' || first.lower === '<')) {
    closing = first.lower === '{' ? '}' : '>';
    start++;
  }
  const found =
    matchPhrase<Form>(exactForms, pieces, start, (piece) => piece.text) ?? matchPhrase<Form>(forms, pieces, start);
  if (found === null) return null;
  const { unit, text } = found.value;
  if (
    text !== text.toLowerCase() &&
    text.length <= 2 &&
    pieces[start]?.text !== text &&
    found.end === start + 1 &&
    unit.startsWith('power')
  )
    return null;
  if (!lax) {
    if (neverForms.has(text)) return null;
    if (tightForms.has(text) && !looseTight.has(text) && !(pieces[start] as Piece).glued) return null;
  }
  if (closing === null) return { unit, end: found.end };
  return pieces[found.end]?.lower === closing ? { unit, end: found.end + 1 } : null;
}
