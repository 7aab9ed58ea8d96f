import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitParagraphs } from '../../src/text/paragraph.ts';
import { splitSentences } from '../../src/text/sentence.ts';
import type { Span } from '../../src/text/span.ts';
import { tokenise } from '../../src/text/token.ts';

/** Strings of what breaks text processing: marks, line ends, lone surrogates, combining marks, words of news. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('. ', '.', '\n', '\r\n', '\r', '\u00a0', '\u2028', ' ', '“', '”', '"', "'", '(', ')', '…', '?!'),
      fc.constantFrom('\ud800', '\udc00', '\u0301', '\u200b', '\ufeff', '\u00ad', '😀', '\0', '\u202e'),
      fc.constantFrom('Mr', 'U.S.', 'No', 'he', 'The', 'said', '5', '1,200', 'https://a.b/c', 'a@b.co', 'é', '中文'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const visible = /[^\s\p{Cc}\p{Cf}]/gu;

function assertSorted(spans: readonly Span[], within: Span): void {
  let last = within.start;
  for (const { start, end } of spans) {
    assert.ok(last <= start && start < end && end <= within.end);
    last = end;
  }
}

/** Every character of a stretch that shows lies in one of the spans. */
function assertCovered(value: string, spans: readonly Span[], within: Span = { start: 0, end: value.length }): void {
  let index = 0;
  for (const match of value.matchAll(visible)) {
    if (match.index < within.start || match.index >= within.end) continue;
    while (index < spans.length && (spans[index] as Span).end <= match.index) index++;
    const span = spans[index];
    assert.ok(span !== undefined && span.start <= match.index, `${JSON.stringify(match[0])} at ${match.index}`);
  }
}

test('paragraphs, sentences and tokens are sorted, in bounds, nested, and cover all that shows', () => {
  fc.assert(
    fc.property(text, (value) => {
      const paragraphs = splitParagraphs(value);
      assertSorted(paragraphs, { start: 0, end: value.length });
      assertCovered(value, paragraphs);
      const sentences = paragraphs.flatMap((paragraph) => {
        const tokens = tokenise(value, paragraph);
        assertSorted(tokens, paragraph);
        const inside = splitSentences(tokens);
        assertSorted(inside, paragraph);
        assertCovered(value, tokens, paragraph);
        return inside;
      });
      assertCovered(value, sentences);
    }),
    { numRuns: 500 },
  );
});

const layouts: readonly { readonly name: string; readonly text: string; readonly paragraphs: readonly string[] }[] = [
  { name: 'one a line', text: 'One thing.\nTwo things.\nThree.', paragraphs: ['One thing.', 'Two things.', 'Three.'] },
  { name: 'line ends of all kinds', text: 'a\r\nb\rc\u2028d\u0085e', paragraphs: ['a', 'b', 'c', 'd', 'e'] },
  { name: 'white space around', text: '\ufeff\u00a0 One. \u200b\n\n\t\n Two.', paragraphs: ['One.', 'Two.'] },
  {
    name: 'hard-wrapped',
    text: [
      'The council met on Tuesday to talk about the new bridge over',
      'the river, which had been promised to the town for more than',
      'ten years and was never built.',
      '',
      'Members of the public who had come to listen were asked to go',
      'before the vote.',
    ].join('\n'),
    paragraphs: [
      'The council met on Tuesday to talk about the new bridge over\nthe river, which had been promised to the town for more than\nten years and was never built.',
      'Members of the public who had come to listen were asked to go\nbefore the vote.',
    ],
  },
  {
    name: 'short lines that are no wrapped text',
    text: 'Share this article\nHave your say\nPrint this page',
    paragraphs: ['Share this article', 'Have your say', 'Print this page'],
  },
  { name: 'nothing', text: ' \n\n \r\n', paragraphs: [] },
];

for (const { name, text: value, paragraphs } of layouts) {
  test(`paragraphs: ${name}`, () => {
    assert.deepEqual(
      splitParagraphs(value).map(({ start, end }) => value.slice(start, end)),
      paragraphs,
    );
  });
}

const words: readonly (readonly [string, string])[] = [
  ['AT&T’s F-Secure', 'AT&T’s F-Secure'],
  ['£16.8m or 1,200', '£ 16.8m or 1,200'],
  ['a 25-year-old', 'a 25 - year-old'],
  ['70% of 9:05', '70 % of 9 : 05'],
  ['at https://a.b/c?d=e, or me@b.co.', 'at https://a.b/c?d=e , or me@b.co .'],
  ['rose.The U.S. Booking.com', 'rose . The U.S . Booking.com'],
  ['encryp\u00adtion', 'encryp\u00adtion'],
];

for (const [value, expected] of words) {
  test(`tokens: ${value}`, () => {
    assert.equal(
      tokenise(value)
        .map((token) => token.text)
        .join(' '),
      expected,
    );
  });
}

test('a token is looked up by its plain lower-case form', () => {
  assert.deepEqual(
    tokenise('Don’t encryp\u00adtion').map((token) => token.lower),
    ["don't", 'encryption'],
  );
});

test('a long text of one stretch is cut up to its end', () => {
  for (const piece of ['a', '%', 'a.', 'http://.', '1,', '. ', '“.”', 'a@', '\u00ad', '\n', ' ']) {
    const value = `${piece.repeat(200_000)}\n\nThe end.`;
    const last = splitParagraphs(value).at(-1);
    assert.ok(last, piece);
    assert.deepEqual(
      splitSentences(tokenise(value, last)).map(({ start, end }) => value.slice(start, end)),
      ['The end.'],
    );
    for (const paragraph of splitParagraphs(value)) splitSentences(tokenise(value, paragraph));
  }
});

test('tokens of a paragraph do not depend on the text around it', () => {
  fc.assert(
    fc.property(text, text, (before, value) => {
      const inside = tokenise(`${before}\n${value}`, {
        start: before.length + 1,
        end: before.length + 1 + value.length,
      });
      const alone = tokenise(value);
      const moved = alone.map((token) => ({
        ...token,
        start: token.start + before.length + 1,
        end: token.end + before.length + 1,
      }));
      assert.deepEqual(inside, moved);
    }),
  );
});
