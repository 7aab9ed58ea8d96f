/** What a file of annotations is about. */
export type FileKindName = 'article' | 'codebook' | 'claims' | 'organisations';

/**
 * What a file is by its path, which may be relative, with slashes of either kind. The names of the three files that stand
 * beside those of articles mean nothing in the folders below `annotations/`, which are named after articles, and their
 * files after people.
 */
export function kindOfPath(path: string): FileKindName {
  const segments = path.split(/[\\/]/);
  const name = segments.pop() ?? '';
  const kind = Object.hasOwn(named, name) ? named[name] : undefined;
  if (kind === undefined) return 'article';
  const depth = segments.length - segments.lastIndexOf('annotations');
  return segments.includes('annotations') && depth > 1 ? 'article' : kind;
}

const named: Readonly<Record<string, FileKindName>> = {
  'codebook.yaml': 'codebook',
  'claims.yaml': 'claims',
  'organisations.yaml': 'organisations',
};
