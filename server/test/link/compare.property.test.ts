import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compare, prepareClaims } from '../../src/link/link.ts';
import type { Comparison, PreparedClaim } from '../../src/link/model.ts';
import { analyse } from '../../src/recognise/analyse.ts';

const sentence = fc.constantFrom(
  'Acme denied that the merger would cost 1,200 jobs.',
  'The merger would cost 900 jobs, unions say.',
  'Unions urged Acme to halt the merger.',
  'In 2019, the merger cost 1,500 jobs.',
  'The merger threatens competition and jobs.',
  'The merger does not threaten jobs, an Acme spokesman said.',
  '“We take the concerns of workers very seriously,” Acme said.',
  'Acme shut its eyes to the concerns of workers, Ann Lee said.',
  'More than 100 charities, among them Oxfam, Shelter and Mind, signed the letter.',
  'The 129-strong coalition includes Oxfam, Shelter and Mind.',
  '“It will make the town poorer,” Ann Lee said.',
);
const article = fc.array(fc.oneof({ weight: 9, arbitrary: sentence }, fc.string()), { minLength: 1, maxLength: 6 });

function prepare(sentences: readonly string[]): PreparedClaim[] {
  return prepareClaims(analyse(sentences.join('\n\n')), (name) => name);
}

const statistics = { claims: 64, frequency: (term: string) => 1 + (term.length % 5) };

function mirror(comparison: Comparison): Comparison {
  return {
    ...comparison,
    evidence: comparison.evidence.map((evidence) => ({ ...evidence, a: evidence.b, b: evidence.a })),
  };
}

const plain = (comparison: Comparison) => ({
  ...comparison,
  evidence: comparison.evidence.map(({ code, a, b }) => ({ code, a, b })),
});

test('comparing b with a mirrors comparing a with b', () => {
  fc.assert(
    fc.property(article, article, (left, right) => {
      for (const a of prepare(left)) {
        for (const b of prepare(right)) {
          assert.deepEqual(plain(compare(a, b, statistics)), plain(mirror(compare(b, a, statistics))));
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a link has evidence, its words lie inside the claims, and its scores are probabilities', () => {
  fc.assert(
    fc.property(article, article, (left, right) => {
      for (const a of prepare(left)) {
        for (const b of prepare(right)) {
          const { relation, same, disputed, evidence } = compare(a, b, statistics);
          assert.equal(relation === 'unrelated', evidence.length === 0);
          for (const score of [same, disputed]) assert.ok(score >= 0 && score <= 1, String(score));
          for (const { a: inA, b: inB } of evidence) {
            for (const [claim, spans] of [
              [a, inA],
              [b, inB],
            ] as const) {
              for (const { start, end } of spans) {
                assert.ok(0 <= start && start < end && end <= claim.context.claim.text.length);
              }
            }
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('claims that are linked share a blocking key', () => {
  fc.assert(
    fc.property(article, article, (left, right) => {
      for (const a of prepare(left)) {
        for (const b of prepare(right)) {
          if (compare(a, b, statistics).relation === 'unrelated') continue;
          assert.ok(
            a.keys.some((key) => b.keys.includes(key)),
            `${a.context.claim.text} / ${b.context.claim.text}`,
          );
        }
      }
    }),
    { numRuns: 200 },
  );
});
