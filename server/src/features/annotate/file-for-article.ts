import type { ArticleHead } from '../../annotation/file/article-file.ts';
import {
  type ArticleAnnotationsFile,
  annotationsFolder,
  escapeSegment,
  toPath,
} from '../../corpus/annotations-file.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { fileNameOf } from '../place.ts';
import { type ActContext, type Refusal, refuse } from './act.ts';

/** A file that annotations of an article are put into. */
export interface FileToWrite {
  readonly uri: string;
  readonly head: ArticleHead;
  /** The file says already which article it is about. */
  readonly isComplete: boolean;
}

/**
 * Where new annotations of an article go: the person's own file where people write apart, else the file that there is,
 * else a new one that is named after the article.
 */
export function fileForArticle({ snapshot, by }: ActContext, article: string): FileToWrite | Refusal {
  const folder = folderOf(snapshot, article);
  const path = folder && toPath(folder, article);
  if (folder === null || path === null)
    return refuse('This article is in no folder of the workspace. Add its folder first.');
  const files = [...snapshot.annotations.files.values()].filter((file) => file.kind === 'article');
  const ofArticle = files.filter((file) => file.article === article && file.folder === folder);
  const shared = ofArticle.filter((file) => !isInFolder(file));
  const own =
    by === null ? undefined : ofArticle.find((file) => isInFolder(file) && baseName(file.uri) === fileName(by));
  const known = own ?? shared[0] ?? (by === null ? ofArticle[0] : undefined);
  if (known !== undefined) return { uri: known.uri, head: known.parsed.head, isComplete: true };
  const head: ArticleHead = { article: path, unit: 'utf16', source: null };
  const [apart] = ofArticle;
  if (apart !== undefined && by !== null) {
    const uri = `${apart.uri.slice(0, apart.uri.lastIndexOf('/'))}/${escapeSegment(fileName(by))}.yaml`;
    return { uri, head, isComplete: false };
  }
  return { uri: newUri(snapshot, folder, path), head, isComplete: false };
}

/** The innermost folder of the workspace that an article is in. */
export function folderOf({ annotations }: Snapshot, article: string): string | null {
  const around = annotations.folders.filter((folder) => article.startsWith(`${folder}/`));
  return around.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** `annotations/<article>/<author>.yaml`. */
function isInFolder({ folder, uri }: ArticleAnnotationsFile): boolean {
  return uri.slice(`${folder}/${annotationsFolder}/`.length).includes('/');
}

/** `annotations/<article's base name>.yaml`, with the names of its folders in front where that is taken. */
function newUri({ annotations }: Snapshot, folder: string, path: string): string {
  const segments = path.replace(/\.[^./]*$/, '').split('/');
  const names = segments.map((_, i) => segments.slice(-1 - i).join('-'));
  const uris = names.map((name) => `${folder}/${annotationsFolder}/${escapeSegment(fileName(name))}.yaml`);
  const isFree = (uri: string) => {
    if (reserved.some((name) => uri.endsWith(`/${annotationsFolder}/${name}.yaml`))) return false;
    const file = annotations.files.get(uri);
    // A file that does not say yet which article it is about is taken for this one's.
    return file === undefined || (file.kind === 'article' && file.article === null);
  };
  const [longest = ''] = uris.slice(-1);
  const numbered = (n: number): string => {
    const uri = longest.replace(/\.yaml$/, `-${n}.yaml`);
    return isFree(uri) ? uri : numbered(n + 1);
  };
  return uris.find(isFree) ?? numbered(2);
}

const reserved = ['codebook', 'claims', 'organisations'];

/** A name without what file systems do not take. */
function fileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what file systems do not take.
  return name.replace(/[\u0000-\u001f<>:"/\\|?*]/g, '-').replace(/^\.+|[. ]+$/g, '') || 'annotations';
}

function baseName(uri: string): string {
  return fileNameOf(uri).replace(/\.yaml$/, '');
}
