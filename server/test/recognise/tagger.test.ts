import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layOut } from '../../src/recognise/analyse.ts';
import { lookUp } from '../../src/recognise/name/gazetteer.ts';
import { labels } from '../../src/recognise/name/label.ts';
import { Tagger } from '../../src/recognise/name/tagger.ts';
import { weights as shipped } from '../../src/recognise/name/weights/en.ts';
import { decodeWeights, encodeWeights } from '../../src/recognise/name/weights.ts';
import { toWords } from '../../src/recognise/name/word.ts';

const count = labels.length;
const weight = fc.integer({ min: -400, max: 400 });
const feature = fc.tuple(fc.integer(), fc.array(weight, { minLength: count, maxLength: count }));

test('weights come back from their encoding, each at the level nearest to it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(feature, { selector: ([hash]) => hash, minLength: 1 }), (features) => {
      const transition = new Array(count * count).fill(1.5);
      const encoded = encodeWeights(features, transition);
      const decoded = decodeWeights(encoded);
      assert.deepEqual([...decoded.transition], transition);
      for (const [hash, weights] of features) {
        const sums = new Float64Array(count);
        decoded.emission.addTo(sums, 0, hash);
        for (const [label, wanted] of weights.entries()) {
          const got = sums[label] as number;
          // Levels are closest to each other around zero; two neighbours at the top are 4.4 % of the highest apart.
          assert.ok(Math.abs(got - wanted) <= encoded.most * 0.023, `${wanted} came back as ${got}`);
        }
      }
    }),
  );
});

test('a feature that was never learnt has no weights', () => {
  const decoded = decodeWeights(encodeWeights([[7, [1, 2, 3, 4, 5]]], new Array(count * count).fill(0)));
  const sums = new Float64Array(count);
  decoded.emission.addTo(sums, 0, 8);
  assert.deepEqual([...sums], new Array(count).fill(0));
});

test('the lists know the longest name, in sentences and in capitals, and acronyms in capitals alone', () => {
  const known = (text: string): string => {
    const words = toWords(layOut(text));
    const found = lookUp(words);
    return words.map((word, i) => `${word.text}${found[i] === 0 ? '' : (found[i] as number) % 4}`).join(' ');
  };
  assert.equal(known('They left Manchester United for London.'), 'They left Manchester1 United3 for London0 .');
  assert.equal(known('MANCHESTER UNITED WIN'), 'MANCHESTER1 UNITED3 WIN');
  assert.equal(known('Those who ask the WHO'), 'Those who ask the WHO0');
  assert.equal(known('Who knows'), 'Who knows');
});

test('what a tagger has kept of other texts changes no tag', () => {
  const weights = decodeWeights(shipped);
  const used = new Tagger(weights);
  const part = fc.constantFrom('The', 'Acme', 'of', 'Leeds', 'Jane', 'Roe', 'said', '12', 'BBC', '“', ',', '.', 'and');
  const text = fc.array(part, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, (written) => {
      const words = toWords(layOut(written));
      const known = lookUp(words);
      assert.deepEqual(used.tag(words, known), new Tagger(weights).tag(words, known));
    }),
  );
});
