import { toDisplayText } from '../text/display.ts';
import { code, emphasis, type Inline, item, type Line, link, paragraph, strong, text } from './card.ts';

/**
 * A note as lines of a card. Of Markdown it takes paragraphs, lists, emphasis, code and links to the web; all else is
 * shown as it is written, so that neither HTML nor a command nor a picture can come of it.
 */
export function noteLines(note: string): Line[] {
  const shown = note.length > longest ? `${note.slice(0, longest).trimEnd()}…` : note;
  const lines: Line[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) lines.push(paragraph(...inlines(open.join(' '))));
    open = [];
  };
  for (const line of shown.split(/\r?\n/)) {
    const listed = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(\S.*)$/.exec(line);
    if (listed !== null || line.trim() === '') close();
    if (listed !== null) lines.push(item(...inlines(listed[1] ?? '')));
    else if (line.trim() !== '') open.push(line.replace(/^\s*#{1,6}\s+/, '').trim());
  }
  close();
  return lines;
}

/** In UTF-16 code units: a card is no place for more. */
const longest = 2000;

/** Each alternative is bounded by its closing mark and does not cross another, so that the time is linear. */
const marks =
  /\*\*([^*\n]+)\*\*|(?<![\p{L}\p{N}])_([^_\n]+)_(?![\p{L}\p{N}])|\*([^*\s][^*\n]*)\*|`([^`\n]+)`|\[([^[\]\n]+)\]\((https?:\/\/[^\s()<>]+)\)/gu;

function inlines(line: string): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(marks)) {
    if (match.index > from) found.push(text(line.slice(from, match.index)));
    from = match.index + match[0].length;
    const [, bold, underscored, starred, quoted, label, target] = match;
    if (bold !== undefined) found.push(strong(bold));
    else if (quoted !== undefined) found.push(code(quoted));
    else if (label !== undefined && target !== undefined) found.push(link(toDisplayText(label), target));
    else found.push(emphasis(underscored ?? starred ?? ''));
  }
  if (from < line.length) found.push(text(line.slice(from)));
  return found;
}
