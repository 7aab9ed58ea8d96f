/**
 * Words that tie an effect to its cause, lower case. Source: own compilation; no licence applies to it. Admitted: words
 * that state a cause in most uses in news.
 */
export const causeWords: readonly string[] = [
  'because',
  'cause',
  'caused',
  'causes',
  'causing',
  'due',
  'lead',
  'leading',
  'leads',
  'led',
  'prevent',
  'prevents',
  'result',
  'resulted',
  'results',
];
