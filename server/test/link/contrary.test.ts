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
