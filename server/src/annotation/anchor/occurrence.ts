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
 * Places of `quote` in `text`, those nearest to `near` first. Where the text begins the quote again and again without going
 * through with it, the search is given up.
 */
export function* nearestPlaces(text: string, quote: string, near: number): Generator<number> {
  const head = quote.slice(0, headLength);
  const middle = Math.max(0, Math.min(near, text.length));
  let tries = 0;
  // The text is searched in rings around the middle, each four times as wide as the one before.
  for (let inner = 0, outer = firstRing; ; inner = outer, outer *= 4) {
    const places: number[] = [];
    const ring = [
      { from: Math.max(0, middle - outer), to: middle - inner },
      { from: middle + inner, to: Math.min(text.length, middle + outer) },
    ];
    for (const { from, to } of ring) {
      if (from >= to) continue;
      const part = text.slice(from, to + head.length - 1);
      for (let at = part.indexOf(head); at >= 0 && tries < mostTries; at = part.indexOf(head, at + 1)) {
        tries += 1;
        if (text.startsWith(quote, from + at)) places.push(from + at);
      }
    }
    yield* places.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    if (tries >= mostTries || (middle - outer <= 0 && middle + outer >= text.length)) return;
  }
}

/** In UTF-16 code units to either side. */
const firstRing = 4_096;
/** A search takes up to the length of the text times that of what is searched, which is therefore kept short. */
const headLength = 64;
const mostTries = 1_000;
