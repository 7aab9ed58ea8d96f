import { type LinkRelation, reverseRelation } from '../annotation/model.ts';
import { colourOf } from '../annotation/tag-tree.ts';
import type { PlacedAnnotation } from '../corpus/placement.ts';
import type { Snapshot } from '../corpus/snapshot.ts';
import {
  type AnnotationsParams,
  annotations as method,
  type ShownAnnotation,
  type ShownLink,
  type ShownTag,
} from '../protocol/annotations.ts';
import { toRangeOfFile } from './annotation-lines.ts';
import { defineFeature } from './feature.ts';
import { articleAt, fileNameOf, linesOf, titleOf, toRange } from './place.ts';

/** The annotations of an article, in the order of the text, those without a place last. */
export const annotations = defineFeature<AnnotationsParams, readonly ShownAnnotation[]>({
  method,
  needs: 'document',
  awaitsFiles: true,
  run: ({ snapshot }, { uri, range }) => {
    const all = snapshot.annotations.ofArticle(uri);
    const article = articleAt(snapshot, uri);
    if (range === undefined || article === null) return toShownAnnotations(snapshot, uri);
    const lines = linesOf(article);
    const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
    const here = all.filter(({ span }) => span !== null && span.start <= end && span.end >= start);
    return here.map((placed) => toShown(snapshot, uri, placed));
  },
});

/** In the order of the text, those without a place last. */
export function toShownAnnotations(snapshot: Snapshot, uri: string): ShownAnnotation[] {
  return snapshot.annotations.ofArticle(uri).map((placed) => toShown(snapshot, uri, placed));
}

function toShown(snapshot: Snapshot, uri: string, placed: PlacedAnnotation): ShownAnnotation {
  const { annotation, file, entry, span, isApproximate } = placed;
  const article = articleAt(snapshot, uri);
  const { id, target, tags, status, confidence, note, by, on, replies } = annotation;
  return {
    id,
    range: article === null || span === null ? null : toRange(article, span),
    quote: target.quote,
    isApproximate,
    tags: tags.map((tag) => toShownTag(snapshot, tag)),
    status,
    confidence,
    note,
    by,
    on,
    replies,
    links: linksOf(snapshot, placed),
    file: { uri: file.uri, range: toRangeOfFile(file, spanOfEntry(file, entry)) },
  };
}

export function toShownTag({ annotations }: Snapshot, id: string): ShownTag {
  const tag = annotations.tags.get(id);
  return { id, label: tag?.label ?? id, colour: colourOf(id, annotations.tags), isKnown: tag !== undefined };
}

/** The links of an annotation, those that start there first, then those that end there, reversed. */
export function linksOf(snapshot: Snapshot, { annotation }: PlacedAnnotation): ShownLink[] {
  const own = annotation.links.map(({ rel, to }) => ({ rel, to }));
  const reversed = snapshot.annotations.linksTo(annotation.id).map(({ from, rel }) => ({
    rel: reverseRelation[rel],
    to: from.annotation.id,
  }));
  const isNew = ({ rel, to }: { rel: LinkRelation; to: string }) =>
    !own.some((link) => link.rel === rel && link.to === to);
  return [...own, ...reversed.filter(isNew)].map(({ rel, to }) => ({
    relation: rel,
    to,
    target: targetOf(snapshot, to),
  }));
}

function targetOf(snapshot: Snapshot, id: string): ShownLink['target'] {
  const placed = snapshot.annotations.get(id);
  if (placed === undefined) return null;
  const uri = placed.file.article ?? '';
  const article = articleAt(snapshot, uri);
  return {
    uri,
    range: article === null || placed.span === null ? null : toRange(article, placed.span),
    article: article === null ? fileNameOf(uri) : titleOf(article),
    quote: placed.annotation.target.quote,
  };
}

function spanOfEntry({ parsed }: PlacedAnnotation['file'], index: number) {
  const entry = parsed.entries[index];
  if (entry === undefined) return { start: 0, end: 0 };
  const { item, offset } = entry;
  return { start: offset + item.start, end: offset + (item.value?.span.end ?? item.start + 1) };
}
