import type { Span } from '../text/span.ts';

/** What the wording says of the value: “around 4,500” is `about`, “almost 3,000” `almost`. */
export type QuantityModifier =
  | 'exact'
  | 'about'
  | 'more_than'
  | 'less_than'
  | 'up_to'
  | 'at_least'
  | 'almost'
  | 'average';

/**
 * A number with what it measures, or a date. The wording allows every value from `min` to `max`, so that two quantities
 * agree where the intervals overlap; `null` is unbounded.
 */
export interface Quantity extends Span {
  /** The value as worded; `null` where the text gives none (“last year”). A date's value is its year. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** count, percent, ratio, ordinal, date, duration, age, currency:GBP, length:m, mass:kg … */
  readonly unit: string;
  /** What is counted, as the text words it: “child sex abuse offences”. */
  readonly of: string | null;
  /** The span of `of` in the article, where it is one stretch of text. */
  readonly ofSpan: Span | null;
  /** The denominator of a rate: “day”, “year”. */
  readonly per: string | null;
  readonly modifier: QuantityModifier;
  /** A date's ISO 8601 form as far as it is known: “2020”, “2021-02”, “2021-02-10”; `null` for everything else. */
  readonly date: string | null;
}

export type NameKind = 'organisation' | 'person' | 'place' | 'product';

/** A name that the article uses: which mentions are one is decided inside the article only. */
export interface Name {
  /** Unique in the article: a slug of `name`. */
  readonly key: string;
  readonly kind: NameKind;
  /** The fullest form in the article. */
  readonly name: string;
  /** Every form in the article, the acronym included, in order of appearance. */
  readonly forms: readonly string[];
  /** The acronym that the article defines or uses for it. */
  readonly acronym: string | null;
  /** company, agency, charity, media, government, party, court, university, team, coalition …; a person's role. `null` where unknown. */
  readonly description: string | null;
  /** For a person: the key of the organisation that they speak for. */
  readonly affiliation: string | null;
  /** For an organisation: the key of the one that the article says owns it or that it is part of. */
  readonly parent: string | null;
}

/** One place where a name stands. Descriptions (“the charity”) are mentions too, with `nominal` set, and are not highlighted. */
export interface Mention extends Span {
  readonly kind: NameKind;
  /** `Name.key`. */
  readonly name: string;
  readonly nominal: boolean;
}

/** Who says what: a source, a cue and a content; source and cue are `null` where the text names none. */
export interface Attribution {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: Span;
  /** Direct: in quotation marks; indirect: reported; mixed: reported with words in quotation marks. */
  readonly form: 'direct' | 'indirect' | 'mixed';
  /** Speech: somebody says it. Attitude: somebody wants, feels or backs it, or it is held to be so; nobody claims it. */
  readonly kind: 'speech' | 'attitude';
  /** The speaker, as far as the article says who it is: “Jane Roe”, “Acme spokesperson”. */
  readonly speaker: string | null;
  /** `Name.key` of the person, and of the organisation that speaks or is spoken for. */
  readonly person: string | null;
  readonly organisation: string | null;
}

export type ClaimKind = 'fact' | 'forecast' | 'opinion' | 'demand' | 'promise';

/** A sentence, or the part of one that states one thing. */
export interface Claim extends Span {
  /** Unique in the article, made of the claim's own words, so that it survives edits elsewhere. */
  readonly key: string;
  readonly text: string;
  readonly kind: ClaimKind;
  /** True where its deciding words stand in quotation marks. */
  readonly quoted: boolean;
  readonly negated: boolean;
  /** Index into `Analysis.sentences`. */
  readonly sentence: number;
  /** Index into `Analysis.attributions`: who says it; `null`: the article's own voice. */
  readonly attribution: number | null;
  readonly speaker: string | null;
  /** `Name.key`. */
  readonly speakerPerson: string | null;
  readonly speakerOrganisation: string | null;
  /** The probability, 0 to 1, that a fact-checker would want it checked. */
  readonly checkWorthy: number;
}

export interface Sentence extends Span {
  /** Index into `Analysis.paragraphs`. */
  readonly paragraph: number;
}

/** Text on the page that is not the article: `reason` is a stable code such as “credit”. */
export interface Leftover extends Span {
  readonly reason: LeftoverReason;
}

export type LeftoverReason =
  | 'credit'
  | 'caption'
  | 'advertisement'
  | 'share'
  | 'read-more'
  | 'comment-form'
  | 'subscribe'
  | 'navigation'
  | 'duplicate'
  | 'pull-quote'
  | 'metadata';

export interface Problem {
  readonly code: string;
  /** What happened, where, and what to do. */
  readonly message: string;
  readonly span: Span | null;
}

/**
 * All that one article says, a pure function of its text and the lexicon. Spans are offsets into that text; every list
 * is sorted by start.
 */
export interface Analysis {
  readonly length: number;
  readonly title: string | null;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly leftovers: readonly Leftover[];
  /** Text in quotation marks, marks excluded; a quotation that runs on over paragraphs is one span a paragraph. */
  readonly quotations: readonly Span[];
  readonly quantities: readonly Quantity[];
  readonly names: readonly Name[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
}
