import { type ParsedArticleFile, parseArticleFile } from '../annotation/file/article-file.ts';
import { type ParsedClaimsFile, parseClaims } from '../annotation/file/claims-file.ts';
import { type ParsedCodebook, parseCodebook } from '../annotation/file/codebook-file.ts';
import { type ParsedOrganisations, parseOrganisations } from '../annotation/file/organisations-file.ts';
import type { Problem } from '../recognise/model.ts';

/** A file of `annotations/` as it is on the screen or on disk. */
export interface AnnotationsInput {
  /** The folder of the workspace that it is in: a URI without a slash at the end. */
  readonly folder: string;
  readonly uri: string;
  readonly text: string;
  /** The editor's version of an open document; `null` or absent: as read from disk. */
  readonly version?: number | null;
  /** What was wrong with its bytes. */
  readonly problems?: readonly Problem[];
  /** What the corpus calls the article of a path in the file; absent: by its URI. */
  readonly uriOf?: (article: string) => string;
}

interface FileOf<Kind extends string, Parsed> {
  readonly kind: Kind;
  readonly folder: string;
  readonly uri: string;
  readonly text: string;
  readonly version: number | null;
  readonly parsed: Parsed;
  /** What was wrong with its bytes; what is wrong with its text is in `parsed`. */
  readonly problems: readonly Problem[];
  /** What the corpus calls the article of a path in the file, which need not exist. */
  uriOf(article: string): string;
}

export interface ArticleAnnotationsFile extends FileOf<'article', ParsedArticleFile> {
  /** The URI of the article that it is about, which need not exist; `null` where the file does not say. */
  readonly article: string | null;
}
export type CodebookFile = FileOf<'codebook', ParsedCodebook>;
export type DecisionsFile = FileOf<'claims', ParsedClaimsFile>;
export type SettledNamesFile = FileOf<'organisations', ParsedOrganisations>;

/** A file of `annotations/` that was read. What it is follows from its name. */
export type AnnotationsFile = ArticleAnnotationsFile | CodebookFile | DecisionsFile | SettledNamesFile;

/** Where a folder of the workspace keeps its annotations. */
export const annotationsFolder = 'annotations';

export const annotationsGlob = `${annotationsFolder}/**/*.yaml`;

/** The URI of a file of this kind in a folder. */
export function uriOfKind(folder: string, kind: 'codebook' | 'claims' | 'organisations'): string {
  return `${folder}/${annotationsFolder}/${kind}.yaml`;
}

/** Whether a file is one of `annotations/` in a folder of the workspace. */
export function isAnnotationsFile(folder: string, uri: string): boolean {
  return uri.startsWith(`${folder}/${annotationsFolder}/`) && uri.endsWith('.yaml');
}

/** Reads a file; what was read of it before makes that quick. Shares it where nothing changed. */
export function readAnnotationsFile(input: AnnotationsInput, before?: AnnotationsFile): AnnotationsFile {
  const { folder, uri, text, version = null, problems = [] } = input;
  if (before?.text === text && before.folder === folder && before.problems.length === problems.length) {
    return before.version === version ? before : { ...before, version };
  }
  const { uriOf = (path: string) => toUri(folder, path) } = input;
  const file = { folder, uri, text, version, problems, uriOf };
  switch (kindOf(folder, uri)) {
    case 'codebook':
      return {
        kind: 'codebook',
        ...file,
        parsed: parseCodebook(text, before?.kind === 'codebook' ? before.parsed : null),
      };
    case 'claims':
      return { kind: 'claims', ...file, parsed: parseClaims(text, before?.kind === 'claims' ? before.parsed : null) };
    case 'organisations':
      return {
        kind: 'organisations',
        ...file,
        parsed: parseOrganisations(text, before?.kind === 'organisations' ? before.parsed : null),
      };
    case 'article': {
      const parsed = parseArticleFile(text, before?.kind === 'article' ? before.parsed : null);
      const { article } = parsed.head;
      return { kind: 'article', ...file, parsed, article: article === null ? null : uriOf(article) };
    }
  }
}

function kindOf(folder: string, uri: string): AnnotationsFile['kind'] {
  for (const kind of ['codebook', 'claims', 'organisations'] as const) {
    if (uri === uriOfKind(folder, kind)) return kind;
  }
  return 'article';
}

/** The URI of a path of a folder, spelt as canonical URIs are: all but the unreserved characters escaped. */
export function toUri(folder: string, path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(escapeSegment(segment));
  }
  return `${folder}/${segments.join('/')}`;
}

/** The path of a file relative to its folder, with forward slashes; `null` for a file outside. */
export function toPath(folder: string, uri: string): string | null {
  if (!uri.startsWith(`${folder}/`)) return null;
  const path = uri.slice(folder.length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function escapeSegment(segment: string): string {
  // Halves of surrogate pairs have no place in a URI.
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
