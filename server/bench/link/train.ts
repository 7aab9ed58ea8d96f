import { writeFileSync } from 'node:fs';
import { toProbability } from '../../src/link/calibrate.ts';
import { type Features, readFeatures } from '../../src/link/rank/features.ts';
import type { Profile } from '../../src/link/rank/profile.ts';
import { orderOf } from '../../src/link/rank/rank.ts';
import { prepareSentence } from '../../src/link/sentence.ts';
import { dataIsThere, type EventSentence, type LabelledPair, readEventSentences, readLabelledPairs } from './data.ts';
import { applyLogistic, type Example, fitLogistic, type Weights } from './logistic.ts';

/**
 * Trains the ranker and writes its weights; prints how well calibrated it is on pairs held out. Run:
 * `node bench/link/train.ts`, in `server/`, after `bench/link/frequencies.ts`.
 */
type Name = keyof Features;

const eventSigns = {
  shared: 1,
  saturated: 1,
  rarest: 1,
  dice: 1,
  contentDice: 1,
  namesLeft: -1,
  wordsLeft: -1,
} as const;
const sameSigns = { dice: 1, contentDice: 1, numbersLeft: -1, gapLesser: -1, gapGreater: -1 } as const;

/** Pairs written to tell relations apart where words mislead count less than pairs of the news as it is. */
const ofOwn = 0.3;
/** How many pairs of candidates are drawn for a sentence. */
const drawn = 20;
/** The order of candidates leaves open how steeply it becomes a probability: one event is to be nearly sure or no matter. */
const sharpness = 1.5;
const folds = 5;

interface Labelled {
  readonly features: Features;
  readonly pair: LabelledPair;
  readonly weight: number;
}

interface Model {
  readonly event: Weights;
  readonly same: Weights;
}

/**
 * Differences of features: for each sentence, a partner that mentions one of its events less a sentence of the topic that
 * does not, and the reverse. So the weights are fitted to the order of a sentence's candidates, as it is asked for.
 */
function readEventExamples(): Example[] {
  const topics = new Map<string, EventSentence[]>();
  for (const sentence of readEventSentences())
    topics.set(sentence.topic, [...(topics.get(sentence.topic) ?? []), sentence]);
  return [...topics.values()].flatMap((sentences) => {
    const profiles = sentences.map(({ text }) => prepareSentence(text).profile);
    return sentences.flatMap((own, i) => {
      const [partners, others]: [number[], number[]] = [[], []];
      sentences.forEach(({ article, events }, j) => {
        if (article !== own.article) ([...own.events].some((event) => events.has(event)) ? partners : others).push(j);
      });
      if (partners.length === 0 || others.length === 0) return [];
      const valuesOf = (j: number) => select(readFeatures(profiles[i] as Profile, profiles[j] as Profile), eventSigns);
      return Array.from({ length: drawn }, () => [valuesOf(draw(partners)), valuesOf(draw(others))] as const).flatMap(
        ([partner, other]) => {
          const values = partner.map((value, k) => value - (other[k] as number));
          const weight = 0.5 / drawn;
          return [
            { values, isPositive: true, weight },
            { values: values.map((value) => -value), isPositive: false, weight },
          ];
        },
      );
    });
  });
}

let seed = 1;

/** One of a list, the same in every run. */
function draw(list: readonly number[]): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return list[Math.floor((seed / 2 ** 32) * list.length)] as number;
}

function readLabelled(): Labelled[] {
  return readLabelledPairs().map((pair) => ({
    pair,
    features: readFeatures(prepareSentence(pair.a).profile, prepareSentence(pair.b).profile),
    weight: pair.topic === null ? ofOwn : 1,
  }));
}

/** Fits what tells one event from another, then what tells the same statement on it from another. */
function fit(event: Weights, labelled: readonly Labelled[]): Model {
  const ofOneEvent = labelled.filter(({ pair }) => pair.label !== 'unrelated');
  const same = fitLogistic(
    ofOneEvent.map(({ features, pair, weight }) => ({
      values: select(features, sameSigns),
      isPositive: pair.label === 'same',
      weight,
    })),
    Object.values(sameSigns),
  );
  return { event: shift(event, same, labelled), same };
}

/** The order of candidates has no bias: it is that under which the product of both probabilities makes the labels likeliest. */
function shift(event: Weights, same: Weights, labelled: readonly Labelled[]): Weights {
  let best = event;
  let likeliest = -Infinity;
  for (let by = -6; by <= 4; by += 0.1) {
    const shifted = { ...event, bias: event.bias + by };
    const likelihood = labelled.reduce((sum, { features, pair, weight }) => {
      const probability = predict({ event: shifted, same }, features);
      return sum + weight * Math.log(pair.label === 'same' ? probability : 1 - probability);
    }, 0);
    if (likelihood > likeliest) [best, likeliest] = [shifted, likelihood];
  }
  return best;
}

function predict({ event, same }: Model, features: Features): number {
  const probability = (weights: Weights, values: readonly number[]) => toProbability(applyLogistic(weights, values));
  return probability(event, select(features, eventSigns)) * probability(same, select(features, sameSigns));
}

function select(features: Features, signs: Readonly<Partial<Record<Name, 1 | -1>>>): number[] {
  return (Object.keys(signs) as Name[]).map((name) => features[name]);
}

function fitEvent(): Weights {
  const { of } = fitLogistic(readEventExamples(), Object.values(eventSigns), 1, 300);
  return { bias: 0, of: of.map((weight) => weight * sharpness) };
}

/** Each pair is predicted by a model that saw no pair of its topic. */
function crossValidate(event: Weights, labelled: readonly Labelled[]): { probability: number; isSame: boolean }[] {
  const foldOf = ({ pair }: Labelled, i: number) => (pair.topic === null ? i : Number(pair.topic)) % folds;
  return labelled
    .map((_, i) => i)
    .flatMap((i) => {
      const one = labelled[i] as Labelled;
      if (one.pair.topic === null) return [];
      const model = modelOfFold(foldOf(one, i));
      return [
        {
          probability: toProbability(applyLogistic(model.scale, [place(model, one.features)])),
          isSame: one.pair.label === 'same',
        },
      ];
    });

  function modelOfFold(fold: number): Model & { readonly scale: Weights } {
    let model = models.get(fold);
    if (model === undefined) {
      const seen = labelled.filter((other, i) => foldOf(other, i) !== fold);
      const fitted = fit(event, seen);
      model = { ...fitted, scale: calibrate(fitted, seen) };
      models.set(fold, model);
    }
    return model;
  }
}

const models = new Map<number, Model & { readonly scale: Weights }>();

/** Prints how often pairs of about one probability are the same, and the expected calibration error. */
function reportCalibration(results: readonly { probability: number; isSame: boolean }[]): void {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = results.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin);
    if (inside.length === 0) continue;
    const said = inside.reduce((sum, { probability }) => sum + probability, 0) / inside.length;
    const found = inside.filter(({ isSame }) => isSame).length / inside.length;
    error += (Math.abs(said - found) * inside.length) / results.length;
    console.log(`said ${said.toFixed(2)}, found ${found.toFixed(2)}, ${inside.length} pairs`);
  }
  console.log(`expected calibration error ${error.toFixed(3)}`);
}

/** Makes the order of candidates a probability (Platt, 1999). */
function calibrate(model: Model, labelled: readonly Labelled[]): Weights {
  const examples = labelled.map(({ features, pair, weight }) => ({
    values: [place(model, features)],
    isPositive: pair.label === 'same',
    weight,
  }));
  return fitLogistic(examples, [1], 0);
}

/** Where the ranker's order puts a pair. */
function place({ event, same }: Model, features: Features): number {
  const sameOfEvent = toProbability(applyLogistic(same, select(features, sameSigns)));
  return orderOf(applyLogistic(event, select(features, eventSigns)), sameOfEvent);
}

function render({ bias, of }: Weights, signs: Readonly<Partial<Record<Name, 1 | -1>>>): string {
  const terms = (Object.keys(signs) as Name[]).flatMap((name, k) => {
    const weight = Number((of[k] as number).toFixed(3));
    return weight === 0 ? [] : [`${name}: ${weight}`];
  });
  return `{\n  bias: ${bias.toFixed(3)},\n  of: { ${terms.join(', ')} },\n}`;
}

function main(): void {
  if (!dataIsThere) {
    console.log('The public data is not on this machine (../shared/data): nothing to train with.');
    return;
  }
  const labelled = readLabelled();
  const event = fitEvent();
  reportCalibration(crossValidate(event, labelled));
  const model = fit(event, labelled);
  const { bias, of } = calibrate(model, labelled);
  const text = `import type { RankWeights } from '../rank.ts';

// Written by \`bench/link/train.ts\`. Fitted on ECB+ (Cybulska and Vossen 2014, CC BY 3.0), labelled for this project, and on
// pairs of sentences written for it (MIT).

export const eventWeights: RankWeights = ${render(model.event, eventSigns)};

export const sameWeights: RankWeights = ${render(model.same, sameSigns)};

export const calibration = { bias: ${bias.toFixed(3)}, slope: ${(of[0] as number).toFixed(3)} } as const;
`;
  writeFileSync(new URL('../../src/link/rank/weights/ranker.ts', import.meta.url), text);
  console.log(text);
}

main();
