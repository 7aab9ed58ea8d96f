import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { parseOrganisations } from '../../annotation/file/organisations-file.ts';
import type { ArticleInput } from '../../corpus/apply.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { organisationsPath, settledNames } from '../../corpus/names.ts';
import { createGlobMatcher } from '../../ports/glob.ts';
import { defaultSettings } from '../../protocol/settings.ts';
import { decode } from '../../text/decode.ts';
import { createLineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { walk } from '../walk.ts';
import { readJsonLines } from './json-lines.ts';
import { complain } from './output.ts';
import { UsageError } from './usage.ts';

export interface Source {
  /** The articles, each read when it is asked for. */
  readonly articles: AsyncIterable<ArticleInput>;
  /** True where something could not be read; standard error says what. Final when the articles are through. */
  readonly failed: () => boolean;
}

/** The articles that standard input holds, one JSON object a line. An id that comes again is an error. */
export function articlesOfInput(input: AsyncIterable<Uint8Array>): Source {
  let failed = false;
  const broken = (message: string) => {
    failed = true;
    complain(message);
  };
  async function* read(): AsyncGenerator<ArticleInput> {
    const lines = new Map<string, number>();
    for await (const { number, value } of readJsonLines(input, toArticle, broken)) {
      const before = lines.get(value.uri);
      if (before !== undefined) {
        broken(`standard input, line ${number}: the id “${value.uri}” is that of line ${before}`);
        continue;
      }
      lines.set(value.uri, number);
      yield value;
    }
  }
  return { articles: read(), failed: () => failed };
}

/** What people have settled about names, in the workspace of the current folder; standard error says what is wrong with it. */
export async function namesOfWorkspace(): Promise<{ readonly names: Corpus['names']; readonly failed: boolean }> {
  try {
    const { text, problems: undecoded } = decode(await readFile(organisationsPath));
    const parsed = parseOrganisations(text);
    const problems = [...undecoded, ...parsed.problems].map((problem) =>
      describe({ uri: organisationsPath, text }, problem),
    );
    for (const problem of problems) complain(problem);
    return { names: settledNames([parsed]), failed: problems.length > 0 };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isThere = code !== 'ENOENT' && code !== 'ENOTDIR';
    if (isThere) complain(`${organisationsPath} cannot be read: ${reasonOf(error)}`);
    return { names: settledNames([]), failed: isThere };
  }
}

/** A problem with its place in a file: line and column, from 1. */
export function describe(
  { uri, text }: { readonly uri: string; readonly text: string },
  { message, span }: { readonly message: string; readonly span: Span | null },
): string {
  const { line, character } = createLineIndex(text).positionAt(span?.start ?? 0);
  return `${uri}:${line + 1}:${character + 1}: ${message}`;
}

function toArticle(value: unknown): ArticleInput | string {
  const { id, text } = value as Record<string, unknown>;
  if (typeof id !== 'string') return '“id” must be a string';
  if (typeof text !== 'string') return '“text” must be a string';
  return { uri: id, text };
}

/**
 * The articles at some paths, files and folders; without paths, those of the workspace in the current folder. Rejects
 * with a `UsageError` where a path does not exist or nowhere is an article.
 */
export async function articlesOfPaths(paths: readonly string[]): Promise<Source> {
  let failed = false;
  const unreadable = (path: string, error: unknown) => {
    failed = true;
    complain(`${path} cannot be read: ${reasonOf(error)}`);
  };
  const files = new Set<string>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const found = await findFiles(path, paths.length > 0 ? everyArticle : isWorkspaceArticle, unreadable);
    for (const file of found) files.add(resolve(file));
  }
  if (files.size === 0 && !failed) throw new UsageError(noArticles(paths));
  async function* read(): AsyncGenerator<ArticleInput> {
    for (const file of files) {
      try {
        yield { uri: displayPath(file), ...decode(await readFile(file)) };
      } catch (error) {
        unreadable(displayPath(file), error);
      }
    }
  }
  return { articles: read(), failed: () => failed };
}

const { include, exclude } = defaultSettings.corpus;
/** True for the path of what is an article of the workspace in the current folder. */
export const isWorkspaceArticle = createGlobMatcher(include, exclude);
const everyArticle = createGlobMatcher(['**/*.{txt,md}'], exclude);

async function findFiles(
  path: string,
  matches: (path: string) => boolean,
  unreadable: (path: string, error: unknown) => void,
): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UsageError(`${path}: there is no such file or folder`);
    unreadable(path, error);
    return [];
  }
  const found = await walk(path, matches);
  for (const folder of found.unreadable) unreadable(displayPath(resolve(path, folder.path)), folder.error);
  return found.files.map((file) => resolve(path, file));
}

function noArticles(paths: readonly string[]): string {
  if (paths.length === 0) return `there are no articles here: looked for ${include.join(', ')}; name a file or folder`;
  return `there are no articles in ${paths.join(', ')}: looked for .txt and .md files`;
}

/** Relative to the current folder where it lies in it, with forward slashes. */
export function displayPath(path: string): string {
  const below = relative(process.cwd(), path);
  const outside = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
  return (outside ? path : below || '.').replaceAll(sep, '/');
}

/** Why a file cannot be read, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'ENOENT') return 'it is gone';
  return message;
}
