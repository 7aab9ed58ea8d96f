/**
 * Adverbs by which a text says that others hold a statement to be so, lower case. Own list. An adverb is admitted where it
 * makes the statement somebody else’s in most uses in the news.
 */
export const hedges: readonly string[] = [
  'allegedly',
  'apparently',
  'evidently',
  'ostensibly',
  'presumably',
  'purportedly',
  'reportedly',
  'seemingly',
  'supposedly',
];
