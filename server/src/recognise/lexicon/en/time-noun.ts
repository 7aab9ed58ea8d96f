/**
 * Nouns that open an adverbial of time after a verb: “said Friday”, “said last week”. Own list.
 */
export const timeNouns: readonly string[] = [
  'afterward',
  'afterwards',
  'friday',
  'monday',
  'saturday',
  'sunday',
  'thursday',
  'today',
  'tomorrow',
  'tonight',
  'tuesday',
  'wednesday',
  'yesterday',
];
