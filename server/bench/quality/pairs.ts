import { scorePairs } from '../pairs.ts';
import { absent, type Row, ratio } from './table.ts';

const part = 'pairs';

/** Pairs of sentences with a known relation, beside guessing. */
export function measurePairs(): Row[] {
  const missing: Row[] = [];
  const scores = scorePairs((file) => missing.push(absent(part, file)));
  const rows = scores.map(({ set, task, pairs, precision, recall, averagePrecision, base }): Row => {
    const figures = `P ${ratio(precision)} R ${ratio(recall)}; average precision ${ratio(averagePrecision)}, guessing ${ratio(base)}`;
    return { part, set: `${set}: ${task} (${pairs})`, figures };
  });
  return [...rows, ...missing];
}
