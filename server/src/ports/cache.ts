/**
 * A store of derived data, which may be lost at any time: a broken or a missing entry reads as none, and what cannot be
 * written is not written. It never rejects.
 */
export interface Cache {
  /** The lines of an entry; empty where there is none. An entry that is broken further on ends before that. */
  load(name: string): AsyncIterable<string>;
  /** Replaces an entry as a whole: a reader sees the old lines or the new ones. The lines hold no line feeds. */
  save(name: string, lines: Iterable<string>): Promise<void>;
}
