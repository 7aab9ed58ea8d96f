import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildSnapshot } from '../../src/corpus/build.ts';
import { baseOf } from '../../src/link/base-unit.ts';
import { compare } from '../../src/link/link.ts';
import { renderReason } from '../../src/link/reason.ts';
import { noStatistics, prepareSentence } from '../../src/link/sentence.ts';
import { units } from '../../src/recognise/lexicon/en/units.ts';

/** Two sentences, the relation, and the reason's code where it is about the numbers. */
const fixtures: readonly (readonly [a: string, b: string, expected: string])[] = [
  [
    'The road is 5 miles long and will open in June.',
    'The road is 8 km long and will open in June.',
    'same quantity-agrees',
  ],
  [
    'The truck carried 1 tonne of rice to the camp.',
    'The truck carried 1,000 kg of rice to the camp.',
    'same quantity-agrees',
  ],
  ['The flight took 90 minutes because of fog.', 'The flight took 1.5 hours because of fog.', 'same quantity-agrees'],
  [
    'A quarter of adults in Wales skip breakfast.',
    'One in four adults in Wales skip breakfast.',
    'same quantity-agrees',
  ],
  [
    'A quarter of adults in Wales skip breakfast.',
    '25 per cent of adults in Wales skip breakfast.',
    'same quantity-agrees',
  ],
  [
    'The ship is 200 feet long and 30 years old.',
    'The ship is 61 metres long and 30 years old.',
    'same quantity-agrees',
  ],
  [
    'The phone has 4GB or 8GB of storage, a leak says.',
    'The phone has 4GB of storage, a leak says.',
    'same quantity-agrees',
  ],
  [
    'The gale left 4,000 homes without power in Devon.',
    'The gale left 6,000 homes without power in Devon.',
    'disputed quantity-differs',
  ],
  [
    'The gale left 4,000 homes without power in Devon.',
    'The gale left 6,000 homes without power in Cornwall.',
    'related quantity-of-other-scope',
  ],
  [
    'Spanish ferry sinks with 127 people on board',
    'Ferry sinks in Spain with 130 people on board',
    'disputed quantity-differs',
  ],
  ['Fares rose from 40 pence on all trams in Lund.', 'Fares rose to 60 pence on all trams in Lund.', 'not disputed'],
  [
    'Two people died and 3 others were hurt in the Lund flat fire.',
    'Two people died and 4 others were hurt in the Lund flat fire.',
    'disputed quantity-differs',
  ],
  [
    'The firm will close three plants in Ohio on Monday.',
    'The firm will close the other two plants in Ohio on Monday.',
    'not disputed',
  ],
  ['At least 12 dead in mine collapse', '15 dead in mine collapse', 'related quantity-later'],
  [
    'The fire has burned 4,000 acres so far near the town of Elm.',
    'The fire has burned 6,000 acres near the town of Elm.',
    'related quantity-later',
  ],
  [
    'The Nasdaq index fell 1.2 percent to close at 1,912.',
    'The Nasdaq index fell 1.9 percent to close at 1,905.',
    'not disputed',
  ],
  [
    'The poll of voters in Elm had a margin of error of 3 points.',
    'The poll of voters in Elm had a margin of error of 4 points.',
    'not disputed',
  ],
  [
    'Turnout in the mayoral vote in Elm was 61 per cent in 2018.',
    'Turnout in the mayoral vote in Elm was 68 per cent in 2022.',
    'not disputed',
  ],
];

for (const [a, b, expected] of fixtures) {
  test(`numbers: ${a} / ${b}`, () => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const { relation, evidence } = compare(prepareSentence(x), prepareSentence(y), noStatistics);
      const found = evidence.map(({ code }) => `${relation} ${code}`);
      if (expected === 'not disputed') assert.notEqual(relation, 'disputed', evidence.map(renderReason).join());
      else assert.ok(found.includes(expected), found.join() || relation);
    }
  });
}

test('every unit has one base for its kind, which is its own base', () => {
  for (const { unit } of units) {
    const base = baseOf(unit);
    assert.ok(base.factor > 0);
    assert.equal(base.unit.split(':')[0], unit.split(':')[0]);
    assert.deepEqual(baseOf(base.unit), { unit: base.unit, factor: 1, offset: 0 });
  }
});

test('conversion keeps order', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
      fc.nat(1e6),
      ({ unit }, low, more) => {
        const { factor, offset } = baseOf(unit);
        assert.ok(low * factor + offset <= (low + more) * factor + offset);
      },
    ),
  );
});

/** Two short articles on one deal, compared with all that they know of their topic. */
function compareArticles(left: string, right: string): string[] {
  const articles = [left, right].map((text, i) => ({
    uri: `${i}.txt`,
    text: `Voltar buys rival Bexley Motors\n\n${text}`,
  }));
  const snapshot = buildSnapshot(articles);
  return snapshot.links.all.flatMap(({ source, target, relation, evidence }) => {
    const [a, b] = [snapshot.claims.get(source), snapshot.claims.get(target)];
    return a?.uri === b?.uri ? [] : evidence.map((one) => `${relation} ${renderReason(one)}`);
  });
}

const deal =
  'Voltar said the deal to buy Bexley Motors would close in May.\n\nBexley Motors makes buses, and the Voltar deal is its second.';

test('one exact figure of one story links claims that word it otherwise; a round one, and one of another story, do not', () => {
  const spends = (sum: string) => `${deal}\n\nSome ${sum} is what Voltar is going to spend.`;
  const price = (sum: string) => `${deal}\n\nThe price is ${sum}, Voltar confirmed.`;
  const areNumbersOne = (left: string, right: string) =>
    compareArticles(left, right).some((reason) => /^same (?:The numbers agree|Both say)/u.test(reason));
  assert.ok(areNumbersOne(spends('£3.85bn'), price('3.85 billion pounds')));
  assert.ok(!areNumbersOne(spends('£4bn'), price('4 billion pounds')));
});

test('a figure of one story and its rounding are one; a bound far below it is none', () => {
  const told = (words: string) => `${deal}\n\nVoltar will pay ${words} towards a new school beside the works.`;
  const say = (words: string) => `${deal}\n\nVoltar has set aside ${words} for a school, it said.`;
  const hasBoth = (exact: string, rough: string) =>
    compareArticles(told(exact), say(rough)).some((reason) => reason.startsWith('same The numbers agree'));
  assert.ok(hasBoth('£9.4m', 'more than nine million pounds'));
  assert.ok(!hasBoth('£9.4m', 'more than five million pounds'));
});

test('small figures of other years are related only where the rest is told alike', () => {
  const told = (words: string) => `${deal}\n\n${words}`;
  const relate = (a: string, b: string) =>
    compareArticles(told(a), told(b)).filter((reason) => reason.startsWith('related Other time'));
  assert.deepEqual(
    relate(
      'Voltar opened seven depots of Bexley in 2009.',
      'Since 2012 the mayor of Bexley has seen four depots of Voltar burn.',
    ),
    [],
  );
  assert.equal(relate('Voltar opened seven depots in 2009.', 'Voltar opened four depots in 2012.').length, 1);
});
