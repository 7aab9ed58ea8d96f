import type { Claim, Name, Quantity } from '../recognise/model.ts';
import type { Span } from '../text/span.ts';
import type { Contradictable } from './contradiction/facts.ts';
import type { Profile } from './rank/profile.ts';

export type Relation = 'same' | 'disputed' | 'related';

/** Why two claims are linked. Each code is one kind of reason; `reason.ts` words it for people. */
export type EvidenceCode =
  | 'quotation-repeated'
  | 'quotation-changed'
  | 'wording-agrees'
  | 'statement-agrees'
  | 'demand-agrees'
  | 'members-agree'
  | 'quantity-agrees'
  | 'quantity-differs'
  | 'quantity-of-other-time'
  | 'quantity-of-other-scope'
  | 'quantity-part-of-whole'
  | 'filler-differs'
  | 'relation-differs'
  | 'quantity-later'
  | 'arithmetic-holds'
  | 'arithmetic-fails'
  | 'negation'
  | 'antonym'
  | 'denial'
  | 'opposed-position'
  | 'rebuttal'
  | 'other-stage'
  /** A person decided it. */
  | 'decided';

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
  /** Identity of the organisation for which it is said. */
  readonly speakerOrganisation: string | null;
  /** The organisation that the speaker's belongs to, as its article says. */
  readonly speakerParent: string | null;
}

/** How many claims of the corpus have a term: what is rare decides more. */
export interface TermStatistics {
  readonly claims: number;
  /** Another one whenever `claims` or a frequency changes, so that what follows from them is kept; absent: nothing is. */
  readonly revision?: number;
  frequency(term: string): number;
}

/** The content words of a claim in order, as parallel lists; offsets are relative to the claim's start. */
export interface WordList {
  readonly concepts: readonly string[];
  readonly stems: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The number of the clause of each word, −1 in one that is only asked or supposed. */
  readonly clauses: readonly number[];
  /** Whether each word is said to be so: not only asked, supposed, possible or intended. */
  readonly asserted: readonly boolean[];
}

/** What the article as a whole is about, shared by its claims. */
export interface Topic {
  /** Concepts that run through the article, the most frequent first. */
  readonly concepts: readonly string[];
  /** Those of them that can be what people argue over. */
  readonly issues: ReadonlySet<string>;
  /** Those that the title names or that most claims speak of. */
  readonly main: ReadonlySet<string>;
  /** Issues that somebody in it takes a stand on, or that are decided by yes or no. */
  readonly contested: ReadonlySet<string>;
  /** Of its main issues, which kind of them it tells of: of a tax, “carbon”. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
  /** The share of its claims that show that people argue. */
  readonly debate: number;
  /** Aspects that so many of its claims speak of that sharing one tells little. */
  readonly aspects: ReadonlySet<string>;
  /** Concepts of the words that it writes with a capital, the most frequent first. */
  readonly names: readonly string[];
  /** Identities that it names, the most frequent first. */
  readonly identities: readonly string[];
}

/** That something is good or bad for something: “encryption endangers children” is −1 for encryption as to safety. */
export interface Position {
  /** Concepts of what is argued over. */
  readonly issues: readonly string[];
  readonly aspects: readonly string[];
  readonly sign: 1 | -1;
  /** The words that say so. */
  readonly span: Span;
  /** Held by denying the contrary: “it is misleading to say that X endangers children”. */
  readonly denied: boolean;
  /** The claim does not say of what it speaks; the article does. */
  readonly isAssumed: boolean;
  /** It says that what is bad, or what is good, does not come: “poses no danger”, “will not make anyone safer”. */
  readonly isNegated: boolean;
  /** It judges the issue as such: “a disgrace”, “welcomed”. */
  readonly isVerdict: boolean;
}

/** That an actor behaves ill (a charge) or well (an assurance, by the actor's own voice) as to some aspects. */
export interface Conduct {
  readonly kind: 'charge' | 'assurance';
  /** Identities, or, where no name was recognised, concepts of names. */
  readonly actors: readonly string[];
  readonly aspects: readonly string[];
  readonly span: Span;
}

/** That what someone said is wrong. */
export interface Denial {
  /** Concepts of what is denied, as far as the claim itself says it. */
  readonly concepts: readonly string[];
  /** The same with those of who denies it, those of a name of several words taken together. */
  readonly units: readonly (readonly string[])[];
  /** Concepts of the whole claim without the cue. */
  readonly all: readonly string[];
  readonly cue: Span;
  readonly content: Span;
  /** The concept of the noun that follows the cue at once; `null` where none does. */
  readonly object: string | null;
  /** It is a question whether the other is wrong. */
  readonly isAsked: boolean;
  /** A statement is denied, and no thing judged. */
  readonly isOfStatement: boolean;
  /** What is denied without the times, and where its words do not follow each other at once: it is more than one name. */
  readonly runs: readonly (readonly string[])[];
  /** Concepts of the words with a capital in what is denied. */
  readonly names: readonly string[];
}

/** That someone is asked to do or to stop something. */
export interface Demand {
  readonly halt: boolean;
  readonly addressees: readonly string[];
  readonly cue: Span;
}

/** A negation in a claim. */
export interface Negation {
  /** From what negates to the word that it falls on. */
  readonly span: Span;
  /** The concept of that word. */
  readonly head: string;
  /** The concepts of its clause, and those of them that have a capital. */
  readonly scope: readonly string[];
  readonly names: readonly string[];
  /** Of whom or what it is said, where the claim names it. */
  readonly subject: string | null;
  /** It is said of “it”, which in “the league said it had not …” is who says so. */
  readonly isOfIt: boolean;
  /** By a word that says so, as “not” or “failed to”; otherwise by a verb with an object, as “prevented”. */
  readonly isPlain: boolean;
}

/** A word that has an opposite. */
export interface Opposable {
  readonly stem: string;
  readonly concept: string;
  readonly span: Span;
  /** The concepts of the content words next to it in its clause. */
  readonly before: string | null;
  readonly after: string | null;
  /** It is a word like “up” and “off”. */
  readonly isParticle: boolean;
  /** The concepts of the rest of its clause, and those of them that have a capital. */
  readonly scope: readonly string[];
  readonly names: readonly string[];
}

/** What something would not have happened without. */
export interface Condition {
  readonly concepts: readonly string[];
  readonly span: Span;
}

/** A number of a claim with what it measures: `value`, `min` and `max` in the base unit of its kind, a share in per cent. */
export interface Measure {
  readonly value: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  /** The unit as the text has it: “length:mi” where `unit` is “length:m”. */
  readonly stated: string;
  /** The value as the text has it, without its sign. */
  readonly size: number;
  /** Concepts of what is counted: the head of its name. */
  readonly things: readonly string[];
  /** It counts the members of a group. */
  readonly isGroup: boolean;
  readonly per: string | null;
  /** Of a sum of money, the concept of what has that price or yield: “the work will cost £12m”. */
  readonly subject: string | null;
  /** It is all that its holder has: “the firm has 5 million customers”. */
  readonly isWhole: boolean;
  /** The ends and the size of a change, and what is over and above another number, are apart from plain numbers. */
  readonly role: 'from' | 'to' | 'by' | 'other' | null;
  /** It is told to grow yet: “so far”, “the toll has risen to”. */
  readonly isRunning: boolean;
  /** It bounds a toll on one side: “at least 12 dead”. */
  readonly isOpenToll: boolean;
  /** No other number of the article can be the same. */
  readonly isOnly: boolean;
  readonly span: Span;
  readonly text: string;
  /** How it was reckoned, of a number that the claim does not give itself: “5.4 of 6 million is 90 %”. */
  readonly derivation: string | null;
}

/** What fills a place of a claim without being an amount; `min` and `max` bound what its wording allows. */
export interface Filler {
  /** day: of the month; month: 1 to 12; weekday: from Sunday, 0; clock: minutes of the day; score: the greater number first. */
  readonly kind: 'age' | 'change' | 'clock' | 'day' | 'month' | 'rank' | 'score' | 'share' | 'weekday' | 'year';
  readonly min: number;
  readonly max: number;
  /** Of a share in words the concept of the group; of a change in words “factor”; `null` elsewhere. */
  readonly thing: string | null;
  readonly span: Span;
}

/** That one who is named is or does something to another; names are given by the concepts of their words. */
export interface RelationStatement {
  readonly relation: string;
  /** directed: not the other way round; single: `left` alone is that of `right`; filler: `left` is one of those. */
  readonly kind: 'directed' | 'single' | 'filler';
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly span: Span;
}

/** Which way a quantity goes. */
export interface Trend {
  /** `null` where only one direction is denied: “has not fallen”. */
  readonly direction: 'up' | 'down' | 'flat' | null;
  /** The directions that it cannot go at the same time. */
  readonly excludes: readonly ('up' | 'down')[];
  /** The concepts right before and after: “lower prices”, “prices fall”. */
  readonly heads: readonly string[];
  /** Parts of life that the clause speaks of, and the concepts of its words. */
  readonly fields: readonly string[];
  readonly concepts: readonly string[];
  readonly span: Span;
}

/** How far a plan has come. */
export interface Stage {
  readonly stage: 'considered' | 'intended' | 'decided' | 'begun';
  readonly span: Span;
}

/** Words in quotation marks, or a whole claim that is quoted. */
export interface QuotedWords {
  readonly span: Span;
  readonly lowers: readonly string[];
  /** The same words as the article spells them. */
  readonly texts: readonly string[];
}

/** A claim made ready to be compared: everything about it that does not depend on the other claim or on the corpus. */
export interface PreparedClaim {
  readonly context: ClaimInContext;
  readonly topic: Topic;
  /** The distinct concepts of the claim, sorted: what `TermStatistics` counts. */
  readonly terms: readonly string[];
  /** Those of them that are numbers. */
  readonly numbers: readonly string[];
  /** Those of them that are not said of who says it. */
  readonly core: readonly string[];
  /** Concepts of the issue that “it”, “the move” and the like stand for; empty where nothing refers back. */
  readonly referents: readonly string[];
  readonly words: WordList;
  /** What the ranker compares of it. */
  readonly profile: Profile;
  /** Concepts of the words with a capital that the article does not name all along. */
  readonly rareNames: readonly string[];
  readonly quotes: readonly QuotedWords[];
  readonly negations: readonly Negation[];
  readonly opposable: readonly Opposable[];
  /** It tells of somebody or something not named or known before: “a man is …”. */
  readonly isIndefinite: boolean;
  readonly positions: readonly Position[];
  readonly conducts: readonly Conduct[];
  readonly denial: Denial | null;
  readonly demand: Demand | null;
  readonly condition: Condition | null;
  readonly stage: Stage | null;
  readonly trends: readonly Trend[];
  readonly measures: readonly Measure[];
  readonly fillers: readonly Filler[];
  readonly relations: readonly RelationStatement[];
  readonly contradictable: Contradictable;
  /** Years. */
  readonly times: readonly string[];
  /** It says who belongs to a group. */
  readonly isMemberList: boolean;
  /**
   * Blocking keys: 31-bit hashes. Only claims that share one are compared. Intended use: an index from key to claims,
   * in which a key held by more than `keyLimit` claims is ignored, and of the candidates of a claim those that share the
   * most and the rarest keys are compared, `candidateLimit` at most: so the work grows linearly with the corpus.
   */
  readonly keys: readonly number[];
}

/** A key that more claims hold tells nothing. */
export const keyLimit = 200;

/** How many candidates of a claim are worth comparing. */
export const candidateLimit = 64;
