import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describe } from '../../../src/annotation/anchor/describe.ts';
import { Finder, find } from '../../../src/annotation/anchor/find.ts';
import type { Target } from '../../../src/annotation/model.ts';
import { prose, spanOf, textAndSpan, wildText } from './arbitrary.ts';

const article = `The council approved the flood barrier on Tuesday. Engineers said that the wall would hold for fifty years.

Residents were told to expect noise until March. The council approved the flood barrier on Tuesday, said the mayor, and
the works would cost 12 million pounds. Critics doubt the figure.`;

function target(quote: string, prefix = '', suffix = '', start: number | null = null): Target {
  return { quote, prefix, suffix, at: start === null ? null : { start, end: start + quote.length } };
}

test('a quote in its place is found there, and in another place by its context', () => {
  const quote = 'The council approved the flood barrier on Tuesday';
  const second = article.indexOf(quote, 10);
  assert.deepEqual(find(article, target(quote, '', '', second)), {
    span: { start: second, end: second + quote.length },
    how: 'position',
    score: 1,
  });
  const byContext = find(article, target(quote, 'until March. ', ', said the mayor', 0));
  assert.equal(byContext?.span.start, second);
  assert.equal(byContext?.how, 'quote');
});

test('a quote that was edited is found, whole', () => {
  const quote = 'Engineers said the old wall would hold for fifteen years.';
  const found = find(article, target(quote, 'barrier on Tuesday. ', '\n\nResidents were told', 20));
  assert.equal(found?.how, 'approximate');
  assert.equal(
    article.slice(found?.span.start, found?.span.end),
    'Engineers said that the wall would hold for fifty years.',
  );
});

test('a short quote without context is not taken for words that are only a little like it', () => {
  const target: Target = { quote: 'Not there', prefix: '', suffix: '', at: null };
  assert.equal(find('The court heard that nobody knew of the other bridge.', target), null);
  assert.notEqual(find('It was not theer, he said.', target), null);
});

test('a short quote with a slip of the pen is found', () => {
  const found = find(article, target('12 milion pounds', 'would cost ', '. Critics'));
  assert.equal(article.slice(found?.span.start, found?.span.end), '12 million pounds');
});

test('white space, quotes and dashes may be set anew', () => {
  const text = 'He said:\n“It’s – more or less –\nthe same   thing.” She left.';
  const found = find(text, target(`"It's - more or less - the same thing."`, 'He said: ', ' She left.'));
  assert.equal(text.slice(found?.span.start, found?.span.end), '“It’s – more or less –\nthe same   thing.”');
});

test('a passage that was taken out is not found', () => {
  const quote = 'Residents were told to expect noise until March. ';
  const start = article.indexOf(quote);
  const before = describe(article, { start, end: start + quote.length });
  assert.equal(find(article.replace(quote, ''), before), null);
  assert.equal(find('', before), null);
  assert.equal(find(article, target('')), null);
});

test('a described passage is found where it is', () => {
  fc.assert(
    fc.property(textAndSpan, ({ text, span }) => {
      assert.deepEqual(find(text, describe(text, span))?.span, span);
    }),
  );
});

test('an edit outside a passage and its context does not lose it', () => {
  fc.assert(
    fc.property(prose, fc.nat(), fc.nat(), prose, fc.boolean(), (text, from, length, added, isBefore) => {
      const span = spanOf(text, from, length);
      const described = describe(text, span);
      const edited = isBefore
        ? added + text.slice(span.start - described.prefix.length)
        : text.slice(0, span.end + described.suffix.length) + added;
      const found = find(edited, described)?.span;
      assert.ok(found);
      assert.equal(edited.slice(found.start, found.end), described.quote);
    }),
  );
});

test('any quote may be looked for in any text', () => {
  fc.assert(
    fc.property(wildText, wildText, wildText, wildText, fc.option(fc.integer()), (text, quote, prefix, suffix, at) => {
      const found = new Finder(text).find(target(quote, prefix, suffix, at));
      if (found === null) return;
      assert.ok(0 <= found.span.start && found.span.start < found.span.end && found.span.end <= text.length);
      assert.ok(0 <= found.score && found.score <= 1);
    }),
  );
});
