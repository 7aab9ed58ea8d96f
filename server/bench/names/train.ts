import { writeFileSync } from 'node:fs';
import { Tagger } from '../../src/recognise/name/tagger.ts';
import { decodeWeights, type EncodedWeights, encodeWeights } from '../../src/recognise/name/weights.ts';
import { dataIsThere, type LabelledDocument, readSet } from './data.ts';
import { toExamples } from './example.ts';
import { train } from './perceptron.ts';
import { organisationsOf } from './quality.ts';
import { render, scoreFinder } from './score.ts';

/**
 * Trains the tagger of names and writes its weights. Run in `server/`: `node bench/names/train.ts`. With `--leave-out SET …`
 * it writes none, but trains once without each set named and scores the result on that whole set: how well it does on
 * text of another origin.
 */
const sets = ['gmb_part', 'wikigold', 'ecbplus', 'newswire', 'secfilings_train', 'wnut17_train', 'btc'];
const options = { epochs: 8, rounds: 3, leastOften: 5, margin: 2, dropped: 0.1 };
/** Beyond so many, the least telling features add size and next to nothing else. */
const mostFeatures = 60_000;

function main(): void {
  if (!dataIsThere) {
    console.log('The public data is not on this machine (../shared/data): nothing to train with.');
    return;
  }
  const documents = sets.flatMap(readSet);
  const leftOut = process.argv[2] === '--leave-out' ? process.argv.slice(3) : [];
  for (const set of leftOut) {
    const tagger = new Tagger(decodeWeights(trainOn(documents.filter((document) => document.set !== set))));
    const score = scoreFinder(
      documents.filter((document) => document.set === set),
      (text) => organisationsOf(text, tagger),
    );
    console.log(`${set}, trained without it: ${render(score)}`);
  }
  if (leftOut.length > 0) return;
  const weights = trainOn(documents.filter((document) => !document.heldOut));
  writeFileSync(
    new URL('../../src/recognise/name/weights/en.ts', import.meta.url),
    `import type { EncodedWeights } from '../weights.ts';\n\n/** The tagger's weights for English, made by bench/names/train.ts; sources and licences: README.md here. */\nexport const weights: EncodedWeights = ${JSON.stringify(weights)};\n`,
  );
}

function trainOn(documents: readonly LabelledDocument[]): EncodedWeights {
  const { features, transition } = train(documents.flatMap(toExamples), options);
  const encoded = encodeWeights(features.slice(0, mostFeatures), transition);
  console.log(`${features.length} features, ${encoded.size} kept; ${encoded.features.length} characters`);
  return encoded;
}

main();
