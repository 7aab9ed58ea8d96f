import type { Snapshot } from '../../corpus/snapshot.ts';

/** Where offsets lie in the articles; lines and columns count from 1, columns in UTF-16 code units. */
export interface LineIndex {
  lineOf(uri: string, offset: number): number;
  positionOf(uri: string, offset: number): { readonly line: number; readonly column: number };
}

/** Reads an article's lines when it is first asked about; a line ends with LF, CR LF or CR. */
export function createLineIndex(snapshot: Snapshot): LineIndex {
  const starts = new Map<string, readonly number[]>();
  const startsOf = (uri: string) => {
    let known = starts.get(uri);
    if (known === undefined) {
      known = lineStarts(snapshot.articles.get(uri)?.text ?? '');
      starts.set(uri, known);
    }
    return known;
  };
  const positionOf = (uri: string, offset: number) => {
    const list = startsOf(uri);
    let low = 0;
    let high = list.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((list[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (list[low] as number) + 1 };
  };
  return { positionOf, lineOf: (uri, offset) => positionOf(uri, offset).line };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
