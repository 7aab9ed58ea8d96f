import { URI } from 'vscode-uri';
import type { CorpusGlobs } from '../ports/file-system.ts';
import { createGlobMatcher } from '../ports/glob.ts';

/** A folder of the workspace and which of its files are articles. */
export interface Folder {
  /** Canonical, without a slash at the end. */
  readonly uri: string;
  readonly globs: CorpusGlobs;
  /** Whether a file, by its canonical URI, is an article of this folder. */
  contains(uri: string): boolean;
}

export function createFolder(uri: string, globs: CorpusGlobs): Folder {
  const base = canonicalUri(uri).replace(/\/+$/, '');
  const matches = createGlobMatcher(globs.include, globs.exclude);
  return {
    uri: base,
    globs,
    contains: (file) => file.startsWith(`${base}/`) && matches(decodePath(file.slice(base.length + 1))),
  };
}

/** One spelling for each file, whatever a client leaves unescaped; a text that is no URI stays as it is. */
export function canonicalUri(uri: string): string {
  try {
    return URI.parse(uri, true).toString();
  } catch {
    return uri;
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
