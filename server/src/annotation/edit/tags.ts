import type { ParsedCodebook } from '../file/codebook-file.ts';
import { textsOf } from '../file/path.ts';
import type { FileProblem, Tag } from '../model.ts';
import { branchOf, parentOf, pathParentOf, replacementIn } from '../tag-tree.ts';
import { renameTagsIn } from './article-file.ts';
import type { CodebookChange } from './codebook.ts';
import { type EditableFiles, type FilesChange, FilesPlan, tagsOf } from './files.ts';

/**
 * Gives a tag another id wherever it stands: in codebooks, as a parent, as what to use instead of another, and in the
 * files of articles. What stands below it by its id, as `claim/quantity` below `claim`, goes with it.
 */
export function renameTag(files: EditableFiles, from: string, to: string): FilesChange {
  const tags = tagsOf(files);
  const plan = new FilesPlan();
  const renamed = new Map<string, string>();
  for (const id of idsIn(files)) {
    const name = nameAfter(id, from, to.trim(), tags);
    if (name !== id) renamed.set(id, name);
  }
  for (const [file, codebook] of files.codebooks) {
    const problem = findProblem(codebook, renamed);
    if (problem !== null) plan.fail(file, problem);
  }
  changeTags(files, plan, renamed, (tag) => {
    const parent = tag.parent === null ? null : (renamed.get(tag.parent) ?? tag.parent);
    return { ...tag, id: renamed.get(tag.id) ?? tag.id, parent, deprecated: deprecatedAfter(tag, tags, renamed) };
  });
  return plan.result;
}

/** Puts one tag in the place of another, which leaves the codebook; what stood below that one comes below the first. */
export function mergeTags(files: EditableFiles, from: string, to: string): FilesChange {
  const tags = tagsOf(files);
  const plan = new FilesPlan();
  const merged = from === to ? new Map<string, string>() : new Map([[from, to]]);
  changeTags(files, plan, merged, (tag) => {
    if (merged.has(tag.id)) return null;
    const isBelow = parentOf(tag.id, tags) === from;
    // A tag that takes the place of one above it comes to stand where that one stood.
    const parent = branchOf(to, tags).includes(tag.id) ? parentOf(from, tags) : to;
    return { ...tag, parent: isBelow ? parent : tag.parent, deprecated: deprecatedAfter(tag, tags, merged) };
  });
  return plan.result;
}

/** The change that puts a tag into a codebook; none where it is there already. */
export function createTag(codebook: ParsedCodebook, id: string, label: string | null): CodebookChange {
  const isThere = codebook.entries.some(({ value }) => value?.id === id);
  return isThere ? {} : { put: [{ ...bareTag, id, label }] };
}

const bareTag: Omit<Tag, 'id' | 'label'> = {
  description: null,
  useWhen: null,
  notWhen: null,
  examples: [],
  parent: null,
  colour: null,
  deprecated: false,
};

/** Changes what codebooks say of tags, `null`: takes the tag out; and the tags of annotations as `renamed` says. */
function changeTags(
  { articles, codebooks }: EditableFiles,
  plan: FilesPlan,
  renamed: ReadonlyMap<string, string>,
  change: (tag: Tag) => Tag | null,
): void {
  for (const [file, codebook] of codebooks) {
    plan.requireReadable(file, codebook, renamed.keys());
    const put: Tag[] = [];
    const remove: string[] = [];
    const oldIds = new Map<string, string>();
    for (const { value } of codebook.entries) {
      if (value === null) continue;
      const changed = change(value);
      if (changed === null) remove.push(value.id);
      else if (!isSame(value, changed)) {
        put.push(changed);
        if (changed.id !== value.id) oldIds.set(changed.id, value.id);
      }
    }
    plan.changeCodebook(file, { put, remove, renamed: oldIds });
  }
  for (const [file, article] of articles) {
    plan.requireReadable(file, article, renamed.keys());
    plan.changeArticle(file, renameTagsIn(article, renamed));
  }
}

/** All tags that are defined or used. */
function idsIn({ articles, codebooks }: EditableFiles): Set<string> {
  const ids = new Set<string>();
  for (const { entries } of codebooks.values()) {
    for (const { value } of entries) if (value !== null) ids.add(value.id).add(value.parent ?? value.id);
  }
  for (const entry of [...articles.values()].flatMap(({ entries }) => entries)) {
    for (const { path, text } of textsOf(entry)) if (path[0] === 'tags') ids.add(text);
  }
  return ids;
}

/** The name of a tag when another one is renamed: its own, unless it is that one or stands below it by its id. */
function nameAfter(id: string, from: string, to: string, tags: ReadonlyMap<string, Tag>): string {
  if (id === from) return to;
  const parent = pathParentOf(id);
  if (parent === null || parentOf(id, tags) !== parent) return id;
  return nameAfter(parent, from, to, tags) + id.slice(parent.length);
}

/** Two tags would have one id, which only merging them may bring about; or the new id is none. */
function findProblem(codebook: ParsedCodebook, renamed: ReadonlyMap<string, string>): FileProblem | null {
  const taken = new Set(renamed.values());
  const there = codebook.entries.find(({ value }) => value !== null && taken.has(value.id) && !renamed.has(value.id));
  if (there?.value != null) {
    const span = { start: there.offset + there.item.start, end: there.offset + there.item.start + 1 };
    const message = `“${there.value.id}” is a tag of the codebook already. Merge the two, or choose another name.`;
    return { code: 'duplicate-id', message, span };
  }
  if (![...taken].some((id) => !isTagId(id))) return null;
  return { code: 'schema', message: 'A tag needs a name on one line.', span: { start: 0, end: 0 } };
}

function isTagId(id: string): boolean {
  return id.trim() !== '' && !/[\p{Cc}\u2028\u2029]/u.test(id);
}

/** The text that says what to use instead of a deprecated tag, with the name that the other has now. */
function deprecatedAfter(
  tag: Tag,
  tags: ReadonlyMap<string, Tag>,
  renamed: ReadonlyMap<string, string>,
): string | boolean {
  const replacement = replacementIn(tag, tags);
  const name = replacement && renamed.get(replacement.id);
  if (typeof tag.deprecated !== 'string' || replacement === null || name == null) return tag.deprecated;
  const { start, end } = replacement.span;
  return tag.deprecated.slice(0, start) + name + tag.deprecated.slice(end);
}

function isSame(a: Tag, b: Tag): boolean {
  return a.id === b.id && a.parent === b.parent && a.deprecated === b.deprecated;
}
