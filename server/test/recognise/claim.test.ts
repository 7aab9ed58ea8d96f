import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../src/recognise/analyse.ts';
import { splitClauses } from '../../src/recognise/clause.ts';
import type { ClaimKind } from '../../src/recognise/model.ts';
import { tokenise } from '../../src/text/token.ts';
import { newsClaims } from './news-claims.ts';

/** Sentences with ¦ between the claims, and the words that join two of them in braces. */
const sentences = [
  'Charities have sent a joint letter urging the firm to wait{,} ¦ warning it will make crimes harder to solve.',
  'The fleet flies to Oslo and Bergen{, but} ¦ the airline wants to add Tromsø.',
  'He was jailed for ten years after he used false names {-} ¦ he wrote to 5,000 people online, according to the police.',
  'It sent 12 million notices to the register {–} ¦ which passes them on to the authorities of each country.',
  'In 2018, the company made 16.8 million reports {–} ¦ more than 90 per cent of the 18.4 million total.',
  'She said that the agency closed 40 cases{, and that} ¦ a third of that work was done by volunteers.',
  'The group says it understands the value of the plan{, but} ¦ said the firm has failed to answer it.',
  'The union rejected the offer {and} ¦ said that the strike would go on until May.',
  'The mayor welcomed the report{;} ¦ the opposition called it late.',
  'The city is considering two bridges {–} ¦ beside the tunnel, which is already open {– but} ¦ there have been fears of delay.',
  'Sales rose by 4 per cent in May{, while} ¦ exports to Asia fell for the third month.',
  // These stay whole.
  'Oslo, Bergen, the district of Lofoten, and Harstad are also among the members.',
  'The bridge, which was built in 1910, was closed in May.',
  'If the vote fails, and the court agrees, the law will lapse.',
  'The union praised the plan, but it rejected the price of the tickets.',
  'The firm sells tools and seeds and is based in Leeds.',
  'The director, Jane Doe, said the move would help.',
  'Two long-serving ministers – Hale and Berg – resigned on Friday.',
  'The plan was called “a step back, and a costly one” by the union.',
  'He won 27.6 per cent, or about 3,000 votes.',
  'The mayor said that the bridge was late, and,',
];

/** The text of a marked sentence, and its parts. */
function readMarked(marked: string): { text: string; expected: string[] } {
  const text = marked.replace(/\s?\{([^}]*)\} ¦/gu, (_, joint: string) =>
    /^\w|^[-–]/u.test(joint) ? ` ${joint}` : joint,
  );
  return { text, expected: marked.replace(/\s?\{[^}]*\}/gu, '').split(' ¦ ') };
}

for (const marked of sentences) {
  test(`clauses: ${marked.slice(0, 60)}`, () => {
    const { text, expected } = readMarked(marked);
    assert.deepEqual(
      splitClauses(tokenise(text)).map(({ start, end }) => text.slice(start, end)),
      expected,
    );
  });
}

/** Where the words alone do not say it: a court’s “must”, values without a word that values, clauses joined by a bare “and”. */
const hardClaims = new Set([
  'The probe landed',
  'The company must',
  '"This is a dark',
  'The defence said',
  'The mayor spent',
]);

for (const [kinds, marked] of newsClaims.filter(([, text]) => ![...hardClaims].some((hard) => text.startsWith(hard)))) {
  test(`claims of the news: ${marked.slice(0, 60)}`, () => {
    const { text, expected } = readMarked(marked);
    const bare = (claim: string) => claim.replace(/^["“]|[."”,]+$/gu, '');
    const { claims } = analyse(text);
    assert.deepEqual(
      claims.map((claim) => bare(claim.text)),
      expected.map(bare),
    );
    assert.equal(claims.map(({ kind }) => kind).join('¦'), kinds);
  });
}

const noClaims = [
  'Do you know what it costs to heat a school in January these days?',
  'Do you know the way to the new town hall from here?',
  'Who pays?',
  '“Is that what they want?” she asked. “And who pays?”',
  'Thank you for your help!',
  'Save the date.',
  'What happens next',
  'Jane Doe, chief executive.',
];

for (const text of noClaims) {
  test(`states nothing: ${text.slice(0, 50)}`, () => {
    const opening =
      'Title of the piece\n\nThe council met on Tuesday to talk about the bridge over the river and its cost.';
    const claims = analyse(`${opening}\n\n${text}`).claims.filter((claim) => claim.start > opening.length);
    assert.deepEqual(
      claims.map((claim) => claim.text).filter((claim) => !/she asked/u.test(claim)),
      [],
    );
  });
}

const kinds: readonly (readonly [ClaimKind, string])[] = [
  ['fact', 'The river rose by two metres in March.'],
  ['forecast', 'The river could rise by two metres by March.'],
  ['forecast', 'The firm plans to close three shops.'],
  ['fact', 'The mayor may be happy to look away.'],
  ['fact', 'The pilot may have missed the signal.'],
  ['forecast', 'The bridge may be closed in June.'],
  ['demand', 'The union urged ministers to raise the wage.'],
  ['demand', 'Ministers must publish the figures.'],
  ['demand', 'The group has called on the bank to explain itself.'],
  ['promise', 'The minister promised to publish the figures.'],
  ['promise', '“We will publish the figures,” the minister said.'],
  ['opinion', '“I think the plan is wrong,” the minister said.'],
];

for (const [kind, text] of kinds) {
  test(`kind ${kind}: ${text}`, () => assert.equal(analyse(text).claims[0]?.kind, kind));
}

test('a claim is negated by what denies it, not by phrases that affirm', () => {
  const negated = (text: string) => analyse(text).claims[0]?.negated;
  assert.equal(negated('The firm did not pay tax.'), true);
  assert.equal(negated('The firm never paid tax in Spain.'), true);
  assert.equal(negated('The firm paid not only tax but interest.'), false);
  assert.equal(negated('The firm said that it had not paid tax.'), true);
  assert.equal(negated('If it had not been for the storm, the firm would have paid tax.'), false);
  assert.equal(negated('The firm was asked not to pay tax.'), false);
  assert.equal(negated('The firm, which does not make tools, paid tax.'), false);
  assert.equal(negated('There is no doubt that the firm paid tax.'), false);
});

test('a claim that records can settle ranks above a feeling', () => {
  const worth = (text: string) => analyse(text).claims[0]?.checkWorthy ?? 0;
  const study = worth('Unemployment fell by 4 per cent in 2019, according to a study by the statistics office.');
  assert.ok(study > 0.5);
  assert.ok(study > worth('The office is closed on Mondays.'));
  assert.ok(worth('The office is closed on Mondays.') > worth('I hope that you like it here.'));
});

test('a key survives edits elsewhere, and is unique', () => {
  const sentence = fc.constantFrom(
    'The river rose by two metres.',
    'Ministers said the plan had failed, but the union praised it as a step forward.',
    'The firm closed three shops in Leeds.',
    'He said: “We will publish the figures.”',
  );
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 6 }), fc.array(sentence, { maxLength: 6 }), (before, after) => {
      const unique = 'A ferry sank near Oslo in 1999.';
      const keyIn = (lines: readonly string[]) =>
        analyse(lines.join('\n\n')).claims.find((claim) => claim.text === unique)?.key;
      const { claims } = analyse([...before, ...after].join('\n\n'));
      assert.equal(new Set(claims.map((claim) => claim.key)).size, claims.length);
      assert.equal(
        keyIn(['Title of it all is here.', ...before, unique, ...after]),
        keyIn(['A title is here.', unique]),
      );
    }),
  );
});

for (const text of [
  'Do you know that rents have doubled in this city since the spring?',
  'The minister lied to the inquiry.',
  'They outspend us two to one on rockets.',
])
  test(`states something: ${text}`, () => {
    assert.equal(analyse(text).claims.length, 1);
  });
