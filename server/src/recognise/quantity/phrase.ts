import type { Piece } from './piece.ts';

/** Phrases of a lexicon, looked up by the pieces of a text: a tree of lower-case piece texts. */
export interface Phrases<T> {
  value: T | undefined;
  readonly next: Map<string, Phrases<T>>;
}

/** The first entry of a phrase wins. White space parts the pieces of a phrase, and so does a change from letters to signs. */
export function buildPhrases<T>(entries: Iterable<readonly [phrase: string, value: T]>): Phrases<T> {
  const root: Phrases<T> = { value: undefined, next: new Map() };
  for (const [phrase, value] of entries) {
    let node = root;
    for (const part of phrase.match(/[\p{L}\p{M}\d]+(?:['’.][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\d]/gu) ?? []) {
      let next = node.next.get(part);
      if (next === undefined) {
        next = { value: undefined, next: new Map() };
        node.next.set(part, next);
      }
      node = next;
    }
    node.value ??= value;
  }
  return root;
}

/**
 * The longest phrase that starts at piece `at`, its words joined by hyphens or not: its value and the index after its last
 * piece. Where a piece is unknown as it
 * stands, `alternative` says what else to look up, such as its singular.
 */
export function matchPhrase<T>(
  phrases: Phrases<T>,
  pieces: readonly Piece[],
  at: number,
  textOf: (piece: Piece) => string = (piece) => piece.lower,
  alternative?: (text: string) => string,
): { readonly value: T; readonly end: number } | null {
  let found: { value: T; end: number } | null = null;
  let node: Phrases<T> = phrases;
  for (let i = at; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    const text = textOf(piece);
    const next = node.next.get(text) ?? (alternative && node.next.get(alternative(text)));
    if (next === undefined && i > at && text === '-' && piece.glued && pieces[i + 1]?.glued) continue;
    if (next === undefined) break;
    node = next;
    if (node.value !== undefined) found = { value: node.value, end: i + 1 };
  }
  return found;
}
