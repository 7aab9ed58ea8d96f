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

/** Reads a file of any of `articleEndings` apart from the editor's own work, which a damaged file cannot hold up. */
export type ExtractFile = (file: FileToExtract) => Promise<Extraction>;

/** How one format is read; throws where the file is damaged. */
export type ExtractFormat = (bytes: Uint8Array) => Promise<ExtractedArticle | null>;

export const articleEndings = ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml', 'pdf', 'docx'] as const;
export type ArticleEnding = (typeof articleEndings)[number];

/** How long reading a file may take, in milliseconds. */
export const extractionTimeout = 60_000;
