import { compare } from '../../src/link/link.ts';
import { noStatistics, prepareSentence } from '../../src/link/sentence.ts';
import { trainBayes } from './baseline/bayes.ts';
import { jaccard, type Similarity, tfIdfCosine } from './baseline/similarity.ts';
import { inverseDocumentFrequency } from './baseline/words.ts';
import { halve, readLines } from './data.ts';
import { type Answer, accuracy, agreementOf, averagePrecision, bestThreshold } from './score.ts';
import { absent, ours, type Row } from './table.ts';

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label?: string | number;
  /** The label of `number_pairs`. */
  readonly gold?: string;
}

interface Task {
  readonly set: string;
  readonly file: string;
  readonly relation: 'same' | 'disputed';
  readonly isWanted: (label: string | number) => boolean;
}

const tasks: readonly Task[] = [
  { set: 'MRPC, paraphrases', file: 'mrpc_train', relation: 'same', isWanted: (label) => label === 1 },
  {
    set: 'STS news, similarity of 4 or more',
    file: 'sts_news_2012-2014',
    relation: 'same',
    isWanted: (label) => Number(label) >= 4,
  },
  {
    set: 'Emergent, headlines against a claim',
    file: 'emergent_train',
    relation: 'disputed',
    isWanted: (label) => label === 'against',
  },
  {
    set: 'RTE-3, contradictions',
    file: 'rte3_dev',
    relation: 'disputed',
    isWanted: (label) => label === 'contradiction',
  },
  {
    set: 'SICK, contradictions',
    file: 'sick_train',
    relation: 'disputed',
    isWanted: (label) => String(label).toLowerCase() === 'contradiction',
  },
  { set: 'number pairs, conflicts', file: 'number_pairs', relation: 'disputed', isWanted: (label) => label === 'C' },
];

/** Pairs of sentences with a known relation: the second half of each set, beside plain measures of likeness and one-sided controls. */
export function* measurePairs(isAlone: boolean): Generator<Row> {
  for (const task of tasks) {
    const pairs = readLines<Pair>(`data/claims/${task.file}.jsonl`);
    if (pairs === null) yield absent(`../shared/data/claims/${task.file}.jsonl`);
    else yield* measureTask(task, pairs, isAlone);
  }
}

function* measureTask({ set, relation, isWanted }: Task, pairs: readonly Pair[], isAlone: boolean): Generator<Row> {
  const { seen, kept } = halve(pairs);
  const judge = ({ label, gold }: Pair) => isWanted(label ?? gold ?? '');
  const row = (system: string, answers: readonly Answer[]): Row => ({
    set,
    size: `${kept.length} pairs`,
    system,
    figures: { ...agreementOf(answers), accuracy: accuracy(answers), AP: averagePrecision(answers) },
  });
  const comparisons = kept.map((pair) => ({
    pair,
    ...compare(prepareSentence(pair.a), prepareSentence(pair.b), noStatistics),
  }));
  yield row(
    ours,
    comparisons.map(({ pair, relation: found, [relation]: score }) => ({
      isWanted: judge(pair),
      isFound: found === relation,
      score,
    })),
  );
  if (isAlone) return;
  const weightOf = inverseDocumentFrequency(pairs.flatMap(({ a, b }) => [a, b]));
  const sides = { 'one side only: a': 'a', 'one side only: b': 'b' } as const;
  const baselines: Record<string, (pair: Pair) => number> = {
    'TF-IDF cosine': likeness(tfIdfCosine(weightOf), relation),
    Jaccard: likeness(jaccard, relation),
  };
  for (const [system, side] of Object.entries(sides)) {
    const score = trainBayes(seen.map((pair) => ({ text: pair[side], isWanted: judge(pair) })));
    baselines[system] = (pair) => score(pair[side]);
  }
  for (const [system, score] of Object.entries(baselines)) {
    const threshold = bestThreshold(seen.map((pair) => ({ isWanted: judge(pair), score: score(pair) })));
    yield row(
      system,
      kept.map((pair) => ({ isWanted: judge(pair), isFound: score(pair) >= threshold, score: score(pair) })),
    );
  }
}

/** Likeness tells what is the same; turned round it is the plainest guess of what is not. */
function likeness(similarity: Similarity, relation: 'same' | 'disputed'): (pair: Pair) => number {
  return relation === 'same' ? ({ a, b }) => similarity(a, b) : ({ a, b }) => 1 - similarity(a, b);
}
