/**
 * Verbs by which someone takes a stand for what is their object: “backed the plan”.
 * Compiled for this project from general knowledge of English news (MIT, as the project).
 * Admit a verb where “X verb the bill” tells that X is for the bill.
 */
export const favouring: readonly string[] = [
  'adore',
  'advocate',
  'applaud',
  'approve',
  'back',
  'celebrate',
  'champion',
  'cheer',
  'commend',
  'defend',
  'delight',
  'embrace',
  'endorse',
  'enthuse',
  'favour',
  'hail',
  'laud',
  'praise',
  'rejoice',
  'relish',
  'salute',
  'support',
  'toast',
  'trumpet',
  'vouch',
  'welcome',
];
