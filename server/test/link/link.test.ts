import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, prepareClaims } from '../../src/link/link.ts';
import type { Comparison, PreparedClaim } from '../../src/link/model.ts';
import { renderReason } from '../../src/link/reason.ts';
import { analyse } from '../../src/recognise/analyse.ts';
import { countTerms } from './statistics.ts';

/** Two articles, the words by which a claim of each is found, and what is to be found of the two claims. */
interface Fixture {
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly claims: readonly [string, string];
  /** Relation and code, “same quotation-repeated”, or “unrelated”. */
  readonly expected: string;
}

const merger = `Acme merger with Bolt divides the town

The merger of Acme and Bolt would destroy 1,200 jobs, unions say.

“Acme turned a blind eye to the fears of its workers about their jobs,” said Ann Lee, head of the Metal Union.

In 2019, Acme cut 300 jobs in the town.

Ministers have asked Acme to halt the merger.

“The merger is a fair deal for every family in this town,” she added.`;

const reply = `Acme defends merger

The merger will save jobs, according to an Acme spokesman.

“We take the fears of workers about jobs very seriously,” an Acme spokesman said.

In 2021, Acme cut 450 jobs in the town.

The government has urged Acme to stop the merger with Bolt.

“The merger is a fair and good deal for every family in this town,” Ann Lee said.

Acme denied that the merger would destroy 1,200 jobs.`;

const quake = `Strong earthquake hits Ruritania

At least 40 people were killed in the earthquake, officials said.

The mayor said that the bridge at Strelsau did not collapse.`;

const aftermath = `Ruritania counts its dead

The earthquake killed about 42 people, officials said.

The bridge at Strelsau collapsed, the mayor said.

The football club sold 42 tickets for the match.`;

const fixtures: readonly Fixture[] = [
  {
    name: 'for and against',
    left: merger,
    right: reply,
    claims: ['destroy 1,200', 'save jobs'],
    expected: 'disputed opposed-position',
  },
  {
    name: 'a charge and the answer',
    left: merger,
    right: reply,
    claims: ['blind eye', 'very seriously'],
    expected: 'disputed rebuttal',
  },
  {
    name: 'a deed and its denial by who is said to have done it',
    left: 'MedCare dismissed 40 nurses.',
    right: 'MedCare denied that it had dismissed 40 nurses.',
    claims: ['dismissed', 'denied'],
    expected: 'disputed denial',
  },
  {
    name: 'another year',
    left: merger,
    right: reply,
    claims: ['In 2019', 'In 2021'],
    expected: 'related quantity-of-other-time',
  },
  {
    name: 'one demand in other words',
    left: merger,
    right: reply,
    claims: ['asked Acme', 'urged Acme'],
    expected: 'same demand-agrees',
  },
  {
    name: 'a changed quotation',
    left: merger,
    right: reply,
    claims: ['fair deal', 'good deal'],
    expected: 'same quotation-changed',
  },
  { name: 'a denial', left: merger, right: reply, claims: ['destroy 1,200', 'denied'], expected: 'disputed denial' },
  {
    name: 'a number worded otherwise',
    left: quake,
    right: aftermath,
    claims: ['At least 40', 'about 42'],
    expected: 'same quantity-agrees',
  },
  {
    name: 'a negation',
    left: quake,
    right: aftermath,
    claims: ['did not collapse', 'Strelsau collapsed'],
    expected: 'disputed negation',
  },
  {
    name: 'an equal number of another thing',
    left: quake,
    right: aftermath,
    claims: ['At least 40', 'tickets'],
    expected: 'unrelated',
  },
  { name: 'one topic alone', left: merger, right: reply, claims: ['In 2019', 'very seriously'], expected: 'unrelated' },
];

function prepare(text: string): PreparedClaim[] {
  return prepareClaims(analyse(text), (name) => name);
}

function findClaim(claims: readonly PreparedClaim[], words: string): PreparedClaim {
  const found = claims.find(({ context }) => context.claim.text.includes(words));
  assert.ok(found, `no claim with “${words}”`);
  return found;
}

function describe({ relation, evidence }: Comparison): string {
  return relation === 'unrelated' ? relation : evidence.map(({ code }) => `${relation} ${code}`).join(', ');
}

for (const { name, left, right, claims, expected } of fixtures) {
  test(`link: ${name}`, () => {
    const [first, second] = [prepare(left), prepare(right)];
    const statistics = countTerms([...first, ...second]);
    const found = compare(findClaim(first, claims[0]), findClaim(second, claims[1]), statistics);
    assert.ok(describe(found).split(', ').includes(expected), describe(found));
    for (const evidence of found.evidence) assert.match(renderReason(evidence), /^\p{Lu}.{10,}/u);
  });
}
