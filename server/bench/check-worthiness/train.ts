import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { analyse, layOut } from '../../src/recognise/analyse.ts';
import { readSigns, wordStrength } from '../../src/recognise/check-worthiness/signs.ts';
import { contains } from '../../src/text/span.ts';
import { type Answer, agreementOf, averagePrecision, calibrationError } from '../quality/score.ts';
import { type Example, fit, type Model, predict, type Settings } from './fit.ts';

/**
 * Fits the weights of check-worthiness to the sentences beside this file, and writes them. Prints how well sentences are
 * told apart that were left out of the fit, in ten turns, by setting. Run: `node bench/check-worthiness/train.ts`, in `server/`.
 */
function main(): void {
  const examples = readSentences().map(toExample);
  const models = Array.from({ length: turns }, (_, turn) =>
    fit(frequent(examples.filter((_, i) => i % turns !== turn)), settings),
  );
  const answers = examples.map((example, i) => ({
    ...answer(example, models[i % turns] as Model),
    setting: example.setting,
  }));
  for (const setting of ['debate', 'news']) {
    const own = answers.filter((one) => one.setting === setting);
    console.log(setting, own.length, agreementOf(own), averagePrecision(own), calibrationError(own));
  }
  write(fit(frequent(examples), settings));
}

const turns = 10;

const settings: Settings = {
  penalty: 4,
};

interface Sentence {
  readonly text: string;
  readonly label: 0 | 1;
  readonly setting: 'debate' | 'news';
}

interface LabelledExample extends Example {
  readonly setting: Sentence['setting'];
}

const wordMark = 'word ';
const leastOften = 4;

function readSentences(): Sentence[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) =>
      readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Sentence),
    );
}

function toExample({ text, label, setting }: Sentence): LabelledExample {
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
    const single = words.filter(({ kind }) => kind === 'word').map(({ lower }) => wordMark + lower);
    for (const sign of single) signs.set(sign, (signs.get(sign) ?? 0) + wordStrength(single.length));
    return signs;
  });
  return { label, setting, claims };
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
  writeFileSync(
    new URL('../../src/recognise/check-worthiness/weights.ts', import.meta.url),
    `/**
 * The weights of check-worthiness, made by bench/check-worthiness/train.ts from the sentences beside it, which were written
 * for this project.
 */
export const bias = ${round(bias)};

/** By the names that \`readSigns\` gives. */
export const signWeights: ReadonlyMap<string, number> = new Map([
${list((sign) => !isWord(sign))}
]);

/** What a word, in lower case, adds beyond the signs. */
export const wordWeights: ReadonlyMap<string, number> = new Map([
${list(isWord, wordMark)}
]);
`,
  );
}

function quote(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

main();
