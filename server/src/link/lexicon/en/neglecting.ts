/**
 * Verbs of neglect and bad faith: what is their object should have been minded.
 * Compiled for this project from general knowledge of English news (MIT, as the project).
 * Admit a verb where “the firm verb its duty” blames the firm.
 */
export const neglecting: readonly string[] = [
  'abandon',
  'betray',
  'breach',
  'disregard',
  'dodge',
  'evade',
  'fail',
  'flout',
  'ignore',
  'mislead',
  'neglect',
  'overlook',
  'refuse',
  'shirk',
  'violate',
];
