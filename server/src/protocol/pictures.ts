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
  /** What it takes part in, as indexes into `issues`, and on which side; empty where it is not disputed. */
  readonly parts: readonly { readonly issue: number; readonly side: 0 | 1 }[];
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

/** Client → server, request (no parameters): who speaks in the articles, and who agrees and clashes with whom. */
export const speakerGraph = 'counterclaim/speakerGraph';
export interface SpeakerGraphResult {
  readonly revision: number;
  readonly articles: readonly MatrixArticle[];
  /** Those who agree or clash with anybody, those of most claims first. */
  readonly speakers: readonly GraphSpeaker[];
  /** Those of most links first. */
  readonly relations: readonly GraphRelation[];
  /** How many speakers agree and clash with nobody. */
  readonly others: number;
}
export interface GraphSpeaker {
  /** Stays while the name does. */
  readonly id: string;
  /** described: whom the articles do not name, “privacy advocates”. */
  readonly kind: 'person' | 'organisation' | 'described';
  readonly name: string;
  /** For whom a person speaks. */
  readonly organisation: string | null;
  readonly claims: number;
  /** Indexes into `articles`. */
  readonly articles: readonly number[];
}
export interface GraphRelation {
  /** Indexes into `speakers`. */
  readonly a: number;
  readonly b: number;
  /** How many pairs of claims are the same, and how many dispute each other. */
  readonly agree: number;
  readonly clash: number;
}

/** Client → server, request: the pairs of passages in which two speakers agree or clash; `null`: they do so no more. */
export const speakerPassages = 'counterclaim/speakerPassages';
export interface SpeakerPassagesParams {
  /** `GraphSpeaker.id`. */
  readonly a: string;
  readonly b: string;
}
export interface SpeakerPassagesResult {
  /** Clashes first, the strongest first. */
  readonly pairs: readonly PassagePair[];
  /** How many there are, of which the strongest are listed. */
  readonly total: number;
}
export interface PassagePair {
  readonly relation: 'same' | 'disputed';
  readonly a: Passage;
  readonly b: Passage;
  readonly reasons: readonly string[];
}

/** Client → server, request: what one speaker claims; `null`: there is no such speaker any more. */
export const speakerClaims = 'counterclaim/speakerClaims';
export interface SpeakerClaimsParams {
  readonly id: string;
}
export interface SpeakerClaimsResult {
  /** In the order of the corpus, the first of them. */
  readonly passages: readonly Passage[];
  readonly total: number;
}

/** Client → server, request (no parameters): every quantity that has several values in the corpus. */
export const seriesList = 'counterclaim/seriesList';
export interface SeriesListResult {
  readonly revision: number;
  readonly articles: readonly MatrixArticle[];
  /** Those that tell most first. */
  readonly series: readonly SeriesSummary[];
}
export interface SeriesSummary {
  readonly id: string;
  /** What is counted: “children safeguarded”. */
  readonly label: string;
  readonly unit: string;
  /** The denominator of a rate: “day”. */
  readonly per: string | null;
  /** Indexes into `articles`. */
  readonly articles: readonly number[];
  readonly speakers: readonly string[];
  /** Time and value of each: ISO 8601 as far as it is known. */
  readonly dots: readonly { readonly date: string | null; readonly value: number }[];
  /** Two values of one time exclude each other. */
  readonly isDisputed: boolean;
}

/** Client → server, request: all values of one quantity with their passages; `null`: it is there no more. */
export const seriesPlot = 'counterclaim/seriesPlot';
export interface SeriesPlotParams {
  /** `SeriesSummary.id`. */
  readonly id: string;
}
export interface SeriesPlotResult {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly per: string | null;
  /** By time, those of no known time last. */
  readonly values: readonly SeriesValue[];
  /** The years of which two values exclude each other. */
  readonly disputed: readonly string[];
}
export interface SeriesValue {
  readonly value: number;
  /** What the wording allows; `null`: there is no bound. */
  readonly min: number | null;
  readonly max: number | null;
  /** As the article gives it: “more than 2,500”. */
  readonly words: string;
  /** ISO 8601 as far as it is known. */
  readonly date: string | null;
  /** Whether the sentence tells the time, or only the date of the article. */
  readonly basis: 'sentence' | 'article' | 'none';
  /** Who gives it; the title of the article where nobody else does. */
  readonly source: string;
  readonly passage: Passage;
}
