import { perLexeme } from '../text/lexeme.ts';
import type { Token } from '../text/token.ts';
import { causeWords } from './lexicon/en/cause-word.ts';
import { changeWords } from './lexicon/en/change-word.ts';
import { comparisonWords } from './lexicon/en/comparison-word.ts';
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
  const sum = bias + weighWords(signs.words) + weighMentions(signs) + weighForm(signs);
  return 1 / (1 + Math.exp(-sum));
}

const bias = -2;

interface WordSign {
  readonly words: Iterable<string>;
  readonly weight: number;
  /** How many of the words count at most. */
  readonly limit: number;
}

const wordSigns: readonly WordSign[] = [
  { words: changeWords, weight: 0.6, limit: 2 },
  { words: evidenceWords, weight: 0.6, limit: 2 },
  { words: causeWords, weight: 0.5, limit: 1 },
  { words: comparisonWords, weight: 0.4, limit: 2 },
  { words: list('did had has have was were been'), weight: 0.3, limit: 1 },
  { words: list("i i'd i'll i'm i've me my"), weight: -0.9, limit: 1 },
  { words: list("you you'll you're your let let's please"), weight: -0.7, limit: 1 },
  {
    // Feelings and stances.
    words: list('believe feel glad grateful happy hope hopes like love proud sad sorry thank think wish wonder'),
    weight: -0.6,
    limit: 1,
  },
];

const signsOfWord = indexWords();
const signsOf = perLexeme(({ lower }) => signsOfWord.get(lower) ?? null);

function indexWords(): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  wordSigns.forEach(({ words }, sign) => {
    for (const word of words) index.set(word, [...(index.get(word) ?? []), sign]);
  });
  return index;
}

function weighWords(tokens: readonly Token[]): number {
  const counts = new Array<number>(wordSigns.length).fill(0);
  for (const { lexeme } of tokens)
    for (const sign of signsOf(lexeme) ?? []) counts[sign] = (counts[sign] as number) + 1;
  return wordSigns.reduce((sum, { weight, limit }, sign) => sum + weight * Math.min(limit, counts[sign] as number), 0);
}

const mentionWeights: Readonly<Record<Mention['kind'], { readonly weight: number; readonly limit: number }>> = {
  organisation: { weight: 0.5, limit: 2 },
  person: { weight: 0.2, limit: 1 },
  place: { weight: 0.1, limit: 1 },
  product: { weight: 0.1, limit: 1 },
};

function weighMentions({ quantities, mentions }: ClaimSigns): number {
  let sum = 0;
  for (const [kind, { weight, limit }] of Object.entries(mentionWeights)) {
    const named = mentions.filter((mention) => mention.kind === kind && !mention.nominal).length;
    sum += weight * Math.min(limit, named);
  }
  const measured = quantities.filter(({ unit }) => unit !== 'ordinal' && unit !== 'date');
  sum += 0.8 * Math.min(2, measured.length);
  return measured.some(({ unit }) => /^(?:percent|currency)/u.test(unit)) ? sum + 0.4 : sum;
}

const kindWeights: Readonly<Record<ClaimKind, number>> = {
  fact: 0,
  forecast: 0,
  opinion: -0.5,
  demand: -0.4,
  promise: -0.6,
};

function weighForm({ words, kind, quoted }: ClaimSigns): number {
  const count = words.filter((token) => token.kind !== 'punctuation').length;
  // From three words to twenty-four, what is said gains weight.
  const length = Math.min(1, Math.max(0, Math.log2(count / 3) / 3));
  return 0.7 * length + kindWeights[kind] + (quoted ? -0.2 : 0);
}

function list(words: string): readonly string[] {
  return words.split(' ');
}
