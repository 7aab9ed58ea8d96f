import { lineStart } from '../../../annotation/edit/text-change.ts';
import { changeText, type Fix } from './fix.ts';

/** An unfinished merge: the lines of one side, of the other, or of both. */
export const acceptSides: Fix = (place) => {
  const { file, span } = place;
  const sides = sidesOf(file.text.slice(span.start, span.end));
  if (sides === null) return [];
  const start = lineStart(file.text, span.start);
  const end = file.text.indexOf('\n', span.end);
  const lines = { start, end: end < 0 ? file.text.length : end + 1 };
  const take = (title: string, text: string) => changeText(title, place, [{ span: lines, text }]);
  return [
    take('Accept our side', sides.ours),
    take('Accept their side', sides.theirs),
    take('Accept both', sides.ours + sides.theirs),
  ];
};

/** What stands between the markers, which each take a whole line; `null` where one of the two sides is not there. */
function sidesOf(conflict: string): { readonly ours: string; readonly theirs: string } | null {
  const lines = conflict.split(/(?<=\n)/);
  const middle = lines.findIndex((line) => /^={7}\s*$/.test(line));
  const base = lines.findIndex((line) => /^\|{7}/.test(line));
  if (!conflict.startsWith('<<<<<<<') || middle < 0 || !/^>{7}/.test(lines.at(-1) ?? '')) return null;
  const end = base > 0 && base < middle ? base : middle;
  return { ours: lines.slice(1, end).join(''), theirs: lines.slice(middle + 1, -1).join('') };
}
