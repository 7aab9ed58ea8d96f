/**
 * Verbs by which someone takes a stand for what is their object: “backed the plan”.
 * Compiled for this project from general knowledge of English news (MIT, as the project).
 * Admit a verb where “X verb the bill” tells that X is for the bill.
 */
export const favouring: readonly string[] = [
  'advocate',
  'applaud',
  'back',
  'champion',
  'commend',
  'defend',
  'endorse',
  'favour',
  'hail',
  'praise',
  'support',
  'welcome',
];
