import type { Cache } from '../ports/cache.ts';
import type { Clock } from '../ports/clock.ts';
import type { FileSystem } from '../ports/file-system.ts';

/** What the process that the server runs in gives to it. */
export interface Host {
  readonly clock: Clock;
  /** The files of the machine that the server runs on; `null` in a browser. */
  readonly fileSystem: FileSystem | null;
  /** `folder`: where the client wants derived data kept, a path. `null`: nothing is kept. */
  openCache(folder: string | null): { readonly cache: Cache; readonly version: string } | null;
}
