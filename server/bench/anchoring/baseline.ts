import type { Target } from '../../src/annotation/model.ts';
import type { Span } from '../../src/text/span.ts';

/** The quote word by word, at the place nearest to where it was. */
export function searchExactly(text: string, { quote, at }: Target): Span | null {
  const near = at?.start ?? 0;
  let best = -1;
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    if (best < 0 || Math.abs(start - near) < Math.abs(best - near)) best = start;
  }
  return best < 0 ? null : { start: best, end: best + quote.length };
}

/**
 * The passage carried over by a plain difference of words (E. Myers, "An O(ND) difference algorithm and its variations",
 * 1986): from the first of its words that is still there to the last.
 */
export function mapByDifference(before: string, after: string, span: Span): Span | null {
  const a = pieces(before);
  const b = pieces(after);
  const match = matchWords(a, b);
  const found = a.flatMap(({ start, end }, k) => {
    const partner = b[match[k] as number];
    return partner === undefined || end <= span.start || start >= span.end ? [] : [partner];
  });
  const [first, last] = [found[0], found.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

interface Piece extends Span {
  readonly text: string;
}

function pieces(text: string): Piece[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** For each word of `a`, the word of `b` that it is in a shortest edit script; −1 for none. */
function matchWords(a: readonly Piece[], b: readonly Piece[]): Int32Array {
  const match = new Int32Array(a.length).fill(-1);
  const most = a.length + b.length;
  const reach = new Int32Array(2 * most + 3);
  const trail: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trail.push(reach.slice(most - edits, most + edits + 3));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = most + 1 + diagonal;
      const isDown =
        diagonal === -edits || (diagonal !== edits && (reach[at - 1] as number) < (reach[at + 1] as number));
      let x = isDown ? (reach[at + 1] as number) : (reach[at - 1] as number) + 1;
      while (x < a.length && x - diagonal < b.length && a[x]?.text === b[x - diagonal]?.text) x += 1;
      reach[at] = x;
      if (x < a.length || x - diagonal < b.length) continue;
      readTrail(trail, a.length, b.length, match);
      return match;
    }
  }
  return match;
}

function readTrail(trail: readonly Int32Array[], aLength: number, bLength: number, match: Int32Array): void {
  let x = aLength;
  let y = bLength;
  for (let edits = trail.length - 1; edits >= 0; edits--) {
    const reach = trail[edits] as Int32Array;
    const at = x - y + edits + 1;
    const isDown = x - y === -edits || (x - y !== edits && (reach[at - 1] as number) < (reach[at + 1] as number));
    const from = isDown ? (reach[at + 1] as number) : (reach[at - 1] as number) + 1;
    while (x > (edits === 0 ? 0 : from)) match[--x] = --y;
    if (isDown) y -= 1;
    else x -= 1;
  }
}
