/**
 * Where the articles come from: the client's `workspace.fs` in an editor, Node's file system on the command line.
 * Paths are URIs.
 */
export interface FileSystem {
  /** The files under `folder` that match the corpus settings, sorted. */
  findArticles(folder: string, signal: Cancellation): Promise<readonly string[]>;
  /** The bytes of a file. Rejects with a `FileProblem` where it is gone or cannot be read. */
  read(uri: string): Promise<Uint8Array>;
}

export interface Cancellation {
  readonly isCancelled: boolean;
}
