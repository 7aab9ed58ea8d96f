import type { ArticleInput } from '../corpus/apply.ts';
import { type NameFiles, organisationsPath, readNames } from '../corpus/names.ts';
import { FileProblem, type FileSystem } from '../ports/file-system.ts';
import { decode } from '../text/decode.ts';
import type { Folder } from './folders.ts';

/** An article as it is on disk. One that cannot be read is empty, with a problem that says so; `null`: it is gone. */
export async function readArticle(files: FileSystem, uri: string): Promise<ArticleInput | null> {
  try {
    const { text, problems } = decode(await files.read(uri));
    return { uri, text, problems };
  } catch (error) {
    if (error instanceof FileProblem && error.code === 'not-found') return null;
    const message = error instanceof Error ? error.message : String(error);
    return { uri, text: '', problems: [{ code: 'unreadable', message, span: null }] };
  }
}

/** What people have settled about names in the folders of the workspace; a folder need not have such a file. */
export async function readNameFiles(files: FileSystem | null, folders: readonly Folder[]): Promise<NameFiles> {
  const read = await Promise.all(
    (files === null ? [] : folders).map(async (folder) => {
      const article = await readArticle(files as FileSystem, nameFileOf(folder));
      return article === null ? [] : [article];
    }),
  );
  return readNames(read.flat());
}

export function nameFileOf(folder: Folder): string {
  return `${folder.uri}/${organisationsPath}`;
}
