import type { Span } from '../text/span.ts';

/**
 * What people write about passages of articles, after the Web Annotation Data Model (W3C, 2017): an annotation has a
 * target, found again by its quotation, and bodies: tags, a note, links to other annotations.
 */
export interface Annotation {
  /** Random and never used again; unique over the workspace. Links go by it alone. */
  readonly id: string;
  readonly target: Target;
  /** Ids of tags of the codebook, in the order of the person who gave them. */
  readonly tags: readonly string[];
  readonly status: Status | null;
  readonly confidence: Confidence | null;
  /** Markdown; `null` where there is none. */
  readonly note: string | null;
  readonly links: readonly AnnotationLink[];
  /** A handle. */
  readonly by: string | null;
  /** ISO 8601, in UTC. */
  readonly on: string | null;
  /** Who proposed it: `human`, `rule:…` or `model:…`. */
  readonly via: string | null;
  /** The handle of the person who accepted what a rule or a model proposed. */
  readonly acceptedBy: string | null;
  readonly replies: readonly Reply[];
}

/** A passage, as a text-quote selector with a text-position selector as a hint. */
export interface Target {
  /** The passage word by word. */
  readonly quote: string;
  /** The text just before and just after it; empty at the ends of an article and where nobody wrote them. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it was when it was written, half-open, in the units of its file (`AnnotationFile.unit`); a hint alone. */
  readonly at: Span | null;
}

export const statuses = ['proposed', 'open', 'checked', 'disputed', 'resolved'] as const;
export type Status = (typeof statuses)[number];

export const confidences = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** A link is stored once, at the annotation that it starts from; the other end shows it reversed. */
export interface AnnotationLink {
  readonly rel: LinkRelation;
  /** The id of the other annotation. */
  readonly to: string;
}

/** `same` is its own reverse; the others have a reverse that may be written too. */
export const linkRelations = [
  'same',
  'disputes',
  'supports',
  'corrects',
  'disputed-by',
  'supported-by',
  'corrected-by',
] as const;
export type LinkRelation = (typeof linkRelations)[number];

/** What a link is when it is seen from its other end. */
export const reverseRelation: Readonly<Record<LinkRelation, LinkRelation>> = {
  same: 'same',
  disputes: 'disputed-by',
  supports: 'supported-by',
  corrects: 'corrected-by',
  'disputed-by': 'disputes',
  'supported-by': 'supports',
  'corrected-by': 'corrects',
};

export interface Reply {
  readonly by: string | null;
  /** ISO 8601, in UTC. */
  readonly on: string | null;
  readonly text: string;
}

/** The annotations of one article by one or more people. */
export interface AnnotationFile {
  /** The article's path relative to the folder of the workspace, with forward slashes. */
  readonly article: string;
  /** What `Target.at` counts: UTF-16 code units or Unicode code points. */
  readonly unit: OffsetUnit;
  readonly source: ArticleSource | null;
  readonly annotations: readonly Annotation[];
}

export const offsetUnits = ['utf16', 'codepoint'] as const;
export type OffsetUnit = (typeof offsetUnits)[number];

/** Where an article comes from. */
export interface ArticleSource {
  readonly title: string | null;
  readonly outlet: string | null;
  /** A date, ISO 8601. */
  readonly published: string | null;
  readonly url: string | null;
  /** The name of the file that the text was taken from: `minutes.pdf`. */
  readonly file: string | null;
}

export const noSource: ArticleSource = { title: null, outlet: null, published: null, url: null, file: null };

/** The tags that a team has agreed on. */
export interface Codebook {
  readonly tags: readonly Tag[];
}

export interface Tag {
  /** Segments separated by slashes: `claim/quantity` stands below `claim` unless `parent` says otherwise. */
  readonly id: string;
  readonly label: string | null;
  readonly description: string | null;
  readonly useWhen: string | null;
  readonly notWhen: string | null;
  readonly examples: readonly string[];
  /** The id of the tag above it. */
  readonly parent: string | null;
  /** `#rrggbb`, or the name of one of the product's colours. */
  readonly colour: string | null;
  /** Not offered any more; the text says what to use instead. */
  readonly deprecated: string | boolean;
}

/** What a person decided about two claims. The linker obeys it. */
export interface Decision {
  readonly id: string;
  readonly a: DecidedPassage;
  readonly b: DecidedPassage;
  readonly decided: Verdict;
  readonly note: string | null;
  readonly by: string | null;
  /** ISO 8601, in UTC. */
  readonly on: string | null;
}

export interface DecidedPassage extends Target {
  /** As `AnnotationFile.article`. */
  readonly article: string;
}

export const verdicts = ['same', 'not-same', 'disputed', 'not-disputed'] as const;
export type Verdict = (typeof verdicts)[number];

/** The other verdicts that cannot hold for two claims together with one: of two such decisions the later counts. */
export const excludedVerdicts: Readonly<Record<Verdict, readonly Verdict[]>> = {
  same: ['not-same', 'disputed'],
  'not-same': ['same'],
  disputed: ['not-disputed', 'same'],
  'not-disputed': ['disputed'],
};

/** What people have settled about an organisation. */
export interface SettledOrganisation {
  /** The name by which it is known. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** The names that it had before. */
  readonly formerly: readonly string[];
  /** The organisation that it is part of; `null`: none; absent: what the articles say counts. */
  readonly partOf?: string | null;
  readonly note: string | null;
}

/** A thing that is wrong with a file of annotations. */
export interface FileProblem {
  readonly code: FileProblemCode;
  /** What happened, where, and what to do. */
  readonly message: string;
  /** In the file's text, in UTF-16 code units. */
  readonly span: Span;
}

export type FileProblemCode =
  | 'yaml'
  | 'duplicate-key'
  | 'conflict-markers'
  | 'schema'
  | 'unknown-key'
  | 'duplicate-id'
  | 'settled-twice'
  | 'unknown-tag'
  | 'deprecated-tag'
  | 'dangling-link'
  | 'no-article'
  | 'orphan'
  | 'no-claim'
  | 'overruled';
