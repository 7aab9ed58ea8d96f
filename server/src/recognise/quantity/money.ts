import { coins, currencies } from '../lexicon/en/currencies.ts';
import { buildPhrases, matchPhrase } from './phrase.ts';
import type { Piece } from './piece.ts';

/** A currency beside an amount. */
export interface Currency {
  /** “currency:GBP”. */
  readonly unit: string;
  /** What an amount of one is worth in the unit: 0.01 for pence, 1e6 for “MUSD”. */
  readonly factor: number;
  /** The index after its last piece. */
  readonly end: number;
}

export const currencyCodes: ReadonlySet<string> = new Set(
  currencies.map(({ code }) => code).filter((code) => /^[A-Z]{3}$/.test(code)),
);

/** Codes and names that are common words: news means the currency only beside a large figure. */
const doubtful = new Set(
  'all bam colon cop crown cup dram ether florin gel kina kip lat lek lev lita mark mop pen punt real rial sen sol som sos tala top try won'.split(
    ' ',
  ),
);
/** Codes and short signs that are no words in lower case either: some texts have no capitals. */
const sureCodes = new Set(
  'aud brl chf cny czk dkk dkr dm eur gbp hkd huf idr ils inr jpy kr krw ksh kshs mxn nkr nok nzd pln rmb rs rub sek sfr sgd skr thb twd usd zar zł'.split(
    ' ',
  ),
);
const leastDoubtfulAmount = 1000;

interface Entry {
  readonly unit: string;
  readonly factor: number;
  readonly doubtful: boolean;
  /** ISO codes are upper case in print. */
  readonly code: boolean;
}

const entryOf = (code: string, name: string, factor = 1): Entry => ({
  unit: `currency:${code}`,
  factor,
  doubtful: doubtful.has(name),
  code: name === code.toLowerCase() && currencyCodes.has(code),
});

const codeEntries = [...currencyCodes].map((code) => [code.toLowerCase(), entryOf(code, code.toLowerCase())] as const);
const signEntries = currencies.flatMap(({ code, signs }) => signs.map((sign) => [sign, entryOf(code, sign)] as const));
const nameEntries = currencies.flatMap(({ code, names }) => names.map((name) => [name, entryOf(code, name)] as const));
const coinEntries = coins.map(([name, code, per]) => [name, entryOf(code, name, 1 / per)] as const);
const millions = [...currencyCodes].map((code) => [`m${code.toLowerCase()}`, entryOf(code, 'm', 1e6)] as const);

/** Of these “a” means one: “for a dollar”. */
export const coinsOfOne: ReadonlySet<string> = new Set(['cent', 'dollar', 'euro', 'penny', 'pound', 'rupee']);

/** The words that a sign or a code before an amount begins with. */
export const currencyOpenings: readonly string[] = [
  ...codeEntries.map(([code]) => code),
  ...signEntries.flatMap(([sign]) => sign.match(/^\p{L}+(?:\.\p{L}+)*/u) ?? []),
];

const before = buildPhrases([...signEntries, ...codeEntries]);
const laxBefore = buildPhrases([...signEntries, ...codeEntries, ...nameEntries]);
const after = buildPhrases([...signEntries, ...nameEntries, ...coinEntries, ...codeEntries, ...millions]);

/** A sign or code before the amount: “£”, “US$”, “USD”; `lax` also takes codes in lower case and names. */
export function readCurrencyBefore(pieces: readonly Piece[], at: number, lax: boolean): Currency | null {
  const found = matchPhrase(lax ? laxBefore : before, pieces, at);
  if (found === null || (pieces[at]?.glued && pieces[at - 1]?.kind === 'word')) return null;
  const piece = pieces[at] as Piece;
  // “a $4 deal” is not in Australian dollars: letters belong to a sign that is written to them.
  const isApart = found.end > at + 1 && !(pieces[found.end - 1] as Piece).glued;
  if (isApart && piece.kind === 'sign') return null;
  if (isApart && piece.text.length < 2 && !(lax && piece.lower === 'c')) return null;
  if (piece.kind === 'word' && found.end === at + 1) {
    if (found.value.doubtful && (!lax || found.value.code)) return null;
    if (!lax && piece.text !== piece.text.toUpperCase() && !/^R[sp]/.test(piece.text) && !sureCodes.has(piece.lower))
      return null;
  }
  return { unit: found.value.unit, factor: found.value.factor, end: found.end };
}

/** A sign, code or name after the amount: “euros”, “US dollars”, “p”, “USD”. */
export function readCurrencyAfter(pieces: readonly Piece[], at: number, amount: number, lax: boolean): Currency | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  if (piece.lower === 'p' && piece.glued && piece.text === 'p')
    return { unit: 'currency:GBP', factor: 0.01, end: at + 1 };
  if (piece.lower === 'c' && piece.glued && piece.text === 'c' && !lax)
    return { unit: 'currency:USD', factor: 0.01, end: at + 1 };
  const best = matchPhrase(after, pieces, at, (it) => it.lower, singular);
  if (best === null) return null;
  const { unit, factor } = best.value;
  if (!lax) {
    if (best.value.doubtful && amount < leastDoubtfulAmount) return null;
    const isShort = best.value.code || (piece.lower.length <= 2 && piece.kind === 'word');
    if (isShort && best.end === at + 1 && piece.text !== piece.text.toUpperCase() && !sureCodes.has(piece.lower))
      return null;
    // A sign after the amount belongs to it only without white space: “10 €” is kept, “5 $10 notes” is not.
    const next = pieces[best.end];
    if (piece.kind === 'sign' && !piece.glued && next?.kind === 'digits' && next.glued) return null;
  } else if (best.value.doubtful && best.value.code) return null;
  return { unit, factor, end: best.end };
}

function singular(word: string): string {
  return word.endsWith('s') && word.length > 2 ? word.slice(0, -1) : word;
}
