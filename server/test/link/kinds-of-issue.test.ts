import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepareClaims } from '../../src/link/link.ts';
import { analyse } from '../../src/recognise/analyse.ts';

/** How each of two articles words its issue, and whether that makes them two issues. */
const cases = [
  {
    words: ['carbon tax', 'payroll tax'],
    areOther: true,
  },
  {
    words: ['carbon tax', 'raising tax'],
    areOther: false,
  },
  {
    words: ['carbon tax', 'unfair tax'],
    areOther: false,
  },
] as const;

for (const { words, areOther } of cases)
  test(`“${words[0]}” and “${words[1]}” are ${areOther ? 'two issues' : 'of one issue'}`, () => {
    const [left, right] = words.map((wording) => kindsIn(articleOn(wording)));
    assert.ok(left !== undefined && left.length > 0);
    assert.equal(right !== undefined && right.length > 0 && !right.some((kind) => left.includes(kind)), areOther);
  });

function articleOn(wording: string): string {
  return [
    `Ministers defend the ${wording}`,
    '',
    `Ministers said on Monday that the ${wording} would be voted on in June.`,
    '',
    `Critics said that the ${wording} threatens jobs in the north.`,
    '',
    `The ${wording} is debated for the third time, the union said.`,
  ].join('\n');
}

/** The words that tell which tax an article is about. */
function kindsIn(text: string): readonly string[] {
  const [claim] = prepareClaims(analyse(text), (name) => name);
  return [...(claim?.topic.kinds.get('tax') ?? claim?.topic.kinds.get('=tax') ?? [])];
}
