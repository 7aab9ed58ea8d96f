import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { analyse, layOut } from '../../src/recognise/analyse.ts';
import { readSigns, stemOf, wordStrength } from '../../src/recognise/check-worthiness/signs.ts';
import { contains } from '../../src/text/span.ts';
import { type Answer, agreementOf, averagePrecision, calibrationError } from '../quality/score.ts';
import { type Example, fit, type Model, predict, type Settings } from './fit.ts';
import { fillFrames } from './frames.ts';

/**
 * Fits the weights of check-worthiness to the sentences beside this file, and writes them. Prints how well sentences are
 * told apart that were left out of the fit, in ten turns, by setting. Run: `node bench/check-worthiness/train.ts`, in `server/`.
 */
function main(): void {
  const examples = readSentences().map(toExample);
  const models = Array.from({ length: turns }, (_, turn) =>
    fit(frequent(examples.filter((example) => example.turn !== turn)), settings),
  );
  const answers = examples.map((example) => ({ ...answer(example, models[example.turn] as Model), ...example }));
  for (const kind of ['debate', 'news', 'frame'])
    report(
      kind,
      answers.filter((one) => one.setting === kind),
    );
  const byFile = answerByFile(examples);
  report('file left out', byFile);
  const threshold = findThreshold(byFile);
  console.log('threshold', threshold);
  write(centre(fit(frequent(examples), settings), threshold));
}

function report(name: string, answers: readonly Answer[]): void {
  const figures = {
    ...agreementOf(answers),
    AP: averagePrecision(answers),
    'calibration error': calibrationError(answers),
  };
  const rounded = Object.entries(figures).map(([figure, value]) => `${figure} ${value.toFixed(3)}`);
  console.log(`${name}: ${answers.length} sentences, ${rounded.join(', ')}`);
}

const turns = 10;

const settings: Settings = {
  penalty: 8,
};

interface Sentence {
  readonly file: string;
  readonly text: string;
  readonly label: 0 | 1;
  readonly setting: 'debate' | 'news' | 'frame';
  /** The turn in which it is left out; one for all sentences of a frame. */
  readonly turn: number;
}

interface LabelledExample extends Example, Pick<Sentence, 'setting' | 'file' | 'turn'> {}

const wordMark = 'word ';
const stemMark = 'stem ';
const leastOften = 4;

function readSentences(): Sentence[] {
  const written = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) =>
      readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
        .trim()
        .split('\n')
        .map((line, i) => ({ ...(JSON.parse(line) as Sentence), file, turn: i % turns })),
    );
  const framed = fillFrames();
  const groups = [...new Set(framed.map(({ group }) => group))];
  const turnOf = new Map(groups.map((group, i) => [group, i % turns]));
  return [
    ...written,
    ...framed.map(({ text, label, group }) => ({
      text,
      label,
      file: 'frames',
      setting: 'frame' as const,
      turn: turnOf.get(group) ?? 0,
    })),
  ];
}

function toExample({ text, label, setting, file, turn }: Sentence): LabelledExample {
  const analysis = analyse(text);
  const tokens = layOut(text).tokens.flat();
  const claims = analysis.claims.map((claim) => {
    const words = tokens.filter((token) => contains(claim, token));
    const signs = new Map<string, number>();
    readSigns(
      {
        words,
        kind: claim.kind,
        quoted: claim.quoted,
        quantities: analysis.quantities.filter((quantity) => contains(claim, quantity)),
        mentions: analysis.mentions.filter((mention) => contains(claim, mention)),
      },
      (sign, strength) => signs.set(sign, (signs.get(sign) ?? 0) + strength),
    );
    const single = words.filter(({ kind }) => kind === 'word').map(({ lower }) => lower);
    for (const lower of new Set(single)) {
      const marked = [wordMark + lower, ...(stemOf(lower) === '' ? [] : [stemMark + stemOf(lower)])];
      for (const sign of marked) signs.set(sign, (signs.get(sign) ?? 0) + wordStrength(single.length));
    }
    return signs;
  });
  return { label, setting, file, turn, claims };
}

/** Without the signs that few sentences have: what is learnt from them is chance. */
function frequent(examples: readonly LabelledExample[]): LabelledExample[] {
  const counts = new Map<string, number>();
  for (const { claims } of examples)
    for (const sign of new Set(claims.flatMap((claim) => [...claim.keys()])))
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const isKept = ([sign]: readonly [string, number]) => (counts.get(sign) as number) >= leastOften;
  return examples.map((example) => ({
    ...example,
    claims: example.claims.map((claim) => new Map([...claim].filter(isKept))),
  }));
}

function answer(example: LabelledExample, model: Model): Answer {
  const score = predict(example, model);
  return { isWanted: example.label === 1, isFound: score >= 0.5, score };
}

/** Answers for each file by a model that has seen only the others: their sentences differ more than those of one file do. */
function answerByFile(examples: readonly LabelledExample[]): Answer[] {
  return [...new Set(examples.map(({ file }) => file))].flatMap((left) => {
    const model = fit(frequent(examples.filter(({ file }) => file !== left)), settings);
    return examples.filter(({ file }) => file === left).map((example) => answer(example, model));
  });
}

/**
 * The score from which on sentences are best called worthy, by F1, where the share of worthy ones is that of real debates: in
 * presidential debates about one sentence in four was (Hassan et al., “Toward Automated Fact-Checking”, KDD 2017), while
 * nearly half of those written here are.
 */
function findThreshold(answers: readonly Answer[]): number {
  const ranked = answers.toSorted((a, b) => b.score - a.score);
  const wanted = answers.filter(({ isWanted }) => isWanted).length;
  const unwantedWeight = ((1 - worthyShare) / worthyShare) * (wanted / (answers.length - wanted));
  let [right, wrong, best, threshold] = [0, 0, 0, 0.5];
  for (const { isWanted, score } of ranked) {
    if (isWanted) right++;
    else wrong += unwantedWeight;
    const agreement = (2 * right) / (right + wrong + wanted);
    if (agreement > best) [best, threshold] = [agreement, score];
  }
  return threshold;
}

const worthyShare = 0.25;

/** The model with its scores moved on the scale of logits, so that the threshold comes to lie at one half. */
function centre(model: Model, threshold: number): Model {
  return { ...model, bias: model.bias - Math.log(threshold / (1 - threshold)) };
}

function write({ bias, weights }: Model): void {
  const round = (weight: number) => Number(weight.toFixed(2));
  const entries = [...weights]
    .map(([sign, weight]) => [sign, round(weight)] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const list = (wanted: (sign: string) => boolean, mark = '') =>
    entries
      .filter(([sign]) => wanted(sign))
      .map(([sign, weight]) => `  [${quote(sign.slice(mark.length))}, ${weight}],`)
      .join('\n');
  const isWord = (sign: string) => sign.startsWith(wordMark);
  const isStem = (sign: string) => sign.startsWith(stemMark);
  writeFileSync(
    new URL('../../src/recognise/check-worthiness/weights.ts', import.meta.url),
    `/**
 * The weights of check-worthiness, made by bench/check-worthiness/train.ts from the sentences beside it, which were written
 * for this project.
 */
export const bias = ${round(bias)};

/** By the names that \`readSigns\` gives. */
export const signWeights: ReadonlyMap<string, number> = new Map([
${list((sign) => !isWord(sign) && !isStem(sign))}
]);

/** What a word, in lower case, adds beyond the signs. */
export const wordWeights: ReadonlyMap<string, number> = new Map([
${list(isWord, wordMark)}
]);

/** What a word adds by its stem. */
export const stemWeights: ReadonlyMap<string, number> = new Map([
${list(isStem, stemMark)}
]);
`,
  );
}

function quote(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

main();
