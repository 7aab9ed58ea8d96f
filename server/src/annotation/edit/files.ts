import { contains, shift } from '../../text/span.ts';
import type { ParsedArticleFile } from '../file/article-file.ts';
import type { ParsedCodebook } from '../file/codebook-file.ts';
import type { ListFile } from '../file/list-file.ts';
import { textsOf } from '../file/path.ts';
import { startOf } from '../file/reading.ts';
import type { FileProblem, Tag } from '../model.ts';
import type { ArticleChange } from './article-file.ts';
import type { CodebookChange } from './codebook.ts';

/** The files that an act may change, by any keys that the caller knows them by. */
export interface EditableFiles {
  readonly articles: ReadonlyMap<string, ParsedArticleFile>;
  readonly codebooks: ReadonlyMap<string, ParsedCodebook>;
}

/** What is to be different in each file that changes; or why nothing may be changed, and in which file. */
export type FilesChange =
  | {
      readonly articles: ReadonlyMap<string, ArticleChange>;
      readonly codebooks: ReadonlyMap<string, CodebookChange>;
    }
  | FilesProblem;

export interface FilesProblem {
  readonly problem: FileProblem;
  readonly file: string;
}

/** Changes several files or none. */
export class FilesPlan {
  readonly #articles = new Map<string, ArticleChange>();
  readonly #codebooks = new Map<string, CodebookChange>();
  #failed: FilesProblem | null = null;

  get result(): FilesChange {
    return this.#failed ?? { articles: this.#articles, codebooks: this.#codebooks };
  }

  fail(file: string, problem: FileProblem): void {
    this.#failed ??= { problem, file };
  }

  changeArticle(file: string, change: ArticleChange): void {
    if ((change.put ?? []).length > 0) this.#articles.set(file, change);
  }

  changeCodebook(file: string, change: CodebookChange): void {
    if ((change.put ?? []).length + (change.remove ?? []).length > 0) this.#codebooks.set(file, change);
  }

  /**
   * Fails where names stand in a place that cannot be read well enough to be changed: in a broken file, or in an entry
   * in which too much is missing.
   */
  requireReadable(file: string, parsed: ListFile<unknown, unknown>, names: Iterable<string>): void {
    const known = new Set(names);
    if (parsed.broken) {
      const broken = parsed.problems.find(({ code }) => code === 'yaml' || code === 'conflict-markers');
      if (broken !== undefined && [...known].some((name) => parsed.text.includes(name))) this.fail(file, broken);
    }
    for (const entry of parsed.entries) {
      const { value, item, offset } = entry;
      if (value !== null || !textsOf(entry).some(({ text }) => known.has(text))) continue;
      const span = item.value?.kind === 'map' ? shift(startOf(item.value), offset) : { start: offset, end: offset };
      const problem = parsed.problems.find((one) => contains(spanOf(entry), one.span));
      this.fail(file, problem ?? { code: 'schema', message: 'This entry cannot be read.', span });
    }
  }
}

function spanOf({ item, offset }: ListFile<unknown, unknown>['entries'][number]) {
  return shift({ start: item.start, end: item.value?.span.end ?? item.start + 1 }, offset);
}

/** The tags of all codebooks by id; of several with one id, the first. */
export function tagsOf({ codebooks }: EditableFiles): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>();
  for (const { entries } of codebooks.values()) {
    for (const { value } of entries) if (value !== null && !tags.has(value.id)) tags.set(value.id, value);
  }
  return tags;
}
