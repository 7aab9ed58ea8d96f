import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Edit } from '../../src/annotation/anchor/follow.ts';
import type { Change } from '../../src/corpus/apply.ts';
import { createCorpus } from '../../src/corpus/corpus.ts';
import type { Snapshot } from '../../src/corpus/snapshot.ts';

const folder = 'file:///corpus';
const articleUri = (name: string) => `${folder}/seeds/${name}.txt`;

/** Passages that are like no other, with filling between them that comes and goes. */
const passages = ['The council of Millbrook sold the harbour', 'Nurses left nine wards', 'A bridge fell at dawn'];
const filling = fc.array(fc.array(fc.constantFrom('Rain', 'again', 'fell', 'far', 'away'), { maxLength: 4 }), {
  minLength: passages.length + 1,
  maxLength: passages.length + 1,
});
const articleText = filling.map((fills) =>
  fills.map((words, i) => `${words.join(' ')}\n\n${passages[i] ?? ''}`).join('.\n\n'),
);

const annotation = fc.record({
  id: fc.constantFrom('a-1', 'a-2', 'a-3', 'a-4'),
  quote: fc.constantFrom(...passages, 'nothing that stands in any article of this corpus at all'),
  tag: fc.constantFrom('one', 'two'),
  to: fc.constantFrom('a-1', 'a-2', 'a-9'),
  rel: fc.constantFrom('same', 'disputes'),
});
const fileText = fc
  .record({
    article: fc.constantFrom('a', 'b', 'c'),
    annotations: fc.uniqueArray(annotation, { maxLength: 4, selector: ({ id }) => id }),
    rest: fc.constantFrom('', '# A comment.\n', '  - id: "broken\n'),
  })
  .map(({ article, annotations, rest }) => {
    const entries = annotations.map(
      ({ id, quote, tag, to, rel }) =>
        `  - id: ${id}\n    quote: ${quote}\n    tags: [${tag}]\n    links:\n      - {rel: ${rel}, to: ${to}}\n`,
    );
    return `version: 1\narticle: seeds/${article}.txt\nannotations:\n${entries.join('\n')}${rest}`;
  });

type Step =
  | { readonly kind: 'article'; readonly name: string; readonly text: string | null; readonly isTyped: boolean }
  | { readonly kind: 'file'; readonly name: string; readonly text: string | null };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('article' as const),
    name: fc.constantFrom('a', 'b'),
    text: fc.option(articleText, { freq: 8 }),
    isTyped: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('file' as const),
    name: fc.constantFrom('a', 'b', 'a/mira'),
    text: fc.option(fileText, { freq: 5 }),
  }),
  fc.record({
    kind: fc.constant('file' as const),
    name: fc.constant('codebook'),
    text: fc.constantFrom(null, 'version: 1\ntags:\n  - id: one\n    label: One\n', 'version: 1\ntags: []\n'),
  }),
);

test('annotations after changes in any order are those of a corpus that was read anew', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
      const corpus = createCorpus();
      const texts = new Map<string, string>();
      for (const one of steps) {
        const uri = one.kind === 'article' ? articleUri(one.name) : `${folder}/annotations/${one.name}.yaml`;
        const before = texts.get(uri);
        corpus.apply([toChange(uri, one, one.kind === 'article' && one.isTyped ? before : undefined)]);
        if (one.text === null) texts.delete(uri);
        else texts.set(uri, one.text);
      }
      const fresh = createCorpus();
      for (const [uri, text] of texts) {
        const isArticle = uri.startsWith(`${folder}/seeds/`);
        fresh.apply([toChange(uri, isArticle ? { kind: 'article', text } : { kind: 'file', text })]);
      }
      assert.deepEqual(describe(corpus.snapshot), describe(fresh.snapshot));
    }),
    { numRuns: 300 },
  );
});

test('what did not change is the same object in the next snapshot', () => {
  const corpus = createCorpus();
  const file = (tag: string) =>
    `version: 1\narticle: seeds/a.txt\nannotations:\n  - id: a-1\n    quote: ${passages[0]}\n    tags: [${tag}]\n`;
  corpus.apply([toChange(articleUri('a'), { kind: 'article', text: `${passages[0]}.` })]);
  corpus.apply([toChange(`${folder}/annotations/a.yaml`, { kind: 'file', text: file('one') })]);
  const before = corpus.snapshot.annotations;
  corpus.apply([toChange(articleUri('b'), { kind: 'article', text: 'Another article.' })]);
  assert.equal(corpus.snapshot.annotations, before);
  corpus.apply([toChange(`${folder}/annotations/a.yaml`, { kind: 'file', text: file('two') })]);
  assert.deepEqual(before.ofArticle(articleUri('a'))[0]?.annotation.tags, ['one']);
  assert.deepEqual(corpus.snapshot.annotations.get('a-1')?.annotation.tags, ['two']);
});

test('a passage whose article comes back is found again', () => {
  const corpus = createCorpus();
  const uri = articleUri('a');
  const placeOf = () => corpus.snapshot.annotations.ofArticle(uri)[0]?.span ?? null;
  const text = `${passages[0]}. ${passages[1]}.`;
  const yaml = `version: 1\narticle: seeds/a.txt\nannotations:\n  - id: a-1\n    quote: ${passages[1]}\n`;
  corpus.apply([toChange(`${folder}/annotations/a.yaml`, { kind: 'file', text: yaml })]);
  assert.equal(placeOf(), null);
  corpus.apply([toChange(uri, { kind: 'article', text })]);
  const place = placeOf();
  assert.equal(place?.start, text.indexOf('Nurses'));
  for (const without of [null, `${passages[0]}.`]) {
    corpus.apply([toChange(uri, { kind: 'article', text: without })]);
    assert.equal(placeOf(), null);
    corpus.apply([toChange(uri, { kind: 'article', text })]);
    assert.deepEqual(placeOf(), place);
  }
});

/** `typed`: the text before, of which the article was made by one edit. */
function toChange(uri: string, step: { kind: string; text: string | null }, typed?: string): Change {
  if (step.kind === 'article') {
    if (step.text === null) return { kind: 'remove', uri };
    const edits = typed === undefined ? null : [difference(typed, step.text)];
    return { kind: 'set', article: { uri, text: step.text, edits } };
  }
  if (step.text === null) return { kind: 'removeAnnotations', uri };
  return { kind: 'setAnnotations', file: { folder, uri, text: step.text } };
}

function difference(before: string, after: string): Edit {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  return { span: { start, end: before.length }, text: after.slice(start) };
}

function describe({ annotations }: Snapshot): unknown {
  const files = [...annotations.files.values()].map(({ uri, parsed: { problems } }) => ({ uri, problems }));
  const placed = ['a', 'b', 'c'].map((name) =>
    annotations
      .ofArticle(articleUri(name))
      .map(({ annotation, file, span, isApproximate }) => ({ annotation, file: file.uri, span, isApproximate })),
  );
  const byId = ['a-1', 'a-2', 'a-3', 'a-4', 'a-9'].map((id) => ({
    file: annotations.get(id)?.file.uri,
    linksTo: annotations
      .linksTo(id)
      .map(({ from, rel }) => `${from.file.uri} ${from.annotation.id} ${rel}`)
      .sort(),
  }));
  return { files, placed, byId, tags: [...annotations.tags.values()], counts: new Map([...annotations.counts].sort()) };
}
