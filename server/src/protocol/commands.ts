import type { Location, PassagesParams } from './requests.ts';

/** The client's commands that a hover may link to. Each takes one argument, an object of the type named below. */
export const openPassage = 'counterclaim.openPassage';
export const showPassages = 'counterclaim.showPassages';
export const comparePassages = 'counterclaim.comparePassages';

/** All of them: the client trusts no other command in a hover. */
export const linkableCommands: readonly string[] = [openPassage, showPassages, comparePassages];

/** Opens the article and selects the passage. */
export type OpenPassageArgument = Location;

/** Lists every passage linked to the claim at the position. */
export type ShowPassagesArgument = PassagesParams;

/** Opens both passages side by side. Each range is that of the whole passage, as `passages` answers it. */
export interface ComparePassagesArgument {
  readonly claim: Location;
  readonly linked: Location;
}
