import { writeFileSync } from 'node:fs';
import { layOut } from '../../src/recognise/analyse.ts';
import { countries } from '../../src/recognise/lexicon/en/country.ts';
import { demonyms } from '../../src/recognise/lexicon/en/demonym.ts';
import { personTitles } from '../../src/recognise/lexicon/en/person-title.ts';
import { buckets, Features, readDocument } from '../../src/recognise/name/features.ts';
import { isPossible, labels } from '../../src/recognise/name/label.ts';
import { decode, encodeWeights, possibleRuns, type Tag } from '../../src/recognise/name/tagger.ts';
import { toWords, type Word } from '../../src/recognise/name/word.ts';
import { dataIsThere, type LabelledDocument, readSet } from './data.ts';

/**
 * Trains the tagger of names and writes its weights. An averaged structured perceptron (Collins, 2002) on hashed features,
 * the weights rounded to 91 levels. Run: `node bench/names/train.ts [EPOCHS]`, in `server/`.
 */
const sets = ['gmb_part', 'wikigold', 'secfilings_train', 'wnut17_train', 'btc'];
const epochs = Number(process.argv[2] ?? 6);
const count = labels.length;
const countrySet = new Set(countries);
const demonymSet = new Set(demonyms);
const titleSet = new Set(personTitles);

interface Example {
  readonly words: readonly Word[];
  readonly gold: Int8Array;
  readonly features: Features;
}

function main(): void {
  if (!dataIsThere) {
    console.log('The public data is not on this machine (../shared/data): nothing to train with.');
    return;
  }
  const documents = sets.flatMap((set) => readSet(set)).filter((document) => !document.heldOut);
  const examples = documents.map(toExample);
  const size = buckets * count;
  const emission = new Float32Array(size);
  const transition = new Float32Array(count * count);
  const sums = { emission: new Float64Array(size), transition: new Float64Array(count * count) };
  let step = 1;
  let seed = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let [wrong, all] = [0, 0];
    const order = examples.map((_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      const { words, gold, features } = examples[index] as Example;
      const tags: Tag[] = new Array(words.length);
      for (const run of possibleRuns(words)) {
        decode(features, { emission, transition }, run.start, run.end, tags);
        step++;
        let [goldBefore, tagBefore] = [0, 0];
        let differs = false;
        for (let i = run.start; i < run.end; i++) {
          all++;
          if (labels.indexOf((tags[i] as Tag).label) !== gold[i]) {
            wrong++;
            differs = true;
          }
        }
        if (!differs) continue;
        const move = (label: number, before: number, by: number): void => {
          transition[before * count + label] = (transition[before * count + label] as number) + by;
          sums.transition[before * count + label] = (sums.transition[before * count + label] as number) + by * step;
        };
        for (let i = run.start; i <= run.end; i++) {
          const [g, t] = i === run.end ? [0, 0] : [gold[i] as number, labels.indexOf((tags[i] as Tag).label)];
          if (g !== t || goldBefore !== tagBefore) {
            move(g, goldBefore, 1);
            move(t, tagBefore, -1);
          }
          [goldBefore, tagBefore] = [g, t];
          if (g === t) continue;
          const n = features.at(i);
          for (let k = 0; k < n; k++) {
            const base = (features.found[k] as number) * count;
            emission[base + g] = (emission[base + g] as number) + 1;
            sums.emission[base + g] = (sums.emission[base + g] as number) + step;
            emission[base + t] = (emission[base + t] as number) - 1;
            sums.emission[base + t] = (sums.emission[base + t] as number) - step;
          }
        }
      }
    }
    console.log(`epoch ${epoch + 1}: ${((100 * wrong) / all).toFixed(2)} % of ${all} words wrong`);
  }
  const averaged = {
    emission: emission.map((value, i) => value - (sums.emission[i] as number) / step),
    transition: transition.map((value, i) => value - (sums.transition[i] as number) / step),
  };
  const sorted = averaged.emission
    .map(Math.abs)
    .filter((value) => value > 0)
    .sort();
  const scale = 45 / (sorted[Math.floor(sorted.length * 0.998)] as number);
  const text = encodeWeights({
    emission: averaged.emission.map((value) => value * scale),
    transition: averaged.transition.map((value) => value * scale),
  });
  const zero = averaged.emission.filter((value) => Math.round(value * scale) === 0).length / size;
  console.log(`${text.length} characters, ${(100 * zero).toFixed(0)} % zero, scale ${scale.toFixed(2)}`);
  writeFileSync(
    new URL('../../src/recognise/name/weights/en.ts', import.meta.url),
    `/** The tagger's weights for English, made by bench/names/train.ts; sources and licences: README.md here. */\nexport const weights: string =\n  ${JSON.stringify(text)};\n`,
  );
}

/** The gold label of each word. A title before a person is no part of the name, a country no organisation, a demonym no name. */
function toExample(document: LabelledDocument): Example {
  const words = toWords(layOut(document.text));
  const gold = new Int8Array(words.length);
  let at = 0;
  for (const span of [...document.spans].sort((a, b) => a.start - b.start)) {
    const text = document.text.slice(span.start, span.end);
    if (demonymSet.has(text)) continue;
    const type = span.type === 'ORG' && countrySet.has(text) ? 'LOC' : span.type;
    while (at < words.length && (words[at] as Word).start < span.start) at++;
    let first = true;
    for (; at < words.length && (words[at] as Word).start < span.end; at++) {
      const word = words[at] as Word;
      if (first && type === 'PER' && titleSet.has(word.lower.replace('.', '')) && word.end < span.end) continue;
      first = false;
      if (isPossible(words, at)) gold[at] = labels.indexOf(type);
    }
  }
  return { words, gold, features: new Features(words, readDocument(words)) };
}

main();
