import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Host } from '../lsp/host.ts';
import { createFileCache, userCacheFolder } from './cache.ts';
import { nodeClock } from './clock.ts';
import { nodeFileSystem } from './file-system.ts';

/** This process as the server's host. */
export function createNodeHost(): Host {
  const version = programVersion();
  return {
    clock: nodeClock,
    now: () => new Date(),
    random: (bytes) => crypto.getRandomValues(bytes),
    fileSystem: nodeFileSystem,
    docs: docsFolder(),
    openCache: (folder) => (version === null ? null : { cache: createFileCache(folder ?? userCacheFolder()), version }),
  };
}

/** Beside the program, built or not. */
function docsFolder(): string | null {
  const folder = import.meta.url.replace(/\/server\/(?:dist|src)\/.*$/, '/client/docs');
  return folder !== import.meta.url && existsSync(new URL(folder)) ? folder : null;
}

/**
 * A hash of the bundled program: whatever changes an analysis changes it. `null` where the program runs from its
 * sources, which are many files: nothing is kept then.
 */
function programVersion(): string | null {
  if (!import.meta.url.endsWith('.js')) return null;
  try {
    return createHash('sha256')
      .update(readFileSync(fileURLToPath(import.meta.url)))
      .digest('hex');
  } catch {
    return null;
  }
}
