import type { Cache } from '../ports/cache.ts';
import type { Clock } from '../ports/clock.ts';
import type { FileSystem } from '../ports/file-system.ts';

/** What the process that the server runs in gives to it. */
export interface Host {
  readonly clock: Clock;
  /** The time of day. */
  now(): Date;
  /** Fills an array with random bytes that nobody can foresee, and answers it. */
  random(bytes: Uint8Array<ArrayBuffer>): Uint8Array;
  /** The files of the machine that the server runs on; `null` in a browser. */
  readonly fileSystem: FileSystem | null;
  /** The folder of the documentation, a URI without a slash at the end; `null`: there is none. */
  readonly docs: string | null;
  /** `folder`: where the client wants derived data kept, a path. `null`: nothing is kept. */
  openCache(folder: string | null): { readonly cache: Cache; readonly version: string } | null;
}
