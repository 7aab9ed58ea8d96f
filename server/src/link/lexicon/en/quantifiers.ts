/**
 * Words that give a share or a change without a number. Compiled for this project from general knowledge of English (MIT, as
 * the project). Admit a word that a report would not use of a share outside its bounds.
 */

/** A word before the members of a group, with the least and the greatest share of them that it can mean, in per cent. */
export const groupShares: readonly (readonly [word: string, min: number, max: number])[] = [
  ['all', 97, 100],
  ['every', 97, 100],
  ['few', 0, 40],
  ['majority', 50, 100],
  ['minority', 0, 50],
  ['most', 50, 100],
];

/** The stem of a verb of change and the change that it means, in per cent. */
export const changeFactors: readonly (readonly [stem: string, percent: number])[] = [
  ['doubl', 100],
  ['halv', -50],
  ['quadrupl', 300],
  ['trebl', 200],
  ['tripl', 200],
];
