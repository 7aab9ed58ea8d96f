import { blankConflicts } from '../file/conflict.ts';
import { type MergeConflict, type MergeNotice, Report } from './context.ts';
import { type MergedSides, mergeSides, writeMerged } from './document.ts';
import { kindOf } from './kinds.ts';
import { emptySide, readSide } from './side.ts';
import { chooseChanged, mapSides, type Sides } from './sides.ts';
import { losesNothing } from './verify.ts';

export interface Merged {
  readonly text: string;
  /** Where both sides say different things; the entry stands twice in the text, between the lines that git writes. */
  readonly conflicts: readonly MergeConflict[];
  /** What was decided in a way that somebody may not expect. */
  readonly notices: readonly MergeNotice[];
}

/**
 * Merges three texts of a file in `annotations/`, entry by entry and field by field. `null` where that cannot be done
 * without losing something, because of how one of them is written: they are to be merged line by line then. `path` is
 * the file's, with forward slashes; `null` where it is not known.
 *
 * Lists (tags, links, replies, aliases) get what either side added and lose what either took out. An entry that one
 * side deleted and the other edited stays: a deletion is soon made again, work is not. Fields that both sides changed
 * differently are conflicts, but for `status`, `by` and `on`, which the later time decides, and for where a passage
 * stood, which is a hint.
 */
export function mergeFiles(texts: Sides<string>, path: string | null = null): Merged | null {
  const chosen = chooseChanged(texts, (a, b) => a === b);
  if (chosen !== undefined) return { text: chosen, conflicts: [], notices: [] };
  const kind = kindOf(path, [texts.ours, texts.theirs, texts.base]);
  const plain = mapSides(texts, (text) => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
  // A merge of two common ancestors may have left conflicts, as git itself does; what stands around them is common.
  const base = blankConflicts(plain.base).text;
  const sides = {
    base: base.trim() === '' ? emptySide : readSide(base, kind),
    ours: readSide(plain.ours, kind),
    theirs: readSide(plain.theirs, kind),
  };
  if (sides.base === null || sides.ours === null || sides.theirs === null) return null;
  const report = new Report();
  const merged: MergedSides = mergeSides({ base: sides.base, ours: sides.ours, theirs: sides.theirs }, kind, report);
  const results = [writeMerged(merged, kind, 'ours'), writeMerged(merged, kind, 'theirs')];
  if (!losesNothing({ ...plain, base }, results, kind)) return null;
  const newLine = chooseChanged(mapSides(texts, newLineOf), (a, b) => a === b) ?? '\n';
  const mark = texts.ours.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = writeMerged(merged, kind, 'both').replaceAll('\n', newLine);
  return { text: mark + text, conflicts: report.conflicts, notices: report.notices };
}

function newLineOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
