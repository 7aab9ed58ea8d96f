import { type ArticleHead, articleKind, type ParsedArticleFile } from '../file/article-file.ts';
import { annotationFields, articleFields } from '../file/fields.ts';
import type { Annotation } from '../model.ts';
import { type EditableKind, editFile, type FileChange, type FileEdit } from './edit-file.ts';

export type ArticleChange = FileChange<ArticleHead, Annotation>;

/**
 * Changes the file of an article's annotations; that of an empty text is a new file, for which the change must have a
 * head. Positions are in the unit of the file.
 */
export function editArticleFile(file: ParsedArticleFile, change: ArticleChange): FileEdit<ParsedArticleFile> {
  return editFile(file, editableArticle, change);
}

/** The change that gives tags other names, by the names that they have; where a new name stands already, one remains. */
export function renameTagsIn(file: ParsedArticleFile, renamed: ReadonlyMap<string, string>): ArticleChange {
  const put = annotationsOf(file).filter(({ tags }) => tags.some((tag) => renamed.has(tag)));
  return { put: put.map((one) => ({ ...one, tags: [...new Set(one.tags.map((tag) => renamed.get(tag) ?? tag))] })) };
}

/** The change that gives an annotation another id, here and in the links to it. */
export function renameAnnotationIn(file: ParsedArticleFile, from: string, to: string): ArticleChange {
  const put = annotationsOf(file).filter(({ id, links }) => id === from || links.some((link) => link.to === from));
  return {
    put: put.map((one) => ({
      ...one,
      id: one.id === from ? to : one.id,
      links: one.links.map((link) => (link.to === from ? { ...link, to } : link)),
    })),
    renamed: new Map([[to, from]]),
  };
}

function annotationsOf(file: ParsedArticleFile): Annotation[] {
  return file.entries.flatMap(({ value }) => value ?? []);
}

const editableArticle: EditableKind<ArticleHead, Annotation> = {
  ...articleKind,
  idKey: 'id',
  idOf: ({ id }) => id,
  fieldsOf: annotationFields,
  compare: compareAnnotations,
  headFieldsOf: articleFields,
};

/** By where they start, those of unknown place last; then by id. */
function compareAnnotations(a: Annotation, b: Annotation): number {
  const [startOfA, startOfB] = [
    a.target.at?.start ?? Number.MAX_SAFE_INTEGER,
    b.target.at?.start ?? Number.MAX_SAFE_INTEGER,
  ];
  return startOfA - startOfB || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
