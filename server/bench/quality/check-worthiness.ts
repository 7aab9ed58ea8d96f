import { analyse } from '../../src/recognise/analyse.ts';
import { trainBayes } from './baseline/bayes.ts';
import { halve, readLines } from './data.ts';
import { type Answer, agreementOf, averagePrecision, calibrationError } from './score.ts';
import { absent, ours, type Row } from './table.ts';

interface Sentence {
  readonly set: string;
  /** The debate it is from; empty where the set does not say. */
  readonly doc: string;
  readonly text: string;
  readonly label: 0 | 1;
}

type Scorer = (text: string) => number;

/** Sentences of debates that are worth a check: the second half of each set, beside words alone (trained on the first half). */
export function* measureCheckWorthiness(isAlone: boolean): Generator<Row> {
  const sentences = readLines<Sentence>('data/claims/checkworthy_train.jsonl');
  if (sentences === null) {
    yield absent('../shared/data/claims/checkworthy_train.jsonl');
    return;
  }
  const claimBuster = takeTurns(sentences.filter(({ set }) => set === 'claimbuster2c'));
  const debates = sentences.filter(({ set }) => set === 'ct19t1');
  const names = [...new Set(debates.map(({ doc }) => doc))];
  const keptNames = new Set(halve(names).kept);
  const checkThat = {
    seen: debates.filter(({ doc }) => !keptNames.has(doc)),
    kept: debates.filter(({ doc }) => keptNames.has(doc)),
  };
  const systems = { [ours]: () => checkWorthinessOf, ...(isAlone ? {} : { 'naive Bayes': bayes }) };
  for (const [system, train] of Object.entries(systems)) {
    const size = `${claimBuster.kept.length} sentences`;
    yield { set: 'ClaimBuster, check-worthy', size, system, figures: rate(claimBuster.kept, train(claimBuster.seen)) };
  }
  for (const [system, train] of Object.entries(systems)) {
    const [size, MAP] = [`${keptNames.size} debates`, meanAveragePrecision(checkThat.kept, train(checkThat.seen))];
    yield { set: 'CheckThat! 2019, check-worthy', size, system, figures: { MAP } };
  }
}

/** This file is sorted by label, so that halves of it would not be alike. */
function takeTurns<T>(records: readonly T[]): { seen: readonly T[]; kept: readonly T[] } {
  return { seen: records.filter((_, index) => index % 2 === 0), kept: records.filter((_, index) => index % 2 === 1) };
}

/** The check-worthiness of the sentence's most check-worthy claim. */
function checkWorthinessOf(text: string): number {
  return Math.max(0, ...analyse(text).claims.map(({ checkWorthy }) => checkWorthy));
}

/** Trained on one half of the set that it is measured on: an advantage that Counterclaim has not. */
function bayes(seen: readonly Sentence[]): Scorer {
  const score = trainBayes(seen.map(({ text, label }) => ({ text, isWanted: label === 1 })));
  return (text) => 1 / (1 + Math.exp(-score(text)));
}

function rate(kept: readonly Sentence[], scoreOf: Scorer): Record<string, number> {
  const answers = kept.map(({ text, label }): Answer => {
    const score = scoreOf(text);
    return { isWanted: label === 1, isFound: score >= 0.5, score };
  });
  return { ...agreementOf(answers), AP: averagePrecision(answers), 'calibration error': calibrationError(answers) };
}

/** The mean over debates, as the shared task reports it. */
function meanAveragePrecision(kept: readonly Sentence[], scoreOf: Scorer): number {
  const documents = new Set(kept.map(({ doc }) => doc));
  let sum = 0;
  for (const document of documents) {
    const sentences = kept.filter(({ doc }) => doc === document);
    sum += averagePrecision(sentences.map(({ text, label }) => ({ isWanted: label === 1, score: scoreOf(text) })));
  }
  return sum / documents.size;
}
