import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findCalculations } from '../../src/link/arithmetic.ts';
import { compare } from '../../src/link/link.ts';
import { renderReason } from '../../src/link/reason.ts';
import { noStatistics, prepareSentence } from '../../src/link/sentence.ts';
import { analyse } from '../../src/recognise/analyse.ts';

/** A sentence and what is said of it: “result: stated holds”, or nothing. */
const fixtures: readonly (readonly [sentence: string, expected: string])[] = [
  [
    'Of all, 16.8 million of 18.4 million reports, or more than 90 per cent, came from one firm.',
    '16.8 million of 18.4 million is 91.3 %: more than 90 per cent holds',
  ],
  [
    'More than 90 per cent (16.8 of 18.4 million) came from it.',
    '16.8 of 18.4 million is 91.3 %: More than 90 per cent holds',
  ],
  ['The party won 58 of the 120 seats (48 per cent).', '58 of 120 is 48.3 %: 48 per cent holds'],
  ['The party won 58 of 120 seats, or 60 per cent.', '58 of 120 is 48.3 %: 60 per cent does not hold'],
  ['42 (21 per cent) of 200 patients fell ill.', '42 of 200 is 21 %: 21 per cent holds'],
  [
    'Some 70 per cent of the 16.8 million reports, or 11.8 million, would be lost.',
    'Some 70 per cent of 16.8 million is 11.8 million: 11.8 million holds',
  ],
  ['The odds are 1 in 64, or 1.56 per cent.', '1 in 64 is 1.56 %: 1.56 per cent holds'],
  [
    'The fund had $215 million, and $9.2 million, or about 4 per cent, was spent.',
    '$9.2 million of $215 million is 4.28 %: about 4 per cent holds',
  ],
  ['The fund had $215 million, and $9.2 million, or 40 per cent of its gifts, was spent.', ''],
  [
    'Of the 18.4 million parcels, 16.8 million came by road, more than 90 per cent of the total.',
    '16.8 million of 18.4 million is 91.3 %: more than 90 per cent holds',
  ],
  ['The firm cut 120 of its 400 jobs, or 30 per cent of the workforce.', '120 of 400 is 30 %: 30 per cent holds'],
  ['The firm cut 120 of its 400 jobs, or 45 per cent of its drivers.', ''],
  ['The firm cut 120 of its 400 jobs, or 45 per cent of the total.', '120 of 400 is 30 %: 45 per cent does not hold'],
  ['Arrests rose from 40 to 50, up 25 per cent.', 'From 40 to 50 is +25 %: 25 per cent holds'],
  ['Arrests rose from 40 to 50, up 40 per cent.', 'From 40 to 50 is +25 %: 40 per cent does not hold'],
  ['Arrests fell by 20 per cent from 50 to 40.', 'From 50 to 40 is −20 %: 20 per cent holds'],
  ['Sales rose 12 per cent to $112m from $100m a year earlier.', 'From $100m to $112m is +12 %: 12 per cent holds'],
  ['Fares rose from £2 to £3, a 20 per cent increase.', 'From £2 to £3 is +50 %: 20 per cent does not hold'],
  [
    'Support rose from 40 to 46 per cent, up six percentage points.',
    'From 40 to 46 per cent is +6 points: six percentage points holds',
  ],
  ['Support rose from 40 to 46 per cent, up six per cent.', ''],
  [
    'Membership doubled from 2,000 in 2019 to 4,100 in 2023.',
    'From 2,000 to 4,100 is 2.05 times as much: doubled holds',
  ],
  ['Shares fell $1.25, or 1.4 per cent, to $88.95.', '$1.25 on 90.2 is 1.39 %: 1.4 per cent holds'],
  [
    'She leads by 15 points in the poll, 52 per cent to 37 per cent.',
    '52 per cent to 37 per cent is 15 points: 15 holds',
  ],
  ['She leads by 25 points, 52 per cent to 37 per cent.', '52 per cent to 37 per cent is 15 points: 25 does not hold'],
  ['The bus carried 12 men and 8 women, 20 people in all.', '12 and 8 are 20: 20 holds'],
  ['The bus carried 12 men, 3 boys and 8 women, 25 people in all.', '12 and 3 and 8 are 23: 25 does not hold'],
  ['The bus carried 20 people, among them 12 men and 3 women.', ''],
  ['The motion won by 61 votes to 39, a majority of 22.', '61 to 39 is a lead of 22: 22 holds'],
  ['The motion won by 61 votes to 39, a majority of 30.', '61 to 39 is a lead of 22: 30 does not hold'],
  [
    'It got £4m from the state and £6m from donors, a total of £10m.',
    '£4m and £6m are 10 million: a total of £10m holds',
  ],
  [
    'It got £4m from the state and £6m from donors, a total of £25m.',
    '£4m and £6m are 10 million: a total of £25m does not hold',
  ],
  ['It got £4m in May, £6m in June and more since, a total of £25m.', ''],
  ['Twelve people drowned: seven men and five women.', 'seven and five are 12: Twelve holds'],
  ['Fifteen people drowned: seven men and five women.', 'seven and five are 12: Fifteen does not hold'],
  ['Fifteen people drowned: seven men, five women and several children.', ''],
  ['Fares doubled from 400 euros to 800 euros.', 'From 400 euros to 800 euros is 2 times as much: doubled holds'],
  [
    'Fares doubled from 400 euros to 1,300 euros.',
    'From 400 euros to 1,300 euros is 3.25 times as much: doubled does not hold',
  ],
  [
    'Of the flats, 1.2 million of the 3.6 million, one in three, are empty.',
    '1.2 million of 3.6 million is 33.4 %: one in three holds',
  ],
  ['Fares fell 20 per cent, from 50 cents to 40 cents.', 'From 50 cents to 40 cents is −20 %: 20 per cent holds'],
  ['Of 200 flats built in 2018, 50 were sold, against 60 per cent in 2019.', ''],
  ['Sales rose from $200m in 2010 to $260m in 2012 and by 12 per cent in 2013.', ''],
  ['Six men, three women and several children drowned, 14 in all.', ''],
  ['A pass costs £10 a day, or £3,650 a year.', '£10 a day is 3,653 a year: £3,650 holds'],
  ['A cleaner earns £80 a day, or £20,000 a year.', ''],
  ['Three of the four towns with the highest turnout — 72-75 per cent — voted for it.', ''],
  ['In 40 towns, 12 of 30 schools closed and 60 per cent of shops did.', ''],
];

for (const [sentence, expected] of fixtures) {
  test(`arithmetic: ${sentence}`, () => {
    const found = findCalculations(sentence, { start: 0, end: sentence.length }, analyse(sentence).quantities).map(
      ({ stated, result, holds }) =>
        `${result}: ${sentence.slice(stated.start, stated.end)} ${holds ? 'holds' : 'does not hold'}`,
    );
    assert.equal(found.join('; '), expected);
  });
}

test('a share agrees with the numbers that it follows from', () => {
  const numbers = prepareSentence('The network sent 16.8 of the 18.4 million abuse reports last year.');
  const share = prepareSentence('More than 90 per cent of abuse reports last year were sent by the network.');
  const { relation, evidence } = compare(numbers, share, noStatistics);
  assert.equal(relation, 'same');
  assert.ok(
    evidence
      .map(renderReason)
      .includes('16.8 of 18.4 million is 91.3 %: “More than 90 per cent of abuse reports” holds'),
  );
});

test('a share that is rounded from a part and its whole always holds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 901, max: 5000 }), (part, whole) => {
      const share = ((100 * part) / whole).toFixed(1);
      const sentence = `They won ${part} of ${whole} votes, or ${share} per cent.`;
      const found = findCalculations(sentence, { start: 0, end: sentence.length }, analyse(sentence).quantities);
      assert.ok(
        found.every(({ holds }) => holds),
        sentence,
      );
    }),
  );
});
