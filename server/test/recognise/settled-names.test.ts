import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../src/recognise/analyse.ts';
import type { SettledNames } from '../../src/recognise/settled-names.ts';

const text = `Rain stops play

Thorn said on Monday that The Big Harbour had agreed. Later the Harbour Group met Thorn’s lawyers in Ashford.
`;

function organisationsIn(settled: Partial<SettledNames>): string[] {
  const { mentions } = analyse(text, undefined, { same: [], notOrganisations: [], partOf: [], ...settled });
  const named = mentions.filter(({ kind, nominal }) => kind === 'organisation' && !nominal);
  return named.map(({ start, end }) => text.slice(start, end));
}

test('a settled organisation is found wherever it stands, in any spelling variant', () => {
  const found = organisationsIn({ same: [['THORN'], ['big-harbour']] });
  assert.deepEqual(
    found.filter((name) => name === 'Thorn'),
    ['Thorn', 'Thorn'],
  );
  assert.ok(
    found.some((name) => name.endsWith('Big Harbour')),
    found.join(', '),
  );
});

test('what people have settled to be no organisation is none', () => {
  assert.ok(organisationsIn({}).includes('Harbour Group'));
  assert.ok(!organisationsIn({ notOrganisations: ['Harbour Group'] }).includes('Harbour Group'));
});

test('nothing settled changes nothing', () => {
  assert.deepEqual(analyse(text, undefined, { same: [], notOrganisations: [], partOf: [] }), analyse(text));
});
