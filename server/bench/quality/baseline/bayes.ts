import { wordsOf } from './words.ts';

/** Scores a text: the logarithm of the odds that it is wanted. */
export type Scorer = (text: string) => number;

/**
 * Naive Bayes over the words that a text has (multinomial, add-one smoothed: Manning, Raghavan and Schütze 2008,
 * “Introduction to Information Retrieval”, chapter 13). As a control it sees one sentence of each pair: what it finds, the
 * set gives away without any comparison.
 */
export function trainBayes(examples: readonly { readonly text: string; readonly isWanted: boolean }[]): Scorer {
  const counts = new Map<string, [unwanted: number, wanted: number]>();
  const words: [number, number] = [0, 0];
  const texts: [number, number] = [1, 1];
  for (const { text, isWanted } of examples) {
    const side = isWanted ? 1 : 0;
    texts[side]++;
    for (const word of wordsOf(text)) {
      const count = counts.get(word) ?? [0, 0];
      count[side]++;
      words[side]++;
      counts.set(word, count);
    }
  }
  const prior = Math.log(texts[1] / texts[0]);
  return (text) => {
    let sum = prior;
    for (const word of wordsOf(text)) {
      const [unwanted, wanted] = counts.get(word) ?? [0, 0];
      sum += Math.log((wanted + 1) / (words[1] + counts.size)) - Math.log((unwanted + 1) / (words[0] + counts.size));
    }
    return sum;
  };
}
