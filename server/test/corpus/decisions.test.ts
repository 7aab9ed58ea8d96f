import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCorpus } from '../../src/corpus/corpus.ts';
import type { Snapshot } from '../../src/corpus/snapshot.ts';
import { renderReason } from '../../src/link/reason.ts';

const articles: Readonly<Record<string, string>> = {
  a: `The plan

The mill in Orford employs 340 people, the council said on Monday.

“The mill poisons the river and everyone who drinks from it,” said Ada Birch of Clean Water Watch.

The owner will pay for a new bridge. Nobody knows when.
`,
  b: `The outcry

The mill in Orford employs 520 people, the council said on Monday.

Residents repeated that “the mill poisons the river and everyone who drinks from it”.

Costs of the crossing are to be borne by the company.
`,
};

const [staffA, staffB] = ['a: {article: a, quote: "340 people"}', 'b: {article: b, quote: "520 people"}'];
const [riverA, riverB] = ['a: {article: a, quote: "The mill poisons"}', 'b: {article: b, quote: "the mill poisons"}'];
const [bridge, crossing] = [
  'a: {article: a, quote: "The owner will pay for a new bridge."}',
  'b: {article: b, quote: "Costs of the crossing are to be borne by the company."}',
];
const secondMill = articles.a?.lastIndexOf('The mill') ?? 0;
const employed = 'employs 340 disputed employs 520';
const poisoned = '“The mill same Residents repeated';

const cases: readonly {
  readonly title: string;
  readonly decisions: readonly string[];
  readonly links: readonly string[];
  readonly problems?: readonly string[];
}[] = [
  {
    title: 'without decisions the links are those that were found',
    decisions: [],
    links: [`${employed}: quantity-differs`, `${poisoned}: quotation-repeated`],
  },
  {
    title: 'claims that were found to have nothing in common are the same',
    decisions: [`{id: d-1, ${bridge}, ${crossing}, decided: same}`],
    links: [`${employed}: quantity-differs`, `${poisoned}: quotation-repeated`, 'The owner same Costs of: decided'],
  },
  {
    title: 'the ends can be given in any order, and claims of one article too',
    decisions: [
      '{id: d-1, a: {article: b, quote: Costs of the crossing}, b: {article: a, quote: new bridge}, decided: disputed}',
      '{id: d-2, a: {article: a, quote: Nobody knows when}, b: {article: a, quote: new bridge}, decided: same}',
    ],
    links: [
      `${employed}: quantity-differs`,
      `${poisoned}: quotation-repeated`,
      'The owner same Nobody knows: decided',
      'The owner disputed Costs of: decided',
    ],
  },
  {
    title: 'a dispute is turned into the same claim, and only the decision is a reason',
    decisions: [`{id: d-1, ${staffA}, ${staffB}, decided: same}`],
    links: ['employs 340 same employs 520: decided', `${poisoned}: quotation-repeated`],
  },
  {
    title: 'what was found and confirmed keeps what was found as a further reason',
    decisions: [`{id: d-1, ${staffA}, ${staffB}, decided: disputed}`],
    links: [`${employed}: decided, quantity-differs`, `${poisoned}: quotation-repeated`],
  },
  {
    title: 'a dispute that is none leaves the claims related, and a repetition that is none too',
    decisions: [
      `{id: d-1, ${staffA}, ${staffB}, decided: not-disputed}`,
      `{id: d-2, ${riverA}, ${riverB}, decided: not-same}`,
    ],
    links: ['employs 340 related employs 520: decided', '“The mill related Residents repeated: decided'],
  },
  {
    title: 'a decision against another relation than was found leaves that one, and is a further reason',
    decisions: [`{id: d-1, ${staffA}, ${staffB}, decided: not-same}`],
    links: [`${employed}: quantity-differs, decided`, `${poisoned}: quotation-repeated`],
  },
  {
    title: 'a decision against what nobody found makes no link',
    decisions: [`{id: d-1, ${bridge}, ${crossing}, decided: not-disputed}`],
    links: [`${employed}: quantity-differs`, `${poisoned}: quotation-repeated`],
  },
  {
    title: 'of decisions that exclude each other the latest holds, wherever it stands',
    decisions: [
      `{id: d-1, ${bridge}, ${crossing}, decided: not-same, on: "2026-03-04T09:00:00Z"}`,
      `{id: d-2, ${bridge}, ${crossing}, decided: same, on: "2026-03-03T09:00:00Z"}`,
      `{id: d-3, ${staffA}, ${staffB}, decided: same, on: "2026-03-04T09:00:00Z"}`,
      `{id: d-4, ${staffA}, ${staffB}, decided: disputed, on: "2026-03-03T09:00:00Z"}`,
    ],
    links: ['employs 340 same employs 520: decided', `${poisoned}: quotation-repeated`],
    problems: [
      'd-2.decided: Somebody decided otherwise later (“not-same”, d-1): this decision has no effect.',
      'd-4.decided: Somebody decided otherwise later (“same”, d-3): this decision has no effect.',
    ],
  },
  {
    title: 'nothing is concluded about a third pair',
    decisions: [
      `{id: d-1, ${bridge}, ${crossing}, decided: same}`,
      `{id: d-2, a: {article: b, quote: Costs of the crossing}, b: {article: a, quote: 340 people}, decided: same}`,
    ],
    links: [
      `${employed}: quantity-differs`,
      'employs 340 same Costs of: decided',
      `${poisoned}: quotation-repeated`,
      'The owner same Costs of: decided',
    ],
  },
  {
    title: 'the position settles which of several places is meant, the context too',
    decisions: [
      `{id: d-1, a: {article: a, quote: The mill, at: [${secondMill}, ${secondMill + 8}]}, ${crossing}, decided: same}`,
      `{id: d-2, a: {article: a, quote: The, suffix: " owner"}, ${crossing}, decided: same}`,
    ],
    links: [
      `${employed}: quantity-differs`,
      `${poisoned}: quotation-repeated`,
      '“The mill same Costs of: decided',
      'The owner same Costs of: decided',
    ],
  },
  {
    title: 'passages that are not there, articles that are not there and passages of one claim decide nothing',
    decisions: [
      `{id: d-1, a: {article: a, quote: Fishermen protested loudly}, ${crossing}, decided: same}`,
      `{id: d-2, a: {article: c, quote: Fishermen protested loudly}, ${crossing}, decided: same}`,
      '{id: d-3, a: {article: a, quote: The owner}, b: {article: a, quote: new bridge}, decided: same}',
    ],
    links: [`${employed}: quantity-differs`, `${poisoned}: quotation-repeated`],
    problems: [
      'd-1.a: “Fishermen protested loudly” is not in a any more: this decision has no effect.',
      'd-2.a: There is no article “c”: this decision has no effect.',
      'd-3.b: Both passages of this decision stand in one claim: it decides nothing.',
    ],
  },
];

for (const { title, decisions, links, problems = [] } of cases) {
  test(title, () => {
    const corpus = createCorpus();
    corpus.apply(Object.entries(articles).map(([uri, text]) => ({ kind: 'set', article: { uri, text } })));
    for (const _ of corpus.settle());
    const before = describe(corpus.snapshot);
    const text = `decisions:\n${decisions.map((decision) => `  - ${decision}\n`).join('')}`;
    const file = { folder: 'f', uri: 'f/annotations/claims.yaml', text, uriOf: (article: string) => article };
    const decided = corpus.apply([{ kind: 'setAnnotations', file }]);
    assert.deepEqual(decided.decisions.files[0]?.parsed.problems, []);
    assert.deepEqual(describe(decided), links);
    const found = decided.decisions.problems.map(
      ({ decision, field, message }) => `${decision.id}.${field}: ${message}`,
    );
    assert.deepEqual(found, problems);
    assert.deepEqual(
      describe(corpus.apply([{ kind: 'removeAnnotations', uri: file.uri }])),
      before,
      'taken back, it leaves no trace',
    );
  });
}

/** “first words relation first words: codes of the reasons”, in the order of the corpus. */
function describe({ links, claims }: Snapshot): string[] {
  const begin = (id: string) => {
    const text = claims.get(id)?.claim.text ?? '';
    return /employs \d+/.exec(text)?.[0] ?? text.split(' ').slice(0, 2).join(' ');
  };
  for (const id of claims.keys())
    for (const link of links.of(id)) assert.ok(links.all.includes(link), 'each link is one object in all lists');
  return links.all.map(({ source, target, relation, evidence }) => {
    return `${begin(source)} ${relation} ${begin(target)}: ${evidence.map(({ code }) => code).join(', ')}`;
  });
}

const reasons: readonly (readonly [Record<string, string>, string])[] = [
  [
    { decided: 'same', by: 'mira', on: '2026-03-03T09:12:00Z', note: 'Both quote the annual report.\n' },
    'Mira decided on 3 March 2026 that these are the same claim: Both quote the annual report',
  ],
  [{ decided: 'not-same', by: '', on: '', note: '' }, 'It was decided that these are not the same claim'],
  [
    { decided: 'disputed', by: 'jon', on: '2026-12-31', note: '' },
    'Jon decided on 31 December 2026 that these dispute each other',
  ],
  [
    { decided: 'not-disputed', by: 'jon', on: 'some day', note: 'Other years' },
    'Jon decided that these do not dispute each other: Other years',
  ],
];

for (const [values, message] of reasons) {
  test(`a decision is worded: ${message}`, () => {
    assert.equal(renderReason({ code: 'decided', values, a: [], b: [] }), message);
  });
}
