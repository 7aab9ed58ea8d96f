import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitSentences } from '../../src/text/sentence.ts';
import { tokenise } from '../../src/text/token.ts';

/** A paragraph with ¦ between its sentences. */
const paragraphs = [
  'He met U.S. officials. ¦ They flew to the U.S. ¦ The talks by J.K. Lowell were No. 5 on the list.',
  'He said no. ¦ Then Mr. Smith and Dr. J. R. Hale left. ¦ Then-Sen. Hale stayed.',
  '“Is it safe?” Jones asked. ¦ “Yes!” the minister said. ¦ “Good.” ¦ Then he went.',
  'The minister said: “We will act. ¦ We must.” ¦ He left.',
  'It cost £16.8m (up 3.5%). ¦ [The plan] is here... and more… ¦ But no.',
  'Sales of Acme Inc. rose. ¦ Shares in Acme Inc. ¦ The firm left.',
  'See https://www.example.com/x?y=1. ¦ Mail me@example.co.uk. ¦ iPhone sales rose.',
  'He arrived at 5 p.m. Monday. ¦ She left at 6 a.m. ¦ Police said so. ¦ It ended on Jan. 5. ¦ It began in Sept. ¦ The end.',
  '"One." ¦ "Two." ¦ (Five.) ¦ She said (he did not agree.) and left.',
  'Prices rose 3.5 per cent, vs. 2.1 in May. ¦ 90 per cent agreed.',
  'He had apples, pears, etc. and left. ¦ Plan B. ¦ The next one.',
  'Really?! ¦ Yes… ¦ “No way!!” ¦ Oh.',
  'A headline without a stop',
  'One sentence that ends the paragraph . . . and goes on. ¦ Next',
  'Er sagte: «Nein.» ¦ Dann ging er.',
  'It happened. ¦ (He saw it.) ¦ She left.',
];

for (const marked of paragraphs) {
  test(`sentences: ${marked.slice(0, 60)}`, () => {
    const expected = marked.split(' ¦ ');
    const text = expected.join(' ');
    const found = splitSentences(tokenise(text)).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, expected);
  });
}

test('a stop whose space got lost ends a sentence', () => {
  const text = 'Sales rose.The next year they fell.';
  assert.deepEqual(
    splitSentences(tokenise(text)).map(({ start, end }) => text.slice(start, end)),
    ['Sales rose.', 'The next year they fell.'],
  );
});
