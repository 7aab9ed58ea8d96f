import type { Location, PassagesParams } from './requests.ts';
import type { DiagnosticRule } from './settings.ts';

/** The client's commands that a hover may link to. Each takes one argument, an object of the type named below. */
export const openPassage = 'counterclaim.openPassage';
export const showPassages = 'counterclaim.showPassages';
export const comparePassages = 'counterclaim.comparePassages';
export const openDossier = 'counterclaim.openDossier';

/** The client's commands that a code action or a code lens may run, each with one argument too. */
export const decide = 'counterclaim.decide';
export const settleOrganisation = 'counterclaim.settleOrganisation';
export const showAnnotations = 'counterclaim.showAnnotations';
export const noteFinding = 'counterclaim.noteFinding';
export const setRule = 'counterclaim.setRule';
export const explainRule = 'counterclaim.explainRule';
/** Without an argument: it asks for the tags of the passage at the cursor. */
export const tagPassage = 'counterclaim.tagPassage';
export const actionCommands: readonly string[] = [
  decide,
  explainRule,
  noteFinding,
  setRule,
  settleOrganisation,
  showAnnotations,
  tagPassage,
];

/** Those that a hover may link to: the client trusts no other command there. */
export const linkableCommands: readonly string[] = [openPassage, showPassages, comparePassages, openDossier];

/** Opens the article and selects the passage. */
export interface OpenPassageArgument extends Location {
  /** The passage that the link belongs to; absent: what the person reads in the editor. */
  readonly from?: Location;
  /** Absent: `passage`. */
  readonly by?: Way;
}

/** How a person comes from one passage to another: by a relation of two claims, or by what led there. */
export type Way =
  | 'same'
  | 'disputed'
  | 'related'
  | 'next-disputed'
  | 'reference'
  | 'annotation'
  | 'comparison'
  | 'dossier'
  | 'view'
  | 'picture'
  | 'passage';

/** Lists every passage linked to the claim at the position. */
export type ShowPassagesArgument = PassagesParams;

/** Opens the page about the claim at the position. */
export type OpenDossierArgument = PassagesParams;

/** Opens both passages side by side. Each range is that of the whole passage, as `passages` answers it. */
export interface ComparePassagesArgument {
  readonly claim: Location;
  readonly linked: Location;
}

/** Lists the annotations that start on a line of an article, and goes to the one that is chosen. */
export interface ShowAnnotationsArgument {
  readonly uri: string;
  /** From 0. */
  readonly line: number;
}

/** Asks for what is not given, and for a note; then writes down what a person decides about two claims. */
export interface DecideArgument {
  readonly claim: Location;
  /** Absent: one to be chosen. */
  readonly linked?: Location;
  /** `null`: what was decided is taken back; absent: to be chosen. */
  readonly verdict?: 'same' | 'not-same' | 'disputed' | 'not-disputed' | null;
}

/** Asks for the other name where one is needed; then writes down what a person settles about an organisation. */
export interface SettleOrganisationArgument {
  readonly uri: string;
  /** As the organisation is shown. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'rename' | 'merge' | 'alias' | 'split' | 'notAnOrganisation' | 'unsettle';
}

/** Writes a note on a passage: what was found there. */
export interface NoteFindingArgument {
  readonly passage: Location;
  readonly note: string;
}

/** Asks how what a rule finds is to be shown, and sets it; or shows the page that explains the rule. */
export interface RuleArgument {
  readonly rule: DiagnosticRule;
}
