/** A place in a text as the language protocol counts it: lines and UTF-16 code units, both from 0. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets into positions and back, in logarithmic time. Lines end with LF, CRLF or CR, as in the protocol. */
export interface LineIndex {
  readonly lineCount: number;
  positionAt(offset: number): LinePosition;
  /** The offset of a position; beyond the end of a line or of the text, the last place of it. */
  offsetAt(position: LinePosition): number;
}

export function createLineIndex(text: string): LineIndex {
  const starts = findLineStarts(text);

  function positionAt(offset: number): LinePosition {
    const inside = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= inside) low = middle;
      else high = middle;
    }
    return { line: low, character: inside - (starts[low] as number) };
  }

  function offsetAt({ line, character }: LinePosition): number {
    if (line < 0) return 0;
    const start = starts[line];
    if (start === undefined) return text.length;
    return Math.min(start + Math.max(0, character), endOfLine(line));
  }

  /** Before the line's end characters. */
  function endOfLine(line: number): number {
    const next = starts[line + 1];
    if (next === undefined) return text.length;
    return text.charCodeAt(next - 1) === lineFeed && text.charCodeAt(next - 2) === carriageReturn ? next - 2 : next - 1;
  }

  return { lineCount: starts.length, positionAt, offsetAt };
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

function findLineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(i + 1) !== lineFeed)) starts.push(i + 1);
  }
  return starts;
}
