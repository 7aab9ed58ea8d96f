import { overlap, type Span } from '../text/span.ts';

/**
 * Looks up which of many spans lie in a stretch of text, for stretches asked in order of their start. The spans are
 * sorted by start and may contain each other. Each lookup costs as much as it finds.
 */
export class SpanCursor<T extends Span> {
  readonly #spans: readonly T[];
  /** Spans that begin before the last stretch ended and do not end before it began. */
  #active: T[] = [];
  #next = 0;

  constructor(spans: readonly T[]) {
    this.#spans = spans;
  }

  /** The spans that share text with `span`. */
  touching(span: Span): readonly T[] {
    for (; this.#next < this.#spans.length; this.#next++) {
      const candidate = this.#spans[this.#next] as T;
      if (candidate.start >= span.end) break;
      this.#active.push(candidate);
    }
    if (this.#active.length === 0) return none;
    this.#active = this.#active.filter((candidate) => candidate.end > span.start);
    return this.#active.filter((candidate) => candidate.start < span.end);
  }

  /** The spans that lie wholly in `span`. */
  within(span: Span): readonly T[] {
    return this.touching(span).filter((candidate) => span.start <= candidate.start && candidate.end <= span.end);
  }

  /** How many code units of `span` the spans cover; they do not overlap each other. */
  covered(span: Span): number {
    return this.touching(span).reduce((sum, candidate) => sum + overlap(candidate, span), 0);
  }
}

const none: readonly never[] = [];
