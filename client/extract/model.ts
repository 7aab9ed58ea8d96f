/** A file that somebody adds to a corpus. */
export interface FileToExtract {
  /** With its ending, which says what format it has. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The readable text of a file, and what the file says about itself. */
export interface ExtractedArticle {
  /** Paragraphs, an empty line between two; or the file's own text as it is, without a byte-order mark. */
  readonly text: string;
  /** The text is Markdown. */
  readonly isMarkdown: boolean;
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO 8601: a day, or a time in UTC. */
  readonly published: string | null;
  readonly url: string | null;
}

/** `problem`: why there is no text, in a sentence that says what to do. */
export type Extraction = { readonly article: ExtractedArticle } | { readonly problem: string };

/** How a format is read; throws where the file is damaged. */
export type Extract = (bytes: Uint8Array) => Promise<ExtractedArticle | null>;
