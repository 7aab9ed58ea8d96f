import type { Span } from '../../text/span.ts';
import { align } from './align.ts';
import { candidates } from './candidate.ts';
import { describe } from './describe.ts';
import { compare, type Pattern, patternOf, readLikeness } from './passage.ts';
import { WordIndex } from './word-index.ts';
import { readWords, type Words, wordAt } from './words.ts';

/**
 * Where the passages of a text are in a later version of it, by the difference of the two; `null` for one that was deleted.
 * Where a passage is not in its place, it is looked for in what is new, so that a paragraph that was moved is followed,
 * while another that says nearly the same is not taken for it.
 */
export function rebase(before: string, after: string, spans: readonly Span[]): (Span | null)[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < least && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) {
    tail += 1;
  }
  const moved = after.length - before.length;
  let difference: Difference | null = null;
  return spans.map((span) => {
    // Where a text repeats itself, a passage may lie in what both begin with and in what both end with.
    const isInHead = span.end <= head;
    const isInTail = span.start >= before.length - tail;
    if (isInHead && (head >= tail || !isInTail)) return span;
    if (isInTail) return { start: span.start + moved, end: span.end + moved };
    difference ??= new Difference(before, after);
    return difference.follow(span);
  });
}

/** Which words of a text became which of another. */
class Difference {
  readonly #before: Words;
  readonly #after: Words;
  readonly #match: Int32Array;
  #added: { readonly words: Words; readonly index: WordIndex } | null = null;

  constructor(before: string, after: string) {
    this.#before = readWords(before);
    this.#after = readWords(after);
    this.#match = new Int32Array(this.#before.size).fill(-1);
    align(
      this.#before,
      { from: 0, to: this.#before.size },
      this.#after,
      { from: 0, to: this.#after.size },
      this.#match,
    );
  }

  follow(span: Span): Span | null {
    const pattern = patternOf(describe(this.#before.text, span));
    if (pattern.quote.from === pattern.quote.to) return null;
    // The pattern is cut out of the text, so that its words are the text's but for those cut through at its ends.
    const first = wordAt(this.#before, span.start) - pattern.quote.from;
    const match = this.#match.slice(first, first + pattern.words.size);
    const inPlace = readLikeness(pattern, this.#after, match, true);
    const found = inPlace !== null && inPlace.quote >= enoughInPlace ? inPlace.span : this.#findMoved(pattern);
    return found && narrow(this.#after.text, found, this.#before.text.slice(span.start, span.end));
  }

  #findMoved(pattern: Pattern): Span | null {
    this.#added ??= this.#readAdded();
    const { words, index } = this.#added;
    let best: Span | null = null;
    let bestQuote = enoughMoved;
    for (const range of candidates(index, pattern.words, words)) {
      const likeness = compare(pattern, words, range, false);
      if (likeness === null || likeness.quote < bestQuote) continue;
      best = likeness.span;
      bestQuote = likeness.quote;
    }
    return best;
  }

  /** The words of the new text, of which those that come from the old text are made to be like no other. */
  #readAdded(): { words: Words; index: WordIndex } {
    const forms = this.#after.forms.slice();
    for (const at of this.#match) if (at >= 0) forms[at] = 0;
    const words = { ...this.#after, forms };
    return { words, index: new WordIndex(words) };
  }
}

/** Words that were written next to a passage do not belong to it: where all of its own are there, they are it. */
function narrow(text: string, span: Span, quote: string): Span {
  const start = text.slice(span.start, span.end).indexOf(quote);
  return start < 0 ? span : { start: span.start + start, end: span.start + start + quote.length };
}

/** The share of a quote's weight that must be there. */
const enoughInPlace = 0.3;
const enoughMoved = 0.7;
