import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { layOut } from '../../src/recognise/analyse.ts';
import type { Quantity } from '../../src/recognise/model.ts';
import { findQuantities } from '../../src/recognise/quantity.ts';

for (const file of ['quantity.fixtures.txt', 'news-numbers.fixtures.txt']) {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  for (const [index, line] of lines.entries())
    if (line !== '' && !line.startsWith('#')) test(`${file}:${index + 1} ${line.slice(0, 80)}`, () => check(line));
}

/** The marked stretches of a fixture are the quantities found, in order, and mean what is said of them. */
function check(line: string): void {
  const [marked = '', meanings] = line.split(' => ');
  const text = marked.replaceAll(/\[\[|\]\]/g, '');
  const quantities = findQuantities(layOut(text));
  const spans = quantities.map(({ start, end }) => text.slice(start, end));
  const expected = [...marked.matchAll(/\[\[(.*?)\]\]/gu)].map((match) => match[1]);
  assert.deepEqual(spans, expected);
  const each = meanings === undefined ? [] : meanings.split(';').map((meaning) => meaning.trim());
  assert.equal(each.length, quantities.length, 'one meaning a mark');
  for (const [index, meaning] of each.entries()) checkMeaning(quantities[index] as Quantity, meaning);
}

function checkMeaning(quantity: Quantity, meaning: string): void {
  const [value, unit, ...rest] = meaning.match(/\w+=[^=]*(?= \w+=|$)|\S+/gu) ?? [];
  const named = new Map(rest.filter((part) => part.includes('=')).map((part) => part.split('=') as [string, string]));
  assert.equal(quantity.value === null ? '-' : String(quantity.value), value);
  assert.equal(quantity.unit, unit);
  assert.equal(quantity.modifier, rest.find((part) => !part.includes('=')) ?? 'exact');
  if (named.has('of')) assert.equal(quantity.of, named.get('of'));
  if (named.has('per')) assert.equal(quantity.per ?? '-', named.get('per'));
  if (named.has('date')) assert.equal(quantity.date, named.get('date'));
  if (named.has('within')) assert.equal(`${quantity.min ?? ''}..${quantity.max ?? ''}`, named.get('within'));
}

test('any text yields sorted quantities without overlap', () => {
  const words = fc.constantFrom(
    'one',
    'million',
    '12',
    '£',
    'per cent',
    '-',
    'half',
    'a',
    'and',
    'of',
    'May',
    '2018',
    'm',
    '.',
    ',',
    'to',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((list) => list.join(' ')),
    fc.array(words).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const quantity of findQuantities(layOut(text))) {
        assert.ok(last <= quantity.start && quantity.start < quantity.end && quantity.end <= text.length);
        assert.ok(quantity.min === null || quantity.max === null || quantity.min <= quantity.max);
        last = quantity.end;
      }
    }),
    { numRuns: 500 },
  );
});
