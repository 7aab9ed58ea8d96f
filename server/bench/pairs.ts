import { existsSync, readFileSync } from 'node:fs';
import { compare } from '../src/link/link.ts';
import type { Comparison } from '../src/link/model.ts';
import { noStatistics, prepareSentence } from '../src/link/sentence.ts';

/** How well pairs of sentences are told apart, on one data set. */
export interface PairScore {
  readonly set: string;
  readonly pairs: number;
  /** What counts as found, in words. */
  readonly task: string;
  readonly precision: number;
  readonly recall: number;
  /** The area under the precision-recall curve of the score alone. */
  readonly averagePrecision: number;
  /** The share of pairs that are what is looked for: the precision of guessing, and its average precision. */
  readonly base: number;
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: string | number;
}

interface Task {
  readonly set: string;
  readonly file: string;
  readonly relation: 'same' | 'disputed';
  readonly task: string;
  readonly wanted: (label: string | number) => boolean;
  readonly limit?: number;
}

const tasks: readonly Task[] = [
  { set: 'mrpc', file: 'mrpc_train', relation: 'same', task: 'paraphrases', wanted: (label) => label === 1 },
  {
    set: 'sts',
    file: 'sts_news_2012-2014',
    relation: 'same',
    task: 'similarity of 4 or 5',
    wanted: (label) => Number(label) >= 4,
  },
  {
    set: 'rte3',
    file: 'rte3_dev',
    relation: 'disputed',
    task: 'contradictions',
    wanted: (label) => label === 'contradiction',
  },
  {
    set: 'sick',
    file: 'sick_train',
    relation: 'disputed',
    task: 'contradictions',
    wanted: (label) => label === 'CONTRADICTION' || label === 'contradiction',
  },
  {
    set: 'emergent',
    file: 'emergent_train',
    relation: 'disputed',
    task: 'headlines against a claim',
    wanted: (label) => label === 'against',
  },
  {
    set: 'numbers',
    file: 'number_pairs',
    relation: 'disputed',
    task: 'numbers that exclude each other',
    wanted: (label) => label === 'C',
  },
];

const folder = new URL('../../../shared/data/claims/', import.meta.url);

/** Scores every set that is there; a set that is absent is named in `onAbsent`. */
export function scorePairs(onAbsent: (file: string) => void): PairScore[] {
  return tasks.flatMap((task) => {
    const file = new URL(`${task.file}.jsonl`, folder);
    if (existsSync(file)) return [scoreTask(task, readPairs(file))];
    onAbsent(`shared/data/claims/${task.file}.jsonl`);
    return [];
  });
}

export function comparePair(a: string, b: string): Comparison {
  return compare(prepareSentence(a), prepareSentence(b), noStatistics);
}

function readPairs(file: URL): Pair[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { a, b, label, gold } = JSON.parse(line) as { a: string; b: string; label?: string | number; gold?: string };
    return { a, b, label: label ?? gold ?? '' };
  });
}

function scoreTask({ set, relation, task, wanted }: Task, pairs: readonly Pair[]): PairScore {
  const results = pairs.map(({ a, b, label }) => {
    const comparison = comparePair(a, b);
    return { isWanted: wanted(label), isFound: comparison.relation === relation, score: comparison[relation] };
  });
  const found = results.filter(({ isFound }) => isFound);
  const right = found.filter(({ isWanted }) => isWanted).length;
  const all = results.filter(({ isWanted }) => isWanted).length;
  return {
    set,
    task,
    pairs: pairs.length,
    precision: found.length === 0 ? 0 : right / found.length,
    recall: all === 0 ? 0 : right / all,
    averagePrecision: averagePrecision(results),
    base: all / pairs.length,
  };
}

function averagePrecision(results: readonly { isWanted: boolean; score: number }[]): number {
  const ranked = [...results].sort((x, y) => y.score - x.score);
  let [right, sum, seen] = [0, 0, 0];
  for (let i = 0; i < ranked.length; ) {
    // Pairs of one score are one step, so that their order does not matter.
    let [tied, wanted] = [0, 0];
    while (i + tied < ranked.length && ranked[i + tied]?.score === ranked[i]?.score) {
      if (ranked[i + tied]?.isWanted) wanted++;
      tied++;
    }
    seen += tied;
    right += wanted;
    sum += wanted * (right / seen);
    i += tied;
  }
  return right === 0 ? 0 : sum / right;
}
