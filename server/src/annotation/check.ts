import { type Span, shift } from '../text/span.ts';
import type { ParsedArticleFile } from './file/article-file.ts';
import type { ParsedClaimsFile } from './file/claims-file.ts';
import type { ParsedCodebook } from './file/codebook-file.ts';
import type { Entry, ListFile } from './file/list-file.ts';
import { spanAt } from './file/path.ts';
import { fieldOf } from './file/reading.ts';
import type { FileProblem, FileProblemCode, Tag } from './model.ts';
import { replacementIn } from './tag-tree.ts';

/** All files of one corpus, by any keys that the caller knows them by. */
export interface FilesToCheck {
  readonly articles: ReadonlyMap<string, CheckedArticleFile>;
  readonly codebooks: ReadonlyMap<string, ParsedCodebook>;
  readonly claims: ReadonlyMap<string, ParsedClaimsFile>;
}

export interface CheckedArticleFile {
  readonly file: ParsedArticleFile;
  /** There is no such article. */
  readonly isArticleMissing: boolean;
  /** The indices of entries whose passages are not in the article. */
  readonly orphans: ReadonlySet<number>;
}

/**
 * What is wrong over all files, by the key of the file: ids that stand twice, tags that no codebook has (where there is
 * one) or that are not to be used any more, links to nothing, articles that are not there, passages that are not in them.
 */
export function checkFiles(files: FilesToCheck): ReadonlyMap<string, readonly FileProblem[]> {
  const findings = new Findings();
  const ids = checkIds(
    findings,
    [...files.articles].map(([key, { file }]) => [key, file]),
  );
  checkIds(findings, files.claims);
  checkIds(findings, files.codebooks);
  const tags = files.codebooks.size === 0 ? null : tagsOf(files.codebooks.values());
  for (const [key, { file, isArticleMissing, orphans }] of files.articles) {
    if (isArticleMissing) findings.add(key, 'no-article', noArticle(file), articleSpan(file));
    for (const [index, entry] of file.entries.entries()) {
      if (entry.value === null) continue;
      if (orphans.has(index)) findings.addAt(key, 'orphan', orphan, entry, ['quote']);
      checkTags(findings, key, entry, tags);
      checkLinks(findings, key, entry, ids);
    }
  }
  return findings.byFile;
}

const orphan =
  'This passage is not in the article any more. Select where it is now and re-attach it, or delete the annotation.';

class Findings {
  readonly byFile = new Map<string, FileProblem[]>();

  add(key: string, code: FileProblemCode, message: string, span: Span): void {
    const found = this.byFile.get(key);
    if (found === undefined) this.byFile.set(key, [{ code, message, span }]);
    else found.push({ code, message, span });
  }

  /** At the value of a path of an entry, or at its dash where there is no such value. */
  addAt(key: string, code: FileProblemCode, message: string, entry: Entry<unknown>, path: (string | number)[]): void {
    const dash = { start: entry.item.start, end: entry.item.start + 1 };
    this.add(key, code, message, spanAt(entry, path) ?? shift(dash, entry.offset));
  }
}

/** Ids are told apart over all files of a kind. Answers all of them. */
function checkIds(
  findings: Findings,
  files: Iterable<readonly [string, ListFile<unknown, { readonly id: string }>]>,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [key, { entries }] of files) {
    for (const entry of entries) {
      const id = entry.value?.id;
      if (id === undefined) continue;
      if (ids.has(id)) findings.addAt(key, 'duplicate-id', duplicateId(id), entry, ['id']);
      ids.add(id);
    }
  }
  return ids;
}

function duplicateId(id: string): string {
  return `The id “${id}” stands twice. Give one of the two another id: what refers to it could mean either.`;
}

function checkTags(
  findings: Findings,
  key: string,
  entry: ParsedArticleFile['entries'][number],
  tags: ReadonlyMap<string, Tag> | null,
): void {
  if (tags === null) return;
  for (const [i, id] of (entry.value?.tags ?? []).entries()) {
    const tag = tags.get(id);
    if (tag === undefined) {
      findings.addAt(key, 'unknown-tag', `The codebook has no tag “${id}”. Add it there, or choose another.`, entry, [
        'tags',
        i,
      ]);
    } else if (tag.deprecated !== false) {
      findings.addAt(key, 'deprecated-tag', deprecated(tag, tags), entry, ['tags', i]);
    }
  }
}

function deprecated(tag: Tag, tags: ReadonlyMap<string, Tag>): string {
  const replacement = replacementIn(tag, tags);
  if (replacement !== null) return `The tag “${tag.id}” is not used any more. Use “${replacement.id}” instead.`;
  const reason = typeof tag.deprecated === 'string' ? `: ${tag.deprecated}` : '.';
  return `The tag “${tag.id}” is not used any more${reason}`;
}

function checkLinks(
  findings: Findings,
  key: string,
  entry: ParsedArticleFile['entries'][number],
  ids: ReadonlySet<string>,
): void {
  for (const [i, { to }] of (entry.value?.links ?? []).entries()) {
    if (to === entry.value?.id) {
      findings.addAt(key, 'dangling-link', 'This annotation is linked to itself.', entry, ['links', i, 'to']);
    } else if (!ids.has(to)) {
      const message = `There is no annotation “${to}”. Take the link out, or write the id of another.`;
      findings.addAt(key, 'dangling-link', message, entry, ['links', i, 'to']);
    }
  }
}

function noArticle({ head }: ParsedArticleFile): string {
  return `There is no article “${head.article}” in this folder. Write where it is now.`;
}

function articleSpan({ map }: ParsedArticleFile): Span {
  return (map && fieldOf(map, 'article')?.valueSpan) ?? { start: 0, end: 0 };
}

function tagsOf(codebooks: Iterable<ParsedCodebook>): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>();
  for (const { entries } of codebooks) {
    for (const { value } of entries) if (value !== null && !tags.has(value.id)) tags.set(value.id, value);
  }
  return tags;
}
