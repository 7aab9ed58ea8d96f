import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import { annotationsFolder, annotationsGlob } from '../corpus/annotations-file.ts';
import type { Folder } from './folders.ts';

/** Asks the client to tell of articles and annotations that change on disk, and of folders that come and go. */
export async function watchArticles(
  connection: Connection,
  folders: readonly Folder[],
  relativePatterns: boolean,
): Promise<Disposable> {
  const watchers = folders.flatMap((folder) => watchersOf(folder, relativePatterns));
  return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

function watchersOf({ uri, globs }: Folder, relativePatterns: boolean): FileSystemWatcher[] {
  const toPattern = (pattern: string) => (relativePatterns ? { baseUri: uri, pattern } : `**/${pattern}`);
  const articles = globs.include.map((pattern) => ({ globPattern: toPattern(pattern) }));
  const bases = new Set(globs.include.map(baseOf).filter(Boolean));
  const inside = [...bases, annotationsFolder].flatMap((base) => [base, `${base}/**`]);
  const kind = WatchKind.Create | WatchKind.Delete;
  const annotations = { globPattern: toPattern(annotationsGlob) };
  return [...articles, annotations, ...inside.map((pattern) => ({ globPattern: toPattern(pattern), kind }))];
}

/** The folders before the first segment that is a pattern. */
function baseOf(glob: string): string {
  const segments = glob.split('/');
  const first = segments.findIndex((segment) => /[*?{[]/.test(segment));
  return segments.slice(0, first < 0 ? -1 : first).join('/');
}
