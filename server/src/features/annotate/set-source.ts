import { isTime } from '../../annotation/file/reading.ts';
import { type ArticleSource, noSource } from '../../annotation/model.ts';
import { type Act, isRefusal, refuse } from './act.ts';
import { fileForArticle } from './file-for-article.ts';

/** Notes in an article's file of annotations where the article comes from. The article itself need not be indexed yet. */
export const setSource: Act<'setSource'> = (context, { uri, source: given }) => {
  const { published } = given;
  if (published !== null && !isTime(published))
    return refuse(`“${published}” is not a date. Write it as “2026-03-31” or “2026-03-31T09:00:00Z”.`);
  const file = fileForArticle(context, uri);
  if (isRefusal(file)) return file;
  const known = file.head.source ?? noSource;
  const source: ArticleSource = {
    title: given.title ?? known.title,
    outlet: given.outlet ?? known.outlet,
    published: given.published ?? known.published,
    url: given.url ?? known.url,
    file: given.file ?? known.file,
  };
  const head = { ...file.head, source };
  return { changes: [{ kind: 'article', uri: file.uri, change: { head, put: [], remove: [] } }], ids: [] };
};
