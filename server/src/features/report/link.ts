import type { Snapshot } from '../../corpus/snapshot.ts';
import type { LinkTo } from '../../report/page.ts';

/**
 * Links of a page to lines of articles: from the folder `base` on, or, where that is `null`, from the root of the workspace
 * folder. An article elsewhere keeps its URI.
 */
export function createLinks({ annotations }: Snapshot, base: string | null, withColumn: boolean): LinkTo {
  return ({ uri, line, column }) =>
    `${pathTo(uri, base, annotations.folders)}#L${line}${withColumn ? `,${column}` : ''}`;
}

function pathTo(uri: string, base: string | null, folders: readonly string[]): string {
  if (base === null) {
    const folder = folders.find((one) => uri.startsWith(`${one}/`));
    return folder === undefined ? uri : uri.slice(folder.length);
  }
  const [from, to] = [base.split('/'), uri.split('/')];
  const shared = from.findIndex((segment, i) => segment !== to[i]);
  const common = shared < 0 ? from.length : shared;
  // Of a URI the scheme and the authority are the first three: a path leads nowhere from one to another.
  if (common < 3) return uri;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
