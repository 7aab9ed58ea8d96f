import { writeFlow } from '../../../annotation/file/style.ts';
import { toPath } from '../../../corpus/annotations-file.ts';
import { nearest } from '../../../text/edit-distance.ts';
import { changeText, type Fix } from './fix.ts';

/** An article that is not there: one of the same name in another folder, or one of nearly the same path. */
export const correctArticle: Fix = (place) => {
  const { context, file, span } = place;
  const written = file.kind === 'article' ? file.parsed.head.article : null;
  if (written === null) return [];
  const paths = [...context.snapshot.articles.keys()].flatMap((uri) => toPath(file.folder, uri) ?? []);
  const moved = paths.filter((path) => nameIn(path) === nameIn(written));
  const meant = moved.length > 0 ? moved.slice(0, 3) : nearest(written, paths, 3);
  return meant.map((path, i) => {
    const text = writeFlow({ kind: 'text', text: path, form: 'word' });
    return changeText(`Change to “${path}”`, place, [{ span, text }], i === 0 && meant.length === 1);
  });
};

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
