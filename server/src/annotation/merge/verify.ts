import { parseListFile } from '../file/list-file.ts';
import { textsOf } from '../file/path.ts';
import type { MergeKind } from './kinds.ts';
import type { Sides } from './sides.ts';
import { textIn } from './value.ts';

/**
 * True where the results of a merge, one for each side of its conflicts, can be read, and where every text, comment and
 * entry that a side added stands in one of them. Only what a later time or another position has replaced is excepted.
 */
export function losesNothing(
  { base, ours, theirs }: Sides<string>,
  results: readonly string[],
  kind: MergeKind,
): boolean {
  const known = readMarks(base, kind);
  const kept = new Set<string>();
  for (const result of results) {
    const marks = readMarks(result, kind);
    if (marks === null) return false;
    for (const mark of marks) kept.add(mark);
  }
  return [ours, theirs].every((side) =>
    [...(readMarks(side, kind) ?? [])].every((mark) => kept.has(mark) || known?.has(mark)),
  );
}

/** A mark for each text of an entry and each line with a comment; `null` where the file cannot be read. */
function readMarks(text: string, kind: MergeKind): ReadonlySet<string> | null {
  const { entries, broken, problems } = parseListFile(text, kind.file);
  if (broken || problems.some(({ code }) => code === 'duplicate-key')) return null;
  const marks = new Set<string>();
  const ids = entries.map(({ item }) => textIn(item.value, kind.idKey)?.trim());
  if (new Set(ids).size < ids.length) return null;
  for (const [i, entry] of entries.entries()) {
    for (const { path, text: said } of textsOf(entry)) {
      const key = path.findLast((step) => typeof step === 'string') as string | undefined;
      if (!replaceable.has(key ?? '')) marks.add(`${ids[i]}\n${key}\n${said}`);
    }
  }
  for (const [line] of text.matchAll(/^[ \t]*#.*$/gm)) marks.add(line.trim());
  return marks;
}

const replaceable = new Set(['at', 'prefix', 'suffix', 'status', 'by', 'on', 'accepted-by']);
