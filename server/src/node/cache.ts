import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import type { Cache } from '../ports/cache.ts';

/** Keeps each entry in a compressed file of its own. Its checksum tells a file that is broken. */
export function createFileCache(folder: string): Cache {
  const pathOf = (name: string) => join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.gz`);
  return {
    load: (name) => readLines(pathOf(name)),
    save: async (name, lines) => {
      const path = pathOf(name);
      const draft = `${path}.${randomUUID()}.tmp`;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const level = { level: constants.Z_BEST_SPEED };
        await pipeline(Readable.from(inChunks(lines)), createGzip(level), createWriteStream(draft, { mode: 0o600 }));
        await rename(draft, path);
      } catch {
        await rm(draft, { force: true }).catch(() => {});
      }
    },
  };
}

/** Where this machine's user keeps derived data. */
export function userCacheFolder(): string {
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, 'counterclaim');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'counterclaim');
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) return join(process.env.LOCALAPPDATA, 'counterclaim');
  return join(homedir(), '.cache', 'counterclaim');
}

async function* readLines(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  const file = createReadStream(path).on('error', (error) => unzipped.destroy(error));
  let rest = '';
  try {
    for await (const chunk of file.pipe(unzipped).setEncoding('utf8')) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch {
    // No such file, or a broken one: what was read until here is whole, as each line is.
  } finally {
    file.destroy();
  }
}

/** Each chunk is a turn of the event loop: between two, messages are handled. */
async function* inChunks(lines: Iterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < 1 << 18) continue;
    yield chunk;
    chunk = '';
    await new Promise((resolve) => setImmediate(resolve));
  }
  yield chunk;
}
