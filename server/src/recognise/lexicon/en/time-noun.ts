/**
 * Nouns that open an adverbial of time after a verb: “said Friday”, “said last week”. Own list.
 */
export const timeNouns: readonly string[] = [
  'afterward',
  'afterwards',
  'earlier',
  'friday',
  'last',
  'later',
  'monday',
  'next',
  'recently',
  'saturday',
  'sunday',
  'this',
  'thursday',
  'today',
  'tomorrow',
  'tonight',
  'tuesday',
  'wednesday',
  'yesterday',
];
