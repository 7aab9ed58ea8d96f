import type { Span } from '../../text/span.ts';

/** Turns spans in UTF-16 code units into spans in Unicode code points and back, in logarithmic time. */
export interface CodePoints {
  readonly length: number;
  fromUnits(span: Span): Span;
  /** What lies beyond the end of the text is beyond it as before. */
  toUnits(span: Span): Span;
}

export function createCodePoints(text: string): CodePoints {
  // Offsets, in code points, of the characters that take two code units.
  const wide: number[] = [];
  for (let unit = 0; unit < text.length; unit++) {
    if (!isPair(text, unit)) continue;
    wide.push(unit - wide.length);
    unit++;
  }
  const fromUnit = (unit: number) => unit - countBefore(wide, (point, index) => point + index < unit);
  const toUnit = (point: number) => point + countBefore(wide, (one) => one < point);
  return {
    length: text.length - wide.length,
    fromUnits: ({ start, end }) => ({ start: fromUnit(start), end: fromUnit(end) }),
    toUnits: ({ start, end }) => ({ start: toUnit(start), end: toUnit(end) }),
  };
}

function isPair(text: string, unit: number): boolean {
  return (text.charCodeAt(unit) & 0xfc00) === 0xd800 && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00;
}

/** How many elements of a sorted list, from its start on, a condition holds for. */
function countBefore(list: readonly number[], holds: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as number, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
