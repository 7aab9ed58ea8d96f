import type { Span } from '../../text/span.ts';
import type { Article, ClaimEntry, Snapshot } from '../snapshot.ts';
import { findArithmetic } from './arithmetic.ts';
import { findDisputed } from './disputed.ts';
import { findOtherwiseQuoted } from './quotation.ts';
import { findOtherSources } from './source.ts';

/**
 * What a person should look at in an article, by the rule that found it. A setting of its name says how it is shown, and a
 * page of its name in the documentation explains it.
 */
export type FindingRule = 'arithmetic' | 'disputed' | 'quotation' | 'source';

export interface Finding {
  readonly rule: FindingRule;
  /** The words in question. */
  readonly span: Span;
  /** Plain text with words of articles in it, not escaped; without a full stop at the end. */
  readonly message: string;
  /** The claim that the words are of; `null` where nothing is claimed. */
  readonly claim: ClaimEntry | null;
  /** The passages that it follows from, the most telling first. */
  readonly related: readonly RelatedPassage[];
}

export interface RelatedPassage {
  readonly article: Article;
  readonly span: Span;
  readonly text: string;
  /** The claim that it is, where it is one. */
  readonly claim: ClaimEntry | null;
}

export const findingRules: readonly FindingRule[] = ['arithmetic', 'disputed', 'quotation', 'source'];

const finders: Readonly<Record<FindingRule, (snapshot: Snapshot, article: Article) => Finding[]>> = {
  arithmetic: findArithmetic,
  disputed: findDisputed,
  quotation: findOtherwiseQuoted,
  source: findOtherSources,
};

/** The findings in an article of the rules that are asked for, rule by rule in the order of the text. */
export function findFindings(
  snapshot: Snapshot,
  article: Article,
  isWanted: (rule: FindingRule) => boolean = () => true,
): Finding[] {
  return findingRules.filter(isWanted).flatMap((rule) => finders[rule](snapshot, article));
}
