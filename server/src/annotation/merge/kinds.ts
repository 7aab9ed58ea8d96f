import { annotationKeys, articleKeys, articleKind } from '../file/article-file.ts';
import { claimsKeys, claimsKind, decisionKeys } from '../file/claims-file.ts';
import { codebookKeys, codebookKind, tagKeys } from '../file/codebook-file.ts';
import { type FileKindName, kindOfPath } from '../file/file-name.ts';
import type { FileKind } from '../file/list-file.ts';
import { organisationKeys, organisationsKeys, organisationsKind } from '../file/organisations-file.ts';
import type { Plain } from './value.ts';

/** How the files of a kind are merged. */
export interface MergeKind {
  readonly file: FileKind<unknown, unknown>;
  /** The key by whose text an entry is known. */
  readonly idKey: string;
  readonly headKeys: readonly string[];
  readonly entryKeys: readonly string[];
  /** True where an entry, by what it says, stands before another; `null` where people order the list. */
  readonly goesBefore: ((a: Plain, b: Plain) => boolean) | null;
}

const article: MergeKind = {
  file: articleKind,
  idKey: 'id',
  headKeys: articleKeys,
  entryKeys: annotationKeys,
  goesBefore: (a, b) => startOf(a) < startOf(b) || (startOf(a) === startOf(b) && idOf(a) < idOf(b)),
};

const codebook: MergeKind = {
  file: codebookKind,
  idKey: 'id',
  headKeys: codebookKeys,
  entryKeys: tagKeys,
  goesBefore: null,
};

const claims: MergeKind = {
  file: claimsKind,
  idKey: 'id',
  headKeys: claimsKeys,
  entryKeys: decisionKeys,
  goesBefore: (a, b) => idOf(a) < idOf(b),
};

const organisations: MergeKind = {
  file: organisationsKind,
  idKey: 'name',
  headKeys: organisationsKeys,
  entryKeys: organisationKeys,
  goesBefore: null,
};

/** The kind of a file, by its path or, where that is unknown, by the key of the list in one of its texts. */
export function kindOf(path: string | null, texts: readonly string[]): MergeKind {
  if (path !== null) return kinds[kindOfPath(path)];
  const found = Object.values(kinds).find(({ file }) =>
    texts.some((text) => new RegExp(`^${file.listKey}:`, 'm').test(text)),
  );
  return found ?? article;
}

const kinds: Readonly<Record<FileKindName, MergeKind>> = { article, codebook, claims, organisations };

function startOf(value: Plain): number {
  const at = (value as { at?: Plain }).at;
  const start = Array.isArray(at) ? Number.parseInt(String(at[0]), 10) : Number.NaN;
  return Number.isNaN(start) ? Number.MAX_SAFE_INTEGER : start;
}

function idOf(value: Plain): string {
  return String((value as { id?: Plain }).id);
}
