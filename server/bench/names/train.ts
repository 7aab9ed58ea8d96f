import { writeFileSync } from 'node:fs';
import { layOut } from '../../src/recognise/analyse.ts';
import { countries } from '../../src/recognise/lexicon/en/country.ts';
import { demonyms } from '../../src/recognise/lexicon/en/demonym.ts';
import { personTitles } from '../../src/recognise/lexicon/en/person-title.ts';
import { Features, readDocument } from '../../src/recognise/name/features.ts';
import { isPossible, labels } from '../../src/recognise/name/label.ts';
import { decode, possibleRuns, type Tag, type TaggerWeights } from '../../src/recognise/name/tagger.ts';
import { encodeWeights, highest } from '../../src/recognise/name/weights.ts';
import { toWords, type Word } from '../../src/recognise/name/word.ts';
import { dataIsThere, type LabelledDocument, readSet } from './data.ts';

/**
 * Trains the tagger of names and writes its weights. An averaged structured perceptron (Collins, 2002) on hashed features,
 * the weights rounded to 91 levels. Run: `node bench/names/train.ts [EPOCHS]`, in `server/`.
 */
const sets = ['gmb_part', 'wikigold', 'secfilings_train', 'wnut17_train', 'btc'];
const epochs = Number(process.argv[2] ?? 6);
/** A feature is learnt where it occurs this often. */
const leastOften = Number(process.argv[3] ?? 5);
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
  const slots = numberFeatures(examples);
  const size = slots.size * count;
  const emission = new Float32Array(size);
  const transition = new Float32Array(count * count);
  const sums = { emission: new Float64Array(size), transition: new Float64Array(count * count) };
  const weights: TaggerWeights = { slotOf: (feature) => slots.get(feature) ?? -1, emission, transition };
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
        decode(features, weights, run.start, run.end, tags);
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
            const slot = weights.slotOf(features.found[k] as number);
            if (slot < 0) continue;
            const base = slot * count;
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
  const average = (values: Float32Array, sum: Float64Array): Float32Array =>
    values.map((value, i) => value - (sum[i] as number) / step);
  const averaged = average(emission, sums.emission);
  const sizes = averaged.map(Math.abs).sort();
  const scale = highest / (sizes[Math.floor(sizes.length * 0.999)] as number);
  const ranked = [...slots]
    .map(([feature, slot]) => [feature, averaged.slice(slot * count, (slot + 1) * count)] as const)
    .map(([feature, values]) => [feature, values.map((value) => value * scale)] as const)
    .sort(([, a], [, b]) => Math.max(...b.map(Math.abs)) - Math.max(...a.map(Math.abs)));
  const telling = ranked.filter(([, values]) => values.some((value) => Math.round(value) !== 0));
  const { text, dropped } = encodeWeights(
    telling,
    average(transition, sums.transition).map((value) => value * scale),
  );
  console.log(`${slots.size} features, ${telling.length} telling, ${dropped} dropped; ${text.length} characters`);
  writeFileSync(
    new URL('../../src/recognise/name/weights/en.ts', import.meta.url),
    `/** The tagger's weights for English, made by bench/names/train.ts; sources and licences: README.md here. */\nexport const weights: string =\n  ${JSON.stringify(text)};\n`,
  );
}

function numberFeatures(examples: readonly Example[]): Map<number, number> {
  const often = new Map<number, number>();
  for (const { words, features } of examples)
    for (const run of possibleRuns(words))
      for (let i = run.start; i < run.end; i++) {
        const n = features.at(i);
        for (let k = 0; k < n; k++) {
          const feature = features.found[k] as number;
          often.set(feature, (often.get(feature) ?? 0) + 1);
        }
      }
  const slots = new Map<number, number>();
  for (const [feature, times] of often) if (times >= leastOften) slots.set(feature, slots.size);
  return slots;
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
