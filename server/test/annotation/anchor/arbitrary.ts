import fc from 'fast-check';
import type { Span } from '../../../src/text/span.ts';

const word = fc.constantFrom(
  'council',
  'flood',
  'the',
  'of',
  'said',
  'barrier',
  'Tuesday',
  '12',
  'million',
  'residents',
  'a',
  'wall',
  'years',
  '“now”',
);
const sentence = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `${words.join(' ')}.`);

/** Sentences of few words, which therefore repeat one another. */
export const prose = fc.array(sentence, { minLength: 2, maxLength: 12 }).map((sentences) => sentences.join(' '));

/** Anything that a string can be, half surrogate pairs included, and what repeats itself. */
export const wildText = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes)),
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.'), maxLength: 300 }),
  prose,
);

export const textAndSpan = fc
  .tuple(fc.oneof(prose, wildText), fc.nat(), fc.nat())
  .filter(([text]) => text !== '')
  .map(([text, from, length]) => ({ text, span: spanOf(text, from, length) }));

/** A span within a text, not empty. */
export function spanOf(text: string, from: number, length: number): Span {
  const start = from % text.length;
  return { start, end: start + 1 + (length % (text.length - start)) };
}
