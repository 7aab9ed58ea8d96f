import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type ParsedArticleFile, parseArticleFile } from '../../annotation/file/article-file.ts';
import { parseClaims } from '../../annotation/file/claims-file.ts';
import { type ParsedCodebook, parseCodebook } from '../../annotation/file/codebook-file.ts';
import { kindOfPath } from '../../annotation/file/file-name.ts';
import { parseOrganisations } from '../../annotation/file/organisations-file.ts';
import { createGlobMatcher } from '../../ports/glob.ts';
import { decode } from '../../text/decode.ts';
import { walk } from '../walk.ts';
import { describe, displayPath, reasonOf } from './articles.ts';
import { UsageError } from './usage.ts';

export interface FileOnDisk<Parsed> {
  /** Relative to the current folder where it lies in it, with forward slashes. */
  readonly path: string;
  /** `null`: there is no such file. */
  readonly bytes: Uint8Array | null;
  readonly parsed: Parsed;
}

export interface AnnotationFiles {
  readonly articles: readonly FileOnDisk<ParsedArticleFile>[];
  readonly codebooks: readonly FileOnDisk<ParsedCodebook>[];
  /** How many decisions about claims, and how many settled organisations, stand in the files beside them. */
  readonly beside: { readonly decisions: number; readonly organisations: number };
  /** What cannot be read or is wrong, each with its place. */
  readonly problems: readonly string[];
}

/** Reads files of annotations, and those in folders; a folder's codebook with it. What is broken counts as far as it can be read. */
export async function readAnnotationFiles(paths: readonly string[]): Promise<AnnotationFiles> {
  const problems: string[] = [];
  const found = new Set<string>();
  for (const path of paths) for (const file of await findFiles(path, problems)) found.add(resolve(file));
  let [decisions, organisations] = [0, 0];
  const articles: FileOnDisk<ParsedArticleFile>[] = [];
  const codebooks: FileOnDisk<ParsedCodebook>[] = [];
  for (const file of [...found].sort()) {
    const kind = kindOfPath(file);
    if (kind === 'claims') {
      decisions += (await readParsed(file, parseClaims)).file.parsed.entries.length;
      continue;
    }
    if (kind === 'organisations') {
      const { organisations: settled, notOrganisations } = (await readParsed(file, parseOrganisations)).file.parsed;
      organisations += settled.length + notOrganisations.length;
      continue;
    }
    const isCodebook = kind === 'codebook';
    const read = await readParsed<ParsedArticleFile | ParsedCodebook>(
      file,
      isCodebook ? parseCodebook : parseArticleFile,
    );
    problems.push(...read.problems);
    if (isCodebook) codebooks.push(read.file as FileOnDisk<ParsedCodebook>);
    else articles.push(read.file as FileOnDisk<ParsedArticleFile>);
  }
  return { articles, codebooks, beside: { decisions, organisations }, problems };
}

interface ReadFile<Parsed> {
  readonly file: FileOnDisk<Parsed>;
  /** Why its bytes are not a text that can be written again. */
  readonly undecoded: readonly string[];
  /** These, and what is wrong with the text. */
  readonly problems: readonly string[];
}

/** Reads one file; what is not there is read as the empty text. */
export async function readParsed<Parsed extends { readonly problems: ParsedArticleFile['problems'] }>(
  path: string,
  parse: (text: string) => Parsed,
): Promise<ReadFile<Parsed>> {
  const uri = displayPath(resolve(path));
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code !== 'ENOENT';
    const undecoded = isThere ? [`${uri} cannot be read: ${reasonOf(error)}`] : [];
    return { file: { path: uri, bytes: null, parsed: parse('') }, undecoded, problems: undecoded };
  }
  const { text, problems } = decode(bytes);
  const undecoded = problems.map(({ message }) => `${uri}: ${message}`);
  const parsed = parse(text);
  const wrong = parsed.problems.map((problem) => describe({ uri, text }, problem));
  return { file: { path: uri, bytes, parsed }, undecoded, problems: [...undecoded, ...wrong] };
}

const isYaml = createGlobMatcher(['**/*.yaml'], []);

async function findFiles(path: string, problems: string[]): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path, join(dirname(path), 'codebook.yaml')].filter(isYamlPath);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UsageError(`${path}: there is no such file or folder`);
    problems.push(`${path} cannot be read: ${reasonOf(error)}`);
    return [];
  }
  const { files, unreadable } = await walk(path, isYaml);
  for (const one of unreadable) problems.push(`${join(path, one.path)} cannot be read: ${reasonOf(one.error)}`);
  return files.map((file) => join(path, file));
}

function isYamlPath(path: string): boolean {
  return /\.yaml$/.test(path);
}
