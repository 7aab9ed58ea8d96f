import type { Range } from 'vscode-languageserver-types';
import type { LinkedPassage, Passage, PassagesParams } from './requests.ts';

/**
 * Client → server, request: two linked passages with what differs between them, and which pair of their claim they are;
 * `null` where there is none.
 */
export const pair = 'counterclaim/pair';
export interface PairParams {
  /** A place in the claim. */
  readonly claim: PassagesParams;
  /** A place in the passage linked to it; `null`: the most telling of those in `within`, or of all. */
  readonly linked: PassagesParams | null;
  /** The URI of an article. */
  readonly within: string | null;
  /**
   * Which pair is wanted, seen from this one. Next: the next of this claim, after its last the first of the next claim that
   * has any, through all articles and round; previous: the same backwards.
   */
  readonly go: 'here' | 'next' | 'previous' | 'next-claim' | 'previous-claim';
}
export interface PairResult {
  readonly claim: Passage;
  readonly linked: LinkedPassage;
  /** The words of each that the other has not; empty where the two are not worded alike. */
  readonly differing: readonly Range[];
  readonly linkedDiffering: readonly Range[];
  /** Which of the claim's pairs this is, from 1, and how many it has. */
  readonly index: number;
  readonly count: number;
  /** What people decided about the two, the latest; `null`: nothing. */
  readonly decision: { readonly verdict: string; readonly by: string | null } | null;
}
