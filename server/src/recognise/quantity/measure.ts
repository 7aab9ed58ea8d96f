import { readAge } from './age.ts';
import { isCardinalWord, isHyphen } from './cardinal.ts';
import { readLetterScale } from './letter-scale.ts';
import { type Currency, readCurrencyAfter, readCurrencyBefore } from './money.ts';
import { type Numeral, readNumeral } from './numeral.ts';
import type { Piece } from './piece.ts';
import { readPriceOfOne } from './price-of-one.ts';
import { readUnit } from './unit.ts';

/** A number with its unit: indices into the pieces, half-open. */
export interface Measure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The place of the last digit given, 0 where the number is exact. */
  readonly place: number;
  readonly form: Numeral['form'];
  /** Of a magnitude (“hundreds”): the least value that another word would be used for. */
  readonly next: number | null;
  /** As in `Quantity.unit`; “count” and “ratio” where the text names none. */
  readonly unit: string;
}

export interface MeasureOptions {
  /** Reads units and currencies wherever they can be read, as a data sheet or a query needs it; news reading is narrower. */
  readonly lax: boolean;
  /** What “pounds” are where nothing decides it. */
  readonly pounds: 'money' | 'mass';
}

/** The number at piece `at`, which is `numeral` where it is known, with the unit before or behind it. */
export function readMeasure(
  pieces: readonly Piece[],
  at: number,
  options: MeasureOptions,
  numeral: Numeral | null = readNumeral(pieces, at),
): Measure | null {
  const sign = readCurrencyBefore(pieces, at, options.lax);
  if (sign !== null) {
    const priced = readPriced(pieces, at, sign);
    if (priced !== null) return priced;
  }
  const owed = readOwed(pieces, at, options) ?? readPriceOfOne(pieces, at);
  if (owed !== null) return owed;
  const named = readNamedAge(pieces, at) ?? readPercentOf(pieces, at);
  if (named !== null) return named;
  if (numeral === null) return null;
  if (numeral.form === 'magnitude' && pieces[numeral.end]?.lower === 'of') {
    const many = readMany(pieces, at, numeral, options);
    if (many !== null) return many;
  }
  const end = skipArticle(pieces, numeral);
  const percent = readPercent(pieces, end);
  if (percent !== null) return measure(numeral, at, percent.end, percent.unit, numeral.place || percent.place);
  const age = readAge(pieces, end);
  if (age !== null) return measure(numeral, at, age.end, age.unit);
  const unit = readUnit(pieces, end, options.lax);
  const money = readAmount(pieces, at, numeral, options);
  if (money !== null && !(unit !== null && prefersUnit(pieces, unit.end, end, money, options))) return money;
  if (unit !== null && !isMillionSign(pieces, end, options))
    return readCompound(pieces, measure(numeral, at, unit.end, unit.unit));
  const scale = readLetterScale(pieces, end, false);
  if (scale !== null) return scaled(numeral, at, scale.end, scale.factor, 'count');
  return measure(numeral, at, numeral.end, numeral.form === 'fraction' && numeral.value < 1 ? 'ratio' : 'count');
}

/** “thousands of euros”, “millions of tonnes”: a magnitude of something measured. */
function readMany(pieces: readonly Piece[], at: number, numeral: Numeral, options: MeasureOptions): Measure | null {
  const start = numeral.end + 1;
  const noun = pieces[start];
  if (noun?.kind !== 'word' || noun.lower.length < 4) return null;
  const money = readCurrencyAfter(pieces, start, numeral.value, options.lax);
  if (money !== null && options.pounds === 'mass' && noun.lower === 'pounds') return null;
  if (money !== null) return scaled(numeral, at, money.end, money.factor, money.unit);
  const unit = readUnit(pieces, start, false);
  return unit !== null && /^(?:area|duration|energy|length|mass|volume):/.test(unit.unit) && !others.has(noun.lower)
    ? measure(numeral, at, unit.end, unit.unit)
    : null;
}

/** Units that are things as often. */
const others = new Set(['cups', 'feet', 'foot', 'grains', 'stone', 'yards']);

/** “-$20”, where the hyphen is a sign and no dash between two prices. */
function readOwed(pieces: readonly Piece[], at: number, options: MeasureOptions): Measure | null {
  const [before, minus, sign] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (minus === undefined || !(isHyphen(minus) || minus.lower === '−')) return null;
  if (sign?.kind !== 'sign' || !sign.glued || before?.kind === 'digits' || (minus.glued && before?.kind !== 'sign'))
    return null;
  const currency = readCurrencyBefore(pieces, at + 1, options.lax);
  const priced = currency === null ? null : readPriced(pieces, at + 1, currency);
  return priced && { ...priced, start: at, value: -priced.value };
}

/** “half an hour”, “three-quarters of a mile”, “half of one per cent”: the index of the unit, where one stands there. */
function skipArticle(pieces: readonly Piece[], { end, form, value }: Numeral): number {
  if (form !== 'fraction' || value >= 1) return end;
  const at = pieces[end]?.lower === 'of' ? end + 1 : end;
  const isArticle = /^(?:an?|one)$/.test(pieces[at]?.lower ?? '');
  return isArticle && (readUnit(pieces, at + 1, false) ?? readPercent(pieces, at + 1)) !== null ? at + 1 : end;
}

/** “a percentage of 15”, “per cent of 210”: the number stands behind, and none before. */
function readPercentOf(pieces: readonly Piece[], at: number): Measure | null {
  if (!/^per(?:cent(?:age)?)?$/.test(pieces[at]?.lower ?? '') || pieces[at - 1]?.kind === 'digits') return null;
  const percent = readPercent(pieces, at);
  if (percent === null || pieces[percent.end]?.lower !== 'of') return null;
  const before = pieces[at - 1];
  if (before !== undefined && isCardinalWord(before)) return null;
  const numeral = readNumeral(pieces, percent.end + 1);
  const after = numeral === null ? undefined : pieces[numeral.end];
  const isBare = after === undefined || (after.kind === 'sign' && after.lower !== '%');
  return numeral !== null && isBare ? measure(numeral, at, numeral.end, 'percent') : null;
}

/** “aged 14”, “age 87”. */
function readNamedAge(pieces: readonly Piece[], at: number): Measure | null {
  if (!/^age[ds]?$/.test(pieces[at]?.lower ?? '')) return null;
  const numeral = readNumeral(pieces, at + 1);
  const isAge = numeral !== null && numeral.form === 'cardinal' && numeral.value <= 130 && numeral.value >= 0;
  return isAge && readAge(pieces, numeral.end) === null ? measure(numeral, at, numeral.end, 'age:years') : null;
}

function measure(numeral: Numeral, start: number, end: number, unit: string, place = numeral.place): Measure {
  return { start, end, value: numeral.value, place, form: numeral.form, next: numeral.next, unit };
}

function scaled(numeral: Numeral, start: number, end: number, factor: number, unit: string): Measure {
  const place = numeral.place || 1;
  return {
    ...measure(numeral, start, end, unit, factor === 1 ? numeral.place : place * factor),
    value: exact(numeral.value * factor),
    next: numeral.next === null ? null : numeral.next * factor,
  };
}

/** The product without the noise of binary fractions: 14.7 × 0.01 is 0.147. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}

/** “£7.6m”, “$ 14 million”, “$ 10 dollars”. */
function readPriced(pieces: readonly Piece[], at: number, sign: Currency): Measure | null {
  const hyphen = pieces[sign.end];
  const start =
    hyphen !== undefined && isHyphen(hyphen) && hyphen.glued && pieces[sign.end + 1]?.kind === 'digits'
      ? sign.end + 1
      : sign.end;
  const numeral = readNumeral(pieces, start);
  if (numeral === null) return null;
  if (pieces[sign.end - 1]?.kind === 'word' && pieces[numeral.start]?.kind !== 'digits') return null;
  const scale = readLetterScale(pieces, numeral.end, true);
  const end = scale?.end ?? numeral.end;
  const again = readCurrencyAfter(pieces, end, numeral.value, true);
  const isRepeated =
    again !== null && again.unit === sign.unit && again.factor === 1 && pieces[again.end]?.kind !== 'digits';
  return scaled(numeral, at, isRepeated ? again.end : end, sign.factor * (scale?.factor ?? 1), sign.unit);
}

/** “94,000 dollars”, “50 cents”, “3m euros”, “15 dollars and 50”. */
function readAmount(pieces: readonly Piece[], at: number, numeral: Numeral, options: MeasureOptions): Measure | null {
  const scale = readLetterScale(pieces, numeral.end, true);
  const hyphen = pieces[scale?.end ?? numeral.end];
  const behind = (scale?.end ?? numeral.end) + (hyphen !== undefined && isHyphen(hyphen) && hyphen.glued ? 1 : 0);
  const money =
    (scale === null ? null : readCurrencyAfter(pieces, behind, numeral.value * scale.factor, options.lax)) ??
    readCurrencyAfter(pieces, behind, numeral.value, options.lax);
  if (money === null) return null;
  const amount = scaled(numeral, at, money.end, money.factor * (scale?.factor ?? 1), money.unit);
  return money.factor === 1 ? withCoins(pieces, amount, options) : amount;
}

/** “thirteen dollars forty-five cents”, “10 $ 30 cent”, “17 USD 25”. */
function withCoins(pieces: readonly Piece[], amount: Measure, options: MeasureOptions): Measure {
  const and = pieces[amount.end]?.lower === 'and';
  const coins = readNumeral(pieces, amount.end + (and ? 1 : 0));
  if (coins === null || coins.value <= 0 || coins.value >= 100 || !Number.isInteger(coins.value)) return amount;
  const name = readCurrencyAfter(pieces, coins.end, coins.value, options.lax);
  const isCoin = name !== null && name.factor === 0.01;
  const isBare =
    options.lax && name === null && (and || coins.end === pieces.length || pieces[coins.end]?.kind === 'sign');
  if (!isCoin && !isBare) return amount;
  return { ...amount, value: exact(amount.value + coins.value / 100), end: isCoin ? name.end : coins.end };
}

function prefersUnit(
  pieces: readonly Piece[],
  unitEnd: number,
  at: number,
  money: Measure,
  options: MeasureOptions,
): boolean {
  const word = pieces[unitEnd - 1]?.lower ?? '';
  if (word === 'pound' || word === 'pounds' || word === 'lb')
    return options.pounds === 'mass' || isHyphen(pieces[at] as Piece);
  if (options.lax && options.pounds === 'mass') return true;
  return unitEnd > money.end;
}

/** The “m” of “1.2m people” is no metre. */
function isMillionSign(pieces: readonly Piece[], at: number, options: MeasureOptions): boolean {
  return !options.lax && readLetterScale(pieces, at, false) !== null;
}

function readPercent(pieces: readonly Piece[], at: number): { unit: string; end: number; place: number } | null {
  let i = at;
  const first = pieces[i];
  if (first === undefined) return null;
  if (isHyphen(first) && (first.glued || isPercentWord(pieces[i + 1]))) i++;
  const word = pieces[i]?.lower;
  let end = i;
  if (
    word === '%' ||
    word === 'percent' ||
    word === 'pc' ||
    word === 'percentage' ||
    word === 'pct' ||
    word === 'percents' ||
    word === 'percentages'
  )
    end = i + 1;
  else if (word === 'per') {
    const hyphen = pieces[i + 1];
    const cent = hyphen !== undefined && isHyphen(hyphen) && hyphen.glued ? i + 2 : i + 1;
    if (pieces[cent]?.lower !== 'cent' && pieces[cent]?.lower !== 'centage') return null;
    end = cent + 1;
  } else return null;
  const joint = pieces[end];
  const point = joint !== undefined && isHyphen(joint) && joint.glued ? end + 1 : end;
  const points = /^(?:points?|pts?)$/.test(pieces[point]?.lower ?? '');
  return { unit: points ? 'percentage-point' : 'percent', end: points ? point + 1 : end, place: 1 };
}

/** Text of which the words were cut apart has “a 15 - percent stake”. */
function isPercentWord(piece: Piece | undefined): boolean {
  return piece?.lower === 'percent' || piece?.lower === 'percentage';
}

/** “5 feet 2 inches”, “12 ft 2 in”: the smaller unit adds to the larger. */
function readCompound(pieces: readonly Piece[], large: Measure): Measure {
  const part = subunits.get(large.unit);
  if (part === undefined) return large;
  const and = pieces[large.end]?.lower === 'and';
  const numeral = readNumeral(pieces, large.end + (and ? 1 : 0));
  if (numeral === null || numeral.value >= part.per || numeral.value < 0) return large;
  const unit = readUnit(pieces, numeral.end, true);
  if (unit === null || unit.unit !== part.unit) return large;
  return { ...large, value: large.value + numeral.value / part.per, end: unit.end, place: 0 };
}

const subunits = new Map([
  ['length:ft', { unit: 'length:in', per: 12 }],
  ['mass:lb', { unit: 'mass:oz', per: 16 }],
  ['mass:st', { unit: 'mass:lb', per: 14 }],
]);
