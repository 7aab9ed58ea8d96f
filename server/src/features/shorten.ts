import { toDisplayText } from '../text/display.ts';

/** On one line, cut after at most `length` code units; never empty. */
export function shorten(text: string, length: number): string {
  // What is cut off is not looked at: a paragraph may be millions of characters long.
  const line = toDisplayText(text.slice(0, length * 2)).trim();
  const cut = line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line;
  return cut === '' ? '…' : cut;
}
