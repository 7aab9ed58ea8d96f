import type { Span } from '../../text/span.ts';
import type { Target } from '../model.ts';

/** What a passage is found by, without a position. */
export type Quotation = Pick<Target, 'quote' | 'prefix' | 'suffix'>;

/**
 * Every place where the text says exactly the prefix, the quote and the suffix, overlapping ones too; an empty quote
 * stands between any two characters.
 */
export function* occurrences(text: string, { quote, prefix, suffix }: Quotation): Generator<Span> {
  const whole = prefix + quote + suffix;
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    const start = at + prefix.length;
    yield { start, end: start + quote.length };
    if (at >= text.length) return;
  }
}

/**
 * Places of `quote` in `text`, at most `most` of them: where they are more, those nearest to `near`. Where the text
 * begins the quote again and again without going through with it, the search is given up.
 */
export function nearestPlaces(text: string, quote: string, near: number, most: number): number[] {
  const head = quote.slice(0, headLength);
  const places: number[] = [];
  const middle = Math.max(0, Math.min(near, text.length));
  let before = middle > 0 ? text.lastIndexOf(head, middle - 1) : -1;
  let after = text.indexOf(head, middle);
  for (let tries = 0; tries < mostTries && places.length < most && (before >= 0 || after >= 0); tries++) {
    if (after < 0 || (before >= 0 && middle - before <= after - middle)) {
      if (text.startsWith(quote, before)) places.push(before);
      before = before > 0 ? text.lastIndexOf(head, before - 1) : -1;
    } else {
      if (text.startsWith(quote, after)) places.push(after);
      after = text.indexOf(head, after + 1);
    }
  }
  return places;
}

/** A search takes up to the length of the text times that of what is searched, which is therefore kept short. */
const headLength = 64;
const mostTries = 1_000;
