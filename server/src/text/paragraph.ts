import { isLineEnd, isSpace } from './space.ts';
import type { Span } from './span.ts';

/**
 * The paragraphs of a text, without the white space around them. Saved web pages hold one paragraph a line, blank lines
 * between or not; in text that was wrapped by hand, the lines of a block are one paragraph. Linear.
 */
export function splitParagraphs(text: string): Span[] {
  const blocks = splitBlocks(text);
  const wrapped = blocks.map((block) => isHardWrapped(text, block));
  const column = wrapColumnOf(blocks, wrapped);
  return blocks.flatMap((block, index) => {
    if (!wrapped[index] && !(column > 0 && isShortWrapped(text, block, column))) return block;
    return [{ start: (block[0] as Span).start, end: (block.at(-1) as Span).end }];
  });
}

const wrapColumn = { least: 40, most: 100 };

/** Lines of one block were wrapped by hand where all but the last are of similar, moderate length and most break mid-sentence. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 3) return false;
  let broken = 0;
  for (const line of lines.slice(0, -1)) {
    const length = line.end - line.start;
    if (length < wrapColumn.least || length > wrapColumn.most) return false;
    if (!endsWithStop(text, line)) broken++;
  }
  return broken > (lines.length - 1) / 2;
}

/** The longest line of the wrapped blocks, where these are at least half of the blocks with three lines or more; else 0. */
function wrapColumnOf(blocks: readonly (readonly Span[])[], wrapped: readonly boolean[]): number {
  let [long, count, column] = [0, 0, 0];
  blocks.forEach((block, index) => {
    if (block.length >= 3) long++;
    if (!wrapped[index]) return;
    count++;
    for (const line of block) column = Math.max(column, line.end - line.start);
  });
  return count * 2 >= long ? column : 0;
}

/** In a wrapped text, two lines are one paragraph where the first is nearly full and breaks mid-sentence. */
function isShortWrapped(text: string, lines: readonly Span[], column: number): boolean {
  const [first] = lines as [Span];
  if (lines.length !== 2 || endsWithStop(text, first)) return false;
  return first.end - first.start >= column * 0.7 && lines.every((line) => line.end - line.start <= column * 1.1);
}

function endsWithStop(text: string, line: Span): boolean {
  return /[.!?:…”"’')\]]/u.test(text[line.end - 1] as string);
}

function splitBlocks(text: string): Span[][] {
  const blocks: Span[][] = [];
  let block: Span[] = [];
  for (const line of splitLines(text)) {
    if (line.start < line.end) block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** The lines of a text, trimmed; an empty line is an empty span. */
function* splitLines(text: string): Generator<Span> {
  let start = 0;
  while (start <= text.length) {
    let end = start;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    yield trim(text, { start, end });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}

/** The span without the white space at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
