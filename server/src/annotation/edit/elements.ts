import type { ListNode, MapNode } from '../file/tree.ts';
import { columnOf, insert, lineEnd, lineStart, previousLineEnd, remove, type TextChange } from './text-change.ts';

/** The fields of a map or the items of a list as stretches of a text, of which some are to be taken out. */
export class Elements {
  /** Of the keys or the dashes; nothing that counts where the parent is in brackets or braces. */
  readonly column: number;
  readonly #text: string;
  readonly #parent: MapNode | ListNode;
  readonly #places: readonly { readonly start: number; readonly end: number }[];
  readonly #removed: ReadonlySet<number>;

  constructor(text: string, parent: MapNode | ListNode, removed: ReadonlySet<number>) {
    this.column = columnOf(text, parent.span.start);
    this.#text = text;
    this.#parent = parent;
    this.#removed = removed;
    this.#places =
      parent.kind === 'map'
        ? parent.fields.map(({ keySpan, valueSpan }) => ({ start: keySpan.start, end: valueSpan.end }))
        : parent.items.map(({ start, value }) => ({ start, end: value?.span.end ?? start + 1 }));
  }

  /** Inserts after an element that stays, or before all that stay where `index` is −1. */
  insertAfter(index: number, written: string): TextChange {
    const above = this.#places[index];
    const first = this.#places.find((_, i) => !this.#removed.has(i));
    if (this.#parent.flow) {
      if (above !== undefined) return insert(above.end, `, ${written}`);
      return first === undefined ? insert(this.#parent.span.start + 1, written) : insert(first.start, `${written}, `);
    }
    const newLine = `\n${' '.repeat(this.column)}`;
    if (above !== undefined) return insert(lineEnd(this.#text, above.end), newLine + written);
    return insert(first?.start ?? this.#parent.span.start, written + newLine);
  }

  /** Takes out what is to be taken out, with its comma, or with its lines and the comment at their end. */
  remove(): TextChange[] {
    return [...this.#removed].map((index) =>
      this.#parent.flow ? this.#removeInLine(index) : this.#removeLines(index),
    );
  }

  #removeInLine(index: number): TextChange {
    const { start, end } = this.#places[index] as { start: number; end: number };
    const isFirst = this.#places.slice(0, index).every((_, i) => this.#removed.has(i));
    if (!isFirst) return remove(this.#places[index - 1]?.end ?? start, end);
    return remove(start, this.#places[index + 1]?.start ?? end);
  }

  #removeLines(index: number): TextChange {
    const { start, end } = this.#places[index] as { start: number; end: number };
    const line = lineStart(this.#text, start);
    const last = lineEnd(this.#text, end);
    const isBehindDash = this.#text.slice(line, start).trim() !== '';
    if (line > 0 && !isBehindDash) return remove(previousLineEnd(this.#text, line), last);
    const next = this.#places[index + 1];
    const canMoveUp = next !== undefined && this.#text.slice(last, next.start).trim() === '';
    return remove(start, canMoveUp ? next.start : last);
  }
}
