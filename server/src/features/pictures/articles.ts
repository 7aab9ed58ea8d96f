import type { Snapshot } from '../../corpus/snapshot.ts';
import type { MatrixArticle } from '../../protocol/pictures.ts';
import { fileNameOf, titleOf } from '../place.ts';
import { shorten } from '../shorten.ts';

const titleLength = 160;

/** The articles of a picture, in the order of the corpus. */
export function toArticles({ articles }: Snapshot): MatrixArticle[] {
  return [...articles.values()].map((article) => ({
    uri: article.uri,
    title: shorten(titleOf(article), titleLength),
    file: fileNameOf(article.uri),
  }));
}

/** The index of each article in that list, by its URI. */
export function indexArticles({ articles }: Snapshot): (uris: readonly string[]) => number[] {
  const indexes = new Map([...articles.keys()].map((uri, i) => [uri, i]));
  return (uris) => uris.map((uri) => indexes.get(uri) ?? 0);
}
