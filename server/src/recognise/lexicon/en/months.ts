/**
 * Names of months and weekdays. Source: general knowledge of English. Admitted: full names and the abbreviations of
 * newspapers' style books, without the stop.
 */

export const months: readonly (readonly [string, number])[] = [
  ['apr', 4],
  ['april', 4],
  ['aug', 8],
  ['august', 8],
  ['dec', 12],
  ['december', 12],
  ['feb', 2],
  ['february', 2],
  ['jan', 1],
  ['january', 1],
  ['jul', 7],
  ['july', 7],
  ['jun', 6],
  ['june', 6],
  ['mar', 3],
  ['march', 3],
  ['may', 5],
  ['nov', 11],
  ['november', 11],
  ['oct', 10],
  ['october', 10],
  ['sep', 9],
  ['sept', 9],
  ['september', 9],
];

/** Months that are other words too: they need a day, a year or a preposition beside them. */
export const ambiguousMonths: readonly string[] = [
  'apr',
  'aug',
  'dec',
  'jan',
  'jul',
  'jun',
  'mar',
  'march',
  'may',
  'nov',
  'oct',
  'sep',
];

export const weekdays: readonly string[] = [
  'friday',
  'monday',
  'saturday',
  'sunday',
  'thursday',
  'tuesday',
  'wednesday',
];

/** Words before a span of time that make it a date: “last year”, “this week”. */
export const relatives: readonly string[] = ['last', 'next', 'this'];

/** Spans of time that a relative date names. */
export const relativeSpans: readonly string[] = [
  'autumn',
  'decade',
  'fall',
  'month',
  'quarter',
  'spring',
  'summer',
  'week',
  'weekend',
  'winter',
  'year',
];

/** Words after which a bare four-digit number is a year. */
export const yearCues: readonly string[] = [
  'after',
  'around',
  'autumn',
  'before',
  'between',
  'by',
  'circa',
  'during',
  'early',
  'fall',
  'from',
  'in',
  'late',
  'mid',
  'of',
  'post',
  'pre',
  'since',
  'spring',
  'summer',
  'through',
  'throughout',
  'to',
  'until',
  'winter',
  'year',
];
