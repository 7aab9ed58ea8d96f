import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromJsonld } from '../../../src/annotation/exchange/from-jsonld.ts';
import { toJsonld } from '../../../src/annotation/exchange/to-jsonld.ts';
import { harbour, harbourText, texts } from './harbour.ts';
import { setsWithTexts } from './sets.ts';

test('nothing is lost on the way to JSON-LD and back', () => {
  fc.assert(
    fc.property(setsWithTexts, ({ set, texts }) => {
      const { content, lost } = toJsonld(set, texts);
      const read = fromJsonld(content);
      assert.deepEqual([lost, read.lost, read.problems], [[], [], []]);
      assert.deepEqual(read.codebook, set.codebook);
      assert.deepEqual(
        read.documents,
        set.files.map((file) => ({ ...file, isOwn: true, text: null })),
      );
    }),
    { numRuns: 150 },
  );
});

test('an annotation has what every reader of the model looks for', () => {
  const { first } = JSON.parse(toJsonld(harbour, texts).content);
  const [claim, reply] = first.items;
  assert.equal(claim['@context'], 'http://www.w3.org/ns/anno.jsonld');
  assert.equal(claim.id, 'urn:counterclaim:annotation:a-7k3f9q2m');
  assert.equal(claim.type, 'Annotation');
  assert.deepEqual(claim.motivation, ['tagging', 'commenting', 'linking']);
  assert.equal(claim.created, '2026-03-03T09:12:00Z');
  assert.equal(claim.target.source, 'urn:counterclaim:article:seeds/harbour.txt');
  const [quotation, position] = claim.target.selector;
  assert.deepEqual(quotation, {
    type: 'TextQuoteSelector',
    exact: 'move 1.2 million containers',
    prefix: 'it would ',
    suffix: ' a year',
  });
  assert.equal([...harbourText].slice(position.start, position.end).join(''), quotation.exact);
  assert.equal(reply.motivation, 'replying');
  assert.equal(reply.target, claim.id);
  assert.ok(first.items.every((item: object) => !('bodyValue' in item)));
});

test('a passage that is not in the text has no position of its own', () => {
  const { first } = JSON.parse(toJsonld(harbour, texts).content);
  const { target } = first.items.at(-1);
  assert.deepEqual(target.selector, [{ type: 'TextQuoteSelector', exact: 'words that were taken out' }]);
  assert.equal(target.hint, '3-28');
});
