import type { Span } from '../text/span.ts';
import type { Tag } from './model.ts';

type Tags = ReadonlyMap<string, Tag>;

/** The id of the tag above one: that of its entry in the codebook, or what stands before the last slash. */
export function parentOf(id: string, tags: Tags): string | null {
  return tags.get(id)?.parent ?? pathParentOf(id);
}

/** What stands before the last slash of an id. */
export function pathParentOf(id: string): string | null {
  const slash = id.lastIndexOf('/');
  return slash <= 0 ? null : id.slice(0, slash);
}

/** The tag and those above it, from the top; a circle ends where it began. */
export function branchOf(id: string, tags: Tags): string[] {
  const branch = new Set<string>();
  for (let at: string | null = id; at !== null && !branch.has(at); at = parentOf(at, tags)) branch.add(at);
  return [...branch].reverse();
}

/** The colour of a tag, or that of the next tag above it that has one. */
export function colourOf(id: string, tags: Tags): string | null {
  const branch = branchOf(id, tags).reverse();
  return branch.map((one) => tags.get(one)?.colour ?? null).find((colour) => colour !== null) ?? null;
}

/** The tag that the text of a deprecated one says to use instead, and where it says so; of several the first. */
export function replacementIn(tag: Tag, tags: Tags): { readonly id: string; readonly span: Span } | null {
  if (typeof tag.deprecated !== 'string') return null;
  let found: { id: string; span: Span } | null = null;
  for (const { id } of tags.values()) {
    const start = id === tag.id ? -1 : indexOfTag(tag.deprecated, id);
    if (start < 0 || (found !== null && start > found.span.start)) continue;
    if (found !== null && start === found.span.start && id.length < found.id.length) continue;
    found = { id, span: { start, end: start + id.length } };
  }
  return found;
}

/** Where an id stands in a text by itself, not as a part of a longer word or id. */
function indexOfTag(text: string, id: string): number {
  for (let start = text.indexOf(id); start >= 0; start = text.indexOf(id, start + 1)) {
    const [before, after] = [
      text.slice(Math.max(0, start - 2), start),
      text.slice(start + id.length, start + id.length + 2),
    ];
    if (!/[\p{L}\p{N}_/-]$/u.test(before) && !/^[\p{L}\p{N}_/-]/u.test(after)) return start;
  }
  return -1;
}
