import type { ArticleInput } from '../corpus/apply.ts';
import { FileProblem, type FileSystem } from '../ports/file-system.ts';
import { decode } from '../text/decode.ts';

/** An article or another text as it is on disk. One that cannot be read is empty, with a problem that says so; `null`: it is gone. */
export async function readText(files: FileSystem, uri: string): Promise<ArticleInput | null> {
  try {
    const { text, problems } = decode(await files.read(uri));
    return { uri, text, problems };
  } catch (error) {
    if (error instanceof FileProblem && error.code === 'not-found') return null;
    const message = error instanceof Error ? error.message : String(error);
    return { uri, text: '', problems: [{ code: 'unreadable', message, span: null }] };
  }
}
