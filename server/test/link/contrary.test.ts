import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../src/link/link.ts';
import { renderReason } from '../../src/link/reason.ts';
import { noStatistics, prepareSentence } from '../../src/link/sentence.ts';

/** Two sentences given as a pair; what the reason must name, or `null` where they do not contradict each other. */
interface Fixture {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  readonly reason: string | null;
}

const fixtures: readonly Fixture[] = [
  {
    name: 'a sentence that sums up a longer one with its opposite',
    a: 'The senate of Tolvia rejected a fishing quota.',
    b: 'After a night of talks the senate of Tolvia on Friday passed, by 31 votes to 12, a fishing quota that will let smaller boats land more herring than before.',
    reason: 'rejected',
  },
  {
    name: 'both without it',
    a: 'Strelsau is one of nine towns that do not have a harbour tax.',
    b: 'Strelsau is one of nine towns without a harbour tax.',
    reason: null,
  },
  {
    name: 'the past few weeks are no denial of weeks',
    a: 'The ferry carried 900 guests, half of them in the past few weeks, Vale said.',
    b: 'The ferry carried 900 guests, half of them in the past weeks, Vale said.',
    reason: null,
  },
  {
    name: 'who is kept from a place',
    a: 'The guards had kept the dog from the house of the mayor.',
    b: 'The guards had led the dog out of the house of the mayor.',
    reason: null,
  },
  {
    name: 'those that others are compared with',
    a: 'Children who swim once a week had stronger lungs than those who never swim.',
    b: 'Children who swim every week have stronger lungs.',
    reason: null,
  },
  {
    name: 'works of fiction',
    a: 'Ada Vale and Petra Lind are among the finalists of the Strelsau prize.',
    b: 'Ada Vale and Petra Lind were among the fiction finalists of the Strelsau prize.',
    reason: null,
  },
  {
    name: 'a report that is called a hoax',
    a: 'A whale was seen in the lake of Strelsau',
    b: 'Strelsau whale photo is a hoax, museum says',
    reason: 'hoax',
  },
  {
    name: 'a report that is shot down',
    a: 'Rita Vale will leave the orchestra',
    b: 'Orchestra shoots down rumours about Rita Vale',
    reason: 'shoots down rumours',
  },
  {
    name: 'a fake account',
    a: 'Acme offers every customer a free phone on its page',
    b: 'Fake Acme page promises free phones',
    reason: 'Fake',
  },
  {
    name: 'an answer',
    a: 'The town of Strelsau will ban cats',
    b: 'No, Strelsau is not getting rid of its cats',
    reason: 'No',
  },
  {
    name: 'things that are fake are no report',
    a: 'Two men were held at the airport of Strelsau',
    b: 'Two men were held at the airport of Strelsau with fake passports',
    reason: null,
  },
  {
    name: 'neither confirmed nor denied',
    a: 'Acme is buying Bolt',
    b: 'Acme refuses to confirm or deny that it is buying Bolt',
    reason: null,
  },
  {
    name: 'what is withheld is not denied',
    a: 'The court heard the case of the Strelsau banker',
    b: 'The Strelsau banker was heard in court and denied bail',
    reason: null,
  },
  {
    name: 'a question is no denial',
    a: 'A whale was seen in the lake of Strelsau',
    b: 'Is the Strelsau whale a hoax? The town looks for an answer',
    reason: null,
  },
  {
    name: 'a negated clause that the other affirms',
    a: 'The ferry from Strelsau has not arrived in Zenda',
    b: 'The ferry from Strelsau arrived in Zenda at noon, the harbour office said',
    reason: '“not arrived”',
  },
  {
    name: 'a verb after which it is not so',
    a: 'The two banks failed to agree on a merger',
    b: 'The two banks have agreed on a merger',
    reason: 'failed to agree',
  },
  {
    name: 'nobody of a kind, and one of that kind',
    a: 'There is no person skating on the lake',
    b: 'A girl is skating on the lake',
    reason: 'no person',
  },
  {
    name: 'more is negated than the other says',
    a: 'The drummer is not playing in the tunnel under the old station',
    b: 'The drummer is playing in the park',
    reason: null,
  },
  {
    name: 'two negations agree',
    a: 'The ferry has not arrived in Zenda',
    b: 'The ferry never arrived in Zenda',
    reason: null,
  },
  {
    name: 'not until',
    a: 'The bridge will not open until May',
    b: 'The bridge will open in May',
    reason: null,
  },
  {
    name: 'what would not have been',
    a: 'The bridge would not have collapsed in calm weather',
    b: 'The bridge collapsed',
    reason: null,
  },
  {
    name: 'not only',
    a: 'The storm not only flooded the harbour of Zenda',
    b: 'The storm flooded the harbour of Zenda',
    reason: null,
  },
  {
    name: 'an opposite',
    a: 'The parliament of Ruritania approved the pension reform',
    b: 'The parliament of Ruritania rejected the pension reform on Monday',
    reason: '“approved”',
  },
  {
    name: 'a negated opposite agrees',
    a: 'The jury found that the banker was not guilty of fraud',
    b: 'The jury found that the banker was innocent of fraud',
    reason: null,
  },
  {
    name: 'two parties of one event',
    a: 'Acme bought the Zenda shipyard from Bolt',
    b: 'Bolt sold the Zenda shipyard to Acme',
    reason: null,
  },
  {
    name: 'opposites of two things',
    a: 'The price of bread rose in Strelsau',
    b: 'The number of tourists fell in Zenda',
    reason: null,
  },
  {
    name: 'somebody or other',
    a: 'A man is lifting a box',
    b: 'A man is lowering a box',
    reason: null,
  },
];

for (const { name, a, b, reason } of fixtures) {
  test(`contrary: ${name}`, () => {
    const { relation, evidence } = compare(prepareSentence(a), prepareSentence(b), noStatistics);
    const message = evidence.map(renderReason).join('; ');
    if (reason === null) assert.notEqual(relation, 'disputed', message);
    else {
      assert.equal(relation, 'disputed', message);
      assert.ok(message.includes(reason), message);
    }
  });
}
