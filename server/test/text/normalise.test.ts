import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normaliseQuotation } from '../../src/text/normalise.ts';

const equal: readonly (readonly [string, string])[] = [
  ['“We can’t wait,”', "we can't wait"],
  ['it – he said', 'It - he said'],
  ['their (business) goals', 'their [business] goals'],
  ['so  much\u00a0more…', 'so much more'],
  ['ﬁne words', 'fine words'],
  ['“It is wrong.”', 'it is wrong'],
];

for (const [a, b] of equal) {
  test(`the same quotation: ${a}`, () => {
    assert.equal(normaliseQuotation(a), normaliseQuotation(b));
    assert.equal(normaliseQuotation(normaliseQuotation(a)), normaliseQuotation(a));
  });
}

test('another word is another quotation', () => {
  assert.notEqual(normaliseQuotation('we can wait'), normaliseQuotation("we can't wait"));
});
