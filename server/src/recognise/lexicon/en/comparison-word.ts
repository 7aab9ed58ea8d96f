/**
 * Words of comparison and extent, lower case. Source: own compilation; no licence applies to it. Admitted: words that
 * make a claim of rank, share, frequency or size.
 */
export const comparisonWords: readonly string[] = [
  'average',
  'biggest',
  'billion',
  'double',
  'every',
  'fastest',
  'fewer',
  'first',
  'half',
  'highest',
  'largest',
  'last',
  'least',
  'less',
  'lowest',
  'majority',
  'million',
  'more',
  'most',
  'never',
  'only',
  'record',
  'than',
  'third',
  'times',
  'trillion',
  'twice',
];
