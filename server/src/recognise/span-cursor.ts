import { overlap, type Span } from '../text/span.ts';

/**
 * Looks up which of many spans lie in a stretch of text, for stretches asked in order of their start: each span is
 * passed once. The spans are sorted by start; one that contains others is found as long as it does not end before them.
 */
export class SpanCursor<T extends Span> {
  readonly #spans: readonly T[];
  #first = 0;

  constructor(spans: readonly T[]) {
    this.#spans = spans;
  }

  /** The spans that share text with `span`. */
  touching(span: Span): T[] {
    while (this.#first < this.#spans.length && (this.#spans[this.#first] as T).end <= span.start) this.#first++;
    const found: T[] = [];
    for (let i = this.#first; i < this.#spans.length; i++) {
      const candidate = this.#spans[i] as T;
      if (candidate.start >= span.end) break;
      if (candidate.end > span.start) found.push(candidate);
    }
    return found;
  }

  /** The spans that lie wholly in `span`. */
  within(span: Span): T[] {
    return this.touching(span).filter((candidate) => span.start <= candidate.start && candidate.end <= span.end);
  }

  /** How many code units of `span` the spans cover; they do not overlap each other. */
  covered(span: Span): number {
    return this.touching(span).reduce((sum, candidate) => sum + overlap(candidate, span), 0);
  }
}
