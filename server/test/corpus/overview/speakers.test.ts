import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speakersOf } from '../../../src/corpus/overview/speakers.ts';
import { corpusWith, type LinkLine } from './small-corpus.ts';

const articles = {
  a: '“The dam is safe,” said Ann Lee, a spokeswoman for Delm Council.\n\nIan Ross, an engineer, said the dam was a danger.\n',
  b: '“The dam will hold,” Delm Council said.\n\nFarmers said the dam would burst.\n\nThe dam is 40 years old.\n',
};
const lines: LinkLine[] = ['0 disputed 1', '0 same 2', '1 disputed 2', '1 same 3', '2 disputed 3'];

test('speakers are persons with their organisation, organisations, and those who are only described', () => {
  const { all } = speakersOf(corpusWith(articles, lines));
  assert.deepEqual(
    all.map(({ name, kind, organisation, claims }) => [name, kind, organisation?.name ?? null, claims.length]).sort(),
    [
      ['Ann Lee', 'person', 'Delm Council', 1],
      ['Delm Council', 'organisation', null, 1],
      ['Farmers', 'described', null, 1],
      ['Ian Ross', 'person', null, 1],
    ],
  );
});

test('speakers agree and clash by the links of what they say, nobody with their own organisation', () => {
  const { relations } = speakersOf(corpusWith(articles, lines));
  const shown = relations.map(
    ({ a, b, agree, clash }) => `${[a.name, b.name].sort().join(' and ')}: ${agree.length} ${clash.length}`,
  );
  assert.deepEqual(shown.sort(), [
    'Ann Lee and Ian Ross: 0 1',
    'Delm Council and Farmers: 0 1',
    'Delm Council and Ian Ross: 0 1',
    'Farmers and Ian Ross: 1 0',
  ]);
});

test('what the article says itself has no speaker', () => {
  const snapshot = corpusWith(articles, lines);
  const own = [...snapshot.claims.values()].find(({ claim }) => claim.text.includes('40 years'));
  assert.equal(speakersOf(snapshot).of(own?.id ?? ''), null);
});
