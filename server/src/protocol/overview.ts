import type { Range } from 'vscode-languageserver-types';
import type { ShownAnnotation } from './annotations.ts';

// What the views of the client show. Each request answers groups with counts; what is in a group is asked for by its id. All
// texts are plain, not escaped. Ids stay as long as what they stand for does, so that a view keeps its selection.

/**
 * Server → client, notification: articles, links or annotations are others than before, and links have settled. What views
 * show may be out of date.
 */
export const corpusChanged = 'counterclaim/corpusChanged';
export interface CorpusChangedParams {
  readonly revision: number;
}

/** A claim as views list it. */
export interface ListedClaim {
  readonly id: string;
  readonly uri: string;
  readonly range: Range;
  /** The title of the article. */
  readonly article: string;
  /** On one line; cut where it is very long. */
  readonly text: string;
  /** What is said in it, without the words that tell who says it. */
  readonly said: string;
  /** `null`: the article itself. */
  readonly speaker: string | null;
  /** For which the speaker speaks, where the speaker’s own words do not say it. */
  readonly organisation: string | null;
  /** How many claims dispute it. */
  readonly disputedBy: number;
  /** How many other articles say the same. */
  readonly repeatedIn: number;
  /** A person has annotated it or decided about it. */
  readonly isChecked: boolean;
}

/**
 * disputed: a claim disputes it; corroborated: another source in another article says it too; single-source: nobody but its
 * source says it, in whatever articles; unchecked: nobody has annotated it or decided about it.
 */
export type ClaimTrait = 'disputed' | 'corroborated' | 'single-source' | 'unchecked';
export interface ClaimFilter {
  /** Words that the claim, its speaker or the title of its article contains, in any order; empty: all claims. */
  readonly text: string;
  /** All of them must hold. */
  readonly traits: readonly ClaimTrait[];
}

/** Client → server, request: the claims, by article, by what they say alike, or by who says them. */
export const claimGroups = 'counterclaim/claimGroups';
export interface ClaimGroupsParams {
  readonly by: 'article' | 'position' | 'speaker';
  readonly filter: ClaimFilter;
}
export interface ClaimGroupsResult {
  readonly groups: readonly ClaimGroup[];
  /** How many claims the filter lets through, and how many there are. */
  readonly shown: number;
  readonly all: number;
}
export interface ClaimGroup {
  readonly id: string;
  /**
   * position: several claims that say alike; single: those by position that nothing else repeats; own: those by speaker that
   * articles make in their own voice.
   */
  readonly kind: 'article' | 'position' | 'single' | 'person' | 'organisation' | 'described' | 'own';
  /** The title, the clearest wording, the name; empty for `single` and `own`. */
  readonly label: string;
  /** The file of an article, the organisation of a person. */
  readonly detail: string | null;
  /** How many claims of it the filter lets through. */
  readonly claims: number;
  readonly articles: number;
  /** How many of these claims are disputed. */
  readonly disputed: number;
  /** Of an article. */
  readonly uri: string | null;
}

/** Client → server, request: the claims of a group that the filter lets through, in the order of the corpus. */
export const claimsOfGroup = 'counterclaim/claimsOfGroup';
export interface ClaimsOfGroupParams extends ClaimGroupsParams {
  readonly group: string;
}

/** Client → server, request (no parameters but the filter): what the articles are at odds about, open ones first, then by claims. */
export const issues = 'counterclaim/issues';
export interface IssuesParams {
  /** Words that its claims or those who make them contain, all in one claim. */
  readonly text: string;
}
export interface IssuesResult {
  readonly issues: readonly ListedIssue[];
  /** Of all, whatever the filter. */
  readonly open: number;
}
export interface ListedIssue {
  readonly id: string;
  /** What it is about: words of the articles, or the words of the two sides. */
  readonly title: string;
  readonly isOpen: boolean;
  readonly sides: readonly [IssueSide, IssueSide];
  readonly articles: number;
  /** How many pairs of claims dispute each other. */
  readonly disputes: number;
}
export interface IssueSide {
  /** Those who take it, who say most first, at most four; `null`: articles in their own voice. */
  readonly speakers: readonly (string | null)[];
  readonly claims: number;
}

/** Client → server, request: the two sides of an issue; `null`: there is no such issue any more. */
export const issueSides = 'counterclaim/issueSides';
export interface IssueSidesParams extends IssuesParams {
  readonly issue: string;
}
export type IssueSidesResult = readonly [readonly ListedPosition[], readonly ListedPosition[]];
export interface ListedPosition {
  readonly id: string;
  readonly wording: ListedClaim;
  /** The claims that say so, in the order of the corpus, the wording among them. */
  readonly claims: readonly ListedClaim[];
  readonly articles: number;
  /** The claim that goes against it most plainly, and why. */
  readonly against: { readonly claim: ListedClaim; readonly reason: string };
}

/** Client → server, request: the organisations that the articles name, those that most articles name first. */
export const organisations = 'counterclaim/organisations';
export interface OrganisationsParams {
  /** Words that its names contain. */
  readonly text: string;
}
export interface ListedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** agency, charity, media … */
  readonly description: string | null;
  /** The name of the organisation that it is part of. */
  readonly parent: string | null;
  readonly articles: number;
  readonly mentions: number;
  /** How many claims it makes, by those who speak for it. */
  readonly claims: number;
}

/** Client → server, request: where an organisation is named, by article, the article that does so most often first. */
export const mentionsOfOrganisation = 'counterclaim/mentionsOfOrganisation';
export interface MentionsOfOrganisationParams {
  readonly organisation: string;
}
export interface MentionsInArticle {
  readonly uri: string;
  readonly article: string;
  readonly mentions: readonly {
    readonly range: Range;
    readonly before: string;
    readonly name: string;
    readonly after: string;
  }[];
}

/** Client → server, request: the quantities that the articles give values of; those of most times and values first. */
export const quantities = 'counterclaim/quantities';
export interface QuantitiesParams {
  /** Words that what is counted, or a sentence that gives a value, contains. */
  readonly text: string;
}
export interface QuantitiesResult {
  readonly series: readonly ListedSeries[];
  /** How many numbers stand alone: nothing else in the corpus is a value of the same quantity. */
  readonly rest: number;
}
export interface ListedSeries {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly per: string | null;
  /** As many as there are years: “2018”; without those of which no time is known. */
  readonly years: readonly string[];
  readonly values: number;
  readonly articles: number;
  /** Two values of one year exclude each other. */
  readonly differs: boolean;
}

/** Client → server, request: the values of a series, by time; of `null`, the numbers that stand alone. */
export const valuesOfQuantity = 'counterclaim/valuesOfQuantity';
export interface ValuesOfQuantityParams extends QuantitiesParams {
  readonly series: string | null;
}
export interface ListedValue {
  readonly id: string;
  readonly uri: string;
  readonly range: Range;
  readonly article: string;
  /** As the article words it, with what is counted. */
  readonly wording: string;
  readonly value: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly per: string | null;
  /** ISO 8601; `null` where nothing tells. */
  readonly date: string | null;
  /** sentence: it says so itself; article: only the date of the article is known; none: no time is known. */
  readonly basis: 'sentence' | 'article' | 'none';
  /** “last year”, where the sentence says so. */
  readonly dateWords: string | null;
  /** Of whom it is told. */
  readonly names: readonly string[];
  readonly speaker: string | null;
  readonly organisation: string | null;
  readonly sentence: string;
  /** How it goes with the other values of its year: see `Standing` there. */
  readonly standing: 'single' | 'agree' | 'rounded' | 'differ' | 'apart';
  /** Told of what is to come. */
  readonly isForecast: boolean;
}

/** Client → server, request: the annotations of all articles, those of an article together, orphans last. */
export const allAnnotations = 'counterclaim/allAnnotations';
export interface AllAnnotationsParams {
  /** Words that the passage, a note, a tag, the author or the title of the article contains, in any order. */
  readonly text: string;
}
export interface ListedAnnotation
  extends Pick<ShownAnnotation, 'id' | 'range' | 'quote' | 'tags' | 'status' | 'note' | 'by' | 'file'> {
  /** `null` where the file does not say. */
  readonly uri: string | null;
  readonly article: string;
  readonly replies: number;
}

/** Client → server, request: what stands at a position, by the ids that the views know it by; `null`: it is in no article. */
export const itemsAt = 'counterclaim/itemsAt';
export interface ItemsAtParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
export interface ItemsAtResult {
  readonly claim: string | null;
  /** The groups that hold the claim: by article, by position, by speaker. */
  readonly groups: Readonly<Record<ClaimGroupsParams['by'], string>> | null;
  /** The first issue that the claim takes part in, and on which side. */
  readonly issue: { readonly id: string; readonly side: 0 | 1; readonly position: string } | null;
  readonly organisation: string | null;
  /** Of the number there, or of the first of the claim; `series` is `null` where it stands alone. */
  readonly value: { readonly id: string; readonly series: string | null } | null;
  readonly annotation: string | null;
}
