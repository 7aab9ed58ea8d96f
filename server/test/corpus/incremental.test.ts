import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { verdicts } from '../../src/annotation/model.ts';
import type { Change } from '../../src/corpus/apply.ts';
import { type Corpus, createCorpus } from '../../src/corpus/corpus.ts';
import { hash } from '../../src/corpus/hash.ts';
import { defaultLinking, type Linking } from '../../src/corpus/linker.ts';
import type { Snapshot } from '../../src/corpus/snapshot.ts';

/** Comparisons that show every statistic they were made with, and limits that a few claims already reach. */
const strict: Linking = {
  prepareClaims: (analysis, identify) =>
    defaultLinking.prepareClaims(analysis, identify).map((prepared) => {
      const words = [...new Set(prepared.context.claim.text.toLowerCase().match(/\p{L}+/gu) ?? [])];
      return { ...prepared, terms: words, keys: words.map((word) => hash(word)) };
    }),
  compare: (a, b, statistics) => {
    const shared = a.terms.filter((term) => b.terms.includes(term));
    const score = shared.reduce((sum, term) => sum + statistics.claims / statistics.frequency(term), 0);
    const values = { text: `${a.context.claim.text} / ${b.context.claim.text}` };
    const evidence = [{ code: 'wording-agrees', values, a: [], b: [] }] as const;
    return { relation: shared.length > 1 ? 'same' : 'unrelated', same: score, disputed: 0, evidence };
  },
  limits: { fullLevel: 2, candidates: () => 3 },
};

const word = fc.constantFrom('Acme', 'Unions', 'jobs', 'cut', 'plant', 'minister', 'denied', '1,200', 'London', 'said');
/** Some sentences come again and again, so that they move inside their article and between articles. */
const sentence = fc.oneof(
  fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => `${words.join(' ')}.`),
  fc.constantFrom('Acme cut 1,200 jobs.', 'Unions said Acme cut jobs.', 'The minister denied it.', 'London said no.'),
);
const text = fc.array(sentence, { maxLength: 5 }).map((sentences) => sentences.join('\n\n'));
const change: fc.Arbitrary<Change> = fc
  .record({ name: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text, removed: fc.nat(4) })
  .map(({ name, text, removed }) => {
    const uri = `file:///corpus/${name}.txt`;
    return removed === 0 ? { kind: 'remove', uri } : { kind: 'set', article: { uri, text } };
  });
const passage = fc.record({
  article: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  quote: fc.constantFrom('Acme cut 1,200 jobs.', 'Unions said Acme', 'denied', 'London said no.', 'nowhere'),
});
const decisions: fc.Arbitrary<Change> = fc
  .array(
    fc.record({ a: passage, b: passage, decided: fc.constantFrom(...verdicts), day: fc.integer({ min: 1, max: 3 }) }),
  )
  .map((list) => {
    const entries = list.map(({ day, ...rest }, i) => ({ id: `d-${i}`, on: `2026-03-0${day}`, ...rest }));
    const yaml = JSON.stringify({ version: 1, decisions: entries });
    const uriOf = (name: string) => `file:///corpus/${name}.txt`;
    return { kind: 'setAnnotations', file: { folder: 'file:///corpus', uri: claimsUri, text: yaml, uriOf } };
  });
const claimsUri = 'file:///corpus/annotations/claims.yaml';

/** A batch of changes, and how many slices of the work after it are done before the next batch comes. */
const step = fc.record({
  decisions: fc.option(decisions),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  slices: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat(12)),
});

for (const [name, linking] of Object.entries({ strict, default: defaultLinking })) {
  test(`edits in any order end where a rebuild from scratch ends (${name} comparisons)`, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const corpus = createCorpus(linking);
        for (const { changes, slices, ...step } of steps) {
          if (step.decisions !== null) corpus.apply([step.decisions]);
          corpus.apply(changes);
          settle(corpus, slices);
        }
        settle(corpus);
        assert.deepEqual(describe(corpus.snapshot), describe(rebuild(corpus.snapshot, linking)));
      }),
      { numRuns: name === 'strict' ? 150 : 40 },
    );
  });

  test(`links that are restored stand for those that are computed (${name} comparisons)`, () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1 }),
        fc.array(change),
        decisions,
        decisions,
        (first, later, old, now) => {
          const made = createCorpus(linking);
          made.apply([old]);
          made.apply(first);
          settle(made);
          const corpus = createCorpus(linking);
          corpus.apply(first);
          corpus.restore(made.snapshot.links.found);
          corpus.apply([now]);
          made.apply([now]);
          assert.deepEqual(describe(corpus.snapshot), describe(made.snapshot));
          corpus.apply(later);
          settle(corpus);
          assert.deepEqual(describe(corpus.snapshot), describe(rebuild(corpus.snapshot, linking)));
        },
      ),
      { numRuns: name === 'strict' ? 80 : 30 },
    );
  });
}

test('a snapshot never changes, and an edit shares what it does not touch', () => {
  const corpus = createCorpus();
  const set = (name: string, text: string): Change => ({ kind: 'set', article: { uri: `file:///${name}`, text } });
  corpus.apply([set('a', 'Acme cut 1,200 jobs in London.'), set('b', 'Acme cut 1,200 jobs in London.')]);
  settle(corpus);
  const before = corpus.snapshot;
  const recorded = describe(before);
  corpus.apply([set('a', 'Nothing of the kind happened there.')]);
  const between = corpus.snapshot;
  assert.equal(between.links.all.length, 0, 'links of a claim that is gone are gone at once');
  settle(corpus);
  assert.deepEqual(describe(before), recorded);
  assert.equal(corpus.snapshot.articles.get('file:///b'), before.articles.get('file:///b'));
});

test('claims that change places in their article are linked in their new order', () => {
  const corpus = createCorpus(strict);
  const set = (text: string): Change => ({ kind: 'set', article: { uri: 'file:///a', text } });
  const [first, second] = ['Acme cut 1,200 jobs.', 'Unions said Acme cut jobs.'];
  corpus.apply([set(`Title here.\n\n${first}\n\n${second}`)]);
  settle(corpus);
  assert.equal(corpus.snapshot.links.all.length, 1);
  corpus.apply([set(`Title here.\n\n${second}\n\n${first}`)]);
  settle(corpus);
  assert.deepEqual(describe(corpus.snapshot), describe(rebuild(corpus.snapshot, strict)));
});

function settle(corpus: Corpus, slices = Number.POSITIVE_INFINITY): void {
  const work = corpus.settle();
  for (let i = 0; i < slices; i++) if (work.next().done) return;
}

function rebuild(snapshot: Snapshot, linking: Linking): Snapshot {
  const corpus = createCorpus(linking);
  for (const { kind: _, ...file } of snapshot.decisions.files) corpus.apply([{ kind: 'setAnnotations', file }]);
  for (const { uri, text } of snapshot.articles.values()) corpus.apply([{ kind: 'set', article: { uri, text } }]);
  settle(corpus);
  return corpus.snapshot;
}

/** All of a snapshot that a reader can see, but its revision. */
function describe(snapshot: Snapshot): unknown {
  return {
    articles: [...snapshot.articles],
    claims: [...snapshot.claims],
    identities: [...snapshot.identities.all],
    links: snapshot.links.all,
    linksOf: [...snapshot.claims.keys()].map((id) => snapshot.links.of(id)),
    complete: snapshot.complete,
  };
}
