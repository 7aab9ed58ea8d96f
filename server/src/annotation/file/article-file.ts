import {
  type Annotation,
  type AnnotationFile,
  type AnnotationLink,
  type ArticleSource,
  confidences,
  linkRelations,
  offsetUnits,
  type Reply,
  statuses,
  type Target,
} from '../model.ts';
import { type FileKind, type ListFile, parseListFile } from './list-file.ts';
import { fieldOf, type Reader } from './reading.ts';
import type { MapNode } from './tree.ts';

/** The annotations of one article, as they stand in a file. */
export type ParsedArticleFile = ListFile<ArticleHead, Annotation>;

export interface ArticleHead extends Omit<AnnotationFile, 'article' | 'annotations'> {
  /** `null` where the file does not say it. */
  readonly article: string | null;
}

/** Reads the file of an article's annotations; `previous` is what was read of an earlier text of it. */
export function parseArticleFile(text: string, previous: ParsedArticleFile | null = null): ParsedArticleFile {
  return parseListFile(text, articleKind, previous);
}

export const articleKeys = ['version', 'article', 'unit', 'source', 'annotations'] as const;
export const sourceKeys = ['title', 'outlet', 'published', 'url', 'file'] as const;
export const annotationKeys = [
  'id',
  'quote',
  'prefix',
  'suffix',
  'at',
  'tags',
  'status',
  'confidence',
  'note',
  'links',
  'by',
  'on',
  'via',
  'accepted-by',
  'replies',
] as const;
export const linkKeys = ['rel', 'to'] as const;
export const replyKeys = ['by', 'on', 'text'] as const;

export const articleKind: FileKind<ArticleHead, Annotation> = {
  listKey: 'annotations',
  readHead,
  readEntry: readAnnotation,
  entryHint: 'An annotation is written as “- id: a-…”, with “quote: …” and what is said of it below.',
};

function readHead(map: MapNode | null, reader: Reader): ArticleHead {
  if (map === null) return { article: null, unit: 'utf16', source: null };
  reader.checkKeys(map, articleKeys);
  return {
    article: reader.requireText(map, 'article'),
    unit: reader.readOneOf(map, 'unit', offsetUnits) ?? 'utf16',
    source: readSource(map, reader),
  };
}

function readSource(file: MapNode, reader: Reader): ArticleSource | null {
  const map = reader.readMap(file, 'source');
  if (map === null) return null;
  reader.checkKeys(map, sourceKeys);
  return {
    title: reader.readText(map, 'title'),
    outlet: reader.readText(map, 'outlet'),
    published: reader.readTime(map, 'published'),
    url: reader.readText(map, 'url'),
    file: reader.readText(map, 'file'),
  };
}

function readAnnotation(map: MapNode, reader: Reader): Annotation | null {
  reader.checkKeys(map, annotationKeys);
  const id = reader.requireText(map, 'id');
  const target = readTarget(map, reader);
  const annotation = {
    tags: reader.readTexts(map, 'tags'),
    status: reader.readOneOf(map, 'status', statuses),
    confidence: reader.readOneOf(map, 'confidence', confidences),
    note: reader.readText(map, 'note'),
    links: reader.readMaps(map, 'links').flatMap((link) => readLink(link, reader)),
    by: reader.readText(map, 'by'),
    on: reader.readTime(map, 'on'),
    via: reader.readText(map, 'via'),
    acceptedBy: reader.readText(map, 'accepted-by'),
    replies: reader.readMaps(map, 'replies').flatMap((reply) => readReply(reply, reader)),
  };
  return id === null || target === null ? null : { id, target, ...annotation };
}

/** The fields of a passage; they stand among the fields of what refers to it. */
export function readTarget(map: MapNode, reader: Reader): Target | null {
  const quote = reader.requireText(map, 'quote');
  const rest = {
    prefix: reader.readText(map, 'prefix') ?? '',
    suffix: reader.readText(map, 'suffix') ?? '',
    at: reader.readSpan(map, 'at'),
  };
  return quote === null ? null : { quote, ...rest };
}

function readLink(map: MapNode, reader: Reader): AnnotationLink[] {
  reader.checkKeys(map, linkKeys);
  const to = reader.requireText(map, 'to');
  if (fieldOf(map, 'rel') === undefined) reader.requireText(map, 'rel');
  const rel = reader.readOneOf(map, 'rel', linkRelations);
  return rel === null || to === null ? [] : [{ rel, to }];
}

function readReply(map: MapNode, reader: Reader): Reply[] {
  reader.checkKeys(map, replyKeys);
  const text = reader.requireText(map, 'text');
  return text === null ? [] : [{ by: reader.readText(map, 'by'), on: reader.readTime(map, 'on'), text }];
}
