import { contains, shift } from '../../text/span.ts';
import type { ParsedArticleFile } from '../file/article-file.ts';
import type { ParsedCodebook } from '../file/codebook-file.ts';
import type { ListFile } from '../file/list-file.ts';
import { textsOf } from '../file/path.ts';
import { startOf } from '../file/reading.ts';
import type { FileProblem, Tag } from '../model.ts';
import type { FileEdit } from './edit-file.ts';
import type { TextChange } from './text-change.ts';

/** The files that an act may change, by any keys that the caller knows them by. */
export interface EditableFiles {
  readonly articles: ReadonlyMap<string, ParsedArticleFile>;
  readonly codebooks: ReadonlyMap<string, ParsedCodebook>;
}

/** The changes of each file that is to be changed; or why nothing may be, and in which file. */
export type FilesEdit =
  | { readonly changes: ReadonlyMap<string, readonly TextChange[]> }
  | { readonly problem: FileProblem; readonly file: string };

/** Changes several files or none. */
export class FilesPlan {
  readonly #changes = new Map<string, readonly TextChange[]>();
  #failed: { readonly problem: FileProblem; readonly file: string } | null = null;

  get result(): FilesEdit {
    return this.#failed ?? { changes: this.#changes };
  }

  fail(file: string, problem: FileProblem): void {
    this.#failed ??= { problem, file };
  }

  add(file: string, edit: FileEdit<unknown>): void {
    if ('problem' in edit) this.fail(file, edit.problem);
    else if (edit.changes.length > 0) this.#changes.set(file, edit.changes);
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
