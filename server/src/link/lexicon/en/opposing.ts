/**
 * Verbs by which someone takes a stand against what is their object: “condemned the plan”.
 * Compiled for this project from general knowledge of English news (MIT, as the project).
 * Admit a verb where “X verb the bill” tells that X is against the bill.
 */
export const opposing: readonly string[] = [
  'boycott',
  'condemn',
  'criticise',
  'criticize',
  'decry',
  'denounce',
  'deplore',
  'lambast',
  'oppose',
  'protest',
  'reject',
  'resist',
];
