import { readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { FileProblem, type FileSystem } from '../ports/file-system.ts';
import { createGlobMatcher } from '../ports/glob.ts';
import { walk } from './walk.ts';

/** More than this is not read into memory at all; what counts as too long for an article is decided later. */
const maximumBytes = 64 * 1024 * 1024;

/** The disk of this machine. */
export const nodeFileSystem: FileSystem = {
  findArticles: async (folder, { include, exclude }) => {
    const base = URI.parse(folder);
    const { files, unreadable } = await walk(base.fsPath, createGlobMatcher(include, exclude));
    return {
      uris: files.map((path) => below(base, path)).sort(),
      problems: unreadable.map(({ path, error }) => ({
        uri: below(base, path),
        message: `This folder could not be read (${codeOf(error)}). Check its permissions.`,
      })),
    };
  },
  read: async (uri) => {
    const path = URI.parse(uri).fsPath;
    try {
      const { size } = await stat(path);
      if (size > maximumBytes)
        throw new FileProblem('unreadable', `This file is too large for an article: ${size} bytes.`);
      return await readFile(path);
    } catch (error) {
      if (error instanceof FileProblem) throw error;
      const code = codeOf(error);
      if (code === 'ENOENT') throw new FileProblem('not-found', 'This file does not exist.');
      throw new FileProblem('unreadable', `This file could not be read (${code}). Check its permissions.`);
    }
  },
};

function below(base: URI, path: string): string {
  return base.with({ path: path === '' ? base.path : `${base.path.replace(/\/$/, '')}/${path}` }).toString();
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
