import type { Range } from 'vscode-languageserver-types';
import type { AnnotationsFile } from '../corpus/annotations-file.ts';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

const indexes = new WeakMap<AnnotationsFile['parsed'], LineIndex>();

/** The lines of a file of annotations; made once for each of its texts. */
export function linesOfFile({ parsed, text }: AnnotationsFile): LineIndex {
  let lines = indexes.get(parsed);
  if (lines === undefined) {
    lines = createLineIndex(text);
    indexes.set(parsed, lines);
  }
  return lines;
}

export function toRangeOfFile(file: AnnotationsFile, span: Span): Range {
  const lines = linesOfFile(file);
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}
