/**
 * Where the articles come from: the client's `workspace.fs` in an editor, Node's file system on the command line.
 * Paths are URIs.
 */
export interface FileSystem {
  /** The files below a folder that the globs take, sorted; folders that cannot be read are problems, not errors. */
  findArticles(folder: string, globs: CorpusGlobs, signal: Cancellation): Promise<FoundArticles>;
  /** The bytes of a file. Rejects with a `FileProblem` where it is gone or cannot be read. */
  read(uri: string): Promise<Uint8Array>;
}

/** Which files below a folder are articles, by their paths relative to it. */
export interface CorpusGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export interface FoundArticles {
  readonly uris: readonly string[];
  readonly problems: readonly { readonly uri: string; readonly message: string }[];
}

export interface Cancellation {
  readonly isCancelled: boolean;
}

/** Why a file could not be read: it is not there, or it is there and cannot be read. */
export class FileProblem extends Error {
  readonly code: 'not-found' | 'unreadable';

  constructor(code: 'not-found' | 'unreadable', message: string) {
    super(message);
    this.name = 'FileProblem';
    this.code = code;
  }
}
