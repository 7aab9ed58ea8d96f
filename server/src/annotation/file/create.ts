import { type FieldValue, writeFields, writeItem } from './style.ts';

/** The text of a file from nothing: its fields, then its list, with a blank line between the entries. */
export function writeFile(
  head: readonly FieldValue[],
  listKey: string,
  entries: readonly (readonly FieldValue[])[],
): string {
  const list = entries.map((fields) => `\n\n${' '.repeat(listIndent)}${writeEntry(fields, listIndent)}`);
  return `${writeFields(head, 0)}\n\n${listKey}:${list.join('')}\n`;
}

/** The column of the dashes in a file that this program writes. */
export const listIndent = 2;

/** An entry whose dash stands at a column, without an end of line. */
export function writeEntry(fields: readonly FieldValue[], column: number): string {
  return writeItem({ kind: 'map', flow: false, fields }, column);
}
