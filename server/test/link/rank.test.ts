import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { align } from '../../src/link/rank/align.ts';
import { rank } from '../../src/link/rank/rank.ts';
import { prepareSentence } from '../../src/link/sentence.ts';

const profileOf = (text: string) => prepareSentence(text).profile;

function score(a: string, b: string): number {
  const { event, sameOfEvent } = rank(profileOf(a), profileOf(b));
  return event * sameOfEvent;
}

/** How much of the first text, in units, has its equal in the second. */
function aligned(a: string, b: string): number {
  return align(profileOf(a), profileOf(b)).a.reduce((sum, credit) => sum + credit, 0);
}

test('a rewording ranks above another statement on the event, and this above another event', () => {
  const claim = 'The harbour bridge at Tessel collapsed on Monday, killing four dock workers.';
  const ranked = [
    'Four dockers died when the Tessel harbour bridge came down on Monday.',
    'The harbour bridge at Tessel was built in 1931 and carried two lanes of traffic.',
    'A school in Ordway closed for a week after its boiler failed.',
  ].map((other) => score(claim, other));
  assert.deepEqual(
    [...ranked].sort((x, y) => y - x),
    ranked,
  );
});

test('differences in one stretch weigh more than the same number of scattered ones', () => {
  const claim = 'The council approved the old plan for a tunnel under the river after a long debate on costs.';
  const scattered = 'The board approved the revised plan for a tunnel below the river after a heated debate on costs.';
  const stretch =
    'The council approved the old plan for a tunnel under the river though engineers resigned in protest.';
  assert.ok(score(claim, scattered) > score(claim, stretch));
});

test('an acronym aligns with the name that it is made of, and a rounded number with the exact one', () => {
  const acronym = 'The National Grain Board cut prices.';
  assert.ok(aligned(acronym, 'The NGB cut prices.') > aligned(acronym, 'The PTA cut prices.'));
  const number = 'The fire destroyed 1,982 homes.';
  assert.ok(
    aligned(number, 'The fire destroyed about 2,000 homes.') > aligned(number, 'The fire destroyed 300 homes.'),
  );
});

test('a share agrees with the per cent that it is, and a bound on one side not with any number beyond it', () => {
  const share = 'A third of the ferries ran late.';
  assert.ok(
    aligned(share, 'Of the ferries 34 per cent ran late.') > aligned(share, 'Of the ferries 60 per cent ran late.'),
  );
  const bound = 'More than 200 farmers came.';
  assert.ok(aligned(bound, 'Some 210 farmers came.') > aligned(bound, 'Some 9,000 farmers came.'));
});

test('near synonyms align, whether an article writes its headline in capitals or not', () => {
  assert.ok(aligned('Quake kills twelve', 'Earthquake leaves twelve dead') > 1);
  assert.ok(aligned('Quake Kills Twelve', 'Earthquake leaves twelve dead') > 1);
});

test('in one story a shared figure tells more than a shared age', () => {
  const sameOfStory = (a: string, b: string) => rank(profileOf(a), profileOf(b)).sameOfStory;
  const figure = sameOfStory(
    'Orla Quist scored 31 goals for Vessel.',
    'The striker found the net 31 times for Vessel.',
  );
  const age = sameOfStory('Orla Quist, 31, plays for Vessel.', 'The striker of Vessel, 31, bought a farm.');
  assert.ok(figure > age);
});

test('the rank is a probability and the same in either order, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 12 }), (a, b) => {
      const [there, back] = [rank(profileOf(a), profileOf(b)), rank(profileOf(b), profileOf(a))];
      assert.ok(there.event >= 0 && there.event <= 1 && there.sameOfEvent >= 0 && there.sameOfEvent <= 1);
      assert.ok(Math.abs(there.event - back.event) < 1e-9 && Math.abs(there.sameOfEvent - back.sameOfEvent) < 1e-9);
    }),
  );
});
