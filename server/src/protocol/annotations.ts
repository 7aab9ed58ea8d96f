import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { OffsetEdit } from './edit-text.ts';

/** A colour of a tag: `#rrggbb`, or one of the product's own (`tagColours`), which follow the theme. */
export type TagColour = string;

/** The product's own colours of tags; `package.json` contributes each as `counterclaim.tag.…`, for its line and its ground. */
export const tagColours = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'grey'] as const;

/** Client → server, request: the annotations of an article, in the order of the text, those without a place last. */
export const annotations = 'counterclaim/annotations';
export interface AnnotationsParams {
  readonly uri: string;
  /** Only those whose passages reach into or up to this range. */
  readonly range?: Range;
}
export interface ShownAnnotation {
  readonly id: string;
  /** `null`: an orphan, whose quotation is not in the text any more. */
  readonly range: Range | null;
  readonly quote: string;
  /** The quotation was found with other words than it was written down. */
  readonly isApproximate: boolean;
  readonly tags: readonly ShownTag[];
  readonly status: string | null;
  readonly confidence: string | null;
  /** Markdown written by a person; a client renders it without HTML and without commands. */
  readonly note: string | null;
  readonly by: string | null;
  readonly on: string | null;
  readonly replies: readonly { readonly by: string | null; readonly on: string | null; readonly text: string }[];
  /** Both those that start here and those that end here, then reversed. */
  readonly links: readonly ShownLink[];
  /** Where the entry stands. */
  readonly file: { readonly uri: string; readonly range: Range };
}
export interface ShownTag {
  readonly id: string;
  readonly label: string;
  readonly colour: TagColour | null;
  /** In the codebook. */
  readonly isKnown: boolean;
}
export interface ShownLink {
  readonly relation: string;
  readonly to: string;
  /** `null` where no annotation has that id. */
  readonly target: {
    readonly uri: string;
    readonly range: Range | null;
    readonly article: string;
    readonly quote: string;
  } | null;
}

/** Server → client, notification: the annotations of these open articles are not what they were. */
export const annotationsChanged = 'counterclaim/annotationsChanged';
export interface AnnotationsChangedParams {
  readonly uris: readonly string[];
}

/** Client → server, request (no parameters): the tags of the codebook and those in use, to choose from. */
export const codebook = 'counterclaim/codebook';
export interface CodebookResult {
  readonly tags: readonly CodebookTag[];
}
export interface CodebookTag extends ShownTag {
  readonly parent: string | null;
  readonly description: string | null;
  readonly useWhen: string | null;
  readonly isDeprecated: boolean;
  /** How many annotations carry it. */
  readonly count: number;
}

/**
 * Client → server, request: an act of a person on annotations, as data. The answer is one edit of files in `annotations/`,
 * to be applied as one step and saved; nothing is changed by the request itself.
 */
export const annotate = 'counterclaim/annotate';
export interface AnnotateParams {
  readonly act: AnnotationAct;
  /** The handle of the person, for `by`. */
  readonly by: string | null;
}
export type AnnotationAct =
  /** A passage that is annotated already, over exactly this range, is changed instead of annotated twice. */
  | ({ readonly kind: 'tag'; readonly tags: readonly string[] } & PassageRef)
  | ({ readonly kind: 'note'; readonly note: string } & PassageRef)
  | {
      readonly kind: 'link';
      readonly from: PassageOrAnnotation;
      readonly to: PassageOrAnnotation;
      readonly relation: string;
    }
  | { readonly kind: 'edit'; readonly id: string; readonly fields: EditedFields }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'unlink'; readonly id: string; readonly relation: string; readonly to: string }
  | { readonly kind: 'reply'; readonly id: string; readonly text: string }
  | { readonly kind: 'editReply'; readonly id: string; readonly index: number; readonly text: string | null }
  | { readonly kind: 'reattach'; readonly id: string; readonly uri: string; readonly range: Range }
  /** Writes where each passage stands now; `null`: in all articles. */
  | { readonly kind: 'refreshAnchors'; readonly uri: string | null }
  /** `uri` says in the codebook of which folder: that of this article, or of this file of annotations. */
  | { readonly kind: 'createTag'; readonly tag: string; readonly label: string | null; readonly uri?: string }
  | { readonly kind: 'renameTag'; readonly tag: string; readonly to: string }
  /** `to` exists already: the entries of `tag` go over to it, and `tag` leaves the codebook. */
  | { readonly kind: 'mergeTags'; readonly tag: string; readonly to: string }
  | {
      readonly kind: 'decide';
      readonly a: PassageRef;
      readonly b: PassageRef;
      readonly verdict: 'same' | 'not-same' | 'disputed' | 'not-disputed';
      readonly note: string | null;
    }
  | { readonly kind: 'undecide'; readonly a: PassageRef; readonly b: PassageRef }
  /** Notes where an article comes from. What is known already stays where nothing is given. */
  | { readonly kind: 'setSource'; readonly uri: string; readonly source: SourceOfArticle }
  | { readonly kind: 'settleOrganisation'; readonly uri: string; readonly settlement: OrganisationSettlement };

/** What is given is set, `null` or an empty list takes away, what is absent stays. */
export interface EditedFields {
  readonly tags?: readonly string[];
  readonly status?: string | null;
  readonly confidence?: string | null;
  readonly note?: string | null;
}
/** Each `null` where it is not known. */
export interface SourceOfArticle {
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO 8601: a day or a time. */
  readonly published: string | null;
  readonly url: string | null;
  /** The name of the file that the text was taken from. */
  readonly file: string | null;
}
export interface PassageRef {
  readonly uri: string;
  readonly range: Range;
  /** What proposed the passage where no person did, `rule:…` or `model:…`: a new annotation of it says so. */
  readonly via?: string;
}
export type PassageOrAnnotation = PassageRef | { readonly id: string };
export type OrganisationSettlement =
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'merge'; readonly name: string; readonly into: string }
  | { readonly kind: 'alias'; readonly alias: string; readonly of: string }
  /** Two organisations, whatever the articles suggest. */
  | { readonly kind: 'split'; readonly name: string; readonly from: string }
  | { readonly kind: 'notAnOrganisation'; readonly name: string }
  /** Takes back whatever was settled about it. */
  | { readonly kind: 'unsettle'; readonly name: string };

/**
 * Client → server, notification: the client has changed these files of annotations on the disk itself. The server need
 * not read one whose text it knows; all others it reads.
 */
export const filesWritten = 'counterclaim/filesWritten';
export interface FilesWrittenParams {
  readonly files: readonly WrittenFile[];
}
export interface WrittenFile {
  readonly uri: string;
  /** The fingerprint (`textFingerprint`) of the text before; of a file that was not there, of the empty text. */
  readonly base: string;
  /** What is different, in the order of the text; `null`: the file is gone. */
  readonly edits: readonly OffsetEdit[] | null;
}

export type AnnotateResult =
  /**
   * `files` are those that the edit creates or changes; `ids` the annotations that it is about; `bases` the fingerprints
   * (`textFingerprint`) of the files' texts that the edit is meant for, so that a client asks again where one is another.
   */
  | {
      readonly edit: WorkspaceEdit;
      readonly files: readonly string[];
      readonly ids: readonly string[];
      readonly bases?: Readonly<Record<string, string>>;
    }
  /** Nothing can be changed: what happened, where, and what to do. */
  | {
      readonly problem: {
        readonly message: string;
        readonly place: { readonly uri: string; readonly range: Range } | null;
      };
    };
