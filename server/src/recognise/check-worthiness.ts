import { perLexeme } from '../text/lexeme.ts';
import { type ClaimParts, readSigns, stemOf, wordStrength } from './check-worthiness/signs.ts';
import { bias, signWeights, stemWeights, wordWeights } from './check-worthiness/weights.ts';

/**
 * The probability that a fact-checker would want the claim checked: a logistic model over signs that studies of
 * check-worthiness found to matter (Hassan et al., “Toward Automated Fact-Checking”, KDD 2017: numbers, named entities,
 * parts of speech, sentiment), and single words with their stems. The weights are fitted by `bench/check-worthiness/train.ts`.
 */
export function estimateCheckWorthiness(parts: ClaimParts): number {
  let sum = bias;
  readSigns(parts, (sign, strength) => {
    sum += strength * (signWeights.get(sign) ?? 0);
  });
  const seen = new Set<string>();
  let words = 0;
  let ofWords = 0;
  for (const { kind, lower, lexeme } of parts.words) {
    if (kind !== 'word') continue;
    words++;
    if (seen.has(lower)) continue;
    seen.add(lower);
    ofWords += wordWeightOf(lexeme);
  }
  sum += ofWords * wordStrength(words);
  return 1 / (1 + Math.exp(-sum));
}

const wordWeightOf = perLexeme(({ lower }) => (wordWeights.get(lower) ?? 0) + (stemWeights.get(stemOf(lower)) ?? 0));
