import { writeFileSync } from 'node:fs';
import { toProbability } from '../../src/link/calibrate.ts';
import { readFeatures } from '../../src/link/rank/features.ts';
import { applyRank } from '../../src/link/rank/rank.ts';
import { eventWeights, sameWeights } from '../../src/link/rank/weights/ranker.ts';
import { dataIsThere } from './data.ts';
import { applyLogistic, type Example, fitLogistic } from './logistic.ts';
import { readStoryPairs } from './story-examples.ts';

/**
 * Trains what tells that two claims of one story say the same, and writes its weights; prints how it does on topics kept
 * aside. Run: `node bench/link/train-story.ts`, in `server/`, after `bench/link/train.ts`.
 */
const ownSigns = { ownRarest: 1, ownWords: 1, ownNumbers: 1, namesLeft: -1 } as const;
const signs = [...Object.values(ownSigns), 1, 1] as const;
const penalty = 2;
const folds = 5;

interface StoryExample extends Example {
  readonly group: string;
}

function readExamples(): StoryExample[] {
  return readStoryPairs().map(({ a, b, isSame, weight, group }) => {
    const features = readFeatures(a.profile, b.profile);
    const own = (Object.keys(ownSigns) as (keyof typeof ownSigns)[]).map((name) => features[name]);
    const values = [...own, applyRank(eventWeights, features), applyRank(sameWeights, features)];
    return { values, isPositive: isSame, weight, group };
  });
}

/** Each pair is judged by weights that saw no pair of its topic. */
function report(examples: readonly StoryExample[]): void {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const foldOf = ({ group }: StoryExample) => groups.indexOf(group) % folds;
  const models = Array.from({ length: folds }, (_, fold) =>
    fitLogistic(
      examples.filter((example) => foldOf(example) !== fold),
      signs,
      penalty,
    ),
  );
  for (const least of [0.3, 0.4, 0.5, 0.6]) {
    const found = examples.filter((example) => {
      const model = models[foldOf(example)] as (typeof models)[number];
      return toProbability(applyLogistic(model, example.values)) >= least;
    });
    const figures = [true, false].map((isOfTests) => {
      const isHere = ({ group }: StoryExample) => group.endsWith('.txt') === isOfTests;
      const [all, mine] = [examples.filter(isHere), found.filter(isHere)];
      const right = mine.filter(({ isPositive }) => isPositive).length;
      const recall = right / all.filter(({ isPositive }) => isPositive).length;
      return `${isOfTests ? 'test topics' : 'ECB+'}: P ${(right / mine.length).toFixed(2)} R ${recall.toFixed(2)}`;
    });
    console.log(`at ${least}, ${figures.join(', ')}`);
  }
}

function main(): void {
  if (!dataIsThere) {
    console.log('The public data is not on this machine (../shared/data): nothing to train with.');
    return;
  }
  const examples = readExamples();
  report(examples);
  const { bias, of } = fitLogistic(examples, signs, penalty);
  const [event, statement] = of.slice(-2) as [number, number];
  const own = Object.keys(ownSigns).map((name, k) => `${name}: ${(of[k] as number).toFixed(3)}`);
  const text = `import type { RankWeights } from '../rank.ts';

// Written by \`bench/link/train-story.ts\`. Fitted on ECB+ (Cybulska and Vossen 2014, CC BY 3.0), labelled for this project, and
// on the articles of \`test/link/topics\`, written for it (MIT).

export const storyWeights: { readonly own: RankWeights; readonly event: number; readonly statement: number } = {
  own: { bias: ${bias.toFixed(3)}, of: { ${own.join(', ')} } },
  event: ${event.toFixed(3)},
  statement: ${statement.toFixed(3)},
};
`;
  writeFileSync(new URL('../../src/link/rank/weights/story.ts', import.meta.url), text);
  console.log(text);
}

main();
