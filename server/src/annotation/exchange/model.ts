import type { Annotation, AnnotationFile, Codebook } from '../model.ts';

/** All that goes to another tool at once. Each article stands in `files` once. */
export interface AnnotationSet {
  readonly files: readonly AnnotationFile[];
  readonly codebook: Codebook;
}

/** The texts of articles by their paths; one that cannot be read is left out. */
export type ArticleTexts = ReadonlyMap<string, string>;

export interface Exported<Content = string> {
  readonly content: Content;
  /** What the format has no place for, a sentence each; empty where nothing is lost. */
  readonly lost: readonly string[];
}

/** The contents of files by their paths, relative to one folder, with forward slashes. */
export type ExportedFiles = ReadonlyMap<string, string>;

/** What a file of another tool says. Whatever is wrong in it is a problem, and the rest counts. */
export interface Imported {
  readonly documents: readonly ImportedDocument[];
  readonly codebook: Codebook;
  /** The fields that the format has a place for: what is not in it is left as it is where an annotation is known. */
  readonly carries: ReadonlySet<keyof Annotation>;
  /** What is in the file and has no place here, a sentence each. */
  readonly lost: readonly string[];
  /** What is wrong, each with its place in the file: a line, or a path into JSON. */
  readonly problems: readonly string[];
}

/** The annotations of a document that may, or may not, be an article of this workspace. */
export interface ImportedDocument extends AnnotationFile {
  /** Its text, where the file holds it. */
  readonly text: string | null;
  /** It was written by this program, and `article` is a path of a workspace; else a name or an address. */
  readonly isOwn: boolean;
}

/** What is left where a file as a whole cannot be read. */
export function unreadable(problem: string): Imported {
  return { documents: [], codebook: { tags: [] }, carries: new Set(), lost: [], problems: [problem] };
}
