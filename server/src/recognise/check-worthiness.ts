import type { Token } from '../text/token.ts';
import { changeWords } from './lexicon/en/change-word.ts';
import { evidenceWords } from './lexicon/en/evidence-word.ts';
import type { ClaimKind, Mention, Quantity } from './model.ts';

export interface ClaimSigns {
  /** The claim's tokens. */
  readonly words: readonly Token[];
  readonly kind: ClaimKind;
  readonly quoted: boolean;
  /** What of the article lies in the claim. */
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly Mention[];
}

/**
 * The probability that a fact-checker would want the claim checked: a logistic model over signs that studies of
 * check-worthiness found to matter (Hassan et al., “Toward Automated Fact-Checking”, KDD 2017: numbers, named entities,
 * parts of speech, sentiment). The weights are set by hand, not fitted to a data set.
 */
export function estimateCheckWorthiness(signs: ClaimSigns): number {
  const lower = signs.words.filter((token) => token.kind !== 'punctuation').map((token) => token.lower);
  let sum = weights.bias;
  for (const [name, value] of Object.entries(readSigns(signs, lower)) as [keyof Signs, number][])
    sum += weights[name] * value;
  return 1 / (1 + Math.exp(-sum));
}

type Signs = ReturnType<typeof readSigns>;

const weights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -2,
  quantities: 0.8,
  measures: 0.4,
  organisations: 0.5,
  persons: 0.2,
  places: 0.1,
  change: 0.6,
  evidence: 0.6,
  cause: 0.5,
  comparison: 0.4,
  past: 0.3,
  length: 0.7,
  firstPerson: -0.9,
  reader: -0.7,
  feeling: -0.6,
  opinion: -0.5,
  demand: -0.4,
  promise: -0.6,
  quoted: -0.2,
};

function readSigns({ kind, quoted, quantities, mentions }: ClaimSigns, words: readonly string[]) {
  const named = mentions.filter((mention) => !mention.nominal);
  const count = (list: ReadonlySet<string>, limit: number) =>
    Math.min(limit, words.filter((word) => list.has(word)).length);
  return {
    quantities: Math.min(2, quantities.filter(({ unit }) => unit !== 'ordinal' && unit !== 'date').length),
    measures: quantities.some(({ unit }) => /^(?:percent|currency)/u.test(unit)) ? 1 : 0,
    organisations: Math.min(2, named.filter((mention) => mention.kind === 'organisation').length),
    persons: named.some((mention) => mention.kind === 'person') ? 1 : 0,
    places: named.some((mention) => mention.kind === 'place') ? 1 : 0,
    change: count(changeWords, 2),
    evidence: count(evidenceWords, 2),
    cause: count(causes, 1),
    comparison: count(comparisons, 2),
    past: count(pastForms, 1),
    // From three words to twenty-four the weight of what is said grows.
    length: Math.min(1, Math.max(0, Math.log2(words.length / 3) / 3)),
    firstPerson: count(firstPersons, 1),
    reader: count(readers, 1),
    feeling: count(feelings, 1),
    opinion: kind === 'opinion' ? 1 : 0,
    demand: kind === 'demand' ? 1 : 0,
    promise: kind === 'promise' ? 1 : 0,
    quoted: quoted ? 1 : 0,
  };
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const causes = set(
  'because cause caused causes causing due lead leads led leading prevent prevented prevents result resulted results thanks',
);
const comparisons = set(
  'average biggest double every fastest fewer first half highest largest last least less lowest majority million billion more most never only record than third times trillion twice',
);
const pastForms = set('did had has have was were been');
const firstPersons = set("i i'd i'll i'm i've me my");
const readers = set("you you'll you're your let let's please");
const feelings = set('believe feel glad grateful happy hope hopes like love proud sad sorry thank think wish wonder');
