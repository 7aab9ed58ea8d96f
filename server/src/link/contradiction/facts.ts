import type { Span } from '../../text/span.ts';

/** What a claim says in one of the forms that another claim can exclude. Offsets are relative to the claim's start. */
export interface Contradictable {
  readonly corrections: readonly Correction[];
  readonly extents: readonly Extent[];
  readonly outcomes: readonly Outcome[];
  readonly modals: readonly Modal[];
  readonly rejected: readonly Label[];
  readonly labels: readonly Label[];
  readonly prices: readonly Price[];
}

/** A number that is put in the place of another: “nearer 350,000 than the 284,000”. The spans are those of two measures. */
export interface Correction {
  readonly put: Span;
  readonly rejected: Span;
  /** From the first word that says so to the last. */
  readonly span: Span;
}

/** That something holds of the whole of a group, or of none of it. */
export interface Extent {
  readonly kind: 'every' | 'none';
  /** Concepts of the words after the cue: “every frontline officer”; empty of “in full”. */
  readonly things: readonly string[];
  /** The concepts of its clause, and those of them that stand right beside the cue and its group. */
  readonly scope: readonly string[];
  readonly beside: readonly string[];
  /** The concept of the verb that the group is the subject of, where an auxiliary shows that it is one. */
  readonly act: string | null;
  readonly span: Span;
}

/** One of two ways that something can end. */
export interface Outcome {
  /** The pair of ends, and which of them it is. */
  readonly pair: number;
  readonly side: 0 | 1;
  readonly scope: readonly string[];
  readonly names: readonly string[];
  readonly span: Span;
}

/** That something must be done or need not, that it can be done or cannot. */
export interface Modal {
  readonly kind: 'must' | 'need not' | 'can' | 'cannot';
  /** The concept of what is done. */
  readonly act: string;
  /** It is said of everybody: “nobody has to”. */
  readonly isOfAll: boolean;
  /** It is said with what or without what: “can be opened with a magnet”. */
  readonly isWithMeans: boolean;
  readonly span: Span;
}

/** What something is said to be, or not to be. */
export interface Label {
  readonly concept: string;
  /** It is good or bad to be that. */
  readonly sign: 1 | -1 | 0;
  /** It takes the place of what others say: “I would call it fairness”. */
  readonly isReply: boolean;
  readonly span: Span;
}

/** What is paid for something. The span of `amount` is that of a measure. */
export interface Price {
  /** The concept of what has that price, as far as it stands beside the verb. */
  readonly goods: string | null;
  /** Concepts of the names in the clause. */
  readonly names: readonly string[];
  readonly amount: Span;
}

/** Most claims say nothing of the kind. */
export const nothing: Contradictable = {
  corrections: [],
  extents: [],
  outcomes: [],
  modals: [],
  rejected: [],
  labels: [],
  prices: [],
};
