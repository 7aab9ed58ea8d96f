import type { Span } from './span.ts';

/**
 * The paragraphs of a text, without the white space around them. Saved web pages hold one paragraph a line, blank lines
 * between or not; in text that was wrapped by hand, the lines of a block are one paragraph. Linear.
 */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const block of splitBlocks(text)) {
    if (isHardWrapped(text, block))
      paragraphs.push({ start: (block[0] as Span).start, end: (block.at(-1) as Span).end });
    else paragraphs.push(...block);
  }
  return paragraphs;
}

const wrapColumn = { least: 40, most: 100 };

/** Lines of one block were wrapped by hand where all but the last are of similar, moderate length and most break mid-sentence. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 3) return false;
  const inner = lines.slice(0, -1);
  const lengths = inner.map((line) => line.end - line.start);
  if (Math.min(...lengths) < wrapColumn.least || Math.max(...lengths) > wrapColumn.most) return false;
  const broken = inner.filter((line) => !/[.!?:”"’')\]]/u.test(text[line.end - 1] as string)).length;
  return broken > inner.length / 2;
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

/** The lines of a text, trimmed; an empty line is an empty span. Line ends are LF, CRLF, CR, and the Unicode separators. */
function* splitLines(text: string): Generator<Span> {
  let start = 0;
  while (start <= text.length) {
    let end = start;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    yield trim(text, { start, end });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** The span without the white space at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000 ||
    isLineEnd(code)
  );
}
