/**
 * Nouns that open an adverbial of time after a verb: “said Friday”, “said last week”. Own list.
 */
export const timeNouns: readonly string[] = [
  'afterward',
  'afterwards',
  'april',
  'august',
  'december',
  'february',
  'friday',
  'january',
  'july',
  'june',
  'monday',
  'november',
  'october',
  'saturday',
  'september',
  'sunday',
  'thursday',
  'today',
  'tomorrow',
  'tonight',
  'tuesday',
  'wednesday',
  'yesterday',
];
