import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface Walk {
  /** Paths below the folder that match, relative to it, with forward slashes; sorted. */
  readonly files: readonly string[];
  /** Folders below it, or itself as the empty string, that could not be read. */
  readonly unreadable: readonly { readonly path: string; readonly error: Error }[];
}

/**
 * Finds the files below a folder. Folders whose name begins with a dot and `node_modules` are left out; links to folders
 * are not followed, so that the walk ends.
 */
export async function walk(folder: string, matches: (path: string) => boolean): Promise<Walk> {
  const files: string[] = [];
  const unreadable: { path: string; error: Error }[] = [];
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    try {
      for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
        const below = path === '' ? entry.name : `${path}/${entry.name}`;
        if (entry.isDirectory()) {
          if (!entry.name.startsWith('.') && entry.name !== 'node_modules') waiting.push(below);
        } else if (matches(below)) {
          files.push(below);
        }
      }
    } catch (error) {
      unreadable.push({ path, error: error as Error });
    }
  }
  files.sort();
  return { files, unreadable };
}
