import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findDifferences } from '../../src/corpus/findings/quotation-difference.ts';
import { slice } from '../../src/text/span.ts';

const whole = (text: string) => ({ text, span: { start: 0, end: text.length } });
const differences = (a: string, b: string) =>
  findDifferences(whole(a), whole(b)).map(({ here, aroundThere }) => [slice(a, here), slice(b, aroundThere)]);

const changed: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  ['This is a sad time for the Orford family', 'This is a sad day for the Orford family', [['time', 'sad day for']]],
  ['We will never close the mill in Orford', 'We will close the mill in Orford', [['never', 'will close']]],
  [
    'The mill is the leading maker of sheds in the North',
    'the mill is the leading British maker of sheds in the North',
    [['leading maker', 'leading British maker']],
  ],
];
for (const [a, b, expected] of changed)
  test(`changed: ${a} / ${b}`, () => assert.deepEqual(differences(a, b), expected));

const alike: readonly (readonly [string, string, string])[] = [
  ['shorter', 'We waited until the morning and nobody came to the gates', 'We waited until the morning'],
  ['longer on both sides', 'They came, and we waited until the morning', 'Then we waited until the morning, he said'],
  ['letter case and punctuation', 'we waited – until the morning', 'We waited, until the Morning!'],
  ['spelling', 'He realised that the neighbourhood would organise', 'He realized that the neighborhood would organize'],
  [
    'contractions',
    'It’s not what they’ve told the two of us, I can’t',
    'It is not what they have told the 2 of us, I cannot',
  ],
  ['brackets', 'The ship altered (its direction) towards the boats', 'The ship altered towards the boats'],
  [
    'an omission that is marked',
    'We will stay in Orford … until the very end',
    'We will stay in Orford, come what may, until the very end',
  ],
  ['an acronym', 'All customers of the NRA should wait', 'All customers of the National Rail Agency should wait'],
  ['small words', 'I said that the mill of Orford would stay', 'I said the mill in Orford would stay'],
  [
    'another quotation',
    'There is a lot of anger in the streets here',
    'There is a lot of crime but nobody counts it here',
  ],
  ['a phrase', 'a lot of good people', 'a lot of bad people'],
];
for (const [what, a, b] of alike)
  test(`not changed: ${what}`, () => {
    assert.deepEqual(differences(a, b), []);
    assert.deepEqual(differences(b, a), []);
  });

test('whatever is quoted: spans lie inside', () => {
  const pieces = [
    'we ',
    'waited ',
    'for ',
    'the ',
    'gates ',
    'never ',
    '… ',
    '[',
    '] ',
    '(',
    ')',
    ', ',
    '’s ',
    '\ud83d',
  ];
  const quotation = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(quotation, quotation, (a, b) => {
      const found = findDifferences(whole(a), whole(b));
      for (const { here, aroundHere, aroundThere } of found) {
        assert.ok(aroundHere.start <= here.start && here.end <= aroundHere.end && aroundHere.end <= a.length);
        assert.ok(aroundThere.start < aroundThere.end && aroundThere.end <= b.length);
      }
    }),
  );
});
