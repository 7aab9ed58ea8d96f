import type { Passage } from './requests.ts';

/** Client → server, request: what every article has to say about every position. */
export const matrix = 'counterclaim/matrix';
export interface MatrixParams {
  /** Also the positions that one article alone states and nobody disputes. */
  readonly singles: boolean;
}
export interface MatrixResult {
  readonly revision: number;
  /** The columns. */
  readonly articles: readonly MatrixArticle[];
  /** Disputed positions first, issue by issue and side by side; then those of most articles. */
  readonly rows: readonly MatrixRow[];
  readonly issues: readonly MatrixIssue[];
  /** How many positions one article alone states, whether they are among the rows or not. */
  readonly singles: number;
}
export interface MatrixArticle {
  readonly uri: string;
  readonly title: string;
  readonly file: string;
}
export interface MatrixRow {
  /** Stays as long as the position's first claim does. */
  readonly id: string;
  /** Its clearest wording on one line, cut where it is long. */
  readonly text: string;
  readonly state: 'disputed' | 'repeated' | 'single';
  /** Index into `issues`. */
  readonly issue: number | null;
  readonly side: 0 | 1 | null;
  /** Who says it, each once; the articles' own voice is not among them. */
  readonly speakers: readonly string[];
  /** Labels of the tags that people gave its passages. */
  readonly tags: readonly string[];
  /** One for each article that is not silent, in their order. */
  readonly cells: readonly MatrixCell[];
}
export interface MatrixCell {
  /** Index into `articles`. */
  readonly article: number;
  readonly state: CellState;
  /** How many passages it stands for. */
  readonly passages: number;
}
/** Of the articles that take a position the first in the order of the corpus states it; `both`: an article gives both views. */
export type CellState = 'states' | 'repeats' | 'disputes' | 'both';
export interface MatrixIssue {
  readonly id: string;
  /** The clearest wording of each side. */
  readonly sides: readonly [string, string];
}

/** Client → server, request: the passages of one position, in one article or in all; `null`: it is there no more. */
export const matrixPassages = 'counterclaim/matrixPassages';
export interface MatrixPassagesParams {
  /** `MatrixRow.id`. */
  readonly id: string;
  readonly uri: string | null;
}
export interface MatrixPassagesResult {
  /** The whole wording of the position. */
  readonly text: string;
  readonly passages: readonly StancePassage[];
}
export interface StancePassage extends Passage {
  readonly stance: 'states' | 'repeats' | 'disputes';
  /** Why it disputes the position; empty where it does not. */
  readonly reasons: readonly string[];
}
