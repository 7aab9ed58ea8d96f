import type { Claim, Name, Quantity } from '../recognise/model.ts';
import type { Span } from '../text/span.ts';

export type Relation = 'same' | 'disputed' | 'related';

/** Why two claims are linked. Each code is one kind of reason; `reason.ts` words it for people. */
export type EvidenceCode =
  | 'quotation-repeated'
  | 'quotation-changed'
  | 'wording-agrees'
  | 'statement-agrees'
  | 'quantity-agrees'
  | 'quantity-differs'
  | 'quantity-of-other-time'
  | 'quantity-of-other-scope'
  | 'quantity-part-of-whole'
  | 'negation'
  | 'antonym'
  | 'denial'
  | 'opposed-position'
  | 'rebuttal'
  | 'other-stage';

export interface Evidence {
  readonly code: EvidenceCode;
  /** The values that fill the sentence, by name: plain text of the articles, not escaped. */
  readonly values: Readonly<Record<string, string>>;
  /** The deciding words, relative to the start of each claim. */
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

/** What was found of a pair of claims. The scores are calibrated probabilities, 0 to 1. */
export interface Comparison {
  readonly relation: Relation | 'unrelated';
  readonly same: number;
  readonly disputed: number;
  /** Empty only where the relation is `unrelated`. */
  readonly evidence: readonly Evidence[];
}

/** A claim as the comparison sees it: with the article's knowledge that its words need. */
export interface ClaimInContext {
  readonly claim: Claim;
  /** The quantities inside the claim, with offsets of the article. */
  readonly quantities: readonly Quantity[];
  /** The names mentioned in the claim, descriptions and the speaker resolved. */
  readonly names: readonly Name[];
  /** Canonical identities of the organisations and persons in it, over the corpus. */
  readonly identities: readonly string[];
  /** Identity of who says it, over the corpus; `null`: the article's own voice. */
  readonly speaker: string | null;
}
