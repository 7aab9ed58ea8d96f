/**
 * English number words. Source: general knowledge of English. Admitted: a word that by itself names a number, a power of
 * ten, or a part; the common misspellings that news and its readers write included.
 */

/** Words that add to what stands before them: “one”, “nineteen”. */
export const units: readonly (readonly [string, number])[] = [
  ['eight', 8],
  ['eighteen', 18],
  ['eleven', 11],
  ['fifteen', 15],
  ['five', 5],
  ['four', 4],
  ['fourteen', 14],
  ['naught', 0],
  ['nine', 9],
  ['nineteen', 19],
  ['nought', 0],
  ['one', 1],
  ['seven', 7],
  ['seventeen', 17],
  ['six', 6],
  ['sixteen', 16],
  ['ten', 10],
  ['thirteen', 13],
  ['three', 3],
  ['twelve', 12],
  ['two', 2],
  ['zero', 0],
];

/** Words that a unit below ten may follow: “twenty”. */
export const tens: readonly (readonly [string, number])[] = [
  ['eighty', 80],
  ['fifty', 50],
  ['forty', 40],
  ['fourty', 40],
  ['ninety', 90],
  ['seventy', 70],
  ['sixty', 60],
  ['thirty', 30],
  ['twenty', 20],
];

/** Words that multiply what stands before them. */
export const scales: readonly (readonly [string, number])[] = [
  ['billion', 1e9],
  ['bn', 1e9],
  ['crore', 1e7],
  ['dozen', 12],
  ['hundred', 100],
  ['lac', 1e5],
  ['lakh', 1e5],
  ['milliard', 1e9],
  ['million', 1e6],
  ['mio', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['mrd', 1e9],
  ['quadrillion', 1e15],
  ['quintillion', 1e18],
  ['thousand', 1e3],
  ['tn', 1e12],
  ['trillion', 1e12],
  ['trn', 1e12],
];

/** Plural scale words, which give an order of magnitude: “hundreds of children”. The second number is the next such word's. */
export const magnitudes: readonly (readonly [string, number, number])[] = [
  ['billions', 1e9, 1e12],
  ['crores', 1e7, 1e9],
  ['dozens', 12, 120],
  ['hundreds', 100, 1000],
  ['lakhs', 1e5, 1e7],
  ['millions', 1e6, 1e9],
  ['tens', 10, 100],
  ['thousands', 1e3, 1e6],
  ['trillions', 1e12, 1e15],
];

/** Words for a part that are not ordinals. */
export const parts: readonly (readonly [string, number])[] = [
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
];

/** Ordinals below twenty: they also name parts, but for “first” and “second”. */
export const ordinalUnits: readonly (readonly [string, number])[] = [
  ['eighteenth', 18],
  ['eighth', 8],
  ['eleventh', 11],
  ['fifteenth', 15],
  ['fifth', 5],
  ['first', 1],
  ['fourteenth', 14],
  ['fourth', 4],
  ['nineteenth', 19],
  ['nineth', 9],
  ['ninth', 9],
  ['second', 2],
  ['seventeenth', 17],
  ['seventh', 7],
  ['sixteenth', 16],
  ['sixth', 6],
  ['tenth', 10],
  ['third', 3],
  ['thirteenth', 13],
  ['twelfth', 12],
];

export const ordinalTens: readonly (readonly [string, number])[] = [
  ['eightieth', 80],
  ['fiftieth', 50],
  ['fortieth', 40],
  ['ninetieth', 90],
  ['seventieth', 70],
  ['sixtieth', 60],
  ['thirtieth', 30],
  ['twentieth', 20],
];

export const ordinalScales: readonly (readonly [string, number])[] = [
  ['billionth', 1e9],
  ['hundredth', 100],
  ['millionth', 1e6],
  ['thousandth', 1e3],
  ['trillionth', 1e12],
];

/** Words for a ratio of what is to what was: “doubled”, “tripling”, “fivefold”. */
export const multiples: readonly (readonly [string, number])[] = [
  ['doubled', 2],
  ['doubling', 2],
  ['eightfold', 8],
  ['fivefold', 5],
  ['fourfold', 4],
  ['halved', 0.5],
  ['halving', 0.5],
  ['hundredfold', 100],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['sevenfold', 7],
  ['sixfold', 6],
  ['tenfold', 10],
  ['threefold', 3],
  ['trebled', 3],
  ['trebling', 3],
  ['tripled', 3],
  ['tripling', 3],
  ['twofold', 2],
];

/** The same where they are verbs or stand before “the number”: elsewhere they are adjectives and nouns. */
export const bareMultiples: readonly (readonly [string, number])[] = [
  ['double', 2],
  ['halve', 0.5],
  ['quadruple', 4],
  ['treble', 3],
  ['triple', 3],
  ['twice', 2],
];

/** Single characters for a part. */
export const vulgarFractions: readonly (readonly [string, number])[] = [
  ['¼', 1 / 4],
  ['½', 1 / 2],
  ['¾', 3 / 4],
  ['⅐', 1 / 7],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
];
