import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Lexeme, lexemeAt, lexemeOf, perLexeme, wordList } from '../../src/text/lexeme.ts';
import { tokenise } from '../../src/text/token.ts';

/** Characters that tokens begin, join and end at, each in several kinds. */
const character = fc.constantFrom(
  ...'aZé½²1٣.,:;/\'’‘“”"-–—…&@%_+$£#()=<>~ \n\u00a0\u00ad\u0301\u0001',
  ...['www', 'http', 'com', '  ', '😀'],
);
const text = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(''));

test('a token has the text, the kind and the lower case of its lexeme', () => {
  fc.assert(
    fc.property(text, (value) => {
      for (const { start, end, kind, text, lower, lexeme } of tokenise(value)) {
        assert.equal(text, value.slice(start, end));
        assert.deepEqual([lexeme.kind, lexeme.text, lexeme.lower], [kind, text, lower]);
      }
    }),
  );
});

test('a token that its characters alone decide about is what the whole pattern makes of it', () => {
  fc.assert(
    fc.property(text, (value) => {
      for (const { start, end, kind } of tokenise(value)) {
        // Behind a control character the pattern is tried.
        const [token] = tokenise(`\u0001${value.slice(start)}`);
        assert.deepEqual([token?.end, token?.kind], [end - start + 1, kind]);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a form has one lexeme, whatever text it is cut from', () => {
  const lexeme = lexemeOf('Minister', 'word');
  assert.equal(lexemeAt('the Minister said', 4, 12, 'word'), lexeme);
  assert.equal(lexeme.lower, 'minister');
  assert.notEqual(lexemeOf('50', 'word'), lexemeOf('50', 'number'));
});

test('lexemes are right for any number of forms, of any length', () => {
  const isEven = wordList(Array.from({ length: 50_000 }, (_, i) => `form${2 * i}`));
  const length = perLexeme(({ text }) => text.length);
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 100_000; i++) {
      const text = i % 5 === 0 ? `form${i}` : `form${i}${'x'.repeat(i % 60)}`;
      const lexeme = lexemeOf(text, 'word');
      assert.equal(lexeme.text, text);
      assert.equal(length(lexeme), text.length);
      assert.equal(isEven(lexeme), i % 2 === 0 && text === `form${i}`);
    }
  }
});

test('a fact is read once a lexeme', () => {
  let reads = 0;
  const read = perLexeme((lexeme: Lexeme) => `${lexeme.lower}${++reads}`);
  const lexeme = lexemeOf('Once', 'word');
  assert.equal(read(lexeme), 'once1');
  assert.equal(read(lexeme), 'once1');
});

test('a list that is made after others were asked is told apart from them', () => {
  const lexeme = lexemeOf('agreed', 'word');
  assert.equal(wordList(['agreed'])(lexeme), true);
  const lists = Array.from({ length: 70 }, (_, i) => wordList(i % 2 === 0 ? ['agreed', `w${i}`] : [`w${i}`]));
  lists.forEach((has, i) => {
    assert.equal(has(lexeme), i % 2 === 0);
    assert.equal(has(lexemeOf(`W${i}`, 'word')), true);
  });
});
