import type { Snapshot } from '../../corpus/snapshot.ts';
import { type AllAnnotationsParams, type ListedAnnotation, allAnnotations as method } from '../../protocol/overview.ts';
import { toShownAnnotations } from '../annotations.ts';
import { defineFeature } from '../feature.ts';
import { fileNameOf, titleOf } from '../place.ts';
import { createSearch } from './words.ts';

/** The annotations of all articles. */
export const allAnnotations = defineFeature<AllAnnotationsParams, readonly ListedAnnotation[]>({
  method,
  needs: 'document',
  run: ({ snapshot }, { text }) => {
    const search = createSearch(text);
    return list(snapshot).filter(({ quote, note, by, status, tags, article }) =>
      search(quote, note, by, status, article, ...tags.flatMap(({ id, label }) => [id, label])),
    );
  },
});

const known = new WeakMap<Snapshot, readonly ListedAnnotation[]>();

function list(snapshot: Snapshot): readonly ListedAnnotation[] {
  let listed = known.get(snapshot);
  if (listed === undefined) {
    listed = [...snapshot.annotations.placements.keys()].flatMap((uri) => ofArticle(snapshot, uri));
    known.set(snapshot, listed);
  }
  return listed;
}

function ofArticle(snapshot: Snapshot, uri: string): ListedAnnotation[] {
  const article = snapshot.articles.get(uri);
  const isFile = snapshot.annotations.files.has(uri);
  return toShownAnnotations(snapshot, uri).map(({ id, range, quote, tags, status, note, by, file, replies }) => ({
    id,
    uri: isFile ? null : uri,
    article: article === undefined ? fileNameOf(uri) : titleOf(article),
    range,
    quote,
    tags,
    status,
    note,
    by,
    file,
    replies: replies.length,
  }));
}
