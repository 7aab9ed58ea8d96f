import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAgreeing } from '../../src/link/agreeing-words.ts';
import { prepareSentence } from '../../src/link/sentence.ts';

/** a | b | the words in which they agree, as people read them */
const cases = `
The club sacked its coach. | The club has fired its manager. | club; “sacked” for “fired”; “coach” for “manager”
Some 40 per cent of the trees died. | Four in ten trees have died. | “Some 40 per cent” for “Four in ten”; trees; died
Kills were banned in 12 parks. | Parks ban kills. | Kills; banned; parks
Snow fell on 12 towns. | They sold 12 horses. | 12
`;

for (const line of cases.trim().split('\n')) {
  const [left, right, expected] = line.split('|').map((part) => part.trim()) as [string, string, string];
  test(`what agrees in “${left}” and “${right}”`, () => {
    const [a, b] = [prepareSentence(left), prepareSentence(right)];
    const shared = a.terms.filter((term) => b.terms.includes(term));
    const { words, hasWords, a: spans } = findAgreeing(a, b, shared);
    assert.equal(words.join('; '), expected);
    assert.equal(hasWords, /\p{L}/u.test(expected));
    assert.equal(spans.length, words.length);
  });
}
