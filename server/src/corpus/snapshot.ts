import type { Identities } from '../link/identity.ts';
import type { Evidence, Relation } from '../link/model.ts';
import type { Analysis, Claim, Problem } from '../recognise/model.ts';
import type { SettledNames } from '../recognise/settled-names.ts';
import type { Annotations } from './annotations.ts';
import type { DecisionIndex } from './decisions.ts';

/** An article of the corpus. */
export interface Article {
  /** A URI in an editor; the path as given on the command line. */
  readonly uri: string;
  /** The editor's version of an open document; `null`: as read from disk. */
  readonly version: number | null;
  readonly text: string;
  /** What people had settled about names when it was analysed. */
  readonly names: SettledNames;
  readonly analysis: Analysis;
  /** What is wrong with the file itself: unreadable, binary, too long. */
  readonly problems: readonly Problem[];
}

/** Unique in the corpus: the article's key and the claim's, “k2f9.1x8d0c3”. */
export type ClaimId = string;

export interface ClaimEntry {
  readonly id: ClaimId;
  readonly uri: string;
  /** Index into `analysis.claims` of its article. */
  readonly index: number;
  readonly claim: Claim;
}

/** Two claims and why they belong together; `source` comes first in the corpus. Each unordered pair is linked at most once. */
export interface Link {
  readonly source: ClaimId;
  readonly target: ClaimId;
  readonly relation: Relation;
  /** Calibrated, 0 to 1. */
  readonly score: number;
  /** Never empty. `a` are words of the source, `b` of the target. */
  readonly evidence: readonly Evidence[];
}

export interface LinkIndex {
  readonly all: readonly Link[];
  /** The links of a claim, the most telling first. */
  of(claim: ClaimId): readonly Link[];
  /** The links with an end in an article, unordered; nobody having decided about any, the same list as long as they are the same. */
  ofArticle(uri: string): readonly Link[];
  /** Those that the comparison of claims made, whatever people decided. */
  readonly found: readonly Link[];
}

/** A name of an article. */
export interface NameInArticle {
  readonly uri: string;
  /** `Name.key`. */
  readonly name: string;
}

/** The corpus at one revision. Immutable: a later revision shares what did not change. */
export interface Snapshot {
  readonly revision: number;
  /** In the order of their URIs. */
  readonly articles: ReadonlyMap<string, Article>;
  readonly claims: ReadonlyMap<ClaimId, ClaimEntry>;
  /** The claims of an article in order. */
  claimsOf(uri: string): readonly ClaimEntry[];
  readonly identities: Identities;
  /** Every name of every article that stands for an identity, in the order of the articles. */
  namesOf(identity: string): readonly NameInArticle[];
  /** As people decided them. */
  readonly links: LinkIndex;
  readonly decisions: DecisionIndex;
  /** What people have written about the articles. */
  readonly annotations: Annotations;
  /** False while the first index is being made: links are then incomplete. */
  readonly complete: boolean;
}
